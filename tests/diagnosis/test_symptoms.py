"""Every symptom is recognised on curves that show it, and says so with values and steps."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from odlint.diagnosis.symptoms.recognise import SYMPTOMS, recognise
from odlint.diagnosis.symptoms.symptom import Plan
from odlint.tf.events.runs import Run
from odlint.tf.events.streams import Stream
from tests.diagnosis import cases
from tests.helpers.runs import LOC, MAP, RATE, REG, TOTAL, constant, cosine, falling, run

WARMED = cosine(0.0078, 0.0013, 2000, 50000)
PLANNED = Plan(50000, 2000, tuple((step, WARMED(step)) for step in range(0, 10001, 100)), True)


def _eval_without_numbers() -> Run:
    made = run({TOTAL: falling(4, 0.5, 1500)})
    made.streams["eval"] = Stream("eval", True)
    made.streams["eval"].files = ["events.out.tfevents.1"]
    return made


def _over() -> Run:
    return cases._over()


SHOWN: dict[str, tuple[Callable[[], Run], Plan]] = {
    "nan": (lambda: cases._dead_from(4000), Plan()),
    "explosion": (cases._exploding, Plan()),
    "rise": (lambda: run({TOTAL: lambda step: 2 + abs(step - 3000) / 3500}), Plan()),
    "plateau": (cases._standing, Plan()),
    "slow-fall": (lambda: run({TOTAL: falling(4.2, 3.5, 9000, 0.005)}), Plan()),
    "high-floor": (cases._flattened, Plan()),
    "oscillation": (lambda: cases._swinging(0.9), Plan()),
    "spikes": (cases._spiky, Plan()),
    "early-hump": (cases._humped, Plan()),
    "high-start": (cases._began_high, Plan()),
    "term-explodes": (cases._boxes_explode, Plan()),
    "term-zero": (cases._objectless, Plan()),
    "regularization-grows": (cases._exploding, Plan()),
    "regularization-dominates": (cases._drowned, Plan()),
    "still-falling": (cases._short, Plan()),
    "rate-broken": (lambda: run({RATE: lambda step: math.nan if step > 5000 else 0.01}), Plan()),
    "rate-zero": (cases._frozen, Plan()),
    "rate-flat": (lambda: run({RATE: constant(0.004)}), PLANNED),
    "rate-not-planned": (lambda: run({RATE: lambda step: WARMED(step) / 3}), PLANNED),
    "no-warmup": (lambda: run({RATE: lambda step: 0.0078 - step * 1e-7}), PLANNED),
    "ends-in-warmup": (lambda: run({RATE: cosine(0.0078, 0.0013, 20000, 50000)}), Plan(10000, 20000)),
    "in-warmup": (lambda: run({RATE: cosine(0.0078, 0.0013, 20000, 50000)}), Plan(50000, 20000)),
    "eval-loss-rises": (_over, Plan()),
    "train-eval-gap": (_over, Plan()),
    "map-zero": (cases._blind, Plan()),
    "map-minus-one": (lambda: cases._blind(-1.0), Plan()),
    "map-low": (cases._flattened, Plan()),
    "map-falls": (_over, Plan()),
    "falls-but-map-zero": (cases._blind, Plan()),
    "classes-missed": (lambda: cases._missed(("a", "rare")), Plan()),
    "restart": (cases._restarted, Plan()),
    "loss-jumps": (cases._restarted, Plan()),
    "few-steps": (cases._short, Plan()),
    "unfinished": (cases._standing, Plan(50000)),
    "no-loss": (cases._ended, Plan()),
    "eval-empty": (_eval_without_numbers, Plan()),
}


def test_every_symptom_has_a_curve() -> None:
    assert list(SHOWN) == list(SYMPTOMS)


@pytest.mark.parametrize("name", SYMPTOMS)
def test_a_symptom_is_recognised(name: str) -> None:
    make, plan = SHOWN[name]
    found = {symptom.name: symptom for symptom in recognise(make(), plan)}
    assert name in found, [symptom.message for symptom in found.values()]
    assert 0 < found[name].strength <= 1
    assert name in ("no-loss", "eval-empty") or any(char.isdigit() for char in found[name].message)


def test_a_planned_rate_is_no_symptom() -> None:
    assert not {one.name for one in recognise(run({RATE: WARMED}), PLANNED)} & {
        "rate-flat",
        "rate-not-planned",
        "no-warmup",
    }


def test_a_resumed_run_may_begin_low() -> None:
    assert not [one for one in recognise(run({TOTAL: constant(0.8, 0.1)}), Plan(resumes=True)) if one.name == "plateau"]


def test_regularization_is_the_same_number_in_both() -> None:
    """A gap is one of the detection losses: a large regularization loss hides none and makes none."""
    train = {TOTAL: falling(6, 5.2, 900, 0.01), REG: constant(5.0)}
    made = run(train, {TOTAL: constant(6.5), REG: constant(5.0)}, last=20000)
    assert "train-eval-gap" in {symptom.name for symptom in recognise(made)}


def test_terms_that_explode_together_accuse_none() -> None:
    both = cases._growing(0.8, 1500, 1500, 1e4)
    made = run({LOC: both, "Loss/classification_loss": both, TOTAL: lambda step: 2 * both(step), MAP: constant(0.1)})
    assert "term-explodes" not in {symptom.name for symptom in recognise(made)}

"""Healthy runs have no symptom of a fault and no cause, with noise of up to a fifth of the loss from 60 points on.

Recognising is statistics: of 5,000 random runs of this kind none had a symptom, but some run must. The samples are
fixed.
"""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.diagnosis.diagnose import diagnose
from odlint.diagnosis.symptoms.recognise import NOTES, recognise
from odlint.diagnosis.symptoms.symptom import Plan
from odlint.tf.events.runs import Run
from tests.helpers.runs import CLS, LOC, MAP, RATE, REG, TOTAL, constant, cosine, falling, healthy_text, run, view


def healthy(
    start: float, end: float, over: float, noise: float, last: int, seed: int, every: int = 100, weights: float = 0.1
) -> Run:
    """A training that learns: the loss falls, the evaluation's lies a little above it, the mAP rises and stays."""
    train = {
        TOTAL: falling(start, end, over, noise, seed),
        CLS: falling(start * 0.7, end * 0.6, over, noise, seed + 1),
        LOC: falling(start * 0.3, end * 0.3, over, noise, seed + 2),
        REG: constant(weights),
        RATE: cosine(0.0078, 0.0013, min(2000, last // 10), last),
    }
    evaluated = {
        TOTAL: falling(start, end * 1.25, over, noise / 6, seed + 3),
        REG: constant(weights),
        MAP: lambda step: 0.6 * (1 - math.exp(-step / (2 * over))),
    }
    return run(train, evaluated, last, every)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    start=st.floats(1.2, 10),
    end=st.floats(0.05, 0.45),
    over=st.floats(0.02, 0.12),
    noise=st.floats(0, 0.2),
    last=st.integers(60, 600),
    seed=st.integers(0, 10**6),
)
def test_a_healthy_run_has_no_symptom(
    start: float, end: float, over: float, noise: float, last: int, seed: int
) -> None:
    steps = last * 100
    made = healthy(start, end * start, over * steps, noise, steps, seed)
    found = [symptom for symptom in recognise(made, Plan(num_steps=steps)) if symptom.name not in NOTES]
    assert not found, found[0].message


@settings(max_examples=60, deadline=None, derandomize=True)
@given(shown=st.floats(0.05, 1), seed=st.integers(0, 10**6))
def test_a_healthy_run_has_none_at_any_time(shown: float, seed: int) -> None:
    whole = healthy(4.2, 0.8, 2000, 0.2, 20000, seed)
    part = int(20000 * shown) // 100 * 100
    for stream in whole.streams.values():
        for series in stream.by_tag.values():
            series.forget(part + 1)
    found = [symptom for symptom in recognise(whole, Plan(num_steps=20000)) if symptom.name not in NOTES]
    assert not found, found[0].message


def test_a_healthy_run_has_no_cause() -> None:
    for seed in range(20):
        made = healthy(4.2, 0.5, 2000, 0.2, 50000, seed)
        made.streams["train"].by_tag[RATE] = (
            run({RATE: cosine(0.0078, 0.0013, 2000, 50000)}, last=50000).streams["train"].by_tag[RATE]
        )
        diagnosis = diagnose(made, view(healthy_text()))
        assert diagnosis.well, [(one.cause.name, one.symptoms, one.findings) for one in diagnosis.suspects]


def test_a_run_that_learned_all_is_left_with_its_regularization() -> None:
    made = healthy(4, 0.06, 2000, 0.1, 50000, 1, weights=0.05)
    assert not [symptom for symptom in recognise(made) if symptom.name not in NOTES]


def test_nothing_is_said_of_two_points() -> None:
    assert not [one for one in recognise(run({TOTAL: falling(4, 2, 100)}, last=100)) if one.name not in NOTES]

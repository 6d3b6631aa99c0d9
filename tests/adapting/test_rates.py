"""Learning rates for another batch size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from odlint.adapting.rates import rounded
from odlint.analysis.settings import Settings
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.helpers.adapting import (
    COSINE,
    EXPONENTIAL,
    MANUAL,
    MOMENTUM,
    Adapt,
    config,
    read,
    told,
)

if TYPE_CHECKING:
    from odlint.config.messages import TrainConfig


@pytest.mark.parametrize(
    ("schedule", "optimizer", "old", "new", "rates"),
    [
        (COSINE, MOMENTUM, 512, 8, {"learning_rate_base": 0.0125, "warmup_learning_rate": 0.0021}),
        (COSINE, MOMENTUM, 512, 512, {"learning_rate_base": 0.8, "warmup_learning_rate": 0.13333}),
        (COSINE, "adam_optimizer", 128, 8, {"learning_rate_base": 0.00025, "warmup_learning_rate": 4.2e-5}),
        (EXPONENTIAL, "rms_prop_optimizer", 24, 8, {"initial_learning_rate": 0.0013, "burnin_learning_rate": 0.00013}),
        (MANUAL, MOMENTUM, 64, 16, {"initial_learning_rate": 0.01}),
        ("constant_learning_rate { learning_rate: 0.01 }", MOMENTUM, 16, 4, {"learning_rate": 0.0025}),
        ("constant_learning_rate { }", MOMENTUM, 16, 8, {"learning_rate": 0.001}),
    ],
)
def test_rates_go_with_the_batch(
    adapt: Adapt, schedule: str, optimizer: str, old: int, new: int, rates: dict[str, float]
) -> None:
    if optimizer == "adam_optimizer":
        schedule = schedule.replace(".8", "0.001", 1).replace("0.13333", "0.00016667")
    made = adapt(config(schedule, optimizer, f"batch_size: {old}"), batch_size=new)
    optimized = read(made.source.text).train_config.optimizer.get(optimizer).learning_rate
    found = optimized.get(optimized.which("learning_rate"))
    assert {name: found.get(name) for name in rates} == pytest.approx(rates, rel=1e-6)


def test_every_entry_of_a_manual_schedule(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, batch="batch_size: 64"), batch_size=16)
    assert told(made)["schedule[0].learning_rate"] == "0.004 → 0.001"
    assert told(made)["schedule[1].learning_rate"] == "0.0004 → 0.0001"


def test_an_unset_batch_is_the_default(adapt: Adapt) -> None:
    made = adapt(config("constant_learning_rate { learning_rate: 0.01 }", batch=""), batch_size=16)
    assert told(made) == {
        "train_config.batch_size": "not set → 16",
        "constant_learning_rate.learning_rate": "0.01 → 0.005",
    }


def test_a_rate_beyond_all_bounds_becomes_the_official_one(adapt: Adapt) -> None:
    made = adapt(config(batch="batch_size: 4"), batch_size=8)
    rate = told(made)["cosine_decay_learning_rate.learning_rate_base"]
    assert rate == "0.8 → 0.013"
    assert any("learning-rate" in change.reason for change in made.changes)


@pytest.mark.parametrize("batch", [1, 2, 4, 8, 16, 24, 48, 100])
def test_the_rules_agree_with_the_rates(adapt: Adapt, batch: int) -> None:
    """What `fix` makes of the old rate with the new batch is what adapt writes, to the two digits that rules give."""
    mine = read(adapt(config(), batch_size=batch).source.text).train_config
    text = config(batch=f"batch_size: {batch}")
    linter = Linter(Settings(select=["learning-rate-explodes", "learning-rate-above-one", "learning-rate-high"]))
    theirs = read(fix_source(linter, Source("x.config", text), unsafe=True).source.text).train_config

    def rate(train: TrainConfig) -> float:
        return float(train.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate.learning_rate_base)

    assert rate(theirs) == pytest.approx(rate(mine), rel=0.05)


@pytest.mark.parametrize(("rate", "shown"), [(0.0125, 0.0125), (0.00020833, 0.00021), (0.03125, 0.031), (0.005, 0.005)])
def test_digits(rate: float, shown: float) -> None:
    assert rounded(rate) == shown

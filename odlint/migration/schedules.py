"""Learning-rate schedules: the same rate at every step, where the Model Garden can."""

from __future__ import annotations

import math
from functools import singledispatch
from typing import Any

from odlint.migration.outcome import APPROXIMATE, EXACT, MigrationError, Outcome
from odlint.modelgarden.schedules import Constant, Cosine, Exponential, Stepwise
from odlint.odapi.schedules import LearningRate, Schedule, ScheduleError
from odlint.odapi.schedules.constant import Constant as ApiConstant
from odlint.odapi.schedules.cosine_decay import CosineDecay
from odlint.odapi.schedules.exponential_decay import ExponentialDecay
from odlint.odapi.schedules.manual_step import ManualStep

CONFIG = "trainer.optimizer_config"
_RATE, _WARMUP = f"{CONFIG}.learning_rate", f"{CONFIG}.warmup"


def migrate_rate(schedule: Schedule, num_steps: int) -> Outcome:
    """Return the learning rate and the warm-up of an experiment.

    Args:
        schedule: of the config.
        num_steps: steps of the training; 0 if unknown.

    Raises:
        MigrationError: the API refuses the schedule, or its rate is not a number.
    """
    try:
        schedule.verify()
    except ScheduleError as problem:
        raise MigrationError(str(problem)) from None
    return _migrate(schedule, num_steps)


def _rate(schedule: type[LearningRate], **fields: Any) -> dict[str, Any]:
    kind = schedule.kind
    return {f"{_RATE}.type": kind, **{f"{_RATE}.{kind}.{name}": value for name, value in fields.items()}}


def _warmup(steps: int, start: float) -> dict[str, Any]:
    if not steps:
        return {f"{_WARMUP}.type": None}
    linear = f"{_WARMUP}.linear"
    return {f"{_WARMUP}.type": "linear", f"{linear}.warmup_steps": steps, f"{linear}.warmup_learning_rate": start}


@singledispatch
def _migrate(schedule: Schedule, num_steps: int) -> Outcome:
    raise NotImplementedError(schedule.kind)


@_migrate.register
def _constant(schedule: ApiConstant, _num_steps: int) -> Outcome:
    return Outcome(EXACT, _rate(Constant, learning_rate=schedule.peak) | _warmup(0, 0.0))


@_migrate.register
def _cosine(schedule: CosineDecay, _num_steps: int) -> Outcome:
    total, warmup, hold = schedule.last_step, schedule.warmup_steps, schedule.hold_steps
    length = total - warmup - hold
    if length < 1:
        raise MigrationError(
            f"{schedule.kind} has no step left to decay in: total_steps {total} less "
            f"warmup_steps {warmup} and hold_base_rate_steps {hold} is {length}, and its rate is no number then",
            "Write a larger total_steps first",
        )
    base = schedule.peak
    settings = _rate(Cosine, initial_learning_rate=base, decay_steps=length, offset=warmup + hold)
    settings |= _warmup(warmup, schedule.warmup_rate)
    if not hold:
        reason = "offset keeps the decay from beginning during the warm-up" if warmup else ""
        return Outcome(EXACT, settings, reason)
    difference = 0.5 * (1 - math.cos(math.pi * min(hold / length, 1)))
    return Outcome(
        APPROXIMATE,
        settings,
        f"nothing holds the rate for {hold} steps: it rises to {base:g} over them, from {difference:.2%} below; the "
        "decay after them is the same",
    )


@_migrate.register
def _manual(schedule: ManualStep, _num_steps: int) -> Outcome:
    levels = schedule.levels if schedule.warmup_steps else [schedule.initial_rate, *schedule.levels]
    warmup = _warmup(schedule.warmup_steps, schedule.initial_rate)
    if not schedule.boundaries:
        return Outcome(EXACT, _rate(Constant, learning_rate=levels[0]) | warmup)
    # The API changes the rate at a boundary, Keras after it.
    settings = _rate(Stepwise, boundaries=[step - 1 for step in schedule.boundaries], values=levels)
    return Outcome(
        EXACT,
        settings | warmup,
        "boundaries are 1 lower: the API changes the rate at the step itself, the Model Garden at the next one",
    )


@_migrate.register
def _exponential(schedule: ExponentialDecay, num_steps: int) -> Outcome:
    base, burnin, minimum = schedule.initial_rate, schedule.warmup_steps, schedule.minimum_rate
    if schedule.decay_steps < 1:
        raise MigrationError(f"{schedule.kind} has decay_steps 0: its rate is no number")
    start = schedule.warmup_rate or base
    settings = _rate(
        Exponential,
        initial_learning_rate=base,
        decay_steps=schedule.decay_steps,
        decay_rate=schedule.decay_factor,
        staircase=schedule.staircase,
        offset=burnin,
    ) | _warmup(burnin, start)
    losses = []
    if burnin and start != base:
        losses.append(f"the burn-in of {burnin} steps at {start:g} becomes a line from there up to {base:g}")
    if minimum and not _stays_above_minimum(schedule, num_steps):
        losses.append(f"nothing keeps the rate at min_learning_rate {minimum:g}: it falls on")
    return Outcome(APPROXIMATE if losses else EXACT, settings, "; ".join(losses))


def _stays_above_minimum(schedule: ExponentialDecay, num_steps: int) -> bool:
    """True if the rate certainly never falls to its minimum within the training."""
    if not num_steps:
        return False
    decays = (num_steps - schedule.warmup_steps) / schedule.decay_steps
    decays = math.floor(decays) if schedule.staircase else decays
    lowest = schedule.initial_rate * min(schedule.decay_factor ** max(decays, 0), 1.0)
    return bool(min(lowest, schedule.warmup_rate or lowest) >= schedule.minimum_rate)

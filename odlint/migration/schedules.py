"""Learning-rate schedules: the same rate at every step, where the Model Garden can."""

from __future__ import annotations

import math
from typing import Any

from odlint.migration.outcome import APPROXIMATE, EXACT, MigrationError, Outcome
from odlint.odapi.schedules import CONSTANT, COSINE, EXPONENTIAL, MANUAL, ScheduleError, rates
from odlint.schema.message import Message

CONFIG = "trainer.optimizer_config"
_RATE, _WARMUP = f"{CONFIG}.learning_rate", f"{CONFIG}.warmup"


def migrate_rate(schedule: Message, num_steps: int) -> Outcome:
    """The learning rate and the warm-up of an experiment.

    Args:
        schedule: one of the API's four schedules.
        num_steps: steps of the training; 0 when unknown.

    Raises:
        MigrationError: the API itself refuses the schedule, or it has no rate.
    """
    try:
        rates(schedule)
    except ScheduleError as problem:
        raise MigrationError(str(problem)) from None
    return _KINDS[schedule.message_type.name](schedule, num_steps)


def _schedule(kind: str, **fields: Any) -> dict[str, Any]:
    return {f"{_RATE}.type": kind, **{f"{_RATE}.{kind}.{name}": value for name, value in fields.items()}}


def _warmup(steps: int, start: float) -> dict[str, Any]:
    if not steps:
        return {f"{_WARMUP}.type": None}
    linear = f"{_WARMUP}.linear"
    return {f"{_WARMUP}.type": "linear", f"{linear}.warmup_steps": steps, f"{linear}.warmup_learning_rate": start}


def _constant(schedule: Message, _num_steps: int) -> Outcome:
    return Outcome(EXACT, _schedule("constant", learning_rate=schedule.get("learning_rate")) | _warmup(0, 0.0))


def _cosine(schedule: Message, _num_steps: int) -> Outcome:
    base, start = schedule.get("learning_rate_base"), schedule.get("warmup_learning_rate")
    warmup, hold = schedule.get("warmup_steps"), schedule.get("hold_base_rate_steps")
    length = schedule.get("total_steps") - warmup - hold
    if length < 1:
        raise MigrationError(
            f"cosine_decay_learning_rate has no step left to decay in: total_steps {schedule.get('total_steps')} less "
            f"warmup_steps {warmup} and hold_base_rate_steps {hold} is {length}, and its rate is no number then",
            "Write a larger total_steps first",
        )
    sets = _schedule("cosine", initial_learning_rate=base, decay_steps=length, offset=warmup + hold)
    sets |= _warmup(warmup, start)
    if not hold:
        reason = "offset keeps the decay from beginning during the warm-up" if warmup else ""
        return Outcome(EXACT, sets, reason)
    off = 0.5 * (1 - math.cos(math.pi * min(hold / length, 1)))
    sets[f"{_RATE}.cosine.offset"] = warmup + hold
    return Outcome(
        APPROXIMATE,
        sets,
        f"nothing holds the rate for {hold} steps: it rises to {base:g} over them, from {off:.2%} below; the "
        "decay after them is the same",
    )


def _manual(schedule: Message, _num_steps: int) -> Outcome:
    entries = schedule.get("schedule")
    steps = [entry.get("step") for entry in entries]
    values = [entry.get("learning_rate") for entry in entries]
    warmup, start = 0, schedule.get("initial_learning_rate")
    if schedule.get("warmup"):
        warmup, steps = steps[0], steps[1:]
    else:
        values = [start, *values]
    if not steps:
        return Outcome(EXACT, _schedule("constant", learning_rate=values[0]) | _warmup(warmup, start))
    # The API changes the rate at a boundary, Keras after it.
    sets = _schedule("stepwise", boundaries=[step - 1 for step in steps], values=values)
    return Outcome(
        EXACT,
        sets | _warmup(warmup, start),
        "boundaries are 1 lower: the API changes the rate at the step itself, the Model Garden at the next one",
    )


def _exponential(schedule: Message, num_steps: int) -> Outcome:
    base, burnin = schedule.get("initial_learning_rate"), schedule.get("burnin_steps")
    least, start = schedule.get("min_learning_rate"), schedule.get("burnin_learning_rate") or base
    stretch, factor = schedule.get("decay_steps"), schedule.get("decay_factor")
    if stretch < 1:
        raise MigrationError("exponential_decay_learning_rate has decay_steps 0: its rate is no number")
    sets = _schedule(
        "exponential",
        initial_learning_rate=base,
        decay_steps=stretch,
        decay_rate=factor,
        staircase=schedule.get("staircase"),
        offset=burnin,
    ) | _warmup(burnin, start)
    lost = []
    if burnin and start != base:
        lost.append(f"the burn-in of {burnin} steps at {start:g} becomes a line from there up to {base:g}")
    if least and not _stays_above(schedule, num_steps, least):
        lost.append(f"nothing keeps the rate at min_learning_rate {least:g}: it falls on")
    return Outcome(APPROXIMATE if lost else EXACT, sets, "; ".join(lost))


def _stays_above(schedule: Message, num_steps: int, least: float) -> bool:
    """Whether the rate never comes down to its minimum; a rate that nobody knows the end of may."""
    if not num_steps:
        return False
    times = (num_steps - schedule.get("burnin_steps")) / schedule.get("decay_steps")
    times = math.floor(times) if schedule.get("staircase") else times
    lowest = schedule.get("initial_learning_rate") * min(schedule.get("decay_factor") ** max(times, 0), 1.0)
    return bool(min(lowest, schedule.get("burnin_learning_rate") or lowest) >= least)


_KINDS = {CONSTANT: _constant, COSINE: _cosine, MANUAL: _manual, EXPONENTIAL: _exponential}

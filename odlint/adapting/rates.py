"""The batch size, and the learning rates that change with it.

The rules on learning rates compare a rate per image with the official one. Here the config's own rate per image is
kept, so that a config of the model zoo keeps its slope and the rules agree with the result.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from odlint.adapting.draft import Draft
from odlint.language.runtime import significant
from odlint.odapi.schedules import Assignment, Schedule, schedule_of

_ADAM = "adam_optimizer"
_TRAIN = "train_config"
_OPTIMIZER = "train_config.optimizer"
_ADAM_PEAK = 0.001  # highest of all official Adam configs; the rule adam-learning-rate-high never asks for more
_FLOAT32_ERROR = 1e-6  # relative


def schedule_of_draft(draft: Draft) -> Schedule | None:
    """Return the schedule of the config's learning rate; None if it has none."""
    optimizer = draft.at(_OPTIMIZER)
    kind = optimizer.which("optimizer")
    return schedule_of(optimizer.get(kind).get("learning_rate")) if kind else None


def adapt_batch(draft: Draft, batch: int) -> None:
    """Set the batch size, in images, and scale every rate of the schedule with it."""
    train = draft.at(_TRAIN)
    old, written = train.get("batch_size"), train.has("batch_size")
    draft.set(_TRAIN, "batch_size", batch, "--batch-size")
    if old == batch:
        return
    schedule = schedule_of_draft(draft)
    if schedule is None:
        draft.notes.append("the config has no learning rate that could be scaled with the batch size")
        return
    if old <= 0:
        draft.notes.append(
            f"the learning rate was left alone: it cannot be scaled from a batch size of {old}; odlint check compares "
            "it with the official ones"
        )
        return
    adam = draft.at(_OPTIMIZER).which("optimizer") == _ADAM
    factor = _adam_factor(schedule, old, batch) if adam else batch / old
    relation = "with the square root of" if adam else "with"
    before = f"{old}" if written else f"{old}, the API's default,"
    apply_changes(draft, schedule.scale(factor, rounded), f"scaled {relation} the batch size, from {before} to {batch}")


def _adam_factor(schedule: Schedule, old: int, new: int) -> float:
    """Return the factor for Adam, whose steps do not grow with the gradient: the square root of the batch's factor."""
    peak = max(rate for _, _, rate in schedule.rates())
    factor = math.sqrt(new / old)
    if factor > 1 and peak * factor > _ADAM_PEAK:
        factor = max(1.0, _ADAM_PEAK / peak)
    return factor


def apply_changes(draft: Draft, changes: Iterable[Assignment], reason: str = "") -> None:
    """Write changes of the schedule; `reason` is for those that have none of their own."""
    for change in list(changes):  # before the first one replaces the tree
        draft.set(change.message.path, change.field, change.value, change.reason or reason)


def rounded(rate: float) -> float:
    """Round to two digits, like the rules' own fixes, or to three where they are exact (0.0125)."""
    three = significant(rate, 3)
    return three if abs(three - rate) <= _FLOAT32_ERROR * abs(rate) else significant(rate, 2)

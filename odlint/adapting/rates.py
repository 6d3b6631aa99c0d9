"""Batch size and learning rates: one changes with the other.

The rules on learning rates compare a rate with the official one per image; here the config's own rate per image is
kept, so that a config of the zoo keeps its slope and the rules agree with the outcome.
"""

from __future__ import annotations

import math

from odlint.language.runtime import significant

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.adapting.draft import Draft
    from odlint.schema.message import Message

ADAM = "adam_optimizer"
_TRAIN = "train_config"
_OPTIMIZER = "train_config.optimizer"
_ADAM_PEAK = 0.001  # of all official Adam configs; the rule adam-learning-rate-high never asks for more
_EXACT = 1e-6  # relative: what 32-bit floats are off by


def schedule_path(draft: Draft) -> str:
    """Path of the learning rate's schedule; "" when the config has none."""
    optimizer = draft.at(_OPTIMIZER).which("optimizer")
    if not optimizer:
        return ""
    schedule = draft.at(f"{_OPTIMIZER}.{optimizer}.learning_rate").which("learning_rate")
    return f"{_OPTIMIZER}.{optimizer}.learning_rate.{schedule}" if schedule else ""


def adapt_batch(draft: Draft, batch: int) -> None:
    """Set the batch size, and scale every rate of the schedule with it."""
    train = draft.at(_TRAIN)
    old, written = train.get("batch_size"), train.has("batch_size")
    draft.set(_TRAIN, "batch_size", batch, "--batch-size")
    if old == batch:
        return
    path = schedule_path(draft)
    if not path:
        draft.notes.append("the config has no learning rate that could be scaled with the batch size")
        return
    if old <= 0:
        draft.notes.append(
            f"the learning rate was left alone: it cannot be scaled from a batch size of {old}; odlint check compares "
            "it with the official ones"
        )
        return
    before = f"{old}" if written else f"{old}, the API's default,"
    factor, how = _factor(draft, path, old, batch)
    reason = f"scaled {how} the batch size, from {before} to {batch}"
    for holder, field, value in list(_rates(draft.at(path), path)):
        draft.set(holder, field, rounded(value * factor), reason)
    _keep_warmup_below_base(draft, path)


def _factor(draft: Draft, path: str, old: int, new: int) -> tuple[float, str]:
    """How far rates move. Adam's steps do not grow with the gradient: it goes with the square root of the batch."""
    if f".{ADAM}." not in path:
        return new / old, "with"
    peak = max((value for _, _, value in _rates(draft.at(path), path)), default=0.0)
    factor = math.sqrt(new / old)
    if factor > 1 and peak * factor > _ADAM_PEAK:
        factor = max(1.0, _ADAM_PEAK / peak)
    return factor, "with the square root of"


def _rates(schedule: Message, path: str) -> Iterator[tuple[str, str, float]]:
    """(message, field, effective value) of every rate that acts in a schedule."""
    get = schedule.get
    kind = schedule.held_as
    if kind == "cosine_decay_learning_rate":
        yield path, "learning_rate_base", get("learning_rate_base")
        if schedule.has("warmup_learning_rate") or get("warmup_steps") > 0:
            yield path, "warmup_learning_rate", get("warmup_learning_rate")
    elif kind == "exponential_decay_learning_rate":
        yield path, "initial_learning_rate", get("initial_learning_rate")
        for field in ("burnin_learning_rate", "min_learning_rate"):
            if get(field) > 0:
                yield path, field, get(field)
    elif kind == "manual_step_learning_rate":
        yield path, "initial_learning_rate", get("initial_learning_rate")
        for number, entry in enumerate(get("schedule")):
            yield f"{path}.schedule[{number}]", "learning_rate", entry.get("learning_rate")
    else:
        yield path, "learning_rate", get("learning_rate")


def rounded(rate: float) -> float:
    """Two digits, like the rules' own repairs; three where they are exact (0.0125), so that the slope stays."""
    three = significant(rate, 3)
    return three if abs(three - rate) <= _EXACT * abs(rate) else significant(rate, 2)


def _keep_warmup_below_base(draft: Draft, path: str) -> None:
    """Rounding must not lift the warm-up above the base rate, which the API refuses."""
    schedule = draft.at(path)
    if schedule.held_as != "cosine_decay_learning_rate" or not schedule.get("warmup_steps"):
        return
    base, warmup = schedule.get("learning_rate_base"), schedule.get("warmup_learning_rate")
    if warmup > base and warmup <= 1.1 * base:
        draft.set(path, "warmup_learning_rate", base, "the warm-up must begin at or below the base rate")

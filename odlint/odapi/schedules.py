"""Learning-rate schedules: the rate at a step, computed as the Object Detection API computes it.

The API works in float32 wherever a tensor takes part and in Python's floats before that. So do these functions,
rounding at the same places: near the end of a cosine, where 1 + cos(...) is a difference of nearly equal numbers, the
exact value and the API's differ by far more than 1e-6, down to exactly 0 some steps early.
"""

from __future__ import annotations

import math
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.schema.message import Message

_FLOAT32 = Struct("<f")
_SMALLEST = 2.0**-126
_NAN, _INFINITY = math.nan, math.inf

CONSTANT, EXPONENTIAL = "ConstantLearningRate", "ExponentialDecayLearningRate"
MANUAL, COSINE = "ManualStepLearningRate", "CosineDecayLearningRate"


class ScheduleError(ValueError):
    """A schedule for which the API raises an error: there is no rate at any step."""


def float32(value: float) -> float:
    """The nearest float32; 0 for what is too small to be a normal one, as TensorFlow's operations do."""
    if -_SMALLEST < value < _SMALLEST:
        return 0.0
    try:
        rounded: float = _FLOAT32.unpack(_FLOAT32.pack(value))[0]
    except OverflowError:
        return math.copysign(_INFINITY, value)
    return rounded


def rate_at(schedule: Message, step: int) -> float:
    """Learning rate of one of the four schedules at a step; may be NaN or infinite where the API's is.

    Raises:
        ScheduleError: the API would raise ValueError.
    """
    return rates(schedule)(step)


def decayed(rate: float, decay: float, step: int) -> float:
    """What Keras under TF2 makes of a rate when its optimizer is given a `decay` (read from rms_prop_optimizer)."""
    if not decay > 0:
        return rate
    return float32(_divided(rate, float32(1 + float32(float32(decay) * float32(step)))))


def rates(schedule: Message) -> Callable[[int], float]:
    """`rate_at` for many steps of one schedule; raises ScheduleError."""
    return _KINDS[schedule.message_type.name](schedule)


def _constant(schedule: Message) -> Callable[[int], float]:
    rate = float32(schedule.get("learning_rate"))
    return lambda _step: rate


def _exponential(schedule: Message) -> Callable[[int], float]:
    base = float32(schedule.get("initial_learning_rate"))
    burnin_steps = schedule.get("burnin_steps")
    burnin_rate = float32(schedule.get("burnin_learning_rate")) or base  # 0 means none
    factor, decay_steps = float32(schedule.get("decay_factor")), float32(schedule.get("decay_steps"))
    least, staircase = float32(schedule.get("min_learning_rate")), schedule.get("staircase")

    def rate(step: int) -> float:
        if step < burnin_steps:
            return _larger(burnin_rate, least)
        times = float32(_divided(float32(step - burnin_steps), decay_steps))
        if staircase and math.isfinite(times):
            times = math.floor(times)
        return _larger(float32(base * float32(_power(factor, times))), least)

    return rate


def _manual(schedule: Message) -> Callable[[int], float]:
    entries = schedule.get("schedule")
    steps = [entry.get("step") for entry in entries]
    _refuse_steps(steps)
    start = float32(schedule.get("initial_learning_rate"))
    levels = [float32(entry.get("learning_rate")) for entry in entries]
    warmup = steps[0] if schedule.get("warmup") else 0
    slope = (levels[0] - start) / warmup if warmup else 0.0
    if not all(map(math.isfinite, (start, *levels))):
        return lambda _step: _NAN  # the API multiplies every rate by 0 or 1 and adds up, and infinity times 0 is NaN
    from bisect import bisect_right

    def rate(step: int) -> float:
        passed = bisect_right(steps, step)
        if passed:
            return levels[passed - 1]
        return float32(start + slope * step) if warmup else start

    return rate


def _refuse_steps(steps: list[int]) -> None:
    """Raise for the lists of boundaries that the API refuses, in the order of its tests."""
    from itertools import pairwise

    if not steps:
        raise ScheduleError("manual_step_learning_rate has no schedule entries: write one or more of them")
    for before, after in pairwise(steps):
        if after <= before:
            raise ScheduleError(
                f"the steps of manual_step_learning_rate must increase, but {after} comes after {before}: sort them"
            )
    if steps[0] == 0:
        raise ScheduleError(
            "the first step of manual_step_learning_rate is 0: make its rate the initial_learning_rate instead"
        )


def _cosine(schedule: Message) -> Callable[[int], float]:
    base, start = float32(schedule.get("learning_rate_base")), float32(schedule.get("warmup_learning_rate"))
    total, warmup = schedule.get("total_steps"), schedule.get("warmup_steps")
    hold = schedule.get("hold_base_rate_steps")
    _refuse_warmup(schedule, total, warmup)
    length, half = float32(total - warmup - hold), float32(0.5 * base)
    slope = float32((base - start) / warmup) if warmup else 0.0

    def rate(step: int) -> float:
        if step > total:
            return 0.0
        if step < warmup:
            return float32(float32(slope * float32(step)) + start)
        if hold and step <= warmup + hold:
            return base
        done = float32(float32(float32(step) - float32(warmup)) - float32(hold))
        angle = float32(_divided(float32(_PI * done), length))
        cosine = float32(math.cos(angle)) if math.isfinite(angle) else _NAN
        return float32(half * float32(1 + cosine))

    return rate


_PI = float32(math.pi)


def _refuse_warmup(schedule: Message, total: int, warmup: int) -> None:
    """Raise for the warm-ups that the API refuses."""
    unsaid = "" if schedule.has("warmup_steps") else " (the default)"
    if total < warmup:
        raise ScheduleError(
            f"cosine_decay_learning_rate has warmup_steps {warmup}{unsaid}, more than its total_steps {total}: "
            "write a warmup_steps below total_steps"
        )
    base, start = schedule.get("learning_rate_base"), schedule.get("warmup_learning_rate")
    if warmup and float32(base) < float32(start):
        unsaid = "" if schedule.has("warmup_learning_rate") else " (the default)"
        raise ScheduleError(
            f"cosine_decay_learning_rate has warmup_learning_rate {start:g}{unsaid}, more than its "
            f"learning_rate_base {base:g}: write a warmup_learning_rate of at most {base:g}"
        )


_KINDS: dict[str, Callable[[Message], Callable[[int], float]]] = {
    CONSTANT: _constant,
    EXPONENTIAL: _exponential,
    MANUAL: _manual,
    COSINE: _cosine,
}

# -- arithmetic that answers infinity and NaN, as tensors do, where Python raises --


def _divided(value: float, by: float) -> float:
    if by:
        return value / by
    return math.copysign(_INFINITY, value) * math.copysign(1, by) if value else _NAN


def _power(base: float, exponent: float) -> float:
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -_INFINITY if base < 0 and exponent % 2 == 1 else _INFINITY
    except ValueError:
        return _NAN if base else _INFINITY


def _larger(one: float, other: float) -> float:
    return _NAN if math.isnan(one) or math.isnan(other) else max(one, other)

"""Axes of a plot: what they span, where their ticks stand and what the ticks are called."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from odlint.report.number_format import brief, nice_step, step_label

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_DECADES = 8  # below the peak on a logarithmic axis; the end of a decay could fill any number of them

_FAR = 0.3  # values that differ by less than this share of the largest are far from 0
_LARGEST, _SMALLEST = 1e300, 1e-300  # beyond them, differences and ratios overflow
_HAIR = 1e-6  # what rounding may push a value over the end of its axis


class Scale:
    """One axis.

    Attributes:
        low, high: its ends.
        ticks: (value, label), in order.
        log: whether it is logarithmic.
    """

    __slots__ = ("high", "log", "low", "ticks")

    def __init__(self, low: float, high: float, ticks: list[tuple[float, str]], log: bool = False) -> None:
        self.low = low
        self.high = high
        self.ticks = ticks
        self.log = log

    def place(self, value: float) -> float | None:
        """Where a value stands between 0 and 1; None for what the axis cannot show: NaN, and 0 on a logarithmic one."""
        if not math.isfinite(value) or (self.log and value <= 0):
            return None
        if self.log:
            bottom = math.log(self.low)
            share = (math.log(value) - bottom) / (math.log(self.high) - bottom)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(max(share, 0.0), 1.0) if share > -_HAIR else None


def step_scale(last: int, most: int) -> Scale:
    """From step 0 to the last one, with at most so many parts."""
    step = max(round(nice_step(last, most)), 1)
    return Scale(0, last, [(at, step_label(at)) for at in range(0, last + 1, step)])


def rate_scale(values: Iterable[float], most: int, log: bool = False) -> Scale:
    """An axis that holds all these rates, as far as they are numbers; a linear one holds 0 as well."""
    numbers = [value for value in values if math.isfinite(value)]
    if log:
        return _log_scale([value for value in numbers if value > 0])
    low, high = min(numbers, default=0.0), max(numbers, default=0.0)
    return _linear_scale(min(low, 0.0), max(high, 0.0), most)


def value_scale(values: Iterable[float], most: int, tight: bool = False) -> Scale:
    """A linear axis that holds all finite values; 0 as well, unless they all are far from it.

    Args:
        values: what it is to show; most: how many parts it has at most.
        tight: end at the outermost values, not at ticks.
    """
    numbers = [min(max(value, -_LARGEST), _LARGEST) for value in values if math.isfinite(value)]
    numbers = [value if abs(value) >= _SMALLEST else 0.0 for value in numbers]
    low, high = min(numbers, default=0.0), max(numbers, default=1.0)
    if low == high or high - low > _FAR * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    made = _linear_scale(low, high, most)
    if tight and low < high:
        hair = (high - low) * _HAIR
        made = Scale(low, high, [tick for tick in made.ticks if low - hair <= tick[0] <= high + hair])
    return made


def _linear_scale(low: float, high: float, most: int) -> Scale:
    step = nice_step(high - low, most)
    first, last = math.floor(low / step + 1e-6), math.ceil(high / step - 1e-6)
    last = max(last, first + 1)
    return Scale(first * step, last * step, [(at * step, _label(at * step, step)) for at in range(first, last + 1)])


def _label(value: float, step: float) -> str:
    """A tick with as many decimals as its neighbours."""
    if not value or step * 1.01 < 1e-4 or step >= 1e6:
        return brief(value)
    return f"{value:.{max(-math.floor(math.log10(step) + 1e-9), 0)}f}"


def _decade(exponent: int) -> str:
    return f"{10.0**exponent:g}" if -3 <= exponent <= 3 else f"1e{exponent}"


def _log_scale(numbers: list[float]) -> Scale:
    numbers = [min(max(value, _SMALLEST), _LARGEST) for value in numbers]
    high = max(numbers, default=1.0)
    low = max(min(numbers, default=0.1), high * 10.0**-_MOST_DECADES)
    first, last = math.floor(math.log10(low) + 1e-6), math.ceil(math.log10(high) - 1e-6)
    last = max(last, first + 1)
    return Scale(10.0**first, 10.0**last, [(10.0**at, _decade(at)) for at in range(first, last + 1)], True)

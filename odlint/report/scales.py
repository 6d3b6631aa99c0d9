"""Axes of a plot: what they span, where their ticks stand and what the ticks are called."""

from __future__ import annotations

import math

from odlint.report.numerals import brief, nice_step, step_label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_DECADES = 8  # below the peak on a logarithmic axis; the end of a decay could fill any number of them


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
            share = math.log(value / self.low) / math.log(self.high / self.low)
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
    low, high = min(low, 0.0), max(high, 0.0)
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
    high = max(numbers, default=1.0)
    low = max(min(numbers, default=0.1), high * 10.0**-_MOST_DECADES)
    first, last = math.floor(math.log10(low) + 1e-6), math.ceil(math.log10(high) - 1e-6)
    last = max(last, first + 1)
    return Scale(10.0**first, 10.0**last, [(10.0**at, _decade(at)) for at in range(first, last + 1)], True)

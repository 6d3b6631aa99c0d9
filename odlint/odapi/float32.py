"""Single-precision arithmetic that rounds and overflows as TensorFlow's operations do, where Python would raise."""

from __future__ import annotations

import math
from struct import Struct

_FLOAT32 = Struct("<f")
_SMALLEST_NORMAL = 2.0**-126


def float32(value: float) -> float:
    """Round to the nearest float32; subnormal numbers become 0, as in TensorFlow's operations."""
    if -_SMALLEST_NORMAL < value < _SMALLEST_NORMAL:
        return 0.0
    try:
        rounded: float = _FLOAT32.unpack(_FLOAT32.pack(value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)
    return rounded


def divide(dividend: float, divisor: float) -> float:
    """Divide without rounding; x / 0 is infinite, and 0 / 0 is NaN."""
    if divisor:
        return dividend / divisor
    return math.copysign(math.inf, dividend) * math.copysign(1, divisor) if dividend else math.nan


def power(base: float, exponent: float) -> float:
    """Raise to a power without rounding; the result may be NaN or infinite."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.nan if base else math.inf


def maximum(first: float, second: float) -> float:
    """Return the larger number; NaN if either is NaN."""
    return math.nan if math.isnan(first) or math.isnan(second) else max(first, second)

"""Learning rates and steps as people and programs read them."""

from __future__ import annotations

import math
from struct import Struct

_FLOAT32 = Struct("<f")
_MILLION = 1_000_000


def exact(rate: float) -> str:
    """The fewest digits that mean this float32: 0.13333, not 0.13333000242710114."""
    if not math.isfinite(rate):
        return str(rate)
    packed = _FLOAT32.pack(rate)
    for digits in range(1, 10):
        text = f"{rate:.{digits}g}"
        try:
            if _FLOAT32.pack(float(text)) == packed:
                break
        except OverflowError:  # the largest float32, rounded up
            continue
    return repr(float(text))


def brief(rate: float) -> str:
    """Four digits: 0.08, 6.25e-4."""
    text = f"{rate:.4g}"
    mantissa, e, exponent = text.partition("e")
    if not e:
        if 0 < abs(rate) < 0.001:  # 0.000625 is read more surely as 6.25e-4
            mantissa, e, exponent = f"{rate:.3e}".partition("e")
            mantissa = mantissa.rstrip("0").rstrip(".")
        else:
            return text
    return f"{mantissa}e{int(exponent)}"


def step_label(step: int) -> str:
    """A step on an axis: 50000, but 2.5M."""
    return f"{step / _MILLION:g}M" if step >= _MILLION and step % (_MILLION // 100) == 0 else str(step)


def nice_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 5, 10, 20, ... (and 0.5, 0.2, ...) that divides a span into at most so many parts.

    A millionth more does not count: rates are float32, in which 0.001 is a little more than that.
    """
    if not (span > 0 and math.isfinite(span)):
        return 1.0
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough) + 1e-9)
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-6))

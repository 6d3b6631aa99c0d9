"""Statistics that a few wild points do not move: medians in place of means, all on lists of finite numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

Curve = Sequence[tuple[int, float]]  # (step, value), by step

_NORMAL = 1.4826  # the median absolute deviation of a normal distribution times this is its standard deviation


def start_level(values: Sequence[float]) -> float:
    """Median of the first twentieth, of at least one and at most ten points: what the training began with."""
    return median(values[: min(max(len(values) // 20, 1), 10)])


def end_level(values: Sequence[float]) -> float:
    """Median of the last tenth, of at least five points where there are twenty."""
    count = max(len(values) // 10, min(5, (len(values) + 2) // 4))
    return median(values[-count:])


def smoothed(curve: Curve) -> list[tuple[int, float]]:
    """Running median over a fifteenth of the points, an odd number of at least three; single spikes vanish."""
    width = max(len(curve) // 15, 3) | 1
    half = width // 2
    if len(curve) < width:
        return list(curve)
    values = [value for _, value in curve]
    return [(step, median(values[max(number - half, 0) : number + half + 1])) for number, (step, _) in enumerate(curve)]


def noise(curve: Curve) -> float:
    """Standard deviation of the values around their course, from the differences of neighbours: their median absolute
    value does not notice trends and spikes.
    """
    if len(curve) < 3:
        return 0.0
    steps = [abs(later - earlier) for (_, earlier), (_, later) in pairwise(curve)]
    return _NORMAL * median(steps) / math.sqrt(2)


def slope(curve: Curve) -> float:
    """Change per step: the median of the slopes between points half the curve apart (Theil and Sen's, thinned)."""
    half = len(curve) // 2
    slopes = [
        (later - earlier) / (last - first)
        for (first, earlier), (last, later) in zip(curve, curve[half:], strict=False)
        if last > first
    ]
    return median(slopes) if slopes else 0.0


def rising_share(curve: Curve) -> float:
    """Share of the pairs half the curve apart of which the later is higher: 1 rises throughout, 0 falls."""
    half = len(curve) // 2
    pairs = [later > earlier for (_, earlier), (_, later) in zip(curve, curve[half:], strict=False)]
    return sum(pairs) / len(pairs) if pairs else 0.5


def strength(value: float, weak: float, strong: float) -> float:
    """How far a value is between what just counts (0.5) and what leaves no doubt (1), on a logarithmic scale."""
    if value >= strong:
        return 1.0
    if value <= weak:
        return 0.5
    return 0.5 + 0.5 * math.log(value / weak) / math.log(strong / weak)

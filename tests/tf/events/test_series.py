"""Series of bounded length."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.tf.events.series import EXTREMES, MOST, Series


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60_000), st.integers(0, 10**6))
def test_long_series_keep_their_extremes(count: int, seed: int) -> None:
    series = Series("loss")
    peak, low, broken = seed % count, (seed // 3) % count, (seed // 7) % count
    for step in range(count):
        value = 1e9 if step == peak else -1e9 if step == low else math.nan if step == broken else math.sin(step)
        series.add(step, value, float(step))
    assert series.seen == count
    assert len(series.points) <= 2 * MOST + 3 * EXTREMES + 1
    assert series.steps == sorted(set(series.steps))
    assert series.last_step == count - 1
    assert max(value for _, value in series.finite) == (1e9 if count else 0) or count == 0
    if low != peak:
        assert min(value for _, value in series.finite) == -1e9
    if broken not in (peak, low):
        assert series.first_broken is not None and series.first_broken[0] == broken


def test_a_purge_takes_extremes_along() -> None:
    series = Series("loss")
    for step in range(20_000):
        series.add(step, 1e6 if step == 19_001 else 1.0, float(step))
    series.forget(19_000)
    assert max(series.values) == 1.0 and series.last_step < 19_000

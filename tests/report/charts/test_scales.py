"""Ticks of the axes of charts."""

from __future__ import annotations

import math

from odlint.report.charts.scales import rate_scale, step_scale


def test_scales() -> None:
    assert [label for _, label in rate_scale([0.001], 5).ticks] == [
        "0",
        "0.0002",
        "0.0004",
        "0.0006",
        "0.0008",
        "0.0010",
    ]
    assert [label for _, label in rate_scale([0.0, 0.8, math.nan, math.inf], 5).ticks] == [
        "0",
        "0.2",
        "0.4",
        "0.6",
        "0.8",
    ]
    assert [label for _, label in rate_scale([-0.1, 0.1], 2).ticks] == ["-0.1", "0", "0.1"]
    assert [label for _, label in rate_scale([0.0, 2e-5, 0.5], 5, log=True).ticks][:2] == ["1e-5", "1e-4"]
    assert rate_scale([0.0, 2e-5, 0.5], 5, log=True).place(0.0) is None
    assert rate_scale([math.nan], 5).place(math.nan) is None
    assert [label for _, label in step_scale(3, 8).ticks] == ["0", "1", "2", "3"]

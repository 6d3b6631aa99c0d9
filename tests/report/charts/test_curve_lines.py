"""Lines of a plot."""

from __future__ import annotations

from odlint.report.charts.curve_lines import lines_of
from tests.helpers.schedules import NAN, STEPS, curve


def test_equal_curves_are_one_line() -> None:
    lines = lines_of([curve(NAN, 2000, name="a"), curve(STEPS, name="b"), curve(NAN, 2000, name="c")], 100)
    assert [line.label for line in lines] == ["a = c", "b"]
    assert [line.letter for line in lines] == ["A", "B"]

"""Bar charts."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.report.charts.svg_lines import bar_chart
from tests.helpers.svg import SVG, words

ANY = st.floats(allow_nan=True, allow_infinity=True)


@given(st.lists(st.tuples(st.text(), ANY), max_size=12))
def test_bars_stand_within_their_picture(rows: list[tuple[str, float]]) -> None:
    root = ElementTree.fromstring(bar_chart(rows, title="t"))
    width = float(root.attrib["viewBox"].split()[2])
    bars = list(root.iter(SVG + "rect"))
    assert len(bars) == sum(math.isfinite(value) for _, value in rows)
    for bar in bars:
        assert 0 <= float(bar.attrib["x"]) <= float(bar.attrib["x"]) + float(bar.attrib["width"]) <= width + 0.02


def test_bars_are_as_long_as_their_values() -> None:
    root = ElementTree.fromstring(bar_chart([("a", 10), ("b", 5), ("c", math.nan)], title="t", unit="boxes"))
    first, second = (float(bar.attrib["width"]) for bar in root.iter(SVG + "rect"))
    assert first == pytest.approx(2 * second, abs=0.02)
    assert {"10 boxes", "5 boxes", "NaN"} <= set(words(root))

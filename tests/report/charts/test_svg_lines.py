from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.report.charts.svg_lines import Series, bar_chart, line_chart
from tests.helpers.svg import SVG, words

ANY = st.floats(allow_nan=True, allow_infinity=True)


def chart(*series: Series, log_y: bool = False, marks: tuple[tuple[float, str], ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(
        line_chart(series, title="t", x_label="step", y_label="rate", log_y=log_y, marks=marks)
    )


def paths(root: ElementTree.Element) -> list[list[tuple[float, float]]]:
    found = [one for one in root.iter(SVG + "path") if one.get("class") != "broken"]
    return [[tuple(map(float, pair.split())) for pair in one.attrib["d"][1:].split("L")] for one in found]  # type: ignore[misc]


def crosses(root: ElementTree.Element) -> list[str]:
    return [one[0].text or "" for one in root.iter(SVG + "path") if one.get("class") == "broken"]


def test_a_line_goes_through_its_points() -> None:
    (line,) = paths(chart(Series("a", [0, 50, 100], [0, 1, 0.5])))
    (x0, y0), (x1, y1), (x2, y2) = line
    assert x1 - x0 == pytest.approx(x2 - x1)
    assert (y0 - y2) == pytest.approx((y0 - y1) / 2)


def test_not_a_number_breaks_the_line_and_is_told() -> None:
    root = chart(Series("a", range(6), [1, 2, math.nan, 4, math.inf, 6]))
    assert [len(line) for line in paths(root)] == [2]
    assert len(list(root.iter(SVG + "circle"))) == 2  # points without neighbours
    assert sorted(crosses(root)) == ["a: NaN at 2", "a: infinite at 4"]


def test_zero_has_no_place_on_a_logarithmic_axis() -> None:
    root = chart(Series("a", range(3), [0, 1, 10]), log_y=True)
    assert crosses(root) == ["a: 0 at 0"]
    assert "rate (logarithmic)" in words(root)


def test_long_series_are_thinned_and_keep_their_outliers() -> None:
    ys = [1.0] * 200_000
    ys[123_456] = 9.0
    (line,) = paths(chart(Series("a", range(200_000), ys)))
    assert len(line) < 4000
    assert len({y for _, y in line}) == 2


def test_a_long_series_of_gaps_stays_small() -> None:
    ys = [1.0 if at % 2 else math.nan for at in range(200_000)]
    text = line_chart([Series("a", range(200_000), ys)], title="t", x_label="x", y_label="y")
    assert len(text) < 200_000


def test_axes_far_from_zero_leave_it_out() -> None:
    shown = words(chart(Series("a", [100_000, 100_100], [0.95, 0.96])))
    assert "0" not in shown
    assert {"100000", "0.950"} <= set(shown)


def test_a_legend_only_where_there_are_several() -> None:
    assert "first" not in words(chart(Series("first", [0, 1], [0, 1])))
    assert {"first", "second"} <= set(words(chart(Series("first", [0, 1], [0, 1]), Series("second", [0], [1]))))


def test_words_of_marks_do_not_cover_each_other() -> None:
    root = chart(Series("a", [0, 100], [0, 1]), marks=((50, "one word"), (51, "another"), (100, "the end")))
    rows = {one.text: one.get("y") for one in root.iter(SVG + "text")}
    assert rows["one word"] != rows["another"]
    assert rows["one word"] == rows["the end"]


def test_names_from_files_cannot_speak_html() -> None:
    bad = '"><script>alert(1)</script>\x1b'
    for text in (
        line_chart([Series(bad, [0], [math.nan]), Series(bad, [0], [1])], title=bad, x_label=bad, y_label=bad),
        bar_chart([(bad, 1)], title=bad, unit=bad),
    ):
        assert "<script" not in text
        ElementTree.fromstring(text)


def test_a_chart_says_its_name() -> None:
    root = chart(Series("a", [0], [1]))
    assert (root.get("role"), root.get("aria-label"), root[0].tag, root[0].text) == ("img", "t", SVG + "title", "t")


def test_unequal_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="2 xs and 1 ys"):
        Series("a", [1, 2], [1])


@given(st.lists(st.tuples(ANY, ANY), max_size=30), st.booleans(), st.lists(st.tuples(ANY, st.text()), max_size=4))
def test_any_numbers_give_a_picture_within_its_bounds(
    points: list[tuple[float, float]], log_y: bool, marks: list[tuple[float, str]]
) -> None:
    root = chart(Series("a", [x for x, _ in points], [y for _, y in points]), log_y=log_y, marks=tuple(marks))
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    for line in paths(root):
        assert all(0 <= x <= width and 0 <= y <= height for x, y in line)
    assert not re.search(r"\b(nan|inf)\b", " ".join(one.get("d", "") for one in root.iter()))

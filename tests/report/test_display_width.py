from __future__ import annotations

from time import process_time

import pytest

from odlint.report.display_width import window


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "columns"),
    [
        ("abc: 1", 0, 3, "abc: 1", (0, 3)),
        ("\tabc: 1", 1, 4, "    abc: 1", (4, 7)),
        ("a\tb", 2, 3, "a   b", (4, 5)),
        ("名: 1", 3, 4, "名: 1", (4, 5)),
        ("e\u0301: 1", 2, 3, "e\u0301: 1", (1, 2)),
        ("a\x1b[1m", 1, 2, "a\\x1b[1m", (1, 5)),
        ("\udce9x", 1, 2, "\\xe9x", (4, 5)),
        ("a\u00a0b", 2, 3, "a\\xa0b", (5, 6)),
        ("a", 1, 1, "a", (1, 2)),
        ("", 0, 0, "", (0, 1)),
        ("a", 5, 9, "a", (1, 2)),
    ],
)
def test_what_is_shown_and_where(line: str, start: int, end: int, shown: str, columns: tuple[int, int]) -> None:
    part = window(line, start, end, 80)
    assert part.text == shown
    assert part.span(start, end) == columns


@pytest.mark.parametrize("start", [0, 1, 50, 5_000, 9_990, 9_999])
@pytest.mark.parametrize("filler", ["x", "名", "\t", "\x01"])
def test_long_lines_are_cut_around_the_span(start: int, filler: str) -> None:
    line = filler * start + "THIS" + filler * (10_000 - start)
    part = window(line, start, start + 4, 60)
    begin, end = part.span(start, start + 4)
    assert end - begin == 4
    assert part.columns[-1] <= 60
    assert "THIS" in part.text
    assert part.text.endswith("…") or part.first + len(part.columns) - 1 == len(line)
    assert part.text.startswith("…") == (part.first > 0)


def test_a_long_span_is_cut_at_the_edge() -> None:
    part = window("x" * 1000, 10, 900, 60)
    begin, end = part.span(10, 900)
    assert begin < end <= 60


def test_huge_lines_take_no_time() -> None:
    line = "x" * 20_000_000
    before = process_time()
    window(line, 10_000_000, 10_000_010, 100)
    assert process_time() - before < 2


def test_a_span_behind_the_end_of_a_long_line() -> None:
    """Where a carriage return stood, which is no part of the line."""
    part = window("x" * 500, 500, 502, 60)
    assert part.span(500, 502) == (part.columns[-1], part.columns[-1] + 1)

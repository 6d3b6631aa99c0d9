"""Patches: as difflib makes them, also of texts that are too long for it."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.fixing import line_matches
from odlint.fixing.diff import unified
from odlint.fixing.fixer import Applied
from odlint.fixing.line_matches import LineMatcher
from odlint.syntax.source import Source

LINES = st.lists(st.sampled_from(("item {", "id: 1", "name: 'a'", "}", "")), max_size=40)


def patch(before: str, after: str, *applied: Applied) -> str:
    return unified(Source("map.pbtxt", before), Source("map.pbtxt", after), applied)


@given(LINES, LINES)
def test_short_texts_as_difflib(before: list[str], after: list[str]) -> None:
    old, new = [f"{line}\n" for line in before], [f"{line}\n" for line in after]
    expected = "".join(difflib.unified_diff(old, new, "a/map.pbtxt", "b/map.pbtxt"))
    assert patch("".join(old), "".join(new)) == expected


@given(LINES, LINES)
def test_long_texts_are_cut_at_equal_lines(before: list[str], after: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patching:
        patching.setattr(line_matches, "MAX_PRODUCT", 6)
        opcodes = LineMatcher(before, after).get_opcodes()
    assert [line for _, start, end, _, _ in opcodes for line in before[start:end]] == before
    assert [line for _, _, _, start, end in opcodes for line in after[start:end]] == after
    for tag, start, end, new_start, new_end in opcodes:
        assert (tag == "equal") == (before[start:end] == after[new_start:new_end])


def test_a_change_in_each_of_many_equal_blocks() -> None:
    before, after = "item {\n  id: 1\n  name 'a'\n}\n" * 4_000, "item {\n  id: 1\n  name: 'a'\n}\n" * 4_000
    lines = patch(before, after).split("\n")
    assert sum(line.startswith("-  ") for line in lines) == sum(line.startswith("+  ") for line in lines) == 4_000
    assert sum(line.startswith(" ") for line in lines) == 12_000


def test_hunks_name_the_rules_of_their_rows() -> None:
    before = "".join(f"line {row}\n" for row in range(1, 41))
    after = before.replace("line 5\n", "five\n").replace("line 30\n", "thirty\n")
    fixes = [Applied("late", "", 30), Applied("second", "", 8), Applied("first", "", 2), Applied("nowhere", "", 9)]
    hunks = [line for line in patch(before, after, *fixes).split("\n") if line.startswith("@@")]
    assert hunks == ["@@ -2,7 +2,7 @@ first, second", "@@ -27,7 +27,7 @@ late"]

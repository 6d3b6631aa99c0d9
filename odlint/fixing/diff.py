"""Unified patches whose hunks name the rules behind them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from odlint.fixing.line_matches import LineMatcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.fixing.fixer import Applied
    from odlint.syntax.source import Source

    Opcode = tuple[str, int, int, int, int]

_MARKS = {"equal": " ", "delete": "-", "replace": "-"}


def unified(old: Source, new: Source, applied: Sequence[Applied] = ()) -> str:
    """The patch from one text to the other; "" when they are equal. Line ends are kept as they are."""
    before, after = _lines(old.text), _lines(new.text)
    fixes = sorted((fix.row, fix.rule) for fix in applied)
    name = old.name.lstrip("/")
    patch = [
        part for hunk in LineMatcher(before, after).get_grouped_opcodes() for part in _hunk(hunk, before, after, fixes)
    ]
    return "".join([f"--- a/{name}\n+++ b/{name}\n", *patch]) if patch else ""


def _lines(text: str) -> list[str]:
    """Lines with their ends; only LF ends a line, as in the format itself."""
    return [line + "\n" for line in text.split("\n")[:-1]] + (
        [text.rsplit("\n", 1)[-1]] if not text.endswith("\n") and text else []
    )


def _hunk(
    hunk: Sequence[Opcode], before: Sequence[str], after: Sequence[str], fixes: Sequence[tuple[int, str]]
) -> Iterator[str]:
    """Lines of one hunk. `fixes`: (row, rule), sorted."""
    first, last = hunk[0], hunk[-1]
    ranges = _range(first[1], last[2]), _range(first[3], last[4])
    rules = _rules(fixes, first[1], last[2])
    yield f"@@ -{ranges[0]} +{ranges[1]} @@{f' {rules}' if rules else ''}\n"
    for tag, start, end, new_start, new_end in hunk:
        if tag != "insert":
            yield from (_line(_MARKS[tag], line) for line in before[start:end])
        if tag in ("insert", "replace"):
            yield from (_line("+", line) for line in after[new_start:new_end])


def _range(start: int, end: int) -> str:
    """A range of rows as the format writes it: 1-based, and for an empty one the row before it."""
    count = end - start
    return f"{start + 1}" if count == 1 else f"{start + bool(count)},{count}"


def _rules(fixes: Sequence[tuple[int, str]], start: int, end: int) -> str:
    """Rules whose fixes were made in the rows [start, end), 0-based; in the row before an empty range."""
    first = start + (end > start)
    chosen = fixes[bisect_left(fixes, (first, "")) : bisect_left(fixes, (max(end, first) + 1, ""))]
    return ", ".join(sorted({rule for _, rule in chosen}))


def _line(mark: str, line: str) -> str:
    return mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"

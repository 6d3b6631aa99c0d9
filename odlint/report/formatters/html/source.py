"""Source lines as HTML: with numbers, marked ranges, and what is said of them beside the line."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint.report.sanitize import clean, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.syntax.source import Source

_CONTEXT = 2  # lines before and after what is marked
_MOST_ROWS = 12  # of one marked range
_LONGEST, _BEFORE = 400, 120  # characters shown of a line, and of them before the first mark


class Range:
    """A marked range.

    Attributes:
        start, end: offsets in the text.
        kind: class of the mark: a severity or "related".
        label: what to say beside its first line, or "".
    """

    __slots__ = ("end", "kind", "label", "start")

    def __init__(self, start: int, end: int, kind: str, label: str = "") -> None:
        self.start = start
        self.end = max(start, end)
        self.kind = kind
        self.label = label


def source_lines(source: Source, ranges: Sequence[Range], context: int = _CONTEXT) -> str:
    """A table of the marked lines and those around them."""
    body: list[str] = []
    before = 0
    for row in _rows(source, ranges, context):
        if before and row > before + 1:
            body.append('<tr class="gap"><td class="n">⋯</td><td></td></tr>')
        body.append(f'<tr><td class="n">{row}</td><td>{_line(source, row, ranges)}</td></tr>')
        before = row
    return table(body)


def table(rows: Sequence[str]) -> str:
    """Rows of code, which scroll where they are too wide."""
    return '<div class="scroll"><table class="code">' + "\n".join(rows) + "</table></div>"


def shown(text: str) -> str:
    """Text of a file as HTML, with what cannot be seen spelt out."""
    if text.isprintable():
        return escape(text)
    return "".join(
        escape(char) if char.isprintable() or char == "\t" else f'<span class="odd">{escape(visible(char))}</span>'
        for char in text
    )


def _rows(source: Source, ranges: Sequence[Range], context: int) -> list[int]:
    rows: set[int] = set()
    last = source.position(len(source.text))[0]
    for number, one in enumerate(ranges):
        around = 0 if number else context  # the first range is what it is about
        first = source.position(one.start)[0]
        final = min(source.position(one.end)[0], first + _MOST_ROWS)
        rows.update(range(max(first - around, 1), min(final + around, last) + 1))
    if last in rows and last > 1 and not source.line(last) and not any(one.end == len(source.text) for one in ranges):
        rows.remove(last)  # behind the last line end there is no line
    return sorted(rows)


def _line(source: Source, row: int, ranges: Sequence[Range]) -> str:
    line = source.line(row)
    pieces = list(_marked(source, row, len(line), ranges))
    first = min((start for start, _, _ in pieces), default=0)
    begin = max(first - _BEFORE, 0) if len(line) > _LONGEST and first > _LONGEST - _BEFORE else 0
    stop = min(begin + _LONGEST, len(line))
    parts = ["…" if begin else ""]
    at = begin
    for start, end, kind in pieces:
        start, end = max(start, at), min(end, stop)  # ranges within others are not marked again  # noqa: PLW2901
        if start < end or (start == end and start >= at):
            parts += [shown(line[at:start]), f'<mark class="{kind}">{shown(line[start:end])}</mark>']
            at = end
    parts += [shown(line[at:stop]), "…" if stop < len(line) else ""]
    said = "; ".join(clean(one.label) for one in ranges if one.label and source.position(one.start)[0] == row)
    return "".join(parts) + (f'<span class="said">← {escape(said)}</span>' if said else "")


def _marked(source: Source, row: int, length: int, ranges: Sequence[Range]) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of the parts of a line that are marked, in order."""
    found = []
    for one in ranges:
        (first, column), (last, end_column) = source.position(one.start), source.position(one.end)
        if first <= row <= last:
            start = column - 1 if row == first else 0
            end = end_column - 1 if row == last else length
            if row == first or start < end:
                found.append((min(start, length), min(end, length), one.kind))
    return iter(sorted(found, key=lambda one: one[:2]))

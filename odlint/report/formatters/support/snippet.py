"""Source lines with a gutter of line numbers, and marks under what a finding speaks of."""

from __future__ import annotations

from odlint.report.display_width import window
from odlint.report.sanitize import clean
from odlint.report.style import BLUE, BOLD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.report.style import Style
    from odlint.syntax.source import Source

_FRAME = f"{BOLD};{BLUE}"
_LEAST_WIDTH = 40  # columns a source line always gets, however narrow the terminal


class Mark:
    """A span of one row to underline.

    Attributes:
        row: 1-based row; start, end: 0-based character indices in it (end is exclusive).
        label: text beside the underline, or "".
        sign: the character it is drawn with; color: its colour.
    """

    __slots__ = ("color", "end", "label", "row", "sign", "start")

    def __init__(self, source: Source, start: int, end: int, label: str, sign: str, color: str) -> None:
        self.row, column = source.position(start)
        self.start = column - 1
        last_row, last_column = source.position(max(start, end))
        self.label = label
        if last_row == self.row:
            self.end = last_column - 1
        else:  # drawn to the end of its first row; the label tells how far it goes
            self.end = max(self.start, len(source.line(self.row).rstrip()))
            if last_column > 1 or last_row - self.row > 1:
                last_row -= last_column == 1
                self.label = f"{label} (to line {last_row})".strip()
        self.sign = sign
        self.color = color


def gutter(marks: Sequence[Mark]) -> int:
    """Columns for the line numbers of these marks."""
    return len(str(max(mark.row for mark in marks)))


def snippet(source: Source, marks: Sequence[Mark], width: int, style: Style) -> Iterator[str]:
    """The marked rows of one file, with the marks under them. `width`: columns for line numbers."""
    bar = style.paint("|", _FRAME)
    blank = f"{' ' * width} {bar}"
    yield blank
    shown = 0
    for row in sorted({mark.row for mark in marks}):
        if shown and row == shown + 2:
            yield from _row(source, row - 1, [], width, style)
        elif shown and row > shown + 2:
            yield style.paint("..." if width < 3 else "." * width, _FRAME)
        yield from _row(source, row, [mark for mark in marks if mark.row == row], width, style)
        shown = row


def _row(source: Source, row: int, marks: Sequence[Mark], width: int, style: Style) -> Iterator[str]:
    line = source.line(row)
    limit = max(_LEAST_WIDTH, style.width - width - 3)
    number, bar = style.paint(f"{row:>{width}}", _FRAME), style.paint("|", _FRAME)
    if not marks:
        yield f"{number} {bar} {window(line, 0, 0, limit).text}".rstrip()
        return
    before = None
    for mark in marks:
        part = window(line, mark.start, mark.end, limit)
        if part.text != before:  # marks of a long line may need different stretches of it
            yield f"{number} {bar} {part.text}".rstrip()
            before = part.text
        begin, end = part.span(mark.start, mark.end)
        label = f" {clean(mark.label)}" if mark.label else ""
        yield f"{' ' * width} {bar} {' ' * begin}{style.paint(mark.sign * (end - begin) + label, mark.color)}"

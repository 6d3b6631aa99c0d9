"""A source line as a terminal shows it: tabs, wide and invisible characters, and lines too long to show."""

from __future__ import annotations

from odlint.report.sanitize import visible

TAB = 4  # columns of a tab stop
CUT = "…"


class Window:
    """A stretch of a line as it is displayed.

    Attributes:
        text: what to print.
        first: index in the line of the first character that is shown.
        columns: display column of each character from `first` on, and the column after the last one.
    """

    __slots__ = ("columns", "first", "text")

    def __init__(self, text: str, first: int, columns: list[int]) -> None:
        self.text = text
        self.first = first
        self.columns = columns

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Display columns of the characters start:end; at least one column wide, cut to what is shown."""
        most = len(self.columns) - 1
        begin = self.columns[min(max(start - self.first, 0), most)]
        finish = self.columns[min(max(end - self.first, 0), most)]
        return begin, max(finish, begin + 1)


def window(line: str, start: int, end: int, limit: int) -> Window:
    """The part of `line` around the characters start:end, at most `limit` columns wide."""
    if len(line) <= limit and line.isascii() and line.isprintable():
        return Window(line, 0, list(range(len(line) + 1)))  # nearly every line
    if end <= limit:  # in sight when the line is shown from its beginning?
        part = _draw(line, 0, limit)
        if len(part.columns) > min(end, len(line)):
            return part
    return _draw(line, _first_shown(line, start, limit // 3), limit)


def _first_shown(line: str, start: int, columns: int) -> int:
    """The character from which on at most so many columns stand before `start`."""
    first = min(start, len(line))
    wide = _widths()
    while first > 0:
        columns -= _cell(line[first - 1], 0, wide)[1]
        if columns < 0:
            break
        first -= 1
    return first


def _draw(line: str, first: int, limit: int) -> Window:
    """Characters from `first` on, until the limit; marks of a cut count as columns."""
    column = len(CUT) if first else 0
    parts, columns = [CUT if first else ""], [column]
    wide = None if line[first : first + limit].isascii() else _widths()
    at = first
    while at < len(line):
        shown, size = _cell(line[at], column, wide)
        if column + size > limit - (len(CUT) if at + 1 < len(line) else 0):
            parts.append(CUT)
            break
        parts.append(shown)
        column += size
        columns.append(column)
        at += 1
    return Window("".join(parts), first, columns)


def _cell(char: str, column: int, wide: object) -> tuple[str, int]:
    """(what is printed for a character, its columns)."""
    if char == "\t":
        size = TAB - column % TAB
        return " " * size, size
    if not char.isprintable():
        shown = visible(char)
        return shown, len(shown)
    if wide is None or char < "\u0300":
        return char, 1
    return char, wide(char)  # type: ignore[operator]  # object keeps typing off the start-up path


def _widths() -> object:
    """A function from a character to its columns; loads the Unicode tables, so only for lines that need them."""
    from unicodedata import combining, east_asian_width

    def width(char: str) -> int:
        if combining(char) or "\ufe00" <= char <= "\ufe0f":
            return 0
        return 2 if east_asian_width(char) in "WF" else 1

    return width

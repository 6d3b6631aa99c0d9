"""A grid of characters to draw lines on: Braille dots, eight to a character, or one plain character per place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from odlint.report.style import Style

_BLANK_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # of the dots of a character, by row and column


class Canvas:
    """Characters with colours; dots are counted from the lower left corner, characters from the upper left one.

    Attributes:
        width, height: in characters.
        dots_wide, dots_high: in dots.
    """

    def __init__(self, width: int, height: int, braille: bool = True) -> None:
        self.width = width
        self.height = height
        self._across, self._down = (2, 4) if braille else (1, 1)
        self.dots_wide, self.dots_high = width * self._across, height * self._down
        self._cells: dict[tuple[int, int], tuple[str, str]] = {}

    def dot(self, x: int, y: int, mark: str, color: str) -> None:
        """Set one dot; `mark` is the plain character for it."""
        down = self.dots_high - 1 - y
        place = (down // self._down, x // self._across)
        if self._across == 1:
            self._cells[place] = (mark, color)
            return
        found = self._cells.get(place)
        code = ord(found[0]) if found is not None and ord(found[0]) >= _BLANK_BRAILLE else _BLANK_BRAILLE
        self._cells[place] = (chr(code | _BITS[down % 4][x % 2]), color)

    def line(self, start: tuple[int, int], end: tuple[int, int], mark: str, color: str) -> None:
        """Dots from one to another, both included."""
        (x0, y0), (x1, y1) = start, end
        length = max(abs(x1 - x0), abs(y1 - y0), 1)
        for number in range(length + 1):
            x, y = x0 + (x1 - x0) * number / length, y0 + (y1 - y0) * number / length
            self.dot(int(x + 0.5), int(y + 0.5), mark, color)

    def character_of(self, x: int, y: int) -> tuple[int, int]:
        """(row, column) of the character that holds a dot."""
        return (self.dots_high - 1 - y) // self._down, x // self._across

    def free(self, row: int, column: int, length: int) -> bool:
        """Whether so many characters are on the canvas and empty."""
        if not (0 <= row < self.height and column >= 0 and column + length <= self.width):
            return False
        return all((row, at) not in self._cells for at in range(column, column + length))

    def write(self, row: int, column: int, text: str, color: str = "") -> None:
        """Put characters over what is there."""
        for number, char in enumerate(text):
            self._cells[row, column + number] = (char, color)

    def row(self, number: int, style: Style) -> str:
        """One row as text, without blanks at its end."""
        cells = [self._cells.get((number, column), (" ", "")) for column in range(self.width)]
        while cells and cells[-1][0] == " ":
            cells.pop()
        parts: list[str] = []
        at = 0
        while at < len(cells):
            color, end = cells[at][1], at
            while end < len(cells) and cells[end][1] == color:
                end += 1
            text = "".join(char for char, _ in cells[at:end])
            parts.append(style.paint(text, color) if color else text)
            at = end
        return "".join(parts)

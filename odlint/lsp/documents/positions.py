"""Offsets of a text to positions of the protocol and back, in the units that editor and server agreed on."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol import types as lsp

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"


class Lines:
    """The lines of one text. Lines end at LF, CR LF or CR, as the protocol says: not where `str.splitlines` ends them.

    Attributes:
        text: the text.
        encoding: what columns count: "utf-8" bytes, "utf-16" code units or "utf-32" characters.
        starts: offset of each line's first character.
    """

    __slots__ = ("_plain", "encoding", "starts", "text")

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.text = text
        self.encoding = encoding
        self._plain = encoding == UTF_32 or text.isascii()
        self.starts = _starts(text)

    def position(self, offset: int) -> lsp.Position:
        """Position of an offset; one beyond the text is its end."""
        offset = min(max(offset, 0), len(self.text))
        row = bisect_right(self.starts, offset) - 1
        start = self.starts[row]
        if self._plain:
            return lsp.Position(row, offset - start)
        return lsp.Position(row, _units(self.text[start:offset], self.encoding))

    def offset(self, position: lsp.Position) -> int:
        """Offset of a position. What lies beyond a line is its end, what lies beyond the text is the text's end."""
        if position.line >= len(self.starts):
            return len(self.text)
        start = self.starts[max(position.line, 0)]
        end = self._line_end(max(position.line, 0))
        if self._plain:
            return min(start + max(position.character, 0), end)
        return start + _characters(self.text[start:end], max(position.character, 0), self.encoding)

    def range(self, start: int, end: int) -> lsp.Range:
        """The range between two offsets."""
        return lsp.Range(self.position(start), self.position(end))

    def span(self, wanted: lsp.Range) -> tuple[int, int]:
        """Offsets of a range, in rising order even where the client has them the other way round."""
        start, end = self.offset(wanted.start), self.offset(wanted.end)
        return (start, end) if start <= end else (end, start)

    def _line_end(self, row: int) -> int:
        """Offset of the line's end mark."""
        if row + 1 >= len(self.starts):
            return len(self.text)
        end = self.starts[row + 1] - 1
        return end - 1 if self.text[end] == "\n" and end > self.starts[row] and self.text[end - 1] == "\r" else end


def _starts(text: str) -> list[int]:
    starts, at = [0], 0
    if "\r" in text:
        import re

        starts += (found.end() for found in re.finditer(r"\r\n?|\n", text))
        return starts
    while (at := text.find("\n", at) + 1) > 0:
        starts.append(at)
    return starts


def _units(text: str, encoding: str) -> int:
    if text.isascii():
        return len(text)
    if encoding == UTF_8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(char > "\uffff" for char in text)


def _characters(line: str, units: int, encoding: str) -> int:
    """How many characters of a line the units cover; a position inside a character is before it."""
    if line.isascii():
        return min(units, len(line))
    seen = 0
    for number, char in enumerate(line):
        seen += len(char.encode("utf-8", "surrogatepass")) if encoding == UTF_8 else 1 + (char > "\uffff")
        if seen > units:
            return number
    return len(line)

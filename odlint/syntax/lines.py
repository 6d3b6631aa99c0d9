"""Lines of a text, found by offsets."""

from __future__ import annotations


def line_start(text: str, pos: int) -> int:
    """Offset of the first character of the line of `pos`."""
    return text.rfind("\n", 0, pos) + 1


def line_end(text: str, pos: int) -> int:
    """Offset of this line's end mark (`\\n` or `\\r\\n`), or the length of the text."""
    end = text.find("\n", pos)
    if end < 0:
        return len(text)
    return end - 1 if end > pos and text[end - 1] == "\r" else end


def next_line(text: str, pos: int) -> int:
    """Offset of the next line's first character, or the length of the text."""
    return text.find("\n", pos) + 1 or len(text)


def first_on_line(text: str, pos: int) -> bool:
    """True if only blanks precede `pos` on its line."""
    return not text[line_start(text, pos) : pos].strip()


def indent_at(text: str, pos: int) -> str:
    """The white space that begins the line of `pos`."""
    start = line_start(text, pos)
    end = next_line(text, start)
    line = text[start:end]
    return line[: len(line) - len(line.lstrip())].rstrip("\r\n")

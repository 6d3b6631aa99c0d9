"""Text from files made safe to print: what a terminal would obey, hide or reorder is spelt out."""

from __future__ import annotations

_BLANKS = {"\n": " ", "\t": " ", "\r": ""}
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF  # lone surrogates that stand for bytes which are not UTF-8


def visible(char: str) -> str:
    """A character that must not be printed as it is, spelt as an escape: \\x1b, \\u202e, and \\xe9 for a stray byte.

    That covers what `str.isprintable` refuses: control characters, invisible and bidirectional format characters,
    odd blanks, lone surrogates and what Unicode has not assigned.
    """
    code = ord(char)
    if _FIRST_BYTE <= code <= _LAST_BYTE:
        return f"\\x{code - 0xDC00:02x}"
    return char.encode("unicode_escape").decode("ascii")


def clean(text: str) -> str:
    """One line of printable text; line ends and tabs become blanks."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _BLANKS[char] if char in _BLANKS else visible(char) for char in text)


def clean_block(text: str) -> str:
    """Like `clean`, but lines stay lines."""
    return "\n".join(clean(line.replace("\t", "    ")) for line in text.split("\n"))

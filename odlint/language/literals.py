"""Numbers and strings of the expression language: from their spelling to their value."""

from __future__ import annotations

import math

from odlint.language.errors import ExpressionError

MAX_BITS = 1000
"""Ints stay below 2**1000, which every double can still hold: mixing the two can never overflow."""

_SIMPLE_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"', "'": "'"}
_HEX_ESCAPES = {"x": 2, "u": 4, "U": 8}
_HEX_DIGITS = frozenset("0123456789abcdefABCDEF")


def integer(text: str, offset: int) -> int:
    """The value of `42` or `0x1F`."""
    if text[:2] in ("0x", "0X"):
        digits, base = text[2:], 16
    else:
        digits, base = text, 10
        if len(text) > 1 and text[0] == "0":
            raise ExpressionError(f"numbers do not start with 0: write {text.lstrip('0') or '0'}", offset)
    # The length comes first: Python refuses to convert very long decimals, with an error of its own.
    if len(digits) > MAX_BITS or (value := int(digits, base)).bit_length() > MAX_BITS:
        raise ExpressionError("this number is too large", offset)
    return value


def double(text: str, offset: int) -> float:
    """The value of `0.5` or `1e-3`."""
    value = float(text)
    if math.isinf(value):
        raise ExpressionError("this number is too large", offset)
    return value


def string(text: str, offset: int) -> str:
    """The value of a quoted string."""
    if "\\" not in text:
        return text[1:-1]
    parts: list[str] = []
    position, end = 1, len(text) - 1
    while position < end:
        stop = text.find("\\", position, end)
        if stop < 0:
            stop = end
        parts.append(text[position:stop])
        position = stop
        if position < end:
            part, position = _escape(text, position, offset)
            parts.append(part)
    return "".join(parts)


def _escape(text: str, position: int, offset: int) -> tuple[str, int]:
    """The character that an escape at `position` stands for, and where the text goes on."""
    letter = text[position + 1]
    if letter in _SIMPLE_ESCAPES:
        return _SIMPLE_ESCAPES[letter], position + 2
    if letter not in _HEX_ESCAPES:
        hint = f"unknown escape `\\{letter}`; a backslash is written `\\\\`"
        raise ExpressionError(hint, offset + position)
    width = _HEX_ESCAPES[letter]
    digits = text[position + 2 : position + 2 + width]
    if len(digits) < width or not _HEX_DIGITS.issuperset(digits):
        raise ExpressionError(f"`\\{letter}` needs {width} hexadecimal digits", offset + position)
    code = int(digits, 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise ExpressionError(f"`\\{letter}{digits}` is not a character", offset + position)
    return chr(code), position + 2 + width

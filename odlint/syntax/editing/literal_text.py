"""Python values as literals of the text format: the inverse of `parsing/literals.py`."""

from __future__ import annotations

import math
import re

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = re.compile("[\x00-\x1f\x7f]")


def quote(value: str, quote_char: str = '"') -> str:
    """A string literal between `quote_char`; only what must be escaped is, text of any script stays readable.

    Raises ValueError for a lone surrogate, which no text format file can hold.
    """
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"{value!r} holds half a character (a lone surrogate) and cannot be written") from error
    body = value.replace("\\", "\\\\").replace(quote_char, "\\" + quote_char)
    # Octal with three digits: unlike \x it cannot take in the characters that follow.
    body = _CONTROL.sub(lambda match: _ESCAPES.get(match.group()) or f"\\{ord(match.group()):03o}", body)
    return f"{quote_char}{body}{quote_char}"


def literal(value: float, *, single: bool = True) -> str:
    """A number or boolean: 5, 25.0, 0.0078, 1e-05, true, inf.

    Floats get the fewest digits that read back equal: as a 32-bit float, which every float field of the Object
    Detection API is, or as a double with single=False. So 0.1 + 0.2 is written 0.3.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not single or not math.isfinite(value):
        return repr(value)
    import struct

    try:
        wanted = struct.pack("<f", value)
    except OverflowError:  # beyond float32: keep every digit, a rule reports it
        return repr(value)
    for digits in range(1, 17):
        short = float(f"{value:.{digits}g}")
        try:
            if struct.pack("<f", short) == wanted:
                return repr(short)
        except OverflowError:  # rounded up beyond the largest float32
            continue
    return repr(value)


def message(body: str) -> str:
    """The fields of `body` (canonical text, one field a line, 2-space indentation) as a message value for `insert`."""
    lines = [f"  {line}" if line.strip() else "" for line in body.strip("\n").split("\n")]
    return "{\n" + "\n".join(lines) + "\n}" if body.strip() else "{}"

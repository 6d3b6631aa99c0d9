"""What the characters of a value mean: numbers, booleans and strings exactly as Python protobuf reads them.

Every function raises ValueError with a message for the user that does not name the field.
"""

from __future__ import annotations

import re

INT32 = (-(2**31), 2**31 - 1)
UINT32 = (0, 2**32 - 1)
FLOAT32_MAX = 3.4028234663852886e38  # larger literals silently become inf in a float field

_DIGITS = frozenset("0123456789")
_TRUE = frozenset(("true", "t", "1", "True"))
_FALSE = frozenset(("false", "f", "0", "False"))
# Patterns as text: most files need none of them, and `re` remembers those that it compiled.
_OCTAL = r"(-?)0(\d+)$"
_INFINITY = r"(?i)-?inf(?:inity)?f?$"
_NAN = r"(?i)nanf?$"
_SHORT_HEX = r"(\\+)x([0-9a-fA-F])(?![0-9a-fA-F])"
_STRING_PART = r"""(?s)(?:\s++|\#[^\n]*+)*+(?:"((?:[^"\\]++|\\.)*+)"|'((?:[^'\\]++|\\.)*+)')"""


def integer(raw: str) -> int:
    """A whole number of any size: decimal, hex, C octal (`010` is 8) and the Python spellings protobuf lets through."""
    if raw.isdecimal() and raw.isascii() and raw[0] != "0":
        if len(raw) > 4300:  # CPython's own limit, which protobuf runs into as well
            raise ValueError("a number with more than 4300 digits")
        return int(raw)
    octal = re.match(_OCTAL, raw)
    return int(f"{octal.group(1)}0o{octal.group(2)}" if octal else raw, 0)


def floating(raw: str) -> float:
    """A float: decimal with or without exponent, an f suffix, inf and nan; a leading zero (`01.5`) is refused."""
    digits = raw[1:] if raw[:1] == "-" else raw
    if digits[:1] == "0" and digits[1:2] in _DIGITS:
        raise ValueError(f"{raw} starts with a zero, which protobuf refuses in a decimal number")
    try:
        return float(raw)
    except ValueError:
        if re.match(_INFINITY, raw):
            return float("-inf") if raw[0] == "-" else float("inf")
        if re.match(_NAN, raw):
            return float("nan")
        return float(raw.rstrip("fF"))


def boolean(raw: str) -> bool:
    """Exactly `true True t 1` or `false False f 0`."""
    if raw in _TRUE:
        return True
    if raw in _FALSE:
        return False
    raise ValueError(f"{raw} is neither true nor false")


def string(raw: str) -> str:
    """One string or several adjacent ones (`"a" "b"` joins), escapes resolved, UTF-8 checked over the joined bytes."""
    quote = raw[0]
    if "\\" not in raw and raw.find(quote, 1) == len(raw) - 1:
        value = raw[1:-1]
        value.encode("utf-8")  # a lone surrogate cannot be encoded
        return value
    parts = []
    for match in re.finditer(_STRING_PART, raw):
        body = match.group(1)
        parts.append(_unescape(match.group(2) if body is None else body))
    return b"".join(parts).decode("utf-8")


def _unescape(body: str) -> bytes:
    """Bytes of a string body, with protobuf's own quirks: unknown escapes stay, `\\U` needs eight digits."""

    def pad(match: re.Match[str]) -> str:
        slashes, digit = match.groups()
        return f"{slashes}x0{digit}" if len(slashes) & 1 else match.group(0)

    import warnings

    text = re.sub(_SHORT_HEX, pad, body)
    text = text.encode("raw_unicode_escape").decode("raw_unicode_escape")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # unknown escapes such as \d are legal here
        return text.encode("utf-8").decode("unicode_escape").encode("latin-1")

"""Canonical numbers: digits on both sides of the point, a lower-case e, no trailing f.

Without the schema it is unknown whether a number belongs to a float or an integer field. So only spellings are changed
that are floats and nothing else, into other spellings that are floats and nothing else: `1f` becomes `1.0` and not `1`,
which an integer field would take.
"""

from __future__ import annotations

import re

_DECIMAL = re.compile(r"(-?)(0|[1-9][0-9]*+|(?=\.[0-9]))(?:(\.)([0-9]*+))?(?:[eE]([+-]?[0-9]++))?([fF]?)")
_MEMORY = 4096  # spellings remembered: configs repeat themselves

_known: dict[str, str] = {}


def number(raw: str) -> str:
    """The canonical spelling of a scalar; anything but a decimal float stays as it is."""
    if raw.isalpha() or raw.isdecimal():
        return raw
    result = _known.get(raw)
    if result is None:
        result = _spell(raw)
        if len(_known) < _MEMORY:
            _known[raw] = result
    return result


def _spell(raw: str) -> str:
    match = _DECIMAL.fullmatch(raw)
    if match is None:
        return raw
    sign, whole, point, fraction, exponent, suffix = match.groups()
    if not (point or exponent or suffix):
        return raw
    tail = f"e{exponent}" if exponent else ""
    if point or not tail:
        tail = f".{fraction or '0'}{tail}"
    return f"{sign}{whole or '0'}{tail}"

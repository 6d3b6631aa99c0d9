"""Patterns of `freeze_variables`, tried on the names in a checkpoint as TF1 tries them on those of the model."""

from __future__ import annotations

import re

from odlint.schema.message import FactUnavailable

# A repeated group can take time that doubles with each letter; patterns without one take little.
_PLAIN = re.compile(r"(?:[\w/.:\-^$|()\[\] ]|[*+?](?![*+{])|\\[./dws\-])*")
_REPEATED_GROUP = re.compile(r"\)[*+?{]")
_MOST_REPEATS = 4
_LONGEST = 500


def matches_any(pattern: str, names: list[str]) -> bool:
    """Whether `re.match` finds the pattern at the beginning of any name.

    Raises:
        FactUnavailable: matching the pattern could take too long.
    """
    plain = _PLAIN.fullmatch(pattern) is not None and _REPEATED_GROUP.search(pattern) is None
    if len(pattern) > _LONGEST or not plain or sum(pattern.count(sign) for sign in "*+") > _MOST_REPEATS:
        raise FactUnavailable("what a long pattern matches")
    try:
        compiled = re.compile(pattern)
    except re.error:
        raise FactUnavailable("what a pattern matches that is none") from None
    return any(len(name) <= _LONGEST and compiled.match(name) is not None for name in names)

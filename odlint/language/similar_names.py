"""Suggestions for misspelled names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(name: str, known: Iterable[str]) -> str:
    """The known name that is most similar to `name`, or "" if none is similar. Case is ignored."""
    from difflib import get_close_matches

    originals = {candidate.lower(): candidate for candidate in sorted(known, reverse=True)}
    matches = get_close_matches(name.lower(), originals, 1, 0.6)
    return originals[matches[0]] if matches else ""

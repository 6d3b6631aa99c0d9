"""Formatting a text in a test."""

from __future__ import annotations

from odlint.syntax.formatting import formatted
from odlint.syntax.parsing.parser import parse


def fmt(text: str) -> str:
    """The formatted text; formatting it again must not change it."""
    once = formatted(parse(text))
    assert formatted(parse(once)) == once
    return once

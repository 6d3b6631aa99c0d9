"""Adjacent strings, which join into one value."""

from __future__ import annotations

import re

from odlint.syntax.parsing import tokens
from odlint.syntax.tree import STRING, Node

_PART = re.compile(rf"{tokens.GAP}({tokens.STRING})")


def is_joined(text: str, node: Node) -> bool:
    """Whether a value is made of several strings."""
    if node.kind != STRING:
        return False
    first = _PART.match(text, node.value_start, node.value_end)
    return first is not None and first.end() < node.value_end


def parts(text: str, node: Node) -> list[tuple[int, int]]:
    """Start and end of every string of a value; between them are only white space and comments."""
    spans: list[tuple[int, int]] = []
    pos = node.value_start
    while pos < node.value_end:
        match = _PART.match(text, pos, node.value_end)
        if match is None:
            break
        spans.append(match.span(1))
        pos = match.end()
    return spans

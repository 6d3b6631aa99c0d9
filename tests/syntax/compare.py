"""One text, three readers: protobuf, odlint and the lark grammar. What they disagree about has a kind.

Hard kinds are bugs. Soft kinds are counted and kept within a rate: odlint names the cause of a mistake (the line that
lacks its value or brace) where protobuf names the place it noticed, and the grammar and odlint may part syntax from
schema differently as long as both refuse.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from tests.helpers.oracle import Accepted, OdlintVerdict, Rejected, lark_verdict, odlint_verdict, value_text, verdict
from tests.syntax.extract import to_protobuf

if TYPE_CHECKING:
    from collections.abc import Iterator

HARD = ("crash", "accept", "parse", "value", "grammar", "tree")
SOFT = ("line", "syntax")

# Mistakes that odlint reports where they are and protobuf only further down, where something no longer fits.
CAUSES = frozenset(
    {"missing-colon", "missing-value", "quote-inside-string", "trailing-comma", "unbalanced-braces", "unclosed-list"}
)


def compare(text: str, message: str) -> dict[str, str]:
    """Disagreements by kind, each with an explanation; empty when all three agree."""
    return dict(_compare(text, message))


def hard(text: str, message: str) -> dict[str, str]:
    """Only the disagreements that are bugs."""
    return {kind: why for kind, why in _compare(text, message) if kind in HARD}


def _compare(text: str, message: str) -> Iterator[tuple[str, str]]:
    try:
        ours = odlint_verdict(text, message)
    except Exception:
        yield "crash", traceback.format_exc(limit=-4)
        return
    merged = verdict(text, message, "Merge")
    grammar = lark_verdict(text)
    if isinstance(merged, Accepted):
        yield from _both_accept(text, message, ours, merged)
        if grammar.error is not None:
            yield "grammar", f"protobuf accepts, textproto.lark says {grammar.error.text}"
    else:
        yield from _both_refuse(ours, merged)
    if (grammar.error is None) != (not ours.syntax):
        yield "syntax", f"textproto.lark: {grammar.error}; odlint: {ours.syntax[:3]}"
    elif grammar.error is None and grammar.items != ours.items:
        pairs = [(left, right) for left, right in zip(grammar.items, ours.items, strict=False) if left != right]
        yield "tree", f"textproto.lark and odlint read different trees: {pairs[:1] or 'one is longer'}"


def _both_accept(text: str, message: str, ours: OdlintVerdict, merged: Accepted) -> Iterator[tuple[str, str]]:
    if not ours.merge:
        yield "accept", f"protobuf accepts, odlint says {ours.errors[:3]}"
        return
    parsed = verdict(text, message, "Parse")
    if isinstance(parsed, Accepted) != ours.parse:
        yield "parse", f"Parse says {parsed}; odlint's notes: {ours.notes}"
    wanted, got = value_text(merged.message), value_text(to_protobuf(ours.bound, message))
    if wanted != got:
        yield "value", f"protobuf reads {wanted}\nodlint reads   {got}"


def _both_refuse(ours: OdlintVerdict, merged: Rejected) -> Iterator[tuple[str, str]]:
    if ours.merge:
        if "RecursionError" not in merged.text:
            yield "accept", f"odlint accepts, protobuf says {merged.text}"
    elif merged.line is not None and ours.errors[0].line != merged.line:
        first = ours.errors[0]
        if not (first.code in CAUSES and first.line < merged.line):
            yield "line", f"protobuf: {merged.text}; odlint: {ours.errors[:3]}"

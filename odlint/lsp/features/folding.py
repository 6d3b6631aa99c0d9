"""What can be folded: messages, lists, runs of comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.lsp.features.language_service import service_of
from odlint.syntax.lines import first_on_line
from odlint.syntax.tree import LIST, MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lsp.documents.document import Document

MOST = 20_000


def folds(document: Document) -> list[lsp.FoldingRange]:
    """Every range of at least two lines that folds, in the order of the file."""
    found = [*_messages(document), *_comments(document)]
    found.sort(key=lambda one: (one.start_line, -one.end_line))
    return found[:MOST]


def _messages(document: Document) -> Iterator[lsp.FoldingRange]:
    """Messages and lists."""
    service, lines, text = service_of(document), document.lines, document.source.text
    root = document.bound.tree.root
    for node in root.walk():
        if node is not root and node.kind in (MESSAGE, LIST):
            first, last = service.folded(lines, text, node)
            if last > first:
                yield lsp.FoldingRange(first, last)


def _comments(document: Document) -> Iterator[lsp.FoldingRange]:
    """Two or more comments below one another, each on a line of its own."""
    lines, text = document.lines, document.source.text
    comments = document.front.edit_format.comments(document.bound.tree)
    rows = [lines.position(start).line for start, _ in comments if first_on_line(text, start)]
    begin = 0
    for number in range(1, len(rows) + 1):
        if number == len(rows) or rows[number] != rows[number - 1] + 1:
            if number - begin > 1:
                yield lsp.FoldingRange(rows[begin], rows[number - 1], kind=lsp.FoldingRangeKind.Comment)
            begin = number

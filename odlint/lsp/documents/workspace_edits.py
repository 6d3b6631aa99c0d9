"""Edits of texts as the protocol has them: few and small, so that marks and cursors stay where they are."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.syntax.text_edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.document import Document
    from odlint.lsp.documents.positions import Lines

_MOST_LINES = 4000  # compared line by line; a longer text is replaced between what both begin and end with


def differences(old: str, new: str) -> list[Edit]:
    """Edits that make `new` of `old`, whole lines each."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    start = sum(map(len, before[:first]))
    before, after = before[first : len(before) - last], after[first : len(after) - last]
    if not before and not after:
        return []
    if len(before) + len(after) > _MOST_LINES:
        return [Edit(start, start + sum(map(len, before)), "".join(after))]
    offsets = [start]
    for line in before:
        offsets.append(offsets[-1] + len(line))
    return [
        Edit(offsets[a], offsets[b], "".join(after[c:d]))
        for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if what != "equal"
    ]


def text_edits(lines: Lines, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
    """Edits with positions."""
    return [lsp.TextEdit(lines.range(edit.start, edit.end), edit.text) for edit in edits]


def workspace_edit(document: Document, edits: Sequence[Edit], client: Client) -> lsp.WorkspaceEdit:
    """Edits of one document, for the version that it has now."""
    made = text_edits(document.lines, edits)
    if not client.document_changes:
        return lsp.WorkspaceEdit(changes={document.uri: made})
    which = lsp.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(which, list(made))])

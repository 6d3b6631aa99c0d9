"""Choices as the protocol has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.lsp.features.documentation import plain

if TYPE_CHECKING:
    from odlint.lsp.completion.completion_context import Situation

Kind = lsp.CompletionItemKind


def choice(
    at: Situation,
    label: str,
    kind: Kind,
    detail: str = "",
    documentation: str = "",
    insert: str = "",
    order: str = "",
    snippet: bool = False,
    deprecated: bool = False,
) -> lsp.CompletionItem:
    """One choice.

    Args:
        at: the cursor.
        label: as listed; kind, detail, documentation (Markdown): beside it.
        insert: what is written, by default the label; a template when `snippet`.
        order: sorts before the others by this text.
        deprecated: shown as such.
    """
    made = lsp.CompletionItem(
        label=label,
        kind=kind,
        detail=detail or None,
        sort_text=order or None,
        filter_text=label,
        text_edit=lsp.TextEdit(at.document.lines.range(at.start, at.end), insert or label),
    )
    if snippet:
        made.insert_text_format = lsp.InsertTextFormat.Snippet
        made.insert_text_mode = lsp.InsertTextMode.AdjustIndentation
    if documentation:
        as_markdown = at.client.markdown_items
        kind_of_text = lsp.MarkupKind.Markdown if as_markdown else lsp.MarkupKind.PlainText
        made.documentation = lsp.MarkupContent(kind_of_text, documentation if as_markdown else plain(documentation))
    if deprecated:
        made.tags = [lsp.CompletionItemTag.Deprecated]
    return made


def text_choice(
    at: Situation, text: str, kind: Kind, detail: str = "", documentation: str = "", order: str = ""
) -> lsp.CompletionItem:
    """A choice for a string field."""
    return choice(at, text, kind, detail, documentation, at.spelt(text), order)

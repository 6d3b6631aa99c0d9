"""Fields of the message around the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, choice
from odlint.lsp.documents.checking import known
from odlint.lsp.features.documentation import field_text
from odlint.report.pages.field_page import default_of, kind_of_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation
    from odlint.schema.index import FieldType, MessageType


def field_choices(at: Situation) -> Iterator[lsp.CompletionItem]:
    """Fields that may still be written here: repeated ones always, of a oneof only while no member is set."""
    owner = at.owner
    if owner is None:
        return
    written = frozenset(at.siblings())
    tf = known(at.facts, "tf")
    for number, field in enumerate(owner.fields.values()):
        if not field.repeated and field.name in written:
            continue
        if field.oneof and any(name in written for name in owner.oneofs[field.oneof]):
            continue
        unread = not field.readers or (bool(tf) and tf not in field.readers)
        yield _choice(at, owner, field, number, unread)


def _choice(at: Situation, owner: MessageType, field: FieldType, number: int, unread: bool) -> lsp.CompletionItem:
    default = default_of(field)
    detail = kind_of_field(field) + (f", default {default}" if default else "")
    if unread:
        detail += f", read by TensorFlow {field.readers[0]} only" if field.readers else ", read by nobody"
    insert, snippet = _insert(at, field)
    return choice(
        at,
        field.name,
        Kind.Struct if field.type == "message" else Kind.Field,
        detail,
        field_text(owner, field),
        insert,
        f"{'9' if unread or field.deprecated else '1'}{number:04}",
        snippet,
        field.deprecated,
    )


def _insert(at: Situation, field: FieldType) -> tuple[str, bool]:
    """(what is written, whether it is a template). Where a colon or brace follows already, only the name."""
    rest = at.document.text[at.end :].lstrip(" \t")
    if rest[:1] in (":", "{", "<", "["):
        return field.name, False
    if field.type == "message":
        return (f"{field.name} {{\n  $0\n}}", True) if at.client.snippets else (f"{field.name} {{", False)
    if field.type == "string":
        return (f'{field.name}: "$0"', True) if at.client.snippets else (f"{field.name}: ", False)
    return f"{field.name}: ", False

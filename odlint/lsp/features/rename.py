"""Renaming a class or a keypoint: in its label map, and in every config that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.lsp.documents.cursor import place_at, string_span
from odlint.lsp.documents.document import Document
from odlint.lsp.documents.label_maps import KEYPOINT, mentions
from odlint.lsp.documents.workspace_edits import text_edits
from odlint.lsp.features.definition import item_of, map_of, mention_at
from odlint.odapi.label_map import NAME, label_map_of
from odlint.schema import LABEL_MAP
from odlint.syntax.editing.literal_text import quote
from odlint.syntax.text_edit import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.label_maps import Mention
    from odlint.odapi.label_map import LabelMap
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

    Look = Callable[[Document], Workspace]

_FIELDS = {"StringIntLabelMapItem": ("name", "display_name"), "StringIntLabelMapItem.KeypointMap": ("label",)}


class CannotRename(Exception):
    """Why a new name cannot be given; the message is for people."""


class Renamed:
    """What gets the new name.

    Attributes:
        label_map: where it stands; message, field: which field of it; text: its name now.
        start, end: offsets of what the user pointed at, between the quotes.
    """

    def __init__(self, label_map: LabelMap, message: Message, field: str, start: int, end: int) -> None:
        self.label_map = label_map
        self.message = message
        self.field = field
        self.text: str = message.get(field)
        self.start = start
        self.end = end


def renamed_at(document: Document, offset: int, workspace: Workspace) -> Renamed | None:
    """What can be renamed at an offset of a label map or of a config."""
    mention = mention_at(document, offset)
    if mention is not None:
        label_map = map_of(mention, workspace)
        found = item_of(mention, label_map) if label_map is not None else None
        if label_map is None or found is None:
            return None
        return Renamed(label_map, *found, mention.start, mention.end)
    place = place_at(document.bound, offset)
    if place is None or place.field is None or place.on_name or document.bound.root.message_type.name != LABEL_MAP:
        return None
    if place.field.name not in _FIELDS.get(place.message.message_type.name, ()):
        return None
    span = string_span(document.text, place.node)
    if span is None or place.message.nodes.get(place.field.name) is not place.node:
        return None
    whole = label_map_of(document.source, document.bound)
    return Renamed(whole, place.message, place.field.name, *span)


def rename(what: Renamed, new: str, documents: Iterable[Document], look: Look) -> list[tuple[Document, list[Edit]]]:
    """Edits by document. `documents`: the label map's own and all configs; `look`: what their paths mean.

    Raises:
        CannotRename: the name is taken, empty, or cannot stand in a list of names.
    """
    _refuse(what, new)
    found: list[tuple[Document, list[Edit]]] = []
    for document in documents:
        if document.path and document.path == what.label_map.source.name:
            edits = list(_in_map(document, what, new))
        else:
            edits = list(_in_config(document, what, new, look(document)))
        if edits:
            found.append((document, edits))
    return found


def _refuse(what: Renamed, new: str) -> None:
    if not new.strip():
        raise CannotRename("a class needs a name")
    if any(not char.isprintable() for char in new):
        raise CannotRename("a name must be one line of printable characters")
    siblings = what.message.holder.get(what.message.held_as) if what.message.holder is not None else []
    for one in siblings:
        if one is not what.message and one.get(what.field) == new:
            raise CannotRename(f'the label map has {what.field} "{new}" already: two would be merged into one')


def _in_map(document: Document, what: Renamed, new: str) -> Iterator[Edit]:
    node = what.message.nodes.get(what.field)
    span = string_span(document.text, node) if node is not None else None
    if span is not None and document.text[span[0] : span[1]] == what.text:
        yield Edit(*span, _inside(new, document.text[span[0] - 1]))


def _in_config(document: Document, what: Renamed, new: str, workspace: Workspace) -> Iterator[Edit]:
    """Mentions whose label map is this one, and which mean this very item."""
    maps: dict[tuple[str, bool], LabelMap | None] = {}
    for mention in mentions(document.bound):
        if mention.text != what.text:
            continue
        key = (mention.map_path, (mention.owner or mention).kind == NAME)
        if key not in maps:
            maps[key] = map_of(mention, workspace)
        label_map = maps[key]
        if (
            label_map is None
            or label_map.source.name != what.label_map.source.name
            or not _means(mention, label_map, what)
        ):
            continue
        if mention.kind != KEYPOINT and "," in new and _is_listed(document, mention):
            raise CannotRename(f"{document.name} names the class in a list with commas: its name cannot have one")
        yield Edit(mention.start, mention.end, _inside(new, mention.quote))


def _means(mention: Mention, label_map: LabelMap, what: Renamed) -> bool:
    if label_map.source.name != what.label_map.source.name:
        return False
    found = item_of(mention, label_map)
    if found is None or found[1] != what.field:
        return False
    mine, other = what.message.node, found[0].node
    return mine is not None and other is not None and mine.start == other.start


def _is_listed(document: Document, mention: Mention) -> bool:
    place = place_at(document.bound, mention.start)
    return place is not None and place.message.message_type.name == "EvalConfig.SuperCategoriesEntry"


def _inside(text: str, mark: str) -> str:
    """A text between quotes of this kind."""
    return quote(text, mark)[1:-1]


def edit(found: Sequence[tuple[Document, list[Edit]]], client: Client) -> lsp.WorkspaceEdit:
    """All of it as one edit; documents that are not open have no version."""
    if not client.document_changes:
        return lsp.WorkspaceEdit(changes={one.uri: text_edits(one.lines, edits) for one, edits in found})
    return lsp.WorkspaceEdit(
        document_changes=[
            lsp.TextDocumentEdit(
                lsp.OptionalVersionedTextDocumentIdentifier(one.uri, one.version), list(text_edits(one.lines, edits))
            )
            for one, edits in found
        ]
    )

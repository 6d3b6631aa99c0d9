"""From a path to its file, from a class to its item; and links under the paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.lsp.documents.cursor import place_at
from odlint.lsp.documents.document import uri_of
from odlint.lsp.documents.label_maps import KEYPOINT, Mention, mentions, read_label_map, train_map_path
from odlint.lsp.documents.path_targets import files_of
from odlint.lsp.documents.positions import Lines
from odlint.lsp.features.language_service import service_of
from odlint.odapi.label_map import NAME, LabelMap, label_map_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lsp.documents.cursor import Place
    from odlint.lsp.documents.document import Document
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

_ID_FIELDS = frozenset(("DropLabelProbabilistically.label", "RemapLabels.original_labels", "RemapLabels.new_label"))
_RELATIVES = frozenset(("ancestor_ids", "descendant_ids"))


def definitions(document: Document, offset: int, workspace: Workspace) -> list[lsp.Location]:
    """Where the thing at an offset is: files that a path means, or an item of a label map."""
    bound = document.bound
    mention = mention_at(document, offset)
    if mention is not None:
        return list(_of_mention(document, mention, workspace))
    place = place_at(bound, offset)
    if place is None or place.field is None:
        return []
    target = target_at(document, place, offset)
    if target is not None:
        return [_top(document, file) for file in files_of(workspace, *target)]
    return list(_of_id(document, place, workspace))


def mention_at(document: Document, offset: int) -> Mention | None:
    """The class or keypoint that a config names at an offset."""
    return next((one for one in mentions(document.bound) if one.start <= offset <= one.end), None)


def map_of(mention: Mention, workspace: Workspace) -> LabelMap | None:
    """The label map that a mention looks in."""
    first = mention.owner or mention
    return read_label_map(workspace, mention.map_path, keypoints=first.kind == NAME)


def item_of(mention: Mention, label_map: LabelMap) -> tuple[Message, str] | None:
    """(message, field) of a label map that a mention means."""
    if mention.kind != KEYPOINT:
        return label_map.named(mention.kind, mention.text)
    owner = label_map.named(mention.owner.kind, mention.owner.text) if mention.owner is not None else None
    keypoints = owner[0].get("keypoints") if owner is not None else []
    return next(((one, "label") for one in keypoints if one.get("label") == mention.text), None)


def _of_mention(document: Document, mention: Mention, workspace: Workspace) -> Iterator[lsp.Location]:
    label_map = map_of(mention, workspace)
    found = item_of(mention, label_map) if label_map is not None else None
    if label_map is not None and found is not None:
        yield _in_map(document, label_map, *found)


def _of_id(document: Document, place: Place, workspace: Workspace) -> Iterator[lsp.Location]:
    """Items by their numbers."""
    field = place.field
    if field is None or place.on_name or field.type != "int32":
        return
    owner, root = place.message.message_type.name, document.bound.root
    try:
        number = int(document.text[place.element.value_start : place.element.value_end], 0)
    except ValueError:
        return
    if f"{owner}.{field.name}" in _ID_FIELDS:
        label_map = read_label_map(workspace, train_map_path(root))
    elif owner == "StringIntLabelMapItem" and field.name in _RELATIVES:
        label_map = label_map_of(document.source, document.bound)
    else:
        return
    item = label_map.with_id(number) if label_map is not None else None
    if label_map is not None and item is not None:
        yield _in_map(document, label_map, item, "id")


def _in_map(document: Document, label_map: LabelMap, message: Message, field: str) -> lsp.Location:
    span = message.field_span(field) or message.span or (0, 0)
    lines = Lines(label_map.source.text, document.lines.encoding)
    path = label_map.source.name
    uri = document.uri if path == document.name else uri_of(path)
    return lsp.Location(uri, lines.range(*span))


def _top(document: Document, file: str) -> lsp.Location:
    return lsp.Location(uri_of(file), Lines("", document.lines.encoding).range(0, 0))


def target_at(document: Document, place: Place, offset: int) -> tuple[str, str] | None:
    """(kind, path) of a field that holds paths; None for any other."""
    targets = service_of(document).targets
    if place.field is None or not targets.kind(place.message.message_type, place.field.name):
        return None
    written = targets.written_in(document.bound.tree.text, place.message, place.field.name)
    found = [one for one in written if place.element.start <= one.start and one.end <= place.element.value_end]
    here = next((one for one in found if one.start <= offset <= one.end), found[0] if found else None)
    return (here.kind, here.path) if here is not None else ("", "")


def links(document: Document, workspace: Workspace) -> list[lsp.DocumentLink]:
    """A link under each path whose file is here; of sharded records, to the first."""
    found = []
    for one in service_of(document).targets.written(document.bound):
        files = files_of(workspace, one.kind, one.path)
        if files:
            more = f" and {len(files) - 1} more" if len(files) > 1 else ""
            found.append(
                lsp.DocumentLink(
                    document.lines.range(one.start, one.end),
                    target=uri_of(files[0]),
                    tooltip=f"Open the {one.kind}{more}",
                )
            )
    return found

"""Which files the paths of a config mean: label maps, records, checkpoints."""

from __future__ import annotations

import os

from odlint.lsp.places import string_span
from odlint.model.rendering import written
from odlint.model.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.model.workspace import Workspace
    from odlint.schema.binding import Bound
    from odlint.schema.index import FieldType, MessageType
    from odlint.syntax.tree import Node

LABEL_MAP, RECORDS, CHECKPOINT = "label map", "records", "checkpoint"
PATHS = {
    "InputReader.label_map_path": LABEL_MAP,
    "CenterNet.keypoint_label_map_path": LABEL_MAP,
    "TFRecordInputReader.input_path": RECORDS,
    "TrainConfig.fine_tune_checkpoint": CHECKPOINT,
}
_MOST_SHARDS = 100


def kind_of_path(owner: MessageType, field: FieldType) -> str:
    """What a field's path leads to, "" for a field that is no path."""
    return PATHS.get(f"{owner.name}.{field.name}", "")


def files_of(workspace: Workspace, kind: str, path: str) -> list[str]:
    """Existing files that a path means, absolute: all shards of records, a checkpoint's index."""
    if kind == CHECKPOINT:
        found = next((place for end in (".index", ".meta", "") if (place := workspace.find(path + end))), None)
    elif kind == RECORDS:
        return _records(workspace, path)
    else:
        found = workspace.find(path)
    return [os.path.abspath(found)] if found is not None else []


def _records(workspace: Workspace, path: str) -> list[str]:
    if is_remote(path) or is_placeholder(path) or "\0" in path:
        return []
    head, at, shards = path.rpartition("@")
    pattern = f"{head}-*-of-*" if at and shards.isdigit() else path
    if not any(mark in pattern for mark in "*?["):
        found = workspace.find(pattern)
        return [os.path.abspath(found)] if found is not None else []
    for folder in workspace.folders:
        matches = workspace.files.matches(os.path.join(folder, pattern))
        if matches:
            return [os.path.abspath(one) for one in sorted(matches)[:_MOST_SHARDS]]
    return []


def written_paths(bound: Bound) -> Iterator[tuple[str, str, Node, int, int]]:
    """(kind, path, node, start, end) of every path that a config writes, the offsets between its quotes."""
    text = bound.tree.text
    for place, kind in PATHS.items():
        owner, _, name = place.rpartition(".")
        for message in bound.by_type.get(owner, ()):
            for value, node in written(message, name):
                span = string_span(text, node)
                if span is not None and value:
                    yield kind, value, node, *span

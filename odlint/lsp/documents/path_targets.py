"""Which files the paths of a config or experiment mean: label maps, records, checkpoints, annotations."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.config.text_rendering import written
from odlint.lsp.documents.cursor import string_span
from odlint.workspace.workspace import is_placeholder, is_remote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from odlint.schema.binding import BoundFile
    from odlint.schema.index import MessageType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node
    from odlint.workspace.workspace import Workspace

LABEL_MAP, RECORDS, CHECKPOINT = "label map", "records", "checkpoint"
CSV_LABEL_MAP, ANNOTATIONS = "label map (CSV)", "annotation file"  # of the Model Garden
_MOST_SHARDS = 100


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


class WrittenPath:
    """A path that a file writes: what it leads to, and the offsets to underline, those between its quotes."""

    __slots__ = ("end", "kind", "path", "start")

    def __init__(self, kind: str, path: str, start: int, end: int) -> None:
        self.kind = kind
        self.path = path
        self.start = start
        self.end = end


class Targets:
    """Which fields hold paths, in configs.

    Attributes:
        fields: kind of target by "Message.field".
    """

    fields: Mapping[str, str] = {
        "InputReader.label_map_path": LABEL_MAP,
        "CenterNet.keypoint_label_map_path": LABEL_MAP,
        "TFRecordInputReader.input_path": RECORDS,
        "TrainConfig.fine_tune_checkpoint": CHECKPOINT,
    }

    def kind(self, owner: MessageType, field: str) -> str:
        """What a field's path leads to, "" for a field that is no path."""
        return self.fields.get(f"{owner.name}.{field}", "")

    def written_in(self, text: str, message: Message, field: str) -> Iterator[WrittenPath]:
        """The paths that a field writes."""
        kind = self.kind(message.message_type, field)
        for value, node in written(message, field) if kind else ():
            if value:
                yield from self.written_at(text, kind, value, node)

    def written_at(self, text: str, kind: str, value: str, node: Node) -> Iterator[WrittenPath]:
        """The paths of one value."""
        yield WrittenPath(kind, value, *(string_span(text, node) or (node.value_start, node.value_end)))

    def written(self, bound: BoundFile) -> Iterator[WrittenPath]:
        """Every path that a file writes."""
        for place in self.fields:
            owner, _, name = place.rpartition(".")
            for message in bound.by_type.get(owner, ()):
                yield from self.written_in(bound.tree.text, message, name)


TEXT_FORMAT = Targets()

"""Where classes and keypoints are named: in label maps, and in the configs that point to them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.lsp.documents.cursor import string_span
from odlint.odapi.label_map import NAME, SHOWN
from odlint.odapi.label_map import read_label_map as read
from odlint.schema import PIPELINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.odapi.label_map import LabelMap
    from odlint.schema.binding import BoundFile
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node
    from odlint.workspace.workspace import Workspace

KEYPOINT = "keypoint"  # how a config names a keypoint: by its `label`


class Mention:
    """A place in a config where a class or keypoint is named.

    Attributes:
        kind: NAME, SHOWN or KEYPOINT.
        text: the name; start, end: offsets between the quotes.
        quote: the kind of quotes around it.
        map_path: the label map's path as the config writes it, "" when it names none.
        owner: of a keypoint, the mention of its class.
    """

    __slots__ = ("end", "kind", "map_path", "owner", "quote", "start", "text")

    def __init__(
        self, kind: str, text: str, start: int, end: int, quote: str, map_path: str, owner: Mention | None = None
    ) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.quote = quote
        self.map_path = map_path
        self.owner = owner


def mentions(bound: BoundFile) -> Iterator[Mention]:
    """Every class and keypoint that a config names; label maps and experiments name none."""
    if bound.root.message_type.name != PIPELINE:
        return
    text = bound.tree.text
    shown_map = eval_map_path(bound.root)
    for metrics in bound.by_type.get("CocoKeypointMetrics", ()):
        owner = _single(text, metrics, "class_label", SHOWN, shown_map)
        yield from _class_and_keypoints(text, metrics, owner, "keypoint_label_to_sigmas")
    for task in bound.by_type.get("CenterNet.KeypointEstimation", ()):
        owner = _single(text, task, "keypoint_class_name", NAME, keypoint_map_path(task))
        yield from _class_and_keypoints(text, task, owner, "keypoint_label_to_std")
    for entry in bound.by_type.get("EvalConfig.SuperCategoriesEntry", ()):
        node = entry.nodes.get("value")
        span = string_span(text, node) if node is not None else None
        if node is not None and span is not None:
            yield from _listed(text, span, text[node.value_start], shown_map)


def _class_and_keypoints(text: str, holder: Message, owner: Mention | None, keypoints: str) -> Iterator[Mention]:
    if owner is None:
        return
    yield owner
    for entry in holder.get(keypoints):
        keypoint = _single(text, entry, "key", KEYPOINT, owner.map_path)
        if keypoint is not None:
            keypoint.owner = owner
            yield keypoint


def _single(text: str, message: Message, field: str, kind: str, map_path: str) -> Mention | None:
    node: Node | None = message.nodes.get(field)
    span = string_span(text, node) if node is not None else None
    if node is None or span is None:
        return None
    return Mention(kind, message.get(field), *span, text[node.value_start], map_path)


def _listed(text: str, span: tuple[int, int], quote: str, map_path: str) -> Iterator[Mention]:
    """Names between commas; blanks count, as they do for the API."""
    start = span[0]
    for name in text[span[0] : span[1]].split(","):
        yield Mention(SHOWN, name, start, start + len(name), quote, map_path)
        start += len(name) + 1


def eval_map_path(root: Message) -> str:
    """The label map whose classes evaluation shows."""
    readers = root.get("eval_input_reader")
    path: str = readers[0].get("label_map_path") if readers else ""
    return path


def train_map_path(root: Message) -> str:
    """The label map that gives boxes their ids."""
    path: str = root.get("train_input_reader").get("label_map_path")
    return path


def keypoint_map_path(task: Message) -> str:
    """The label map in which a keypoint task looks its class up."""
    holder = task.holder
    path: str = holder.get("keypoint_label_map_path") if holder is not None else ""
    return path


def read_label_map(workspace: Workspace, path: str, keypoints: bool = False) -> LabelMap | None:
    """The label map that a path of a config means; None when it cannot be had.

    One that the settings name stands in for those of the input readers (but not for that of keypoint tasks).
    """
    place = workspace.label_map if workspace.label_map and not keypoints else workspace.find(path) if path else None
    if place is None:
        return None
    try:
        return read(os.path.abspath(place), workspace.read(place))
    except OSError:
        return None

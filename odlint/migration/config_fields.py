"""The pipeline config as the tables see it: effective values by path, and every written leaf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from odlint.migration.image_size import UNPLANNED
from odlint.migration.outcome import EXACT, Outcome
from odlint.schema.binding import BoundFile
from odlint.schema.message import Message
from odlint.syntax.source import Source
from odlint.syntax.tree import MESSAGE, SCALAR, STRING, Node

_POSITION = re.compile(r"\[\d+\]")


@dataclass(slots=True)
class Leaf:
    """A field that the file writes: a scalar, a list of scalars, or a message without fields.

    Attributes:
        path: with positions of repeated messages; `plain` is without.
        value: as in `Entry`.
        places: offsets of its nodes.
        readers: generations of the API (1, 2) that read the field.
    """

    path: str
    value: Any
    places: list[int]
    readers: tuple[int, ...]

    @property
    def plain(self) -> str:
        """The path without positions, as tables write it."""
        return _POSITION.sub("", self.path)


class Pipeline:
    """A bound config.

    Attributes:
        root: its message.
        model: "model.ssd", "model.faster_rcnn" or "model.center_net".
        extractor: the feature extractor's type.
        tf: generation of the API that the extractor belongs to; 0 when unknown.
        highest_id: of the label map; 0 when that cannot be read.
        map_path: of the CSV label map to write and decode with; "" when class numbers are read as they are.
        by_text: why the CSV is needed, or not.
        compromise: why the experiment's model is another one; "" where it is not.
        size: of images and pyramid, once it is planned.
        rate: what became of the learning rate, once it is known; last_step: where its schedule ends.
    """

    def __init__(self, source: Source, bound: BoundFile, tf: int) -> None:
        self.source = source
        self.bound = bound
        self.root = bound.root
        self.tf = tf
        architecture = self.root.get("model").which("model")
        self.model = f"model.{architecture}" if architecture else ""
        self.extractor: str = ""
        if architecture in ("ssd", "faster_rcnn", "center_net"):
            self.extractor = self.get(f"{self.model}.feature_extractor.type")
        self.highest_id = 0
        self.map_path = ""
        self.by_text = ""
        self.compromise = ""
        self.size = UNPLANNED
        self.rate = Outcome(EXACT)
        self.last_step = 0

    def get(self, path: str) -> Any:
        """Effective value; of repeated messages on the way, the first (or an unwritten one)."""
        value: Any = self.root
        for name in path.split("."):
            if isinstance(value, list):
                value = value[0]
            if isinstance(value, Message) and not value.get(name) and _repeats_messages(value, name):
                from odlint.schema.index import message_type

                value = Message(message_type(value.message_type.fields[name].reference), None, value, name)
            else:
                value = value.get(name)
        return value

    def has(self, path: str) -> bool:
        """Whether the file writes a field (of repeated messages on the way, the first counts)."""
        holder, _, name = path.rpartition(".")
        message = self.get(holder) if holder else self.root
        if isinstance(message, list):
            message = message[0] if message else None
        return message is not None and bool(message.has(name))

    def chosen(self, path: str) -> bool:
        """Whether every member of a oneof on the way to a field is the one that the file chose."""
        message: Any = self.root
        for name in path.split("."):
            if isinstance(message, list):
                message = message[0] if message else None
            if not isinstance(message, Message) or name not in message.message_type.fields:
                return False
            if message.message_type.fields[name].oneof and name not in message.values:
                return False
            message = message.get(name)
        return True

    def line(self, offset: int) -> int:
        """Line of an offset, from 1."""
        return self.source.position(offset)[0]

    def leaves(self) -> Iterator[Leaf]:
        """Every effective written leaf, in the order of the file."""
        found = list(_leaves(self.root, ""))
        found.sort(key=lambda leaf: leaf.places[0] if leaf.places else 0)
        return iter(found)

    def leaf_nodes(self) -> Iterator[tuple[str, Node]]:
        """Every leaf of the syntax tree with its path: also what a later line overrides."""
        yield from _leaf_nodes(self.bound.tree.root, "")


def _repeats_messages(message: Message, name: str) -> bool:
    field = message.message_type.fields[name]
    return field.repeated and field.type == "message"


def _leaves(message: Message, path: str) -> Iterator[Leaf]:
    for name, value in message.values.items():
        field = message.message_type.fields[name]
        here = f"{path}.{name}" if path else name
        if field.type != "message":
            node = message.nodes[name]
            nodes = node if isinstance(node, list) else [node]
            yield Leaf(here, value, [one.start for one in nodes], field.readers)
            continue
        for number, one in enumerate(value if field.repeated else [value]):
            place = f"{here}[{number}]" if field.repeated else here
            if one.values:
                yield from _leaves(one, place)
            else:
                yield Leaf(place, "{}", [one.node.start], field.readers)


def _leaf_nodes(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    for child in node.children:
        here = ".".join(one for one in (path, child.name) if one)
        if child.kind in (SCALAR, STRING) or (child.kind == MESSAGE and not child.children):
            yield here, child
        else:
            yield from _leaf_nodes(child, here)

"""Values by path: what the file writes, and the API's defaults for what it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from odlint.config.paths import NEW, PathError, Place, Step, find
from odlint.config.text_rendering import written
from odlint.schema.index import FieldType
from odlint.schema.message import Message
from odlint.syntax.tree import Node


@dataclass(frozen=True, slots=True)
class PathMatch:
    """What a path led to.

    Attributes:
        path: without wildcards.
        field: its type.
        values: (value, where it is written or None): one, or the elements of a whole list.
        whole: it is a whole list.
    """

    path: str
    field: FieldType
    values: list[tuple[Any, Node | None]]
    whole: bool

    def elements(self) -> list[PathMatch]:
        """Each element of a list on its own."""
        if not self.whole:
            return [self]
        return [PathMatch(f"{self.path}[{at}]", self.field, [value], False) for at, value in enumerate(self.values)]


def read(root: Message, steps: Sequence[Step], written_only: bool) -> Iterator[PathMatch]:
    """Everything that a path leads to. Raises PathError, and NoMatch for an index that is out of range."""
    if any(step.index == NEW for step in steps):
        raise PathError("[+] stands for a new element, which holds nothing yet: write [-1] for the last one")
    for place in find(root, steps):
        field = place.message.message_type.fields[place.name]
        values: list[tuple[Any, Node | None]] = list(written(place.message, place.name))
        if isinstance(place.index, int):
            values = [values[place.index]]
        elif not values and not written_only and _has_default(place, field):
            values = [(field.default, None)]
        if values:
            yield PathMatch(place.path, field, values, field.repeated and place.index is None)


def _has_default(place: Place, field: FieldType) -> bool:
    """A scalar that the API reads as its default: not one of a oneof, or in a member of one, that is not set."""
    if field.repeated or field.type == "message" or field.oneof:
        return False
    message = place.message
    while message.node is None and message.holder is not None:
        holder = message.holder
        if holder.message_type.fields[message.held_as].oneof:
            return False
        message = holder
    return True

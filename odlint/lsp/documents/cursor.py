"""What stands at an offset: which field of which message, and the path to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.schema.message import Message
from odlint.syntax.locate import nodes_at
from odlint.syntax.tree import LIST, STRING

if TYPE_CHECKING:
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.syntax.tree import Node


class Place:
    """A written field.

    Attributes:
        message: that it belongs to; field: which, None for a name that the schema does not know.
        node: where it is written.
        on_name: the offset lies on the field's name, not on its value.
        element: the element of a list that the offset lies on, else `node`.
    """

    __slots__ = ("element", "field", "message", "node", "on_name")

    def __init__(self, message: Message, field: FieldType | None, node: Node, element: Node, on_name: bool) -> None:
        self.message = message
        self.field = field
        self.node = node
        self.element = element
        self.on_name = on_name

    @property
    def child(self) -> Message | None:
        """The message that is the field's value here."""
        return child_at(self.message, self.field, self.element) if self.field is not None else None


def place_at(bound: BoundFile, offset: int) -> Place | None:
    """The innermost field at an offset; a cursor just after a word counts as on it."""
    chain = nodes_at(bound.tree.root, offset)
    if offset and (not chain or chain[-1].children or chain[-1].value_end <= offset):
        before = nodes_at(bound.tree.root, offset - 1)
        if before and not before[-1].children and offset == before[-1].value_end:
            chain = before
    message, field, holder = bound.root, None, None
    for node in chain:
        if node.name:
            field, holder = message.message_type.fields.get(node.name), node
        if holder is None or field is None:
            return Place(message, None, node, node, True) if node.name else None
        last = node is chain[-1]
        if last or (holder is node and offset <= node.name_end):
            return Place(message, field, holder, node, offset <= holder.name_end and bool(holder.name))
        if node.kind == LIST:
            continue
        child = child_at(message, field, node)
        if child is None:
            return Place(message, field, holder, node, False)
        message = child
    return None


def child_at(message: Message, field: FieldType, node: Node) -> Message | None:
    """The message that is written at a node as value of a field. Of a field given twice both are one message."""
    value = message.values.get(field.name)
    if isinstance(value, list):
        return next((one for one in value if isinstance(one, Message) and one.node is node), None)
    return value if isinstance(value, Message) else None


def string_span(text: str, node: Node) -> tuple[int, int] | None:
    """Offsets between the quotes of a plain string; None for joined strings and those with escapes."""
    raw = text[node.value_start : node.value_end]
    if node.kind != STRING or len(raw) < 2 or raw[-1] != raw[0] or "\\" in raw or raw.find(raw[0], 1) != len(raw) - 1:
        return None
    return node.value_start + 1, node.value_end - 1

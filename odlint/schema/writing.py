"""Writing fields of bound messages: values as text, and the operations that set or insert a field."""

from __future__ import annotations

from odlint.syntax.operations import Insert, Operation, SetValue, append
from odlint.syntax.spelling import literal, message, quote
from odlint.syntax.tree import MESSAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


def spelt(text: str, field: FieldType, node: Node | None, value: Any) -> str:
    """A value as it is written in the file `text`, in the quotes of the value it replaces."""
    if field.type == "enum":
        return str(value)
    if field.type == "string":
        old = text[node.value_start] if node is not None else '"'
        return quote(value, old if old in "\"'" else '"')
    if field.type in ("int32", "uint32"):
        return literal(int(value))
    return literal(float(value) if field.type == "float" else value)


def write(text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
    """Set a field that is there (`node`), or insert it, with the messages around it that are not written yet."""
    if node is not None:
        if text[node.value_start : node.value_end] != value:
            yield SetValue(node, value)
        return
    body = entry(name, value)
    while target.node is None:
        if target.holder is None:
            return
        name, value = target.held_as, message(body)
        body = entry(name, value)
        target = target.holder
    field = target.message_type.fields[name]
    if field.repeated:
        yield append(target.node, name, value)
        return
    after = _anchor(target, name)
    first = target.node.children[0] if after is None and target.node.children else None
    yield Insert(target.node, name, value, after=after, before=first)


def entry(name: str, value: str) -> str:
    """A field with its value, as one writes it."""
    return f"{name} {value}" if value.startswith("{") else f"{name}: {value}"


def _anchor(target: Message, name: str) -> Node | None:
    """The written field that a new one is put after: the last that the schema declares before it, else none."""
    if target.node is None:
        return None
    order = list(target.message_type.fields)
    earlier = set(order[: order.index(name)])
    scalars = [child for child in target.node.children if child.name in earlier and child.kind != MESSAGE]
    any_kind = [child for child in target.node.children if child.name in earlier]
    found = scalars or any_kind
    return found[-1] if found else None

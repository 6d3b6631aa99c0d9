"""How a field is written: its value as text, and the operations that put it into a file.

Fixes of rules, `odlint set` and assignments in Python all write through here, so that new text stands where people
would put it.
"""

from __future__ import annotations

from odlint.syntax.editing.literal_text import literal, message, quote
from odlint.syntax.editing.operations import Insert, Operation, SetValue, append
from odlint.syntax.tree import MESSAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


def format_value(text: str, field: FieldType, node: Node | None, value: Any) -> str:
    """A Python value as text, in the quotes of the value it replaces in `text`."""
    if field.type == "enum":
        return str(value)
    if field.type == "string":
        old = text[node.value_start] if node is not None else '"'
        return quote(value, old if old in "\"'" else '"')
    if field.type in ("int32", "uint32"):
        return literal(int(value))
    return literal(float(value) if field.type == "float" else value)


def write(text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
    """Set the field whose value is `node`, or, without one, add the field: `value` is canonical text."""
    if node is None:
        yield from add(target, name, (value,))
    elif text[node.value_start : node.value_end] != value:
        yield SetValue(node, value)


def add(target: Message, name: str, values: Sequence[str]) -> Iterator[Operation]:
    """Add a field (a repeated one once for each value), with the messages around it that are not written yet."""
    target, name, values = nearest_written(target, name, values)
    parent = target.node
    if parent is None:
        return
    if target.message_type.fields[name].repeated and any(child.name == name for child in parent.children):
        yield from (append(parent, name, value) for value in values)
        return
    after = anchor(target, name)
    first = parent.children[0] if after is None and parent.children else None
    yield from (Insert(parent, name, value, after=after, before=first) for value in values)


def nearest_written(target: Message, name: str, values: Sequence[str]) -> tuple[Message, str, Sequence[str]]:
    """The innermost written message around a field, and which field of it gets which value for that."""
    while target.node is None and target.holder is not None:
        values = (message("\n".join(entry(name, value) for value in values)),)
        name, target = target.held_as, target.holder
    return target, name, values


def entry(name: str, value: str) -> str:
    """A field in canonical text."""
    return f"{name} {value}" if value.startswith("{") else f"{name}: {value}"


def anchor(target: Message, name: str) -> Node | None:
    """The written field that a new one is put after.

    In an element of a list it is the one before such a field in the first or last element; else the last
    that the schema declares before it; else none.
    """
    if target.node is None:
        return None
    before = _before_in_siblings(target, name)
    beside = [child for child in target.node.children if child.name == before]
    if beside:
        return beside[-1]
    order = list(target.message_type.fields)
    earlier = set(order[: order.index(name)])
    scalars = [child for child in target.node.children if child.name in earlier and child.kind != MESSAGE]
    any_kind = [child for child in target.node.children if child.name in earlier]
    occurrences = scalars or any_kind
    return occurrences[-1] if occurrences else None


def _before_in_siblings(target: Message, name: str) -> str:
    """What the elements beside this one have in front of a field; "" if they differ."""
    siblings = target.holder.values.get(target.held_as) if target.holder is not None else None
    if not isinstance(siblings, list) or not siblings:
        return ""
    for sibling in (siblings[0], siblings[-1]):
        children = sibling.node.children if sibling.node is not None else ()
        at = next((at for at, child in enumerate(children) if child.name == name), 0)
        if at:
            before: str = children[at - 1].name
            return before
    return ""

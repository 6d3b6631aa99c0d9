"""Messages back to canonical text (one field a line, two spaces a level), and to plain Python data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from odlint.config.assignment import entry, format_value
from odlint.schema.index import FieldType
from odlint.schema.message import Message
from odlint.syntax.editing.literal_text import message as braced
from odlint.syntax.editing.literal_text import quote
from odlint.syntax.tree import Node


def body(message: Message, text: str | None = None) -> str:
    """The written fields of a message, without its braces, comments and what has no effect.

    With the text that it was read from, numbers stay as they are written there (`4e-3`).
    """
    fields = message.message_type.fields
    return "\n".join(
        entry(name, value_text(fields[name], value, node, text))
        for name in message.values
        for value, node in written(message, name)
    )


def block(message: Message, text: str | None = None) -> str:
    """A message as a value: in braces."""
    return braced(body(message, text))


def value_text(field: FieldType, value: Any, node: Node | None, text: str | None) -> str:
    """One value of a field, as text."""
    if isinstance(value, Message):
        return block(value, text)
    if field.type == "string":
        return quote(value)
    if node is not None and text is not None:
        return text[node.value_start : node.value_end]
    return format_value("", field, None, value)


def written(message: Message, name: str) -> Iterator[tuple[Any, Node]]:
    """Every value that the file writes for a field, with its place."""
    if name in message.values:
        value, node = message.values[name], message.nodes[name]
        yield from zip(value, node, strict=True) if isinstance(value, list) else ((value, node),)


def plain(value: Any) -> Any:
    """A value as dictionaries, lists, numbers and strings; of messages, what the file writes."""
    if isinstance(value, Message):
        return {name: plain(element) for name, element in value.values.items()}
    return [plain(element) for element in value] if isinstance(value, list) else value


def same(old: Any, new: Any) -> bool:
    """Whether two pieces of plain data say the same: the order of fields does not count, and NaN is NaN."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same(value, new[name]) for name, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return bool(old == new) or (old != old and new != new)  # noqa: PLR0124  # that is what NaN is

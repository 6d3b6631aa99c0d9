"""How a field of an experiment is written: its value as YAML, and the operations that put it into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.modelgarden.yaml.spelling import literal
from odlint.syntax.editing.operations import Insert, Operation, SetValue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


def format_value(text: str, field: FieldType, node: Node | None, value: Any) -> str:
    """A Python value as YAML, in the quotes of the value it replaces in `text`."""
    if field.type == "int" and not field.repeated:
        value = int(value)
    elif field.type == "float" and not field.repeated:
        value = float(value)
    old = text[node.value_start : node.value_start + 1] if node is not None else ""
    return literal(value, '"' if old == '"' else "'")


def write(text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
    """Set the field whose value is `node`, or, without one, add the key with the mappings around it."""
    if node is not None:
        if text[node.value_start : node.value_end] != value:
            yield SetValue(node, value)
        return
    path = [name]
    while target.node is None and target.holder is not None:
        path.insert(0, target.held_as)
        target = target.holder
    parent = target.node
    if parent is None:
        return
    first, *below = path
    if getattr(parent, "flow", False):
        for key in reversed(below):
            value = f"{{{key}: {value}}}"
    elif below:
        lines = "".join(f"\n{'  ' * depth}{key}:" for depth, key in enumerate(below))
        value = f"{lines} {value}"
    yield Insert(parent, first, value)

"""What differs between two readings of a config, field by field: the report of a change is read off the result."""

from __future__ import annotations

from odlint.schema.message import Message
from odlint.syntax.editing.literal_text import literal, quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.schema.index import FieldType

NOT_SET = "not set"


def written_values(root: Message) -> dict[str, str]:
    """Every written scalar (and list of scalars, as a whole) by its path, as text."""
    return dict(_values(root, ""))


def _values(message: Message, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in message.values.items():
        field = message.message_type.fields[name]
        path = prefix + name
        if field.type != "message":
            yield path, _shown(field, value)
        elif isinstance(value, Message):
            yield from _values(value, path + ".")
        else:
            for number, one in enumerate(value):
                yield from _values(one, f"{path}[{number}].")


def _shown(field: FieldType, value: Any) -> str:
    if isinstance(value, list):
        shown = [_one(field, item) for item in value]
        return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"
    return _one(field, value)


def _one(field: FieldType, value: Any) -> str:
    if field.type == "enum":
        return str(value)
    if field.type == "string":
        try:
            return quote(value)
        except ValueError:  # half a character, which only a name in the operating system can hold
            return ascii(value)
    return literal(float(value) if field.type == "float" else value)

"""The written values of a config by path, to report what a change did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from odlint.schema.index import FieldType
from odlint.schema.message import Message
from odlint.syntax.editing.literal_text import literal, quote

NOT_SET = "not set"


def written_values(root: Message) -> dict[str, str]:
    """Return the text of every written scalar, and of every list of scalars as a whole, by path."""
    return dict(_values(root, ""))


def _values(message: Message, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in message.values.items():
        field = message.message_type.fields[name]
        path = prefix + name
        if field.type != "message":
            yield path, _text(field, value)
        elif isinstance(value, Message):
            yield from _values(value, path + ".")
        else:
            for number, element in enumerate(value):
                yield from _values(element, f"{path}[{number}].")


def _text(field: FieldType, value: Any) -> str:
    if isinstance(value, list):
        elements = [_scalar_text(field, element) for element in value]
        return elements[0] if len(elements) == 1 else f"[{', '.join(elements)}]"
    return _scalar_text(field, value)


def _scalar_text(field: FieldType, value: Any) -> str:
    if field.type == "enum":
        return str(value)
    if field.type == "string":
        try:
            return quote(value)
        except ValueError:  # a lone surrogate, which only a file name can contain
            return ascii(value)
    return literal(float(value) if field.type == "float" else value)

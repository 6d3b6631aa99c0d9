"""odlint's bound message as a protobuf message of the private pool, so that values can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.helpers.oracle import message_class

if TYPE_CHECKING:
    from google.protobuf.message import Message


def to_protobuf(bound: Any, name: str) -> Message:
    """A message of type `name` with every field that `bound` has written; read through `has` and `get` only."""
    target = message_class(name)()
    _copy(bound, target)
    return target


def _copy(bound: Any, target: Message) -> None:
    for field in target.DESCRIPTOR.fields:
        if not bound.has(field.name):
            continue
        value = bound.get(field.name)
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            _copy_map(value, target, field)
        elif field.is_repeated:
            for element in value:
                _append(element, target, field)
        elif field.message_type is not None:
            child = getattr(target, field.name)
            child.SetInParent()
            _copy(value, child)
        else:
            setattr(target, field.name, _scalar(field, value))


def _append(element: Any, target: Message, field: Any) -> None:
    elements = getattr(target, field.name)
    if field.message_type is not None:
        _copy(element, elements.add())
    else:
        elements.append(_scalar(field, element))


def _copy_map(entries: list[Any], target: Message, field: Any) -> None:
    """A map field is a list of entries to odlint; the last of equal keys wins, missing halves are zero values."""
    mapping = getattr(target, field.name)
    for entry in entries:
        if field.message_type.fields_by_name["value"].message_type is None:
            mapping[entry.get("key")] = entry.get("value")
        else:
            value = mapping[entry.get("key")]  # made when it is asked for
            value.Clear()
            _copy(entry.get("value"), value)


def _scalar(field: Any, value: Any) -> Any:
    if field.enum_type is not None:
        assert isinstance(value, str), f"enums are names, {field.name} is {value!r}"
        return field.enum_type.values_by_name[value].number
    return value

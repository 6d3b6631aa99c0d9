"""What stands after a dot: fields of messages, attributes of records; `has` and `oneof`."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.language.errors import ExpressionError, did_you_mean
from odlint.language.typed import Attribute, Const, Member, Typed
from odlint.language.types import (
    BOOL,
    STRING,
    EnumType,
    ListType,
    MapType,
    MessageType,
    RecordType,
    SchemaField,
    field_type,
)


def attribute(target: Typed, name: str, offset: int) -> Typed:
    """`target.name`."""
    if isinstance(target.type, MessageType):
        field = _field(target.type, name, offset)
        return Member(field_type(field), offset, target, "get", field.name)
    if isinstance(target.type, RecordType):
        record = target.type
        if name not in record.attributes:
            suggestion = did_you_mean(name, record.attributes)
            raise ExpressionError(f"{record.name} has no attribute `{name}`{suggestion}", offset)
        return Attribute(record.attributes[name], offset, target, name, name in record.unknowable)
    hint = ""
    if isinstance(target.type, ListType):
        hint = "; look at its elements, as in list[0] or list.exists(x, …)"
    elif isinstance(target.type, MapType):
        hint = f'; a key is looked up with ["{name}"]'
    raise ExpressionError(f"{target.type} has no field `{name}`{hint}", offset)


def has(target: Typed, name: str, offset: int) -> Typed:
    """`has(target.name)`."""
    if not isinstance(target.type, MessageType):
        raise ExpressionError(f"`has` asks for a field of a message; this is {target.type}", offset)
    return Member(BOOL, offset, target, "has", _field(target.type, name, offset).name)


def oneof(offset: int, arguments: Sequence[Typed]) -> Typed:
    """`oneof(m, "name")`; its value is checked like that of an enum."""
    if len(arguments) != 2:
        raise ExpressionError('`oneof` wants a message and a name: oneof(it, "optimizer")', offset)
    target, name = arguments
    if not isinstance(target.type, MessageType):
        raise ExpressionError(f"`oneof` wants a message, not {target.type}", target.offset)
    if not isinstance(name, Const) or name.type != STRING:
        raise ExpressionError("`oneof` wants the name of the oneof as a literal", name.offset)
    message, oneof_name = target.type.message, str(name.value)
    if oneof_name not in message.oneofs:
        suggestion = did_you_mean(oneof_name, message.oneofs)
        raise ExpressionError(f"{message.name} has no oneof {oneof_name!r}{suggestion}", name.offset)
    members = EnumType(f"{message.name}.{oneof_name}", frozenset(("", *message.oneofs[oneof_name])))
    return Member(members, offset, target, "which", oneof_name)


def _field(type_: MessageType, name: str, offset: int) -> SchemaField:
    message = type_.message
    if name not in message.fields:
        suggestion = did_you_mean(name, message.fields)
        if name in message.oneofs:
            suggestion = f'; it is a oneof: oneof(…, "{name}")'
        raise ExpressionError(f"{message.name} has no field `{name}`{suggestion}", offset)
    return message.fields[name]

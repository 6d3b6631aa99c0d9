"""Configs as protobuf messages, for callers who hand them on.

The messages come from a private descriptor pool: the same process may have imported the Object Detection API or
TensorFlow, whose protos have the same names and would clash in the default pool.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from odlint.schema import PACKAGE
from odlint.schema.message import Message

if TYPE_CHECKING:
    from google.protobuf.descriptor_pool import DescriptorPool
    from google.protobuf.message import Message as ProtoMessage

_DESCRIPTORS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "schema", "descriptors.binpb")


def to_proto(message: Message) -> ProtoMessage:
    """The protobuf message with everything that the file writes (and no defaults).

    Where the file writes a scalar twice, the last value counts, as for the API.
    """
    proto = _message_class(PACKAGE + message.message_type.name)()
    _fill(proto, message)
    return proto


@lru_cache(maxsize=1)
def _pool() -> DescriptorPool:
    from google.protobuf import descriptor_pb2, descriptor_pool

    pool = descriptor_pool.DescriptorPool()
    with open(_DESCRIPTORS, "rb") as file:
        for file_descriptor in descriptor_pb2.FileDescriptorSet.FromString(file.read()).file:
            pool.Add(file_descriptor)
    return pool


@lru_cache(maxsize=256)
def _message_class(full_name: str) -> type[ProtoMessage]:
    from google.protobuf import message_factory

    return message_factory.GetMessageClass(_pool().FindMessageTypeByName(full_name))


def _fill(proto: Any, message: Message) -> None:
    for name, value in message.values.items():
        field = message.message_type.fields[name]
        if field.message is not None:
            _fill_messages(
                proto, name, value, proto.DESCRIPTOR.fields_by_name[name].message_type.GetOptions().map_entry
            )
        elif field.enum is not None:
            numbers = field.enum.values
            if field.repeated:
                getattr(proto, name).extend(numbers[name_of_value] for name_of_value in value)
            else:
                setattr(proto, name, numbers[value])
        elif field.repeated:
            getattr(proto, name).extend(value)
        else:
            setattr(proto, name, value)


def _fill_messages(proto: Any, name: str, value: Message | list[Message], is_map: bool) -> None:
    if isinstance(value, Message):
        child = getattr(proto, name)
        child.SetInParent()
        _fill(child, value)
        return
    for element in value:
        if not is_map:
            _fill(getattr(proto, name).add(), element)
        elif element.message_type.fields["value"].message is not None:
            entry = getattr(proto, name)[element.get("key")]
            entry.Clear()
            _fill(entry, element.get("value"))
        else:
            getattr(proto, name)[element.get("key")] = element.get("value")

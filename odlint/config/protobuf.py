"""Configs as protobuf messages, for callers who hand them on.

The messages come from a private descriptor pool: the same process may have imported the Object Detection API or
TensorFlow, whose protos have the same names and would clash in the default pool.
"""

from __future__ import annotations

import os
from functools import lru_cache

from odlint.schema import PACKAGE
from odlint.schema.message import Message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from google.protobuf.descriptor_pool import DescriptorPool
    from google.protobuf.message import Message as ProtoMessage

_DESCRIPTORS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "schema", "descriptors.binpb")


def to_proto(message: Message) -> ProtoMessage:
    """The protobuf message with everything that the file writes (and no defaults).

    Where the file writes a scalar twice, the last value counts, as for the API.
    """
    made = _message_class(PACKAGE + message.message_type.name)()
    _fill(made, message)
    return made


@lru_cache(maxsize=1)
def _pool() -> DescriptorPool:
    from google.protobuf import descriptor_pb2, descriptor_pool

    pool = descriptor_pool.DescriptorPool()
    with open(_DESCRIPTORS, "rb") as file:
        for one in descriptor_pb2.FileDescriptorSet.FromString(file.read()).file:
            pool.Add(one)
    return pool


@lru_cache(maxsize=256)
def _message_class(full_name: str) -> type[ProtoMessage]:
    from google.protobuf import message_factory

    return message_factory.GetMessageClass(_pool().FindMessageTypeByName(full_name))


def _fill(made: Any, message: Message) -> None:
    for name, value in message.values.items():
        field = message.message_type.fields[name]
        if field.message is not None:
            _fill_messages(made, name, value, made.DESCRIPTOR.fields_by_name[name].message_type.GetOptions().map_entry)
        elif field.enum is not None:
            numbers = field.enum.values
            if field.repeated:
                getattr(made, name).extend(numbers[one] for one in value)
            else:
                setattr(made, name, numbers[value])
        elif field.repeated:
            getattr(made, name).extend(value)
        else:
            setattr(made, name, value)


def _fill_messages(made: Any, name: str, value: Message | list[Message], is_map: bool) -> None:
    if isinstance(value, Message):
        child = getattr(made, name)
        child.SetInParent()
        _fill(child, value)
        return
    for one in value:
        if not is_map:
            _fill(getattr(made, name).add(), one)
        elif one.message_type.fields["value"].message is not None:
            entry = getattr(made, name)[one.get("key")]
            entry.Clear()
            _fill(entry, one.get("value"))
        else:
            getattr(made, name)[one.get("key")] = one.get("value")

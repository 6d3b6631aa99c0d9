"""Message classes of what TensorFlow writes (`tensorflow.proto`), in a descriptor pool of their own.

The same process may hold TensorFlow itself, whose protos have the same names: in the default pool the two would clash.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

DESCRIPTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tensorflow.binpb")


@lru_cache(maxsize=1)
def _pool() -> descriptor_pool.DescriptorPool:
    pool = descriptor_pool.DescriptorPool()
    with open(DESCRIPTORS, "rb") as file:
        for file_descriptor in descriptor_pb2.FileDescriptorSet.FromString(file.read()).file:
            pool.Add(file_descriptor)
    return pool


@lru_cache(maxsize=64)
def message_class(name: str) -> Any:
    """The class of a message of `tensorflow.proto`, such as "Example" or "Event"; KeyError for another name.

    Its type is Any: the fields exist at run time only.
    """
    return message_factory.GetMessageClass(_pool().FindMessageTypeByName("tensorflow." + name))

"""Small checkpoints for the examples of rules: an index as TensorFlow writes it, weights that are all zero."""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from typing import NamedTuple

import google_crc32c

from odlint.tf.checkpoints.heads import VALUE
from odlint.tf.checkpoints.table import MAGIC, PLAIN
from odlint.tf.checkpoints.values import OBJECT_GRAPH
from odlint.tf.checkpoints.varint import to_varint
from odlint.tf.wire.framing import masked
from odlint.tf.wire.messages import message_class

FLOAT, STRING = 1, 7
_WIDTH = 4
_MOST_WEIGHTS = 1 << 16  # bytes; the data file of larger checkpoints is left out
_UINT32 = struct.Struct("<I")
_FOOTER = 48


class Variable(NamedTuple):
    """One tensor of float32.

    Attributes:
        name: its key; names that end in `/.ATTRIBUTES/VARIABLE_VALUE` make an object-based checkpoint.
        full_name: the variable's name in the TF2 model, "" for none.
    """

    name: str
    shape: tuple[int, ...]
    full_name: str


def checkpoint_files(prefix: str, variables: Sequence[Variable]) -> dict[str, bytes]:
    """The files of a checkpoint, by path: an index, and its data as far as they are small.

    The graph of an object-based one lies in a data file of its own, as in the detection zoo.
    """
    with_objects = any(variable.name.endswith(VALUE) for variable in variables) or not variables
    shards = 2 if with_objects else 1
    entries, offset = {}, 0
    for variable in variables:
        entry = message_class("BundleEntryProto")(dtype=FLOAT, offset=offset, size=math.prod(variable.shape) * _WIDTH)
        for size in variable.shape:
            entry.shape.dim.add(size=size)
        if offset + entry.size <= _MOST_WEIGHTS:
            entry.crc32c = masked(google_crc32c.value(bytes(entry.size)))
        entries[variable.name] = entry
        offset += entry.size
    files = {}
    if offset <= _MOST_WEIGHTS:
        files[f"{prefix}.data-00000-of-{shards:05d}"] = bytes(offset)
    if with_objects:
        data, checksum = _string(_graph(variables))
        files[f"{prefix}.data-00001-of-00002"] = data
        entries[OBJECT_GRAPH] = message_class("BundleEntryProto")(
            dtype=STRING, shard_id=1, size=len(data), crc32c=checksum
        )
        entries[OBJECT_GRAPH].shape.SetInParent()
    header = message_class("BundleHeaderProto")(num_shards=shards)
    rows = {name.encode(): entry.SerializeToString() for name, entry in entries.items()}
    files[prefix + ".index"] = table({b"": header.SerializeToString(), **rows})
    return files


def table(rows: dict[bytes, bytes]) -> bytes:
    """A sorted table with one block of data."""
    content = bytearray()
    last = max(rows)
    data = _block(content, sorted(rows.items()))
    meta = _block(content, [])
    index = _block(content, [(last, data)])
    return bytes(content + (meta + index).ljust(_FOOTER - len(MAGIC), b"\0") + MAGIC)


def _block(content: bytearray, rows: Sequence[tuple[bytes, bytes]]) -> bytes:
    """Append one block; returns its handle (offset and size) in the encoding of tables."""
    block = bytearray()
    restarts = []
    for key, value in rows:
        restarts.append(len(block))  # no key shares its beginning with another
        block += b"\0" + to_varint(len(key)) + to_varint(len(value)) + key + value
    for restart in restarts or [0]:
        block += _UINT32.pack(restart)
    block += _UINT32.pack(len(restarts) or 1)
    handle = to_varint(len(content)) + to_varint(len(block))
    block.append(PLAIN)
    content += block + _UINT32.pack(masked(google_crc32c.value(bytes(block))))
    return handle


def _graph(variables: Sequence[Variable]) -> bytes:
    """The graph of objects: a node for each part of each name."""
    graph = message_class("TrackableObjectGraph")()
    graph.nodes.add()
    places: dict[tuple[str, ...], int] = {(): 0}
    for variable in variables:
        path = tuple(variable.name.removesuffix(VALUE).split("/"))
        for end in range(1, len(path) + 1):
            if path[:end] not in places:
                graph.nodes[places[path[: end - 1]]].children.add(node_id=len(graph.nodes), local_name=path[end - 1])
                places[path[:end]] = len(graph.nodes)
                graph.nodes.add()
        graph.nodes[places[path]].attributes.add(
            name="VARIABLE_VALUE", full_name=variable.full_name, checkpoint_key=variable.name
        )
    serialized: bytes = graph.SerializeToString()
    return serialized


def _string(content: bytes) -> tuple[bytes, int]:
    """(a string tensor of one element as data files hold it, its checksum)."""
    wide = _UINT32.pack(len(content)) if len(content) < 1 << 32 else struct.pack("<Q", len(content))
    lengths = _UINT32.pack(masked(google_crc32c.value(wide)))
    return to_varint(len(content)) + lengths + content, masked(google_crc32c.value(wide + lengths + content))

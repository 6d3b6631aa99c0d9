"""The index of a checkpoint: which tensors it holds, and where in its data files they lie.

Two formats: since 2016 a prefix with `.index` and `.data-00000-of-00001` files; before, one file (TF1's `V1`), or one
for each shard. Both are tables.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from google.protobuf.message import DecodeError

from odlint.tf.checkpoints.dtypes import dtype_name
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.partial_file import Stored
from odlint.tf.checkpoints.table import block_entries, blocks, entries
from odlint.tf.wire.messages import message_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.workspace.files import Files

_HEADER = b""
_SLICE = b"\0"  # begins the key of a part of a partitioned variable
_NAME_ENDS = b"\0\1"
_MOST_SHARDS = 1 << 16
# Bytes of one message: parsed, it takes many times its size.
_MOST_ENTRY = 1 << 20
_MOST_META = 1 << 24  # names of all variables, in TF1's first format


class Tensor(NamedTuple):
    """One tensor of a checkpoint.

    Attributes:
        name: its key. The weights of a TF2 model end in `/.ATTRIBUTES/VARIABLE_VALUE`.
        dtype: such as float32.
        shard, offset, size: where its bytes lie; size in bytes. -1 if the format does not store it.
        slices: parts that it is stored in; 0 when it is whole.
    """

    name: str
    dtype: str
    shape: tuple[int, ...]
    shard: int
    offset: int
    size: int
    slices: int


class Index(NamedTuple):
    """The index of a checkpoint.

    Attributes:
        file: the file that was read.
        tensors: by name, in the order of the file.
        shards: number of data files.
        big_endian: byte order of the data.
        single_file: TF1's first format.
    """

    file: str
    tensors: dict[str, Tensor]
    shards: int
    big_endian: bool
    single_file: bool


def read_index(file: str, files: Files) -> Index:
    """The index in a `.index` file; CheckpointError when it cannot be read."""
    stored = Stored(file, files)
    tensors: dict[str, Tensor] = {}
    header: Any = None
    parts: dict[str, list[int]] = {}
    for key, value, offset in entries(stored):
        if key == _HEADER:
            header = _parsed("BundleHeaderProto", value, stored, offset)
            continue
        entry = _parsed("BundleEntryProto", value, stored, offset)
        if key.startswith(_SLICE):
            parts.setdefault(_sliced_name(key), []).append(entry.size)
            continue
        name = key.decode("utf-8", "backslashreplace")
        tensors[name] = Tensor(
            name, dtype_name(entry.dtype), _shape(entry.shape), entry.shard_id, entry.offset, entry.size, 0
        )
    if header is None:
        raise CheckpointError(file, 0, "it has no header: this is a table, but no index of a checkpoint")
    if not 0 < header.num_shards <= _MOST_SHARDS:
        raise CheckpointError(file, 0, f"its header speaks of {header.num_shards:,} data files")
    for name, sizes in parts.items():
        if name in tensors:
            tensors[name] = tensors[name]._replace(slices=len(sizes), size=sum(sizes))
    return Index(file, tensors, header.num_shards, header.endianness == 1, False)


def read_single_file(names: list[str], files: Files) -> Index:
    """What TF1's first format holds, from the file or files that a checkpoint of it consists of."""
    tensors: dict[str, Tensor] = {}
    for shard, file in enumerate(names):
        stored = Stored(file, files)
        for meta in _slice_metas(stored):
            tensors[meta.name] = Tensor(meta.name, dtype_name(meta.type), _shape(meta.shape), shard, -1, -1, 0)
    return Index(names[0], tensors, len(names), False, True)


def _slice_metas(stored: Stored) -> Iterator[Any]:
    """The descriptions in the first entry of the file; its other blocks, which hold the weights, are not read."""
    first = next(blocks(stored), None)
    entry = next(block_entries(stored, *first), None) if first else None
    if first is None or entry is None or entry[0] != _HEADER:
        raise CheckpointError(stored.name, 0, "it has no header: this is a table, but no checkpoint")
    yield from _parsed("SavedTensorSlices", entry[1], stored, first[0]).meta.tensor


def shard_files(prefix: str, shards: int) -> list[str]:
    """Names of the data files."""
    return [f"{prefix}.data-{number:05d}-of-{shards:05d}" for number in range(shards)]


def missing_shards(prefix: str, index: Index, files: Files) -> list[str]:
    """Base names of the data files that hold something and are not there."""
    if index.single_file:
        return []
    used = {tensor.shard for tensor in index.tensors.values() if tensor.size > 0}
    names = shard_files(prefix, index.shards)
    return [os.path.basename(name) for shard, name in enumerate(names) if shard in used and not files.is_file(name)]


def _parsed(kind: str, value: bytes, stored: Stored, offset: int) -> Any:
    most = _MOST_META if kind == "SavedTensorSlices" else _MOST_ENTRY
    if len(value) > most:
        raise CheckpointError(stored.name, offset, f"an entry claims {len(value):,} bytes, more than any checkpoint's")
    try:
        return message_class(kind).FromString(value)
    except DecodeError:
        raise CheckpointError(stored.name, offset, f"an entry is no {kind}: the file is damaged") from None


def _shape(shape: Any) -> tuple[int, ...]:
    return tuple(dim.size for dim in shape.dim)


def _sliced_name(key: bytes) -> str:
    """The variable whose part has this key: a zero, the name with zeros escaped, its end, and more."""
    name = key[1:].split(_NAME_ENDS, 1)[0]
    return name.replace(b"\0\xff", b"\0").replace(b"\xff\0", b"\xff").decode("utf-8", "backslashreplace")

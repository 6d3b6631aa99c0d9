"""LevelDB's sorted table, the form of a checkpoint's index: keys and values in blocks, each with a checksum.

A footer of 48 bytes names the block of the index; that names the blocks of data. In a block, a key shares its
beginning with the one before it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

import google_crc32c

from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.partial_file import LFS, Stored
from odlint.tf.checkpoints.snappy import decompress
from odlint.tf.checkpoints.varint import varint
from odlint.tf.wire.framing import masked

MAGIC = b"\x57\xfb\x80\x8b\x24\x75\x47\xdb"
FOOTER = 48
TRAILER = 5  # after each block: its compression and its checksum
PLAIN, SNAPPY = 0, 1
_MOST_BLOCK = 1 << 26  # bytes of one block; TensorFlow's have 4 KiB to 256 KiB, and one entry more
_MOST_KEYS = 1 << 27  # bytes of all keys: they share their beginnings, so a small file could hold far more
_ENTRY = 64  # bytes that an entry costs besides its key
_UINT32 = struct.Struct("<I")


def is_table(stored: Stored) -> bool:
    """Whether the file ends as tables do."""
    return stored.size >= FOOTER and stored.read(stored.size - len(MAGIC), len(MAGIC)) == MAGIC


def entries(stored: Stored) -> Iterator[tuple[bytes, bytes, int]]:
    """(key, value, offset of its block) in the order of the file; CheckpointError where it cannot be read."""
    total = 0
    for block in blocks(stored):
        for key, value in block_entries(stored, *block):
            total += len(key) + _ENTRY
            if total > _MOST_KEYS:
                raise CheckpointError(stored.name, block[0], "its names take more memory than any checkpoint's")
            yield key, value, block[0]


def blocks(stored: Stored) -> Iterator[tuple[int, int]]:
    """(offset, size) of every block of data; CheckpointError where the file cannot be read."""
    if stored.size == 0:
        raise CheckpointError(stored.name, 0, "the file is empty")
    if not is_table(stored):
        reason = (
            LFS
            if stored.is_pointer()
            else "it does not end like an index of TensorFlow's: it is cut off, or another kind of file"
        )
        raise CheckpointError(stored.name, max(stored.size - len(MAGIC), 0), reason)
    start = stored.size - FOOTER
    footer = stored.read(start, FOOTER)
    try:
        _, at = varint(footer, 0)
        _, at = varint(footer, at)
        offset, at = varint(footer, at)
        size, at = varint(footer, at)
    except ValueError as problem:
        raise CheckpointError(stored.name, start, f"its footer is damaged: {problem}") from None
    before = -1
    for _, handle in block_entries(stored, offset, size):
        try:
            where, at = varint(handle, 0)
            long, at = varint(handle, at)
        except ValueError as problem:
            raise CheckpointError(stored.name, offset, f"its list of blocks is damaged: {problem}") from None
        if where <= before:  # else a small file could name one block a million times
            raise CheckpointError(stored.name, offset, "its list of blocks is damaged: they are out of order")
        before = where
        yield where, long


def block_entries(stored: Stored, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Keys and values of one block."""
    block = _block(stored, offset, size)
    try:
        yield from _entries_of(block)
    except ValueError as problem:
        raise CheckpointError(stored.name, offset, f"a block of the file is damaged: {problem}") from None


def _block(stored: Stored, offset: int, size: int) -> bytes:
    """The content of a block, its checksum compared."""
    if size > _MOST_BLOCK:
        raise CheckpointError(stored.name, min(offset, stored.size), f"a block claims {size:,} bytes")
    if offset + size + TRAILER > stored.size:
        at = min(offset, stored.size)
        raise CheckpointError(stored.name, at, "a block would end behind the file's end: it is cut off or damaged")
    data = stored.read(offset, size + TRAILER)
    if masked(google_crc32c.value(data[: size + 1])) != _UINT32.unpack_from(data, size + 1)[0]:
        raise CheckpointError(stored.name, offset, "the checksum of a block does not match: the file is damaged")
    kind = data[size]
    if kind == PLAIN:
        return data[:size]
    if kind != SNAPPY:
        raise CheckpointError(stored.name, offset, f"a block is compressed in a way that is not known ({kind})")
    try:
        return decompress(data[:size], _MOST_BLOCK)
    except (ValueError, IndexError) as problem:
        raise CheckpointError(stored.name, offset, str(problem)) from None


def _entries_of(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    if len(block) < _UINT32.size:
        raise ValueError("it is too short")
    restarts = _UINT32.unpack_from(block, len(block) - _UINT32.size)[0]
    end = len(block) - _UINT32.size * (restarts + 1)
    if end < 0:
        raise ValueError("its restart points do not fit into it")
    at, key = 0, b""
    while at < end:
        shared, at = varint(block, at)
        own, at = varint(block, at)
        length, at = varint(block, at)
        if shared > len(key) or at + own + length > end:
            raise ValueError("an entry does not fit into it")
        key = key[:shared] + block[at : at + own]
        at += own
        yield key, block[at : at + length]
        at += length

"""The frames of TFRecord and event files: length, checksum of the length, payload, checksum of the payload.

A damaged payload costs its record and no other. A damaged length costs the rest of the file, since nothing says where
the next record begins; a file that ends inside a record is reported at that record's offset.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

import google_crc32c

_LENGTH = struct.Struct("<QI")
_CHECKSUM = struct.Struct("<I")
HEADER = _LENGTH.size
FOOTER = _CHECKSUM.size
_BLOCK = 1 << 20
MOST = 1 << 31  # bytes of one record: protobuf's own limit is 2 GiB
GZIP, ZLIB = "gzip", "zlib"


class Damage:
    """What is wrong with a file of records.

    Attributes:
        offset: byte of the (uncompressed) file at which the damaged record begins.
        number: how many records stand before it, from 0.
        reason: a sentence without a full stop.
        fatal: nothing after it can be read.
    """

    __slots__ = ("fatal", "number", "offset", "reason")

    def __init__(self, offset: int, number: int, reason: str, fatal: bool) -> None:
        self.offset = offset
        self.number = number
        self.reason = reason
        self.fatal = fatal


def masked(checksum: int) -> int:
    """A CRC-32C as TensorFlow stores it: rotated and offset, so that checksums of checksums differ."""
    return (((checksum >> 15) | (checksum << 17 & 0xFFFFFFFF)) + 0xA282EAD8) & 0xFFFFFFFF


def compression(head: bytes) -> str:
    """ "gzip", "zlib" or "" by a file's first twelve bytes; the checksum of the length tells plain records."""
    if len(head) >= HEADER:
        _, checksum = _LENGTH.unpack_from(head)
        if masked(google_crc32c.value(head[:8])) == checksum:
            return ""
    if head[:2] == b"\x1f\x8b":
        return GZIP
    return ZLIB if len(head) > 1 and head[0] == 0x78 and (head[0] << 8 | head[1]) % 31 == 0 else ""


def frames(stream: BinaryIO, damaged: Callable[[Damage], None], verify: bool = True) -> Iterator[tuple[int, bytes]]:
    """(offset, payload) of every record of a stream, compressed or not, in constant memory.

    Args:
        stream: opened in binary mode; need not be seekable.
        damaged: told of everything that could not be read.
        verify: compare the checksum of each payload; the length's is always compared.
    """
    reader = _Reader(stream)
    offset = number = 0
    while True:
        try:
            header = reader.take(HEADER)
        except (zlib.error, EOFError) as problem:
            damaged(Damage(offset, number, f"the compressed data is damaged ({problem})", True))
            return
        if not header:
            return
        if len(header) < HEADER:
            damaged(Damage(offset, number, f"the file ends {len(header)} bytes into a record's header", True))
            return
        length, checksum = _LENGTH.unpack(header)
        if masked(google_crc32c.value(header[:8])) != checksum:
            reason = "this is no file of records" if number == 0 else "the checksum of a record's length does not match"
            damaged(Damage(offset, number, reason, True))
            return
        if length > MOST:
            damaged(Damage(offset, number, f"a record claims {length:,} bytes, more than protobuf can read", True))
            return
        try:
            body = reader.take(length + FOOTER)
        except (zlib.error, EOFError) as problem:
            damaged(Damage(offset, number, f"the compressed data is damaged ({problem})", True))
            return
        if len(body) < length + FOOTER:
            missing = length + FOOTER - len(body)
            damaged(Damage(offset, number, f"the file ends inside a record: {missing:,} bytes are missing", True))
            return
        payload = body[:length]
        if verify and masked(google_crc32c.value(payload)) != _CHECKSUM.unpack_from(body, length)[0]:
            damaged(Damage(offset, number, "the checksum of a record does not match: its content is damaged", False))
        else:
            yield offset, payload
        number += 1
        offset += HEADER + length + FOOTER


class _Reader:
    """Takes bytes off a stream, decompressing when its first bytes say so."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        head = stream.read(HEADER)
        kind = compression(head)
        self._expand = zlib.decompressobj(zlib.MAX_WBITS | (16 if kind == GZIP else 0)) if kind else None
        self._raw = head if kind else b""
        self._buffer = b"" if kind else head
        self._at = 0

    def take(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end; raises zlib.error or EOFError for damaged compression."""
        have = len(self._buffer) - self._at
        if have < count:
            parts = [self._buffer[self._at :]]
            while have < count:
                more = self._more(count - have)
                if not more:
                    break
                parts.append(more)
                have += len(more)
            self._buffer = b"".join(parts)
            self._at = 0
        taken = self._buffer[self._at : self._at + count]
        self._at += len(taken)
        return taken

    def _more(self, wanted: int) -> bytes:
        if self._expand is None:
            return self._stream.read(max(wanted, _BLOCK))
        while True:
            raw = self._expand.unconsumed_tail or self._raw or self._stream.read(_BLOCK)
            self._raw = b""
            if not raw:
                if not self._expand.eof:
                    raise EOFError("it ends early")
                return b""
            if self._expand.eof:  # gzip files may be joined end to end
                self._expand = zlib.decompressobj(zlib.MAX_WBITS | 16)
            made = self._expand.decompress(raw, _BLOCK)
            if self._expand.eof:
                self._raw = self._expand.unused_data
            if made:
                return made

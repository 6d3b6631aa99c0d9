"""The frames of TFRecord and event files: length, checksum of the length, payload, checksum of the payload.

A damaged payload costs its record and no other. A damaged length costs the rest of the file, since the start of the
next record is then unknown; a file that ends inside a record is reported at that record's offset.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import BinaryIO

import google_crc32c

_LENGTH = struct.Struct("<QI")
_CHECKSUM = struct.Struct("<I")
HEADER = _LENGTH.size
FOOTER = _CHECKSUM.size
_BLOCK = 1 << 18
_MOST_AT_ONCE = 1 << 26
_DELTA, _ALL = 0xA282EAD8, 0xFFFFFFFF
MOST = 1 << 31  # bytes of one record: protobuf's own limit is 2 GiB
GZIP, ZLIB = "gzip", "zlib"


class DamageKind(Enum):
    """What a damage costs."""

    RECORD = auto()  # one record: the next ones can be read
    REST_OF_FILE = auto()  # everything from this record on
    CUT_OFF = auto()  # the last record, which the file does not hold to its end
    NOT_RECORDS = auto()  # everything: the file is not a file of records


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a file of records.

    Attributes:
        kind: what it costs.
        offset: byte of the (uncompressed) file at which the damaged record begins.
        number: how many records precede it.
        reason: a sentence without a full stop.
    """

    kind: DamageKind
    offset: int
    number: int
    reason: str

    @property
    def fatal(self) -> bool:
        """Nothing after it can be read."""
        return self.kind is not DamageKind.RECORD


_NOT_RECORDS = ("this is no file of records", DamageKind.NOT_RECORDS)
_BAD_LENGTH = ("the checksum of a record's length does not match", DamageKind.REST_OF_FILE)


def masked(checksum: int) -> int:
    """A CRC-32C as TensorFlow stores it: rotated and offset, so that checksums of checksums differ."""
    return ((checksum >> 15 | checksum << 17) + _DELTA) & _ALL


def compression(head: bytes) -> str:
    """ "gzip", "zlib" or "" by a file's first twelve bytes; plain records by the checksum of their length."""
    if len(head) >= HEADER:
        _, checksum = _LENGTH.unpack_from(head)
        if masked(google_crc32c.value(head[:8])) == checksum:
            return ""
    if head[:2] == b"\x1f\x8b":
        return GZIP
    return ZLIB if len(head) > 1 and head[0] == 0x78 and (head[0] << 8 | head[1]) % 31 == 0 else ""


def frames(
    stream: BinaryIO,
    damaged: Callable[[Damage], None],
    verify: bool = True,
    wanted: Callable[[int], bool] | None = None,
    start: tuple[int, int] = (0, 0),
) -> Iterator[tuple[int, bytes]]:
    """(offset, payload) of every record of a stream, compressed or not, in constant memory.

    Args:
        stream: opened in binary mode; need not be seekable.
        damaged: called with everything that could not be read.
        verify: compare the checksum of each payload; the length's is always compared.
        wanted: by the number of a record, whether to read it; others are passed over unchecked. By default all.
        start: (offset, number) of the record at the position of the stream, if it is not the file's first.
    """
    reader = _Reader(stream)
    offset, number = start
    buffer, at = b"", 0
    unpack, checksum_of = _LENGTH.unpack_from, google_crc32c.value

    def end(reason: str, kind: DamageKind = DamageKind.REST_OF_FILE) -> None:
        damaged(Damage(kind, offset, number, reason))

    while True:
        try:
            if len(buffer) - at < HEADER:
                buffer, at = reader.fill(buffer[at:], HEADER), 0
                if not buffer:
                    return
                if len(buffer) < HEADER:
                    end(f"the file ends {len(buffer)} bytes into a record's header", DamageKind.CUT_OFF)
                    return
            length, checksum = unpack(buffer, at)
            crc = checksum_of(buffer[at : at + 8])
            if ((crc >> 15 | crc << 17) + _DELTA) & _ALL != checksum:
                end(*(_NOT_RECORDS if number == 0 else _BAD_LENGTH))
                return
            if length > MOST:
                end(f"a record claims {length:,} bytes, more than protobuf can read")
                return
            size = HEADER + length + FOOTER
            if len(buffer) - at < size:
                buffer, at = reader.fill(buffer[at:], size), 0
                if len(buffer) < size:
                    end(f"the file ends inside a record: {size - len(buffer):,} bytes are missing", DamageKind.CUT_OFF)
                    return
        except (zlib.error, EOFError) as problem:
            end(f"the compressed data is damaged ({problem})")
            return
        if wanted is None or wanted(number):
            payload = buffer[at + HEADER : at + HEADER + length]
            if verify and masked(checksum_of(payload)) != _CHECKSUM.unpack_from(buffer, at + HEADER + length)[0]:
                reason = "the checksum of a record does not match its content"
                damaged(Damage(DamageKind.RECORD, offset, number, reason))
            else:
                yield offset, payload
        number += 1
        offset += size
        at += size


class _Reader:
    """Takes bytes off a stream, decompressing when its first bytes say so."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        head = stream.read(HEADER)
        kind = compression(head)
        self._expand = zlib.decompressobj(zlib.MAX_WBITS | (16 if kind == GZIP else 0)) if kind else None
        self._raw = head if kind else b""
        self._head = b"" if kind else head

    def fill(self, have: bytes, count: int) -> bytes:
        """`have` and what follows, at least `count` bytes in all, fewer only at the end of the stream.

        Raises zlib.error or EOFError for damaged compression.
        """
        parts = [have]
        total = len(have)
        while total < count:
            more = self._more(count - total)
            if not more:
                break
            parts.append(more)
            total += len(more)
        return b"".join(parts)

    def _more(self, missing: int) -> bytes:
        if self._expand is None:
            if self._head:
                head, self._head = self._head, b""
                return head
            # A damaged length may claim gigabytes that the file does not have: they are not asked for at once.
            return self._stream.read(min(max(missing, _BLOCK), _MOST_AT_ONCE))
        while True:
            raw = self._expand.unconsumed_tail or self._raw or self._stream.read(_BLOCK)
            self._raw = b""
            if not raw:
                if not self._expand.eof:
                    raise EOFError("it ends early")
                return b""
            if self._expand.eof:  # gzip files may be joined end to end
                self._expand = zlib.decompressobj(zlib.MAX_WBITS | 16)
            data = self._expand.decompress(raw, _BLOCK)
            if self._expand.eof:
                self._raw = self._expand.unused_data
            if data:
                return data

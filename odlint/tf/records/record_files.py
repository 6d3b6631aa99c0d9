"""Record files on this machine: which an operand means, and the audit of one of them or of a piece of it."""

from __future__ import annotations

import gc
import glob
import os
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO, NamedTuple

import google_crc32c

from odlint.tf.records.audit import Audit
from odlint.tf.records.record_audit import observe
from odlint.tf.wire.framing import FOOTER, HEADER, Damage, DamageKind, compression, frames, masked

PIECE = 1 << 25  # bytes that a process audits at once
_HEAD = 64  # bytes by which a file is known: as records, compressed or as something else
_SHARDED = re.compile(r"(.+)@(\d{1,6})\Z")
_SHARD_NAME = re.compile(r"-\d{5}-of-\d{5}")
_NAMES = (".record", ".tfrecord", ".tfrecords", ".records", ".tfr")
_LENGTH = struct.Struct("<QI")


Opener = Callable[[str], BinaryIO]  # of a file to read; raises OSError


def open_here(path: str) -> BinaryIO:
    """A file of this machine."""
    return open(path, "rb")


class Piece(NamedTuple):
    """A part of a record file: from the record `number` at byte `start` to byte `end` (-1: the file's end)."""

    path: str
    start: int = 0
    number: int = 0
    end: int = -1


class Sample(NamedTuple):
    """`limit` records out of `total`, spread evenly, chosen by a record's number among all."""

    limit: int
    total: int

    def takes(self, number: int) -> bool:
        """Whether the record of this number belongs to the sample."""
        return number * self.limit // self.total != (number + 1) * self.limit // self.total


def sample_of(paths: Sequence[str], counts: Mapping[str, int], limit: int) -> tuple[Sample | None, dict[str, int]]:
    """The sample of `limit` records, None if that is all of them, and how many precede each file.

    `counts`: records of each file that could be read.
    """
    before, total = {}, 0
    for path in paths:
        before[path] = total
        total += counts.get(path, 0)
    return (Sample(limit, total) if total > limit else None), before


def expand(operand: str) -> list[str]:
    """The files that an operand means, sorted: a file, a folder, a glob, or `name@N` for N shards. Empty for none."""
    if os.path.isdir(operand):
        return sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(operand)
            for name in names
            if is_record_name(name)
        )
    if os.path.exists(operand):
        return [operand]
    sharded = _SHARDED.match(operand)
    if sharded:
        return sorted(glob.glob(f"{glob.escape(sharded[1])}-?????-of-{int(sharded[2]):05}"))
    return sorted(path for path in glob.glob(operand) if os.path.isfile(path))


def shards_of(operand: str) -> int:
    """How many files `name@N` promises; 0 for other operands."""
    sharded = _SHARDED.match(operand)
    return int(sharded[2]) if sharded else 0


def is_record_name(name: str) -> bool:
    """Whether files of such a name usually hold records."""
    low = name.lower().removesuffix(".gz")
    return not name.startswith(".") and (
        low.endswith(_NAMES) or _SHARD_NAME.search(low) is not None or any(f"{ending}-" in low for ending in _NAMES)
    )


def holds_records(head: bytes) -> bool:
    """Whether a file's first twelve bytes are the header of a record."""
    return len(head) >= HEADER and masked(google_crc32c.value(head[:8])) == _LENGTH.unpack_from(head)[1]


def audit_piece(
    piece: Piece,
    sample: Sample | None = None,
    before: int = 0,
    progress: Callable[[int, int], None] | None = None,
    opener: Opener = open_here,
) -> Audit:
    """The audit of a file or a piece of it; raises OSError when it cannot be opened or read at all.

    Args:
        piece: what to read.
        sample: which records to look at; by default all.
        before: number of records in the files before this one, for the sample.
        progress: called now and then with the (bytes, records) since the last call.
        opener: opens the file, for files of other machines.
    """
    audit = Audit()
    collects = gc.isenabled()
    with opener(piece.path) as stream:
        head = stream.read(_HEAD)
        stream.seek(piece.start)
        gc.disable()  # nothing here makes cycles, and the collector would go through all digests again and again
        try:
            _audit_stream(audit, stream, head, piece, sample, before, progress)
        finally:
            if collects:
                gc.enable()
    return audit.settle()


def _audit_stream(
    audit: Audit,
    stream: BinaryIO,
    head: bytes,
    piece: Piece,
    sample: Sample | None,
    before: int,
    progress: Callable[[int, int], None] | None,
) -> None:
    path, number, offset = piece.path, piece.number, piece.start
    damages: list[Damage] = []
    packed = ""
    if not piece.start:
        audit.sums["files"] += 1
        packed = compression(head)
        if not head:
            audit.note("file-empty", (path, 0, 0), "0 bytes")
            return
    reported = 0
    passed = 0

    def wanted(at: int) -> bool:
        nonlocal passed
        if sample is None or sample.takes(before + at):
            return True
        passed += 1
        return False

    limited: BinaryIO = stream if piece.end < 0 else _Until(stream, piece.end)  # type: ignore[assignment]  # reads alike
    last = offset
    try:
        for at, payload in frames(
            limited, damages.append, wanted=wanted if sample is not None else None, start=(offset, number)
        ):
            offset = at
            observe(audit, payload, (path, number + passed + len(damages), at))
            number += 1
            if progress is not None and number & 63 == 0:
                progress(offset - last, number - reported)
                last, reported = offset, number
    except OSError as problem:  # it vanished, or the disk fails: what was read counts
        reason = f"reading failed: {problem.strerror or problem}"
        damages.append(Damage(DamageKind.REST_OF_FILE, offset, number, reason))
    audit.sums["skipped"] += passed
    for damage in damages:
        _report(audit, damage, path, packed, head)
    if packed and not damages:
        audit.note("file-compressed", (path, 0, 0), f"{packed}, {number:,} records inside")
    elif not number and not passed and not damages and not piece.start:
        audit.note("file-empty", (path, 0, 0), f"{packed or 'it'} holds no record")


def _report(audit: Audit, damage: Damage, path: str, packed: str, head: bytes) -> None:
    place = (path, damage.number, damage.offset)
    if damage.kind is DamageKind.RECORD:
        audit.note("record-damaged", place, damage.reason)
    elif damage.kind is DamageKind.NOT_RECORDS:
        audit.note("file-not-records", place, _content(head))
    elif damage.kind is DamageKind.CUT_OFF:
        audit.note("file-cut-off", place, damage.reason)
    else:
        audit.note("file-damaged", place, damage.reason + (f" ({packed})" if packed else ""))


def _content(head: bytes) -> str:
    """What a file that holds no records seems to be."""
    if head.startswith(b"version https://git-lfs"):
        return "it is a Git LFS pointer: git lfs pull fetches the file itself"
    if head.lstrip()[:1] == b"<":
        return "it is a web page"
    return f"it begins with {head[:12].hex(' ')}"


class _Until:
    """A stream that ends at a given byte of the file."""

    def __init__(self, stream: BinaryIO, end: int) -> None:
        self._stream = stream
        self._left = end - stream.tell()

    def read(self, count: int) -> bytes:
        data = self._stream.read(min(count, self._left))
        self._left -= len(data)
        return data


def count_records(path: str, opener: Opener = open_here) -> int:
    """How many records a file holds, by their headers alone; as many as can be counted if it is damaged."""
    with opener(path) as stream:
        head = stream.read(HEADER)
        stream.seek(0)
        if compression(head):
            return _count_compressed(stream)
        return sum(1 for _ in _headers(stream))


def pieces(path: str) -> list[Piece]:
    """A file cut at records into pieces for several processes."""
    with open(path, "rb") as stream:
        head = stream.read(HEADER)
        if os.fstat(stream.fileno()).st_size < 2 * PIECE or compression(head):
            return [Piece(path)]
        stream.seek(0)
        starts = [(0, 0)]
        for number, offset in enumerate(_headers(stream)):
            if offset - starts[-1][0] >= PIECE:
                starts.append((offset, number))
    ends = [*(offset for offset, _ in starts[1:]), -1]
    return [Piece(path, offset, number, end) for (offset, number), end in zip(starts, ends, strict=True)]


def _headers(stream: BinaryIO) -> Iterator[int]:
    """Offsets of the records of a plain file, jumping from header to header."""
    offset, size = 0, stream.seek(0, os.SEEK_END)
    while offset + HEADER <= size:
        stream.seek(offset)
        header = stream.read(HEADER)
        if not holds_records(header):
            return
        yield offset
        offset += HEADER + _LENGTH.unpack_from(header)[0] + FOOTER


def _count_compressed(stream: BinaryIO) -> int:
    count = 0

    def pass_over(number: int) -> bool:
        nonlocal count
        count = number + 1
        return False

    damages: list[Damage] = []  # reported when the file is audited
    try:
        for _ in frames(stream, damages.append, wanted=pass_over):
            pass
    except zlib.error:
        pass
    return count

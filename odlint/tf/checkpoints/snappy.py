"""Decompression of Snappy blocks, as Google's own programs write them into the checkpoints of the model zoo."""

from __future__ import annotations

from odlint.tf.checkpoints.varint import varint


def decompress(data: bytes, most: int) -> bytes:
    """The content of one block; ValueError when it is damaged or would be longer than `most` bytes."""
    length, at = varint(data, 0)
    if length > most:
        raise ValueError(f"a compressed block claims {length:,} bytes")
    out = bytearray()
    end = len(data)
    while at < end:
        tag = data[at]
        at += 1
        at = _literal(data, at, tag >> 2, out) if tag & 3 == 0 else _copy(data, at, tag, out)
        if len(out) > length:
            raise ValueError("a compressed block holds more than it claims")
    if len(out) != length:
        raise ValueError(f"a compressed block holds {len(out):,} bytes, not the {length:,} that it claims")
    return bytes(out)


def _literal(data: bytes, at: int, size: int, out: bytearray) -> int:
    """Bytes that follow as they are; their count less one stands in the tag, or in one to four bytes after it."""
    if size >= 60:
        wide = size - 59
        size = int.from_bytes(data[at : at + wide], "little")
        at += wide
    size += 1
    if at + size > len(data):
        raise ValueError("a compressed block ends inside a literal")
    out += data[at : at + size]
    return at + size


def _copy(data: bytes, at: int, tag: int, out: bytearray) -> int:
    """Bytes that stood before: how many, and how far back."""
    kind = tag & 3
    wide = 1 if kind == 1 else 2 if kind == 2 else 4
    if at + wide > len(data):
        raise ValueError("a compressed block ends inside a copy")
    back = int.from_bytes(data[at : at + wide], "little")
    if kind == 1:
        back |= tag >> 5 << 8
        size = (tag >> 2 & 7) + 4
    else:
        size = (tag >> 2) + 1
    if not 0 < back <= len(out):
        raise ValueError("a compressed block copies from before its beginning")
    piece = bytes(out[-back:][:size])
    out += (piece * (size // len(piece) + 1))[:size] if len(piece) < size else piece
    return at + wide

"""Numbers of variable length, seven bits a byte, as LevelDB's tables and Snappy's blocks hold them."""

from __future__ import annotations

_MOST_BITS = 63


def varint(data: bytes, at: int) -> tuple[int, int]:
    """(the number at a place, the place after it); ValueError when there is none."""
    value = shift = 0
    while shift <= _MOST_BITS:
        if at >= len(data):
            raise ValueError("a number is cut off")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise ValueError("a number has more than 64 bits")


def to_varint(value: int) -> bytes:
    """The bytes of a number that is not negative."""
    encoded = bytearray()
    while value >= 0x80:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)

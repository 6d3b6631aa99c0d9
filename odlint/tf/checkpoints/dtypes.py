"""Names and sizes of TensorFlow's number types, by their numbers in files."""

from __future__ import annotations

# number -> (name, bytes of one element; 0: it varies)
DTYPES: dict[int, tuple[str, int]] = {
    1: ("float32", 4),
    2: ("float64", 8),
    3: ("int32", 4),
    4: ("uint8", 1),
    5: ("int16", 2),
    6: ("int8", 1),
    7: ("string", 0),
    8: ("complex64", 8),
    9: ("int64", 8),
    10: ("bool", 1),
    11: ("qint8", 1),
    12: ("quint8", 1),
    13: ("qint32", 4),
    14: ("bfloat16", 2),
    15: ("qint16", 2),
    16: ("quint16", 2),
    17: ("uint16", 2),
    18: ("complex128", 16),
    19: ("float16", 2),
    20: ("resource", 0),
    21: ("variant", 0),
    22: ("uint32", 4),
    23: ("uint64", 8),
    24: ("float8_e5m2", 1),
    25: ("float8_e4m3fn", 1),
    29: ("int4", 1),
    30: ("uint4", 1),
}
_REFERENCE = 100  # added to the type of TF1's reference variables


def dtype_name(number: int) -> str:
    """The name of a type, such as float32; its number if there is no such type."""
    known = DTYPES.get(number - _REFERENCE if number > _REFERENCE else number)
    return known[0] if known else f"type {number}"

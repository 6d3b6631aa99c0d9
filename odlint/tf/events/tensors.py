"""The number inside a value of a summary, as TensorFlow 1 and 2 write it."""

from __future__ import annotations

import struct
from typing import Any

# numbers of tensorflow.DataType -> (format of one element in tensor_content, field for single elements)
_FLOAT, _HALF, _BFLOAT16 = 1, 19, 14
_KINDS: dict[int, tuple[str, str]] = {
    _FLOAT: ("<f", "float_val"),
    2: ("<d", "double_val"),
    3: ("<i", "int_val"),
    4: ("<B", "int_val"),
    5: ("<h", "int_val"),
    6: ("<b", "int_val"),
    9: ("<q", "int64_val"),
    10: ("<?", "bool_val"),
    _BFLOAT16: ("<H", "half_val"),
    17: ("<H", "int_val"),
    _HALF: ("<e", "half_val"),
    22: ("<I", "uint32_val"),
    23: ("<Q", "uint64_val"),
}
_SHORT, _FLOAT_BITS = struct.Struct("<H"), struct.Struct("<I")


def scalar(value: Any) -> float | None:
    """The number of a `Summary.Value`; None for images, texts, histograms and tensors of several elements.

    NaN and infinity come back as such.
    """
    kind = value.WhichOneof("value")
    if kind == "simple_value":
        return float(value.simple_value)
    return tensor_scalar(value.tensor) if kind == "tensor" else None


def tensor_scalar(tensor: Any) -> float | None:
    """The number of a `TensorProto` of one element; None for other tensors."""
    known = _KINDS.get(tensor.dtype)
    if known is None or any(axis.size != 1 for axis in tensor.tensor_shape.dim):
        return None
    layout, field = known
    content = tensor.tensor_content
    if content:
        if len(content) != struct.calcsize(layout):
            return None
        (number,) = struct.unpack(layout, content)
        return _bfloat16(number) if tensor.dtype == _BFLOAT16 else float(number)
    listed = getattr(tensor, field)
    if len(listed) > 1:
        return None
    if not listed:
        return 0.0  # a tensor's trailing zeros need not be written
    if tensor.dtype == _BFLOAT16:
        return _bfloat16(listed[0])
    if tensor.dtype == _HALF:
        return float(struct.unpack("<e", _SHORT.pack(listed[0] & 0xFFFF))[0])
    return float(listed[0])


def _bfloat16(bits: int) -> float:
    """The upper half of a float32."""
    return float(struct.unpack("<f", _FLOAT_BITS.pack((bits & 0xFFFF) << 16))[0])

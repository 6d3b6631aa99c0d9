"""Decompression."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from odlint.tf.checkpoints.snappy import decompress
from odlint.tf.checkpoints.varint import to_varint


@given(st.binary(max_size=60), st.integers(0, 2**20))
def test_snappy_of_any_bytes(data: bytes, length: int) -> None:
    for block in (data, to_varint(length) + data):
        with contextlib.suppress(ValueError, IndexError):
            assert len(decompress(block, 1 << 20)) <= 1 << 20


def test_snappy_copies_and_literals() -> None:
    # "ab", then 10 bytes from 2 back, one- and two-byte forms; then a literal with its length in a byte of its own.
    assert decompress(to_varint(12) + b"\x04ab" + bytes([(10 - 4) << 2 | 1, 2]), 100) == b"ab" * 6
    assert decompress(to_varint(7) + b"\x08abc" + bytes([(4 - 1) << 2 | 2, 3, 0]), 100) == b"abcabca"
    assert decompress(to_varint(5) + bytes([60 << 2, 4]) + b"hello", 100) == b"hello"
    assert decompress(to_varint(6) + b"\x08abc" + bytes([(3 - 1) << 2 | 3, 3, 0, 0, 0]), 100) == b"abcabc"

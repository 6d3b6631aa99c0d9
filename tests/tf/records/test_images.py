"""Formats of images."""

from __future__ import annotations

from odlint.tf.records.images import sniff


def test_formats_by_their_first_bytes() -> None:
    assert sniff(b"RIFF0000WEBPVP8L0000\x2f" + (9 | 19 << 14).to_bytes(4, "little") + bytes(9)).width == 10
    assert sniff(b"BM" + bytes(40)).problem
    assert "HEIC" in sniff(b"\0\0\0\x18ftypheic").problem
    assert "path" in sniff(b"images/one.jpg").problem
    assert sniff(b"").problem == "it is empty"

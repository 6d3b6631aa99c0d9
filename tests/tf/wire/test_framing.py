"""Frames of record files: everything intact is read, everything damaged is named with its offset."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.tf.wire.framing import Damage, DamageKind, frames
from tests.helpers.record_files import frame


def read(data: bytes) -> tuple[list[tuple[int, bytes]], list[Damage]]:
    damages: list[Damage] = []
    return list(frames(io.BytesIO(data), damages.append)), damages


THREE = b"".join(map(frame, (b"one", b"", b"three" * 400_000)))


def test_the_checksum_is_tensorflows() -> None:
    # TensorFlow 2.21 wrote this with tf.io.TFRecordWriter for the payload b"odlint".
    assert frame(b"odlint").hex() == "06000000000000007369d537" + b"odlint".hex() + "48e88fbf"


@pytest.mark.parametrize(
    "data",
    [
        THREE,
        gzip.compress(THREE, mtime=0),
        zlib.compress(THREE),
        gzip.compress(THREE[:19], mtime=0) + gzip.compress(THREE[19:], mtime=0),
    ],
)
def test_plain_and_compressed_files(data: bytes) -> None:
    found, damages = read(data)
    assert [payload for _, payload in found] == [b"one", b"", b"three" * 400_000]
    assert [offset for offset, _ in found] == [0, 19, 35]
    assert not damages


@given(st.integers(min_value=1, max_value=len(frame(b"one") + frame(b"second")) - 1))
def test_a_truncated_tail_is_named_by_the_offset_of_its_record(cut: int) -> None:
    data = (frame(b"one") + frame(b"second"))[:cut]
    found, damages = read(data)
    whole = cut >= 19
    assert [payload for _, payload in found] == ([b"one"] if whole else [])
    if cut == 19:
        assert not damages
    else:
        place = (19, 1) if whole else (0, 0)
        assert [(damage.kind, damage.offset, damage.number) for damage in damages] == [(DamageKind.CUT_OFF, *place)]
        assert damages[0].fatal


def test_a_damaged_payload_costs_one_record() -> None:
    data = bytearray(frame(b"one") + frame(b"second") + frame(b"third"))
    data[19 + 14] ^= 1
    found, damages = read(bytes(data))
    assert [payload for _, payload in found] == [b"one", b"third"]
    assert [(damage.kind, damage.offset, damage.number) for damage in damages] == [(DamageKind.RECORD, 19, 1)]
    assert not damages[0].fatal


def test_a_damaged_length_costs_the_rest() -> None:
    data = bytearray(frame(b"one") + frame(b"second"))
    data[19] ^= 1
    found, damages = read(bytes(data))
    assert len(found) == 1
    assert damages[0].fatal
    assert damages[0].kind is DamageKind.REST_OF_FILE
    assert "length" in damages[0].reason


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'{"images": []}', DamageKind.NOT_RECORDS),
        (b"\x1f\x8b\x08broken gzip data", DamageKind.REST_OF_FILE),
        (b"x", DamageKind.CUT_OFF),
        (gzip.compress(THREE, mtime=0)[:60], DamageKind.REST_OF_FILE),
    ],
)
def test_what_is_no_record_file(data: bytes, kind: DamageKind) -> None:
    found, damages = read(data)
    assert not found
    assert [damage.kind for damage in damages] == [kind]
    assert damages[0].fatal


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_a_traceback(data: bytes) -> None:
    found, damages = read(data)
    assert bool(data) or not (found or damages)


def test_empty() -> None:
    assert read(b"") == ([], [])

"""Files that are cut off, altered or something else: a message with the file and the place, nothing worse."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import google_crc32c
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odlint.tf.checkpoints.bundle import read_index, read_single_file
from odlint.tf.checkpoints.discovery import read_checkpoint
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.table import MAGIC, SNAPPY
from odlint.tf.checkpoints.varint import to_varint
from odlint.tf.checkpoints.writing import Variable, checkpoint_files, table
from odlint.tf.wire.framing import masked
from odlint.workspace.files import DiskFiles, MemoryFiles
from tests.helpers.checkpoints import V, write

MADE = checkpoint_files(
    "/c/ckpt-1", [Variable(f"model/_feature_extractor/{n}/kernel" + V, (2, n), "") for n in range(9)]
)
INDEX = {os.path.normpath(name): data for name, data in MADE.items()}[os.path.normpath("/c/ckpt-1.index")]


def read(data: bytes) -> None:
    """Read bytes as every kind of checkpoint; only CheckpointError may come out."""
    for call in (
        lambda: read_index("/c/x.index", MemoryFiles({"/c/x.index": data})),
        lambda: read_single_file(["/c/x"], MemoryFiles({"/c/x": data})),
        lambda: read_checkpoint("/c/ckpt-1", MemoryFiles({**MADE, "/c/ckpt-1.index": data})),
    ):
        try:
            call()
        except CheckpointError as damage:
            assert 0 <= damage.offset <= len(data) or damage.file.endswith("00002")
            assert damage.reason
            assert "/c/" in str(damage)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    read(data)
    read(data + MAGIC)
    read(data + bytes(40) + MAGIC)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=300, deadline=None)
@given(st.data())
def test_altered_indexes(data: st.DataObject) -> None:
    made = bytearray(INDEX)
    for _ in range(data.draw(st.integers(1, 4))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(made))


@given(st.data())
def test_altered_blocks_with_right_checksums(data: st.DataObject) -> None:
    """Damage that checksums do not find: somebody wrote it."""
    rows = {b"": data.draw(st.binary(max_size=20))}
    for key in data.draw(st.lists(st.binary(min_size=1, max_size=20), max_size=5)):
        rows[key] = data.draw(st.binary(max_size=40))
    read(table(rows))


@pytest.mark.parametrize("end", [0, 1, 7, 47, 48, len(INDEX) // 2, len(INDEX) - 1])
def test_cut_off_anywhere(tmp_path: Path, end: int) -> None:
    (tmp_path / "ckpt-1.index").write_bytes(INDEX[:end])
    with pytest.raises(CheckpointError) as caught:
        read_checkpoint(str(tmp_path / "ckpt-1"), DiskFiles())
    assert str(tmp_path / "ckpt-1.index") in str(caught.value)
    assert caught.value.offset <= end


def test_a_changed_byte_is_found_by_the_checksum() -> None:
    at = INDEX.index(b"kernel")
    with pytest.raises(CheckpointError, match="checksum of a block does not match") as caught:
        read_index("/c/x", MemoryFiles({"/c/x": INDEX[:at] + b"K" + INDEX[at + 1 :]}))
    assert caught.value.offset == 0


def test_unknown_compression_is_named() -> None:
    block = b"\0\0\0\0\1\0\0\0" + b"\7"
    made = block + struct.pack("<I", masked(google_crc32c.value(block)))
    index = bytearray(made)
    handle = to_varint(0) + to_varint(8)
    with pytest.raises(CheckpointError, match=r"not known \(7\)"):
        read_index("/c/x", MemoryFiles({"/c/x": bytes(index) + (handle + handle).ljust(40, b"\0") + MAGIC}))


def test_a_block_that_claims_gigabytes_is_not_believed() -> None:
    claimed = to_varint(1 << 31) + b"\0\0"
    block = claimed + bytes([SNAPPY])
    made = block + struct.pack("<I", masked(google_crc32c.value(block)))
    footer = (to_varint(0) + to_varint(len(claimed))) * 2
    with pytest.raises(CheckpointError, match="2,147,483,648"):
        read_index("/c/x", MemoryFiles({"/c/x": made + footer.ljust(40, b"\0") + MAGIC}))


def test_entries_that_share_a_long_beginning_do_not_fill_the_memory() -> None:
    name = b"a" * (1 << 20)
    block = bytearray(b"\0" + to_varint(len(name)) + b"\0" + name)
    block += (to_varint(len(name)) + b"\1\0b") * 5000  # 5 GB of names in a megabyte
    made = bytes(block + struct.pack("<II", 0, 1) + b"\0")
    made += struct.pack("<I", masked(google_crc32c.value(made)))
    handle = to_varint(0) + to_varint(len(made) - 5)
    index = b"\0\1" + to_varint(len(handle)) + b"z" + handle + struct.pack("<II", 0, 1) + b"\0"
    footer = (to_varint(len(made)) + to_varint(len(index) - 1)) * 2
    made += index + struct.pack("<I", masked(google_crc32c.value(index))) + footer.ljust(40, b"\0") + MAGIC
    with pytest.raises(CheckpointError, match="more memory than any checkpoint's"):
        read_index("/c/x", MemoryFiles({"/c/x": made}))


def test_an_entry_is_not_larger_than_entries_are() -> None:
    with pytest.raises(CheckpointError, match="an entry claims"):
        read_index("/c/x", MemoryFiles({"/c/x": table({b"": b"", b"name": bytes(2 << 20)})}))


def test_git_lfs_pointers_are_named(tmp_path: Path) -> None:
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12345\n"
    prefix = write(tmp_path / "ckpt-1", {"model/_feature_extractor/kernel" + V: (2,)})
    Path(f"{prefix}.data-00001-of-00002").write_bytes(pointer)
    contents = read_checkpoint(str(prefix), DiskFiles())
    assert "git lfs pull" in contents.damage
    assert contents.holds == "detector"  # the index still tells
    Path(f"{prefix}.index").write_bytes(pointer)
    with pytest.raises(CheckpointError, match="git lfs pull"):
        read_checkpoint(str(prefix), DiskFiles())


def test_missing_data_files_are_named(tmp_path: Path) -> None:
    prefix = write(tmp_path / "ckpt-1", {"model/_feature_extractor/kernel" + V: (1000, 1000)})
    assert read_checkpoint(str(prefix), DiskFiles()).missing == ["ckpt-1.data-00000-of-00002"]

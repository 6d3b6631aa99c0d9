"""Where checkpoints are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.tf.checkpoints.discovery import newest_in, prefixes_in, read_state, without_ending
from odlint.workspace.files import DiskFiles
from tests.helpers.checkpoints import V, write


def test_prefixes_and_the_newest(tmp_path: Path) -> None:
    for number in (2, 10, 9):
        write(tmp_path / f"ckpt-{number}", {"model/_feature_extractor/w" + V: (2,)})
    files = DiskFiles()
    assert prefixes_in(str(tmp_path), files) == ["ckpt-2", "ckpt-9", "ckpt-10"]
    assert newest_in(str(tmp_path), files) == str(tmp_path / "ckpt-10")
    (tmp_path / "checkpoint").write_text('model_checkpoint_path: "/content/training/ckpt-9"\nnew_field: 3\n')
    assert newest_in(str(tmp_path), DiskFiles()) == str(tmp_path / "ckpt-9")
    for broken in (b"\xff\xfe", b"", b"model_checkpoint_path: 3", b"}{"):
        (tmp_path / "checkpoint").write_bytes(broken)
        assert read_state(str(tmp_path), DiskFiles()) is None


@pytest.mark.parametrize(
    ("path", "prefix"),
    [
        ("a/ckpt-1.index", "a/ckpt-1"),
        ("a/ckpt-1.data-00000-of-00001", "a/ckpt-1"),
        ("a/model.ckpt.meta", "a/model.ckpt"),
        ("a/model.ckpt-7-00000-of-00002", "a/model.ckpt-7"),
        ("a/model.ckpt-7", "a/model.ckpt-7"),
    ],
)
def test_one_file_of_a_checkpoint_stands_for_it(path: str, prefix: str) -> None:
    assert without_ending(path) == prefix

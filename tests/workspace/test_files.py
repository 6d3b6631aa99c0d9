"""Access to the disk: what many files point to is opened once, and again when it has changed."""

from __future__ import annotations

import builtins
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from odlint.workspace.files import DiskFiles

LONG_AGO = (1_700_000_000, 1_700_000_000)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each file is opened."""
    counter: Counter[str] = Counter()
    open_file = builtins.open

    def counting(path: Any, *arguments: Any, **options: Any) -> Any:
        counter[os.path.basename(str(path))] += 1
        return open_file(path, *arguments, **options)

    monkeypatch.setattr(builtins, "open", counting)
    return counter


def test_a_file_that_stays_is_opened_once(tmp_path: Path, opened: Counter[str]) -> None:
    path = tmp_path / "map.pbtxt"
    path.write_bytes(b"one")
    os.utime(path, LONG_AGO)
    files = DiskFiles()
    opened.clear()
    assert [files.read(str(path)) for _ in range(3)] == [b"one"] * 3
    assert opened["map.pbtxt"] == 1


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "map.pbtxt"
    path.write_bytes(b"one")
    os.utime(path, LONG_AGO)
    files = DiskFiles()
    assert files.read(str(path)) == b"one"
    path.write_bytes(b"two")  # of the same size, and changed just now
    assert files.read(str(path)) == b"two"
    path.write_bytes(b"six")  # perhaps within one tick of the file system's clock
    assert files.read(str(path)) == b"six"
    path.unlink()
    with pytest.raises(FileNotFoundError):
        files.read(str(path))


def test_only_so_many_files_are_kept(tmp_path: Path, opened: Counter[str]) -> None:
    files = DiskFiles()
    for number in range(40):
        path = tmp_path / f"{number}.pbtxt"
        path.write_bytes(b"x")
        os.utime(path, LONG_AGO)
        files.read(str(path))
    opened.clear()
    files.read(str(tmp_path / "39.pbtxt"))
    files.read(str(tmp_path / "0.pbtxt"))
    assert opened == {"0.pbtxt": 1}

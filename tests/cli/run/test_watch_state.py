"""What --watch compares: every kind of dependency, so that no change of one is missed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from odlint.cli.commands.check import COMMAND
from odlint.cli.framework.options import Arguments
from odlint.cli.run.cache import Cache, Entry
from odlint.cli.run.file_dependencies import TrackingFiles
from odlint.cli.run.watch import disk_state
from odlint.workspace.files import DiskFiles


@pytest.mark.parametrize("question", ["read", "size", "part", "mark", "is_file", "is_folder", "matches"])
def test_changes(question: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "train.record"
    if question == "is_folder":
        path.mkdir()
    else:
        path.write_bytes(b"x" * 100)
    files = TrackingFiles(DiskFiles())
    getattr(files, question)(str(path), *((10, 20) if question == "part" else ()))
    cache = Cache("")
    cache.used["a.config"] = Entry("", files.seen, [])
    arguments = Arguments(COMMAND, [], {})
    before = disk_state(arguments, cache)
    assert disk_state(arguments, cache) == before
    os.rename(path, tmp_path / "old")
    assert disk_state(arguments, cache) != before
    if question in ("read", "size", "part", "mark"):
        path.write_bytes(b"x" * 101)
        assert disk_state(arguments, cache) != before

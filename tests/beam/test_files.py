"""Files of a service: what the workspace and readers ask of them."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("apache_beam", reason="needs Apache Beam (the beam extra)")

from odlint.beam.files import BeamFiles, matching_files, open_anywhere
from odlint.beam.workspace import RemoteWorkspace
from tests.beam import far


@pytest.fixture
def storage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bucket = tmp_path / "bucket"
    bucket.mkdir()
    (bucket / "long.txt").write_bytes(bytes(range(256)) * 8)
    (bucket / "deep").mkdir()
    (bucket / "deep" / "a.record").write_bytes(b"")
    (bucket / "deep" / "notes.txt").write_bytes(b"")
    monkeypatch.setenv(far.FOLDER, str(tmp_path))
    return bucket


@pytest.mark.parametrize("here", [True, False], ids=["disk", "service"])
def test_both_answer_alike(storage: Path, here: bool) -> None:
    files, place = BeamFiles(pytest.fail), str(storage) if here else "far://bucket"
    name = f"{place}/long.txt"
    assert files.read(name) == (storage / "long.txt").read_bytes()
    assert files.size(name) == 2048
    assert files.part(name, 700, 900) == (storage / "long.txt").read_bytes()[700:1600]
    assert files.part(name, 2000, 900) == (storage / "long.txt").read_bytes()[2000:]
    assert files.is_file(name)
    assert not files.is_file(f"{place}/l*.txt")
    assert not files.is_file(f"{place}/gone.txt")
    assert files.is_folder(f"{place}/deep")
    assert not files.is_folder(f"{place}/shallow")
    assert list(files.matches(f"{place}/*.txt")) == [name]
    for ask in (files.read, files.size, lambda path: files.part(path, 0, 1)):
        with pytest.raises(OSError):
            ask(f"{place}/gone.txt")
    assert matching_files(place) == [f"{place}/deep/a.record"]


def test_a_service_that_cannot_be_asked_is_told_once(storage: Path) -> None:
    said: list[str] = []
    files = BeamFiles(said.append)
    assert not files.is_file("nowhere://bucket/a")
    assert not files.is_file("nowhere://bucket/b")
    assert len(said) == 1
    assert "nowhere://bucket/a: Unable to get filesystem" in said[0]
    with pytest.raises(OSError, match="Unable to get filesystem"):
        matching_files("nowhere://bucket/a")


def test_a_read_is_short_at_the_end_only(storage: Path) -> None:
    with open_anywhere("far://bucket/long.txt") as stream:  # which hands out 512 bytes at most
        assert len(stream.read(1500)) == 1500
        assert len(stream.read(1500)) == 548
        assert stream.read(1) == b""


def test_file_urls_are_paths(storage: Path) -> None:
    assert matching_files(f"file://{storage}/deep/a.record") == [f"{storage}/deep/a.record"]


def test_paths_of_a_config_far_away(storage: Path) -> None:
    workspace = RemoteWorkspace("far://bucket/pipeline.config", BeamFiles(pytest.fail), {}, "")
    assert workspace.find("deep/a.record") == "far://bucket/deep/a.record"
    assert workspace.find("far://bucket/deep/a.record") == "far://bucket/deep/a.record"
    assert workspace.find("far://bucket/deep/b.record") is None
    assert workspace.matches("deep/*.record") == ["far://bucket/deep/a.record"]
    assert workspace.find(str(storage / "long.txt")) == str(storage / "long.txt")

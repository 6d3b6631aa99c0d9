from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import pytest

from odlint.cli.framework.console import Console
from odlint.cli.framework.errors import CliError
from odlint.cli.run.write_back import overwrite, print_patch, write_back
from odlint.syntax.source import Source


def refusal(path: Path, expected: bytes | None) -> str:
    with pytest.raises(CliError) as caught:
        write_back(str(path), b"new", expected)
    return caught.value.message


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "target.config", tmp_path / "link.config"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_back(str(link), b"new", b"old")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.config", "target.config"]


def test_a_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.config"
    path.write_bytes(b"other")
    assert "changed while odlint was at work: nothing was written" in refusal(path, b"old")
    assert "appeared while odlint was at work: nothing was written" in refusal(path, None)
    assert path.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "a.config"
    write_back(str(path), b"new", None)
    assert path.read_bytes() == b"new"
    overwrite(str(tmp_path / "folder" / "b.config"), b"1")
    overwrite(str(tmp_path / "folder" / "b.config"), b"2")
    assert (tmp_path / "folder" / "b.config").read_bytes() == b"2"


def test_errors_name_the_file_as_the_user_does(tmp_path: Path) -> None:
    path = tmp_path / "a.config"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert refusal(path, b"old") == f"{path}: cannot be written: the file is read-only"
    with pytest.raises(CliError, match=r"^a\.config: cannot be written: "):
        write_back(str(path), b"new", b"old", "a.config")
    with pytest.raises(CliError, match=f"{os.sep}sub: cannot be written: "):
        overwrite(str(path / "sub"), b"")
    assert path.read_bytes() == b"old"


def test_a_patch() -> None:
    out = io.StringIO()
    console = Console(out, io.StringIO(), {})
    old = Source("a.config", "a: 1\n")
    assert not print_patch(console, old, Source("a.config", "a: 1\n"))
    assert out.getvalue() == ""
    assert print_patch(console, old, Source("a.config", "a: 2\n"))
    assert out.getvalue() == "--- a/a.config\n+++ b/a.config\n@@ -1 +1 @@\n-a: 1\n+a: 2\n"

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, CLEAN, Odlint

FIXED = 'item {\n  id: 1\n  name: "cat"\n}\n'
UNSAFE_RULE = """\
name     = "item-without-id"
code     = "XX0001"
severity = "warning"
summary  = "an item has no id"
at       = "StringIntLabelMapItem"
require  = "has(it.id)"
message  = "no id"
why      = "The API needs one."
evidence = ["measured:nowhere"]

[fix]
safety = "unsafe"
title  = "set id to 9"
[[fix.steps]]
set = "it.id"
to  = "9"

[[valid]]
label_map = "item { id: 1 }"

[[invalid]]
label_map = "item { name: 'x' }"
fixed     = "item { id: 9 name: 'x' }"
"""
UNSAFE = 'item {\n  name: "dog"\n}\n'
CHOSEN = ("--rule-pack", "pack", "--select", "syntax,item-without-id")
DIFF = """\
--- a/map.pbtxt
+++ b/map.pbtxt
@@ -1,4 +1,4 @@ missing-colon
 item {
   id: 1
-  name "cat"
+  name: "cat"
 }
"""


@pytest.fixture
def broken(folder: Path) -> Path:
    path = folder / "map.pbtxt"
    path.write_text(BROKEN)
    return path


def test_in_place(odlint: Odlint, broken: Path) -> None:
    result = odlint("fix", "map.pbtxt")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Repaired map.pbtxt:\n  line 3: write the colon [missing-colon]\n\n"
        "No problems found in 1 file.\nMade 1 repair in 1 file.\n"
    )
    assert broken.read_text() == FIXED


@pytest.fixture
def mixed(broken: Path) -> Path:
    """A file with a safe and an unsafe repair, and a pack for the latter."""
    pack = broken.parent / "pack" / "ours"
    pack.mkdir(parents=True)
    (pack / "item-without-id.toml").write_text(UNSAFE_RULE)
    broken.write_text(BROKEN + UNSAFE)
    return broken


def test_what_remains_is_reported(odlint: Odlint, mixed: Path) -> None:
    result = odlint("fix", *CHOSEN)
    assert result.code == 1
    assert mixed.read_text() == FIXED + UNSAFE
    assert "map.pbtxt:5:1: warning[item-without-id] no id (XX0001)" in result.out
    assert "  = unsafe fix: set id to 9\n" in result.out
    assert result.out.endswith(
        "Found 1 warning in 1 file; 1 can be repaired with odlint fix --unsafe-fixes.\nMade 1 repair in 1 file.\n"
    )
    assert odlint("fix", *CHOSEN, "--unsafe-fixes").code == 0
    assert mixed.read_text() == FIXED + 'item {\n  name: "dog"\n  id: 9\n}\n'


def test_nothing_is_written_when_nothing_changes(odlint: Odlint, folder: Path) -> None:
    path = folder / "map.pbtxt"
    path.write_text(CLEAN)
    before = path.stat()
    result = odlint("fix")
    assert (result.code, result.out) == (0, "No problems found in 1 file.\nNothing was repaired.\n")
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_diff(odlint: Odlint, broken: Path) -> None:
    result = odlint("fix", "--diff", "map.pbtxt")
    assert (result.code, result.out, result.err) == (1, DIFF, "Would make 1 repair in 1 file.\n")
    assert broken.read_text() == BROKEN
    broken.write_text(CLEAN)
    clean = odlint("fix", "--diff", "map.pbtxt")
    assert (clean.code, clean.out, clean.err) == (0, "", "Nothing to repair.\n")


def test_diff_in_colour_shows_the_same_lines(odlint: Odlint, broken: Path) -> None:
    painted = odlint("fix", "--diff", "--color", "always").out
    assert '\x1b[31m-  name "cat"\x1b[0m' in painted


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_patch_applies(newline: str, odlint: Odlint, broken: Path) -> None:
    broken.write_bytes(BROKEN.replace("\n", newline).rstrip().encode())
    patch = odlint("fix", "--diff").bytes
    subprocess.run(["patch", "-p1", "--binary"], cwd=broken.parent, input=patch, check=True, capture_output=True)
    assert broken.read_bytes() == FIXED.replace("\n", newline).rstrip().encode()


def test_standard_input(odlint: Odlint) -> None:
    data = BROKEN.replace("cat", "caf\xe9").replace("\n", "\r\n").encode()
    result = odlint("fix", "--stdin-filename", "map.pbtxt", stdin=data)
    assert result.bytes == data.replace(b'name "', b'name: "')
    assert "Repaired map.pbtxt:" in result.err
    assert result.err.endswith("Made 1 repair in 1 file; nothing is left.\n")
    assert result.code == 0
    assert odlint("fix", "-", "-q", stdin=CLEAN.encode()).bytes == CLEAN.encode()
    assert odlint("fix", "-", "--diff", "--stdin-filename=map.pbtxt", stdin=BROKEN.encode()).out == DIFF


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"item { \xff\xfe }", "item { id: 1 }".encode("utf-16")])
def test_standard_input_that_cannot_be_repaired_comes_out_as_it_was(data: bytes, odlint: Odlint) -> None:
    assert odlint("fix", "-", "--select", "missing-colon", stdin=data).bytes == data


def test_json_stays_json(odlint: Odlint, mixed: Path) -> None:
    result = odlint("fix", *CHOSEN, "--output-format", "json")
    (left,) = json.loads(result.out)
    assert left["rule"] == "item-without-id"
    assert left["fix"]["safety"] == "unsafe"
    assert "id: 9" in left["fix"]["edits"][0]["content"]
    assert result.err.endswith("Made 1 repair in 1 file; 1 finding left, 1 of them repairable with --unsafe-fixes.\n")
    assert "Repaired map.pbtxt:" in result.err


def test_quiet(odlint: Odlint, broken: Path) -> None:
    result = odlint("fix", "-q")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_select(odlint: Odlint, broken: Path) -> None:
    assert odlint("fix", "--ignore", "missing-colon").code == 0
    assert broken.read_text() == BROKEN


def test_a_file_that_changed_meanwhile_is_left_alone(
    odlint: Odlint, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from odlint.cli.run import file_discovery

    read = file_discovery.InputFile.read
    monkeypatch.setattr(file_discovery.InputFile, "read", lambda self: (read(self), broken.write_text("changed"))[0])
    result = odlint("fix")
    assert result.code == 2
    assert "changed while odlint was at work" in result.err
    assert "error[missing-colon]" in result.out
    assert broken.read_text() == "changed"
    assert list(broken.parent.iterdir()) == [broken]

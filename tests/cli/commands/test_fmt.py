from __future__ import annotations

import os
from pathlib import Path

import pytest

from odlint.syntax.formatting import printer
from tests.helpers.command_line import BROKEN, CLEAN, Odlint

UGLY = 'item{ id:1 name:"cat" }\n'
PATCH = """\
--- a/ugly.pbtxt
+++ b/ugly.pbtxt
@@ -1 +1,4 @@
-item{ id:1 name:"cat" }
+item {
+  id: 1
+  name: "cat"
+}
"""
REFUSED = (
    "odlint: error: broken.pbtxt:3:3: a colon is missing between name and its value\n"
    "  The file was left as it is. odlint check broken.pbtxt tells all that is wrong in it.\n"
)


@pytest.fixture
def files(folder: Path) -> Path:
    (folder / "ugly.pbtxt").write_text(UGLY)
    (folder / "clean.pbtxt").write_text(CLEAN)
    return folder


@pytest.fixture
def broken(files: Path) -> Path:
    (files / "broken.pbtxt").write_text(BROKEN)
    return files


def test_in_place(odlint: Odlint, files: Path) -> None:
    result = odlint("fmt", ".")
    assert (result.code, result.out, result.err) == (0, "Formatted ugly.pbtxt\nFormatted 1 of 2 files.\n", "")
    assert (files / "ugly.pbtxt").read_text() == (files / "clean.pbtxt").read_text() == CLEAN
    again = odlint("fmt")
    assert (again.code, again.out) == (0, "2 files already formatted.\n")
    assert sorted(os.listdir(files)) == ["clean.pbtxt", "ugly.pbtxt"]


def test_a_file_that_is_formatted_is_not_touched(odlint: Odlint, files: Path) -> None:
    os.utime(files / "clean.pbtxt", (1, 1))
    assert odlint("fmt", "clean.pbtxt").code == 0
    assert (files / "clean.pbtxt").stat().st_mtime == 1


def test_check_writes_nothing(odlint: Odlint, files: Path) -> None:
    result = odlint("fmt", "--check", "ugly.pbtxt", "clean.pbtxt")
    assert (result.code, result.err) == (1, "")
    assert result.out == "Would format ugly.pbtxt\n1 of 2 files would be formatted.\n"
    assert (files / "ugly.pbtxt").read_text() == UGLY
    assert odlint("fmt", "--check", "clean.pbtxt").code == 0


def test_diff_writes_nothing(odlint: Odlint, files: Path) -> None:
    for words in (("--diff",), ("--diff", "--check")):
        result = odlint("fmt", *words, "ugly.pbtxt", "clean.pbtxt")
        assert (result.code, result.out, result.err) == (1, PATCH, "1 of 2 files would be formatted.\n")
    assert (files / "ugly.pbtxt").read_text() == UGLY
    assert odlint("fmt", "--diff", "clean.pbtxt").code == 0


def test_quiet(odlint: Odlint, files: Path) -> None:
    checked = odlint("fmt", "-q", "--check")
    assert (checked.code, checked.out, checked.err) == (1, "", "")
    assert odlint("fmt", "-q", "--diff").out == PATCH
    done = odlint("fmt", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (files / "ugly.pbtxt").read_text() == CLEAN


def test_a_broken_file_is_left_and_the_others_are_formatted(odlint: Odlint, broken: Path) -> None:
    result = odlint("fmt")
    assert result.code == 2
    assert result.out == "Formatted ugly.pbtxt\nFormatted 1 of 3 files; 1 could not be formatted.\n"
    assert result.err == REFUSED
    assert (broken / "broken.pbtxt").read_text() == BROKEN
    assert (broken / "ugly.pbtxt").read_text() == CLEAN
    for option in ("--check", "--diff"):
        assert odlint("fmt", option).code == 2
    assert odlint("fmt").out == "2 files already formatted; 1 could not be formatted.\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xef\xbb\xbfitem {}\n", "x.pbtxt:1:1: the file starts with a byte order mark"),
        (CLEAN.encode("utf-16"), "x.pbtxt:1:1: this file is saved as UTF-16"),
        (b'item { name: "caf\xe9" }\n', "x.pbtxt:1:18: the byte 0xe9 is not UTF-8"),
        (b"\0" * 100, "x.pbtxt:1:1: this is a binary file"),
        (b"a 1\nb 2\n", "x.pbtxt:1:1: a colon is missing between a and its value (and 1 more problem)"),
        (b"a: 1 # odlint: off\n", "1:6: '# odlint: off' stands behind other text: write it on a line of its own"),
        (b"a{" * 300 + b"}" * 300, "messages nest more than 200 levels deep here"),
    ],
)  # fmt: skip
def test_what_cannot_be_formatted_is_left_alone(data: bytes, said: str, odlint: Odlint, folder: Path) -> None:
    path = folder / "x.pbtxt"
    path.write_bytes(data)
    result = odlint("fmt", "x.pbtxt")
    assert result.code == 2
    assert said in result.err
    assert "left as it is" in result.err
    assert path.read_bytes() == data


def test_line_ends_are_kept(odlint: Odlint, folder: Path) -> None:
    (folder / "x.pbtxt").write_bytes(UGLY.replace("\n", "\r\n").encode())
    assert odlint("fmt", "x.pbtxt").code == 0
    assert (folder / "x.pbtxt").read_bytes() == CLEAN.replace("\n", "\r\n").encode()


def test_standard_input(odlint: Odlint) -> None:
    for words in (("-",), ("--stdin-filename", "map.pbtxt")):
        result = odlint("fmt", *words, stdin=UGLY.replace("\n", "\r\n").encode())
        assert (result.code, result.bytes) == (0, CLEAN.replace("\n", "\r\n").encode())
    assert odlint("fmt", "-q", "-", stdin=CLEAN.encode()).bytes == CLEAN.encode()
    assert odlint("fmt", "-q", "-", stdin=b"").bytes == b""


def test_standard_input_checked(odlint: Odlint) -> None:
    checked = odlint("fmt", "--check", "--stdin-filename", "ugly.pbtxt", stdin=UGLY.encode())
    assert (checked.code, checked.out) == (1, "")
    assert checked.err == "Would format ugly.pbtxt\n1 of 1 file would be formatted.\n"
    assert odlint("fmt", "--diff", "--stdin-filename", "ugly.pbtxt", stdin=UGLY.encode()).out == PATCH


def test_broken_standard_input(odlint: Odlint) -> None:
    result = odlint("fmt", "-", stdin=BROKEN.encode())
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "odlint: error: <stdin>:3:3: a colon is missing between name and its value\n"
        "  Nothing was written. odlint check - tells all that is wrong in it.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["format"], "there is no command 'format': did you mean odlint fmt?"),
        (["fmt", "--chekc"], "fmt has no option --chekc: did you mean --check?"),
        (["fmt", "--check=yes"], "--check takes no value"),
        (["fmt", "nowhere"], "nowhere: no such file or folder"),
        (["fmt", "--stdin-filename", "x", "clean.pbtxt"], "--stdin-filename goes with standard input only"),
    ],
)
def test_wrong_use(words: list[str], said: str, odlint: Odlint, files: Path) -> None:
    result = odlint(*words)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert (files / "ugly.pbtxt").read_text() == UGLY


def test_no_file(odlint: Odlint, folder: Path) -> None:
    result = odlint("fmt")
    assert (result.code, result.err) == (0, "odlint: no config or label map found in .\n")


def test_a_broken_settings_file_is_none_of_its_business(odlint: Odlint, files: Path) -> None:
    (files / "odlint.toml").write_text("nonsense = ")
    assert odlint("fmt").code == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is writable here")
def test_a_read_only_folder(odlint: Odlint, files: Path) -> None:
    files.chmod(0o500)
    try:
        result = odlint("fmt", "ugly.pbtxt")
    finally:
        files.chmod(0o700)
    assert (result.code, (files / "ugly.pbtxt").read_text()) == (2, UGLY)


def test_a_read_only_file(odlint: Odlint, files: Path) -> None:
    (files / "ugly.pbtxt").chmod(0o400)
    result = odlint("fmt", "ugly.pbtxt")
    assert (result.code, result.out) == (2, "")
    assert result.err == "odlint: error: ugly.pbtxt: cannot be written: the file is read-only\n"
    assert (files / "ugly.pbtxt").read_text() == UGLY


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_and_permissions_stay(odlint: Odlint, files: Path) -> None:
    (files / "ugly.pbtxt").chmod(0o640)
    (files / "link.pbtxt").symlink_to("ugly.pbtxt")
    assert odlint("fmt", "link.pbtxt").code == 0
    assert (files / "link.pbtxt").is_symlink()
    assert (files / "ugly.pbtxt").read_text() == CLEAN
    assert (files / "ugly.pbtxt").stat().st_mode & 0o777 == 0o640


def test_a_bug_of_the_printer_writes_nothing(odlint: Odlint, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer, "number", lambda raw: raw + "0")
    result = odlint("fmt", "ugly.pbtxt")
    assert (result.code, result.out) == (2, "")
    assert (
        "internal error while formatting ugly.pbtxt, which was left as it is: id of line 1 would change" in result.err
    )
    assert (files / "ugly.pbtxt").read_text() == UGLY


def test_colours(odlint: Odlint, files: Path) -> None:
    assert "\x1b[32m+  id: 1\x1b[0m" in odlint("fmt", "--diff", "--color", "always").out

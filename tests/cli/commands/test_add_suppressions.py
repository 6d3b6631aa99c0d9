"""`--add-ignores`, as people use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, Odlint


def test_the_command(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_bytes(b'item {\r\n  id: 1\r\n  name "a"\r\n}\r\n')
    result = odlint("check", "--add-ignores", "--reason", "an old file, see #12")
    assert (result.code, result.err.strip()) == (0, "Hid 1 finding in 1 file.")
    assert "No problems found in 1 file (1 suppressed)." in result.out
    text = (folder / "map.pbtxt").read_bytes()
    assert b'  name "a"  # odlint: ignore[missing-colon] -- an old file, see #12\r\n' in text
    assert odlint("check").code == 0
    assert odlint("check", "--no-ignores").code == 1
    assert "Nothing was hidden" in odlint("check", "--add-ignores").err
    assert (folder / "map.pbtxt").read_bytes() == text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--add-ignores", "--no-ignores"), "leave one of them away"),
        (("--reason", "x"), "--reason goes with --add-ignores"),
        (("--add-ignores", "--reason", "a\nb"), "--reason is one line"),
        (("--add-ignores", "-"), "standard input is none"),
    ],
)
def test_wrong_use(words: tuple[str, ...], said: str, odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    result = odlint("check", *words, stdin=BROKEN.encode())
    assert result.code == 2
    assert said in result.err
    assert (folder / "map.pbtxt").read_text() == BROKEN


def test_a_reason_that_is_required(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    (folder / "odlint.toml").write_text("require-reason = true\n")
    refused = odlint("check", "--add-ignores")
    assert refused.code == 2
    assert 'write --reason "..."' in refused.err
    assert (folder / "map.pbtxt").read_text() == BROKEN
    assert odlint("check", "--add-ignores", "--reason", "x").code == 0
    (folder / "map.pbtxt").write_text(BROKEN.replace('"cat"', '"cat" # odlint: ignore[missing-colon]'))
    assert "suppression-without-reason" in odlint("check").out


def test_a_read_only_file_stays(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    (folder / "map.pbtxt").chmod(0o444)
    result = odlint("check", "--add-ignores")
    assert result.code == 2
    assert "cannot be written" in result.err
    assert (folder / "map.pbtxt").read_text() == BROKEN


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\x1f\x8b" + bytes(256), "binary-file"),
        ("model { ssd { num_classes: 0 } }\n".encode("utf-16"), "utf-16-file"),
        (b"model { ssd { num_classes: 0 } } # caf\xe9\n", "not-utf-8"),
    ],
)
def test_what_is_no_text_is_left_alone(data: bytes, rule: str, odlint: Odlint, folder: Path) -> None:
    (folder / "x.config").write_bytes(data)
    result = odlint("check", "--add-ignores", "x.config")
    assert result.code == 1
    assert rule in result.out
    assert "Nothing was hidden." in result.err
    assert (folder / "x.config").read_bytes() == data


def test_the_summary_and_the_fix(odlint: Odlint, folder: Path) -> None:
    text = 'item { id: 3 name: "a" } # odlint: ignore[label-map-id-gap, OD0105]\n'
    (folder / "map.pbtxt").write_text(text)
    result = odlint("check")
    assert "Found 1 info in 1 file (1 suppressed); 1 can be repaired with odlint fix." in result.out
    assert odlint("fix").code == 0
    assert (folder / "map.pbtxt").read_text() == text.replace(", OD0105", "")
    assert odlint("check").out == "No problems found in 1 file (1 suppressed).\n"

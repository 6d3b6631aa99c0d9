"""The manual page, read by the real man and groff."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from odlint.cli.commands.manpage import page
from odlint.cli.framework.completion import table
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT


def rendered(path: Path) -> str:
    """The page as plain text; groff must have nothing to say about it."""
    if shutil.which("groff") is None:
        pytest.skip("groff is not here")
    words = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c", "-rLL=500n", str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return re.sub(".\x08", "", done.stdout)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "odlint.1"
    path.write_text(page())
    return path


def test_groff_takes_it_and_everything_is_in_it(written: Path) -> None:
    text = rendered(written)
    for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES"):
        assert f"\n{heading}\n" in f"\n{text}"
    for chosen in table.commands():
        assert f"odlint {chosen.name}" in text
        for option in chosen.all_options():
            named = f"--[no-]{option.name[2:]}" if option.negative else option.name
            assert named in text
            assert option.help in text
        for line, _ in chosen.examples:
            assert line in text


def test_man_takes_it(written: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not here")
    done = subprocess.run(["man", "--warnings", "-l", str(written)], capture_output=True, text=True, check=False)
    if "--warnings" in done.stderr:
        pytest.skip("a man that knows no --warnings")
    assert (done.returncode, done.stderr) == (0, "")


def test_no_line_is_taken_for_a_request(written: Path) -> None:
    known = {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".nf", ".fi"}
    lines = written.read_text().split("\n")
    assert {line.split(" ")[0] for line in lines if line.startswith((".", "'"))} <= known
    assert all(line.isascii() for line in lines)


def test_the_page_that_is_shipped_is_fresh() -> None:
    shipped = (ROOT / "share" / "man" / "man1" / "odlint.1").read_text(encoding="utf-8")
    assert shipped == page(), "run: odlint manpage > share/man/man1/odlint.1"


def test_the_command(odlint: Odlint) -> None:
    assert odlint("manpage").out == page()
    assert odlint("manpage", "x").code == 2

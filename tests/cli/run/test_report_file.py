"""Several formats to several files in one run."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from odlint.report.formatters.registry import FORMATS
from tests.helpers.command_line import Odlint
from tests.helpers.odd_files import write_odd_files


@pytest.fixture
def many(folder: Path) -> list[str]:
    return write_odd_files(folder)


def test_every_format_at_once(odlint: Odlint, many: list[str], folder: Path) -> None:
    words = [word for name in FORMATS for word in ("--output-file", f"{name}=out.{name}")]
    result = odlint("check", ".", *words)
    assert (result.code, result.err) == (1, "")
    for name in FORMATS:
        (folder / f"out.{name}").rename(folder.parent / f"out.{name}")
    for name in FORMATS:
        assert (folder.parent / f"out.{name}").read_bytes() == odlint("check", ".", "--output-format", name).bytes, name


def test_a_format_for_the_terminal_beside_files(odlint: Odlint, many: list[str], folder: Path) -> None:
    result = odlint("check", ".", "--output-format", "concise", "--output-file", "sarif=a.sarif", "-q")
    assert "[missing-colon] (to " in result.out
    assert json.loads((folder / "a.sarif").read_text())["version"] == "2.1.0"


def test_minus_is_standard_output(odlint: Odlint, many: list[str], folder: Path) -> None:
    result = odlint("check", ".", "--output-file", "json=-", "--output-file", "junit=a.xml")
    assert isinstance(json.loads(result.out), list)
    assert ElementTree.parse("a.xml").getroot().tag == "testsuites"
    assert not (folder / "-").exists()
    plain = odlint("check", ".", "--output-format", "github", "--output-file", "-")
    assert plain.out.startswith("::")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--output-file=json=-", "--output-file=-"], "only one report can go to standard output"),
        (["--output-file=json=a", "--output-file=sarif=./a"], "./a: two reports cannot go to one file"),
        (["--output-file=sarif=no/a"], "no/a: cannot write the report: the folder no does not exist"),
        (["--output-file=sarif=map.pbtxt/a"], "the folder map.pbtxt is not a folder"),
        (["--output-file=sarif=."], ".: cannot write the report: it is a folder"),
        (["--statistics", "--output-format=sarif"], "--statistics can be printed as text, concise, json, not as sarif"),
        (["--statistics", "--output-file=html=x"], "not as html"),
    ],
)
def test_refused_before_anything_is_checked(
    words: list[str], message: str, odlint: Odlint, many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("odlint.lint.engine.Linter.check_source", lambda *_: pytest.fail("it checked"))
    result = odlint("check", ".", *words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_run_that_is_broken_off_leaves_the_old_report(
    odlint: Odlint, many: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.json").write_text("old")
    (folder / "a.json").chmod(0o640)
    before = set(os.listdir(folder))
    with monkeypatch.context() as patch:
        patch.setattr("odlint.report.formatters.sarif.Sarif.end", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        result = odlint("check", ".", "--output-file", "sarif=a.json")
    assert result.code == 130
    assert (folder / "a.json").read_text() == "old"
    assert set(os.listdir(folder)) == before
    odlint("check", ".", "--output-file", "sarif=a.json")
    assert json.loads((folder / "a.json").read_text())["runs"]
    assert stat.S_IMODE((folder / "a.json").stat().st_mode) == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there are no devices here")
def test_devices_are_written_to(odlint: Odlint, many: list[str]) -> None:
    assert odlint("check", ".", "--output-file", "json=/dev/null", "-q").code == 1
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_fix_writes_reports_of_what_is_left(odlint: Odlint, many: list[str], folder: Path) -> None:
    before = json.loads(odlint("check", "two words.config", "--output-format", "json").out)
    odlint("fix", "two words.config", "--output-file", "sarif=left.sarif")
    left = json.loads((folder / "left.sarif").read_text())["runs"][0]["results"]
    assert 0 < len(left) < len(before)
    assert "OD0010" not in {one["ruleId"] for one in left}


@pytest.mark.parametrize("name", ["jsonl", "sarif", "gitlab", "junit", "rdjson", "html", "github"])
def test_processes_and_cache_change_nothing(name: str, odlint: Odlint, many: list[str], folder: Path) -> None:
    """By the way of many files: workers, then the cache, against one process without."""
    text = Path("two words.config").read_text(encoding="utf-8")
    for number in range(80):
        (folder / f"m{number:02}.config").write_text(text.replace("8.0", f"{number}.0"), encoding="utf-8")
    # The only repair of this one is that of a hidden finding.
    hidden = 'item {\n  id 1 # odlint: ignore[missing-colon]\n  name: "cat"\n}\n'
    (folder / "hidden.pbtxt").write_text(hidden, encoding="utf-8")
    alone = odlint("check", ".", "--jobs", "1", "--no-cache", "--output-format", name)
    assert alone.err == ""
    # The cache of a text run knows no edits: they have to be found for the formats that show them.
    odlint("check", ".", "--jobs", "2", "--cache-dir", str(folder / "cache"), "-q")
    for _ in range(2):
        again = odlint("check", ".", "--jobs", "2", "--cache-dir", str(folder / "cache"), "--output-format", name)
        assert again.bytes == alone.bytes


def test_formats_are_loaded_only_when_they_are_used(odlint: Odlint, many: list[str]) -> None:
    code = (
        "import sys; from odlint.cli.main import main; main(['check', 'map.pbtxt', '--output-format', 'github']); "
        "print(*(name for name in sys.modules if name.startswith('odlint.report.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.rpartition(".")[2] for name in done.stdout.split()}
    assert "github" in loaded
    assert not loaded & {"sarif", "html", "junit", "json_report", "fingerprints", "svg"}

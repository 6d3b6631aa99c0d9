from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, CLEAN, CONFIG, Odlint

GOLDEN = """\
map.pbtxt:3:3: error[missing-colon] a colon is missing between name and its value (OD0003)
  |
3 |   name "cat"
  |   ^^^^
  = fix: write the colon

Found 1 error in 1 file; 1 can be repaired with odlint fix.
"""
NO_ROOT = pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="needs file permissions that hold"
)


@pytest.fixture
def broken(folder: Path) -> Path:
    path = folder / "map.pbtxt"
    path.write_text(BROKEN)
    return path


def test_clean(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text(CLEAN)
    result = odlint("check", "map.pbtxt")
    assert (result.code, result.out, result.err) == (0, "No problems found in 1 file.\n", "")


def test_findings(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "map.pbtxt")
    assert (result.code, result.out, result.err) == (1, GOLDEN, "")


def test_quiet(odlint: Odlint, broken: Path) -> None:
    assert odlint("check", "-q").out == GOLDEN[: GOLDEN.index("Found")]


def test_statistics(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "--statistics", "--quiet")
    assert result.out == "1  OD0003  error    missing-colon  [1 repairable]\n"
    assert result.code == 1


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_with_an_error(level: str, code: int, odlint: Odlint, broken: Path) -> None:
    assert odlint("check", "--fail-on", level).code == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("info", 1), ("never", 0)])
def test_fail_on_with_an_info(level: str, code: int, odlint: Odlint, folder: Path) -> None:
    (folder / "a.config").write_text("train_config { max_number_of_boxes: 100 batch_size: 1 }\n")
    result = odlint("check", "--select", "field-nobody-reads", "--fail-on", level)
    assert "info[field-nobody-reads]" in result.out
    assert result.code == code


def test_select_and_ignore(odlint: Odlint, broken: Path) -> None:
    assert odlint("check", "--select", "missing-colon").code == 1
    assert odlint("check", "--select", "OD0003").code == 1
    assert odlint("check", "--select", "syntax").code == 1
    assert odlint("check", "--select", "schema").code == 0
    assert odlint("check", "--ignore", "missing-colon").code == 0
    assert odlint("check", "--ignore", "syntax", "--extend-select", "missing-colon").code == 1
    assert odlint("check", "--ignore", "classes,missing-colon").code == 0


def test_unknown_rules_are_refused(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "--ignore", "missing-colons", "map.pbtxt", "map.pbtxt")
    assert result.code == 2
    assert result.err.count("there is no rule 'missing-colons': did you mean missing-colon?") == 1
    assert "did you mean OD0003?" in odlint("check", "--select", "od0003").err


def test_json(odlint: Odlint, broken: Path) -> None:
    (found,) = json.loads(odlint("check", "--output-format", "json").out)
    assert found["fix"]["edits"][0]["content"]
    assert found["location"] == {"row": 3, "column": 3}


def test_concise(odlint: Odlint, broken: Path) -> None:
    line = odlint("check", "--output-format=concise", "-q").out
    assert line == "map.pbtxt:3:3: error: a colon is missing between name and its value [missing-colon] (to 3:7)\n"


def test_output_file_in_place_of_the_terminal(odlint: Odlint, broken: Path, folder: Path) -> None:
    result = odlint("check", "--output-file", "report.txt")
    assert (result.code, result.out) == (1, "")
    assert (folder / "report.txt").read_text(encoding="utf-8") == GOLDEN


def test_further_output_files(odlint: Odlint, broken: Path, folder: Path) -> None:
    result = odlint("check", "--output-file", "json=a b.json", "--output-file=concise=c.txt", "--color", "always")
    assert "\x1b" in result.out
    assert json.loads((folder / "a b.json").read_text())[0]["rule"] == "missing-colon"
    assert (folder / "c.txt").read_text(encoding="utf-8").startswith("map.pbtxt:3:3: error:")


def test_output_file_that_cannot_be_written(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "--output-file", "no/such/folder.txt")
    assert result.code == 2
    assert "no/such/folder.txt: cannot write the report: the folder no/such does not exist" in result.err


@pytest.mark.parametrize(
    ("words", "environ", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color=never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colors(words: list[str], environ: dict[str, str], colored: bool, odlint: Odlint, broken: Path) -> None:
    assert ("\x1b[" in odlint("check", *words, environ=environ).out) == colored


def test_a_missing_file_does_not_stop_the_others(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "nowhere.config", "map.pbtxt")
    assert result.code == 2
    assert "odlint: error: nowhere.config: no such file or folder\n" in result.err
    assert result.out == GOLDEN


@NO_ROOT
def test_an_unreadable_file_does_not_stop_the_others(odlint: Odlint, broken: Path, folder: Path) -> None:
    locked = folder / "locked.config"
    locked.write_text(CONFIG)
    locked.chmod(0)
    result = odlint("check")
    assert result.code == 2
    assert "locked.config: Permission denied" in result.err
    assert result.out == GOLDEN


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that cannot be read even by root")
def test_a_file_that_fails_while_it_is_read(odlint: Odlint, broken: Path) -> None:
    result = odlint("check", "/proc/self/mem", "map.pbtxt")
    assert (result.code, result.err) == (2, "odlint: error: /proc/self/mem: Input/output error\n")
    assert result.out == GOLDEN


def test_a_dangling_link(odlint: Odlint, folder: Path) -> None:
    (folder / "gone.config").symlink_to("nowhere")
    result = odlint("check", "gone.config")
    assert result.code == 2
    assert "gone.config: No such file or directory" in result.err


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\0\0\0\0", b"\xff\xfe", b"\xef\xbb\xbf", os.urandom(4096), b"{" * 100_000]
)
def test_odd_content(data: bytes, odlint: Odlint, folder: Path) -> None:
    (folder / "odd.config").write_bytes(data)
    result = odlint("check", "odd.config")
    assert result.code in (0, 1)
    assert result.err == ""


def test_a_huge_line(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text("item { id: 1 " + "name: 'x' " * 50_000 + 'name "cat" }')
    result = odlint("check", "map.pbtxt", "--select", "missing-colon")
    assert "map.pbtxt:1:500014: error[missing-colon]" in result.out
    assert all(len(line) <= 120 for line in result.out.split("\n"))


@pytest.mark.parametrize("name", ["with blanks.config", "ünï 名.config", "a'b\"c.config", "x=y.config", "#.config"])
def test_odd_names(name: str, odlint: Odlint, folder: Path) -> None:
    (folder / name).write_text(CONFIG)
    assert f"{name}:7:3: error[missing-colon]" in odlint("check", name).out
    assert f"{name}:7:3: error[missing-colon]" in odlint("check").out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text(odlint: Odlint, folder: Path) -> None:
    with open(os.fsencode(folder) + b"/caf\xe9\x1b.config", "wb") as file:
        file.write(CONFIG.encode())
    result = odlint("check")
    assert result.code == 1
    assert "caf\\xe9\\x1b.config:7:3" in result.out
    assert json.loads(odlint("check", "--output-format=json").out)[0]["filename"] == "caf\udce9\x1b.config"


def test_standard_input(odlint: Odlint) -> None:
    assert odlint("check", "-", stdin=BROKEN.encode()).out == GOLDEN.replace("map.pbtxt", "<stdin>")
    assert odlint("check", "--stdin-filename", "map.pbtxt", stdin=BROKEN.encode()).out == GOLDEN
    assert odlint("check", "-", "--stdin-filename", "map.pbtxt", stdin=BROKEN.encode()).out == GOLDEN
    refused = odlint("check", "x.config", "--stdin-filename", "map.pbtxt", stdin=BROKEN.encode())
    assert refused.code == 2
    assert "--stdin-filename goes with standard input only" in refused.err


def test_nothing_to_check(odlint: Odlint) -> None:
    result = odlint("check")
    assert (result.code, result.out, result.err) == (0, "", "odlint: no config or label map found in .\n")
    assert json.loads(odlint("check", "--output-format=json").out) == []


def test_a_bug_is_one_line(odlint: Odlint, broken: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from odlint.lint.engine import Linter

    check = Linter.check_source

    def explode(self: Linter, *given: object, **named: object) -> object:
        if getattr(given[0], "name", "") == "map.pbtxt":
            raise RecursionError("too deep")
        return check(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Linter, "check_source", explode)
    (folder / "z.config").write_text(CONFIG)
    result = odlint("check")
    assert result.code == 2
    assert "internal error while checking map.pbtxt: RecursionError: too deep\n" in result.err
    assert "please report it" in result.err
    assert "Traceback" not in result.err
    assert "z.config:7:3" in result.out
    assert "Traceback" in odlint("check", environ={"ODLINT_DEBUG": "1"}).err


def test_label_map_and_path_map(odlint: Odlint, folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "map.pbtxt").write_text("item { id: 7 name: 'x' }")
    (folder / "a.config").write_text(
        'model { ssd { num_classes: 1 } }\ntrain_input_reader { label_map_path: "/content/far/away.pbtxt" }\n'
    )
    words = ("check", "a.config", "--select", "num-classes-below-label-map")
    assert odlint(*words).code == 0
    assert odlint(*words, "--label-map", "data/map.pbtxt").code == 1
    (folder / "data" / "away.pbtxt").write_text("item { id: 7 name: 'x' }")
    assert odlint(*words, "--path-map", "/content/far=data").code == 1
    refused = odlint(*words, "--path-map", "/content")
    assert refused.code == 2
    assert "--path-map takes A=B" in refused.err

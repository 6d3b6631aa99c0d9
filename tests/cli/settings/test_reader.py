"""Settings files: extending, overrides, severities, and sentences for every mistake, with the line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from odlint.cli.commands.check import COMMAND
from odlint.cli.framework.errors import CliError
from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.settings.reader import read_settings_file
from odlint.cli.settings.resolution import RunSettings, matching_overrides, read, run_settings
from tests.helpers.command_line import BROKEN, CLEAN, Odlint
from tests.helpers.settings_mistakes import MISTAKES


def settings(path: Path, *words: str, file: str = "") -> RunSettings:
    said = read(str(path))
    return run_settings(parse_arguments(COMMAND, words), str(path), said, matching_overrides(said, file or None))


def refused(path: Path) -> str:
    with pytest.raises(CliError) as caught:
        read_settings_file(str(path))
    return caught.value.message


@pytest.mark.parametrize(("text", "said"), MISTAKES)
def test_mistakes(text: str, said: str, folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text(text)
    assert said in refused(folder / "odlint.toml")
    (folder / "a.pbtxt").write_text(BROKEN)
    for command in ("check", "fix", "baseline", "config"):
        result = odlint(command)
        assert result.code == 2
        assert said in result.err
        assert "internal error" not in result.err
    assert (folder / "a.pbtxt").read_text() == BROKEN
    assert sorted(one.name for one in folder.iterdir()) == ["a.pbtxt", "odlint.toml"]


def test_places_in_pyproject(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        "[project]\ntf = 1\n\n[tool.odlint]\ntf = 2\n[tool.odlint.severity]\nx = 1\n"
    )
    assert refused(folder / "pyproject.toml").startswith("pyproject.toml:7: the severity of x must be")
    (folder / "pyproject.toml").write_text("[tool]\nodlint = 3\n")
    assert "tool.odlint must be a table" in refused(folder / "pyproject.toml")


def test_rules_that_there_are_not(folder: Path, odlint: Odlint) -> None:
    (folder / "a.pbtxt").write_text(CLEAN)
    for text, row in (
        ("tf = 2\nselect = ['clases']\n", 2),
        ("extend-select = ['clases']\n", 1),
        ("\n\nignore = ['clases']\n", 3),
        ("[severity]\nclases = 'info'\n", 2),
        ("mandatory = ['syntax', 'clases']\n", 1),
    ):
        (folder / "odlint.toml").write_text(text)
        result = odlint("check")
        assert result.code == 2
        assert f"odlint.toml:{row}: there is no rule 'clases': did you mean classes?" in result.err


def test_extend(folder: Path) -> None:
    (folder / "base").mkdir()
    (folder / "base" / "base.toml").write_text(
        'tf = 1\nselect = ["classes"]\nignore = ["OD0101", "OD0102"]\nmandatory = ["syntax"]\nlabel-map = "m.pbtxt"\n'
        'path-map = { "/a" = "a", "/b" = "b" }\nfail-on = "error"\n[severity]\nclasses = "info"\nfiles = "off"\n'
        '[[overrides]]\nfiles = ["*.config"]\ntf = 2\n'
    )
    (folder / "odlint.toml").write_text(
        'extend = "base/base.toml"\nselect = ["files", "OD0101"]\nignore = ["OD0103"]\nmandatory = ["schema"]\n'
        'path-map = { "/a" = "here" }\nfail-on = "info"\nseverity = { classes = "error" }\n'
    )
    made = settings(folder / "odlint.toml")
    assert made.engine.select == ("files", "OD0101")
    assert made.engine.ignore == ("OD0102", "OD0103")  # OD0101 is asked for by name
    assert made.engine.policy.mandatory == ("syntax", "schema")
    assert made.engine.label_map == "base/m.pbtxt"
    assert made.engine.path_map == {"/a": str(folder / "here"), "/b": str(folder / "base" / "b")}
    assert made.engine.severity == {"classes": "error", "files": "off"}
    assert (made.engine.target.tf, made.fail_on) == (1, "info")
    assert made.values.origin("tf") == "base/base.toml:1"
    assert settings(folder / "odlint.toml", file="x/a.config").engine.target.tf == 2
    assert settings(folder / "odlint.toml", "--tf", "1", file="x/a.config").engine.target.tf == 1


def test_a_longer_circle(folder: Path) -> None:
    for one, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (folder / f"{one}.toml").write_text(f'extend = "{other}.toml"\n')
    said = refused(folder / "a.toml")
    assert "a.toml which extends b.toml which extends c.toml which extends a.toml" in said


def test_overrides(folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text(
        '[[overrides]]\nfiles = ["legacy/**"]\nignore = ["missing-colon"]\n'
        '[[overrides]]\nfiles = ["legacy/new.pbtxt"]\nextend-select = ["missing-colon"]\n'
        '[[overrides]]\nfiles = ["quiet"]\nseverity = { missing-colon = "info" }\n'
    )
    for name in ("a.pbtxt", "legacy/b.pbtxt", "legacy/new.pbtxt", "quiet/c.pbtxt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(BROKEN)
    lines = odlint("check", "--output-format", "concise", "-q").out.splitlines()
    assert [line.split(" name:")[0].split(": ")[0:2] for line in lines] == [
        ["a.pbtxt:3:3", "error"],
        ["legacy/new.pbtxt:3:3", "error"],
        ["quiet/c.pbtxt:3:3", "info"],
    ]
    assert odlint("check", "quiet").code == 0


def test_severity(folder: Path, odlint: Odlint) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    (folder / "odlint.toml").write_text('[severity]\nsyntax = "off"\nmissing-colon = "warning"\n')
    assert "warning: " in odlint("check", "--output-format", "concise").out
    (folder / "odlint.toml").write_text('[severity]\nmissing-colon = "off"\n')
    assert odlint("check").code == 0
    (folder / "odlint.toml").write_text('mandatory = ["missing-colon"]\n[severity]\nmissing-colon = "off"\n')
    assert odlint("check").code == 1
    assert odlint("check", "--ignore", "missing-colon").code == 0  # asked for on the command line


def test_exclude(folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text('exclude = ["third_party", "*.old.pbtxt"]\n')
    for name in ("a.pbtxt", "x/third_party/y/b.pbtxt", "x/c.old.pbtxt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(BROKEN)
    assert odlint("check", "-q", "--output-format", "concise").out.count("\n") == 1
    assert odlint("check", "x").code == 0
    assert odlint("check", "x/c.old.pbtxt").code == 1  # named
    assert odlint("check", "--isolated", "x").code == 1


def test_excluded_folders_are_not_entered(folder: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    entered: list[str] = []
    scandir = os.scandir

    def watched(place: str) -> object:
        if not os.path.isabs(place):
            entered.append(os.path.normpath(place))
        return scandir(place)

    monkeypatch.setattr("odlint.cli.run.file_discovery.os.scandir", watched)
    (folder / "odlint.toml").write_text('exclude = ["third_party", "old/**", "/data/*", "half/*.pbtxt"]\n')
    for name in ("a", "x/third_party/y", "old/z", "data/q", "half/r"):
        (folder / name).mkdir(parents=True)
        (folder / name / "a.pbtxt").write_text(BROKEN)
    for command in ("check", "fmt"):
        entered.clear()
        odlint(command)
        assert sorted(entered) == [".", "a", "half", "half/r", "x"]
    entered.clear()
    odlint("check", "--isolated")
    assert len(entered) == 11


def test_formatting_leaves_out_what_is_excluded(folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text('exclude = ["legacy", "*.old.pbtxt"]\n')
    (folder / "legacy").mkdir()
    for name in ("legacy/a.pbtxt", "b.old.pbtxt", "c.pbtxt"):
        (folder / name).write_text("item{id:1}")
    assert odlint("fmt").out == "Formatted c.pbtxt\nFormatted 1 of 1 file.\n"
    assert odlint("fmt", "--isolated", "legacy").code == 2  # no such option here
    assert odlint("fmt", "legacy/a.pbtxt").code == 0
    assert (folder / "legacy" / "a.pbtxt").read_text() == "item {\n  id: 1\n}\n"


def test_broken_settings_do_not_keep_from_formatting(folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text("exclude = [\n")
    (folder / "c.pbtxt").write_text("item{id:1}")
    assert (odlint("fmt").code, odlint("fmt").err) == (0, "")


def test_broken_settings_are_told_once_per_run(folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text("exclude = [\n")
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "c.pbtxt").write_text(BROKEN)
    result = odlint("check")
    assert (result.code, result.err.count("not valid TOML")) == (2, 1)

"""Every format: empty reports, colors, and text that is made harmless."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from odlint.report.formatters.registry import FORMATS, formatter
from odlint.report.style import Style
from odlint.report.tally import Tally
from odlint.syntax.source import Source
from tests.helpers.command_line import Odlint
from tests.helpers.findings import finding, report_of
from tests.helpers.formats import AZURE_DATA, GITHUB_DATA, printed, rendered, undone


@pytest.mark.parametrize("name", FORMATS)
def test_colours_only_when_asked_for(name: str) -> None:
    assert "\x1b" not in rendered(name)


@pytest.mark.parametrize("name", ["text", "concise", "github", "azure", "pylint", "html", "junit", "checkstyle"])
def test_nothing_can_speak_to_the_terminal(name: str) -> None:
    bad = "\x1b]0;owned\x07\x9b31m\u202e\u2066\x08\x7f"
    source = Source(f"a{bad}.config", f"x: 1 {bad}\n")
    made = finding(source, "1", f"one{bad}\nforged.config:1:1: error", rule=f"rule{bad}")
    made.set_repair(lambda: None)
    printed, tally, report = formatter(name, Style()), Tally(), report_of(source, made)
    tally.add(report)
    text = printed.file(report) + printed.end(tally)
    assert not {char for char in text if not char.isprintable() and char != "\n"}
    assert "\\x1b]0;owned\\x07" in text
    assert "\nforged" not in text


@pytest.mark.parametrize("name", ["github", "azure"])
def test_commands_tell_what_could_not_be_checked(name: str, odlint: Odlint, many: list[str]) -> None:
    text = printed(odlint, name, "map.pbtxt", "no 100%: here")
    assert text.count("\n") == 1
    assert "error" in text
    assert undone(undone(text, GITHUB_DATA), AZURE_DATA).rstrip().endswith("no 100%: here: no such file or folder")


EMPTY = {
    "json": "[]\n", "jsonl": "", "gitlab": "[]\n", "github": "", "azure": "", "pylint": "",
    "checkstyle": '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n</checkstyle>\n',
}  # fmt: skip


@pytest.mark.parametrize("name", EMPTY)
def test_nothing_found(name: str, odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text('item {\n  id: 1\n  name: "cat"\n}\n', encoding="utf-8")
    assert printed(odlint, name) == EMPTY[name]
    (folder / "map.pbtxt").unlink()
    assert printed(odlint, name) == EMPTY[name]


def test_nothing_found_in_formats_with_a_frame(odlint: Odlint, folder: Path) -> None:
    assert json.loads(printed(odlint, "rdjson"))["diagnostics"] == []
    assert json.loads(printed(odlint, "sarif"))["runs"][0]["results"] == []
    assert list(ElementTree.fromstring(printed(odlint, "junit"))) == []
    assert "No file was checked." in printed(odlint, "html")

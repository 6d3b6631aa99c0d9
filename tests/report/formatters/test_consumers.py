"""Each format read by its own schema, by a program that knows it, or by undoing what the format does to text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import junitparser
import pytest

from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.odd_files import BROKEN, ODD

REVIEWDOG = Path(__file__).with_name("reviewdog-DiagnosticResult.json")


def reported(odlint: Odlint, *words: str) -> list[dict[str, Any]]:
    """What is to be found in the formats, from the JSON format."""
    found = json.loads(odlint("check", *(words or (".",)), "--output-format", "json").out)
    return [one for one in found if one["suppressed"] is None]


def printed(odlint: Odlint, name: str, *words: str) -> str:
    return odlint("check", *(words or (".",)), "--output-format", name).out


# -- github and azure, decoded as their runners do --


def undone(text: str, table: dict[str, str]) -> str:
    for code, char in table.items():
        text = text.replace(code, char)
    return text


GITHUB_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
GITHUB_PROPERTY = {"%3A": ":", "%2C": ",", **GITHUB_DATA}
AZURE_DATA = {"%0D": "\r", "%0A": "\n", "%AZP25": "%"}
AZURE_PROPERTY = {"%3B": ";", "%5D": "]", **AZURE_DATA}


def test_github(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "github").splitlines()
    wanted = reported(odlint)
    assert len(lines) == len(wanted)
    for line, one in zip(lines, wanted, strict=True):
        empty, head, message = line.split("::", 2)
        command, _, listed = head.partition(" ")
        properties = {
            key: undone(value, GITHUB_PROPERTY) for key, value in (pair.split("=", 1) for pair in listed.split(","))
        }
        assert empty == ""
        assert command == {"error": "error", "warning": "warning", "info": "notice"}[one["severity"]]
        assert properties["file"] == clean(one["filename"])
        assert int(properties["line"]) == one["location"]["row"]
        assert int(properties["endLine"]) == one["end_location"]["row"]
        if one["location"]["row"] == one["end_location"]["row"]:
            assert int(properties["col"]) == one["location"]["column"]
        else:
            assert "col" not in properties
        first, *rest = undone(message, GITHUB_DATA).split("\n")
        assert first == clean(one["message"])
        assert len(rest) == len(one["related"]) + (one["fix"] is not None)


def test_azure(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "azure").splitlines()
    wanted = reported(odlint)
    assert len(lines) == len(wanted)
    for line, one in zip(lines, wanted, strict=True):
        head, message = line.split("]", 1)
        assert head.startswith("##vso[task.logissue ")
        pairs = (pair.split("=", 1) for pair in head.partition(" ")[2].split(";"))
        properties = {key: undone(value, AZURE_PROPERTY) for key, value in pairs}
        assert properties["sourcepath"] == clean(one["filename"])
        assert properties["type"] == ("error" if one["severity"] == "error" else "warning")
        assert (properties["linenumber"], properties["columnnumber"]) == tuple(map(str, one["location"].values()))
        assert properties["code"] == one["code"]
        info = "info: " if one["severity"] == "info" else ""
        assert undone(message, AZURE_DATA).split("\n")[0] == f"{info}{clean(one['message'])} [{one['rule']}]"


@pytest.mark.parametrize("name", ["github", "azure"])
def test_commands_tell_what_could_not_be_checked(name: str, odlint: Odlint, many: list[str]) -> None:
    text = printed(odlint, name, "map.pbtxt", "no 100%: here")
    assert text.count("\n") == 1
    assert "error" in text
    assert undone(undone(text, GITHUB_DATA), AZURE_DATA).rstrip().endswith("no 100%: here: no such file or folder")


# -- JSON formats --


def test_jsonl_is_json_in_lines(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(printed(odlint, "json"))


def test_json_lists_what_comments_hide(odlint: Odlint, many: list[str]) -> None:
    found = json.loads(printed(odlint, "json", "two words.config"))
    (hidden,) = (one for one in found if one["suppressed"] is not None)
    assert hidden["suppressed"]["reason"] == "known, see ticket 12"
    row, column = hidden["suppressed"]["location"].values()
    assert BROKEN.split("\n")[row - 1][column - 1 :].startswith("# odlint: ignore")
    assert found == sorted(found, key=lambda one: tuple(one["location"].values()))
    again = json.loads(printed(odlint, "json", "two words.config", "--no-ignores"))
    assert len(again) == len(found)
    assert not any(one["suppressed"] for one in again)


def test_gitlab(odlint: Odlint, many: list[str], folder: Path) -> None:
    issues = json.loads(printed(odlint, "gitlab"))
    wanted = reported(odlint)
    assert len(issues) == len(wanted)
    for issue, one in zip(issues, wanted, strict=True):
        assert issue["location"]["path"] == clean(portable(one["filename"]))
        assert issue["location"]["lines"] == {"begin": one["location"]["row"], "end": one["end_location"]["row"]}
        assert issue["check_name"] == one["rule"]
        assert clean(one["message"]) in issue["description"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert re.fullmatch("[0-9a-f]{64}", issue["fingerprint"])
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks), "GitLab takes two issues of one fingerprint for one"
    for name in many[:-1]:
        (folder / name).write_text("\n\n" + BROKEN, encoding="utf-8")
    assert [issue["fingerprint"] for issue in json.loads(printed(odlint, "gitlab"))] == marks


def strict_reviewdog() -> Any:
    """Reviewdog's schema, which allows any further key, without that: a misspelt key would go unseen."""
    text = REVIEWDOG.read_text(encoding="utf-8").replace(
        '"additionalProperties": true', '"additionalProperties": false'
    )
    return jsonschema.Draft4Validator(json.loads(text))


def test_rdjson(odlint: Odlint, many: list[str]) -> None:
    result = json.loads(printed(odlint, "rdjson"))
    assert [error.message for error in strict_reviewdog().iter_errors(result)] == []
    wanted = reported(odlint)
    assert len(result["diagnostics"]) == len(wanted)
    for diagnostic, one in zip(result["diagnostics"], wanted, strict=True):
        assert diagnostic["location"]["path"] == clean(portable(one["filename"]))
        assert diagnostic["severity"] == one["severity"].upper()
        assert len(diagnostic["related_locations"]) == len(one["related"])
        assert ("suggestions" in diagnostic) == bool(one["fix"] and one["fix"]["edits"])
    assert list(strict_reviewdog().iter_errors({"diagnostics": [{"mesage": ""}]}))


def test_suggestions_of_rdjson_are_the_repairs(odlint: Odlint, many: list[str], folder: Path) -> None:
    """Applied to bytes, since that is what its columns count."""

    def at(position: dict[str, int]) -> int:
        lines = BROKEN.encode("utf-8").split(b"\n")
        return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1

    data = BROKEN.encode("utf-8")
    found = json.loads(printed(odlint, "rdjson", "two words.config"))["diagnostics"]
    suggestions = [one["suggestions"][0] for one in found if "suggestions" in one]
    for one in sorted(suggestions, key=lambda one: at(one["range"]["start"]), reverse=True):
        first, last = at(one["range"]["start"]), at(one["range"]["end"])
        data = data[:first] + one["text"].encode("utf-8") + data[last:]
    odlint("fix", "--unsafe-fixes", "two words.config")
    assert data == (folder / "two words.config").read_bytes() != BROKEN.encode("utf-8")


# -- XML formats --


def test_junit(odlint: Odlint, many: list[str], folder: Path) -> None:
    odlint("check", ".", "nowhere", "--output-file", "junit=report.xml", "-q")
    suites = list(junitparser.JUnitXml.fromfile("report.xml"))
    wanted = reported(odlint)
    by_name = {suite.name: suite for suite in suites}
    assert set(by_name) == {*map(clean, many), "map.pbtxt", "odlint"}
    for name, suite in by_name.items():
        cases = list(suite)
        outcomes = [result for case in cases for result in case.result]
        failures = [one for one in outcomes if isinstance(one, junitparser.Failure)]
        assert suite.tests == len(cases)
        assert suite.failures == len(failures)
        assert suite.errors == sum(isinstance(one, junitparser.Error) for one in outcomes)
        assert suite.skipped == sum(isinstance(one, junitparser.Skipped) for one in outcomes)
        expected = [one for one in wanted if clean(one["filename"]) == name and one["severity"] != "info"]
        assert [one.message for one in failures] == [clean(one["message"]) for one in expected]
        assert [one.type for one in failures] == [one["severity"] for one in expected]
    assert by_name["odlint"].errors == 1
    assert by_name["map.pbtxt"].failures == 0
    assert any("known, see ticket 12" in (one.message or "") for case in by_name[ODD[0]] for one in case.result)


def test_checkstyle(odlint: Odlint, many: list[str]) -> None:
    root = ElementTree.fromstring(printed(odlint, "checkstyle", ".", "nowhere"))
    assert (root.tag, bool(root.get("version"))) == ("checkstyle", True)
    found = [
        (file.get("name"), error.get("line"), error.get("column"), error.get("severity"), error.get("message"))
        for file in root
        for error in file
    ]
    wanted = [
        (clean(one["filename"]), *map(str, one["location"].values()), one["severity"], clean(one["message"]))
        for one in reported(odlint)
    ]
    assert found == [*wanted, ("odlint", "1", None, "error", "nowhere: no such file or folder")]
    assert {error.get("source", "").split(".")[0] for error in root.iter("error")} == {"odlint"}


# -- pylint --

# As pylint's documentation gives its default line: {path}:{line}:{column}: {msg_id}: {msg} ({symbol})
PYLINT = re.compile(r"^(.+?):(\d+):(\d+): ([CRWEFI]\d{4}): (.*) \(([a-z0-9-]+)\)$")


def test_pylint(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "pylint").splitlines()
    for line, one in zip(lines, reported(odlint), strict=True):
        found = PYLINT.match(line)
        assert found is not None, line
        path, row, column, identifier, message, symbol = found.groups()
        assert path == clean(one["filename"])
        assert (int(row), int(column) + 1) == (one["location"]["row"], one["location"]["column"])
        assert identifier == one["severity"][0].upper() + one["code"][-4:]
        assert (message, symbol) == (clean(one["message"]), one["rule"])


# -- all of them --

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

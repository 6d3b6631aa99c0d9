"""Matchers, run by Node's regular expressions over what a real run prints."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint

NODE = shutil.which("node")
_SCRIPT = """
const { patterns, lines } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const found = lines.map(line => patterns.map(one => {
  const match = new RegExp(one.regexp).exec(line);
  if (!match) return null;
  const parts = {};
  for (const [name, group] of Object.entries(one)) if (typeof group === 'number') parts[name] = match[group];
  return parts;
}));
console.log(JSON.stringify(found));
"""
VSCODE_SEVERITIES = {"error", "warning", "info"}


def in_node(patterns: list[dict[str, Any]], lines: list[str]) -> list[list[dict[str, str] | None]]:
    if NODE is None:
        pytest.skip("there is no node on this machine")
    text = json.dumps({"patterns": patterns, "lines": lines})
    done = subprocess.run([NODE, "-e", _SCRIPT], input=text, capture_output=True, text=True, check=True)
    found: list[list[dict[str, str] | None]] = json.loads(done.stdout)
    return found


def matcher(odlint: Odlint, *words: str) -> Any:
    result = odlint("matcher", *words)
    assert result.code == 0
    assert result.out.isascii()
    return json.loads(result.out)


def expected(odlint: Odlint) -> list[dict[str, Any]]:
    found = json.loads(odlint("check", ".", "--output-format", "json").out)
    return [one for one in found if one["suppressed"] is None]


def test_vscode_reads_every_line(odlint: Odlint, many: list[str]) -> None:
    lines = odlint("check", ".", "-q", "--output-format", "concise").out.splitlines()
    wanted = expected(odlint)
    assert len(lines) == len(wanted) > 20
    assert {one["filename"] for one in wanted} == set(many)
    made = matcher(odlint, "vscode")
    for line, (found,), one in zip(lines, in_node([made["pattern"]], lines), wanted, strict=True):
        assert found == {
            "file": clean(one["filename"]),
            "line": str(one["location"]["row"]),
            "column": str(one["location"]["column"]),
            "endLine": str(one["end_location"]["row"]),
            "endColumn": str(one["end_location"]["column"]),
            "severity": one["severity"],
            "code": one["rule"],
            "message": clean(one["message"]),
        }, line
        assert found["severity"] in VSCODE_SEVERITIES


def test_spans_over_several_lines_are_told(odlint: Odlint, many: list[str]) -> None:
    with open("spans.config", "w", encoding="utf-8") as file:
        file.write('model {\n  ssd {\n    num_classes: "1"\n      "2"\n  }\n}\n')
    lines = odlint("check", "spans.config", "-q", "--output-format", "concise").out.splitlines()
    found = [one for (one,) in in_node([matcher(odlint, "vscode")["pattern"]], lines)]
    assert any(one is not None and (one["line"], one["endLine"]) == ("3", "4") for one in found)


def test_github_reads_every_line_once(odlint: Odlint, many: list[str]) -> None:
    lines = odlint("check", ".", "-q", "--output-format", "concise").out.splitlines()
    matchers = matcher(odlint, "github")["problemMatcher"]
    severities = {"error": 0, "warning": 0, "info": 1}
    assert [one.get("severity") for one in matchers] == [None, "notice"]
    assert len({one["owner"] for one in matchers}) == 2
    seen = set()
    for found, one in zip(in_node([made["pattern"][0] for made in matchers], lines), expected(odlint), strict=True):
        number = severities[one["severity"]]
        seen.add(number)
        assert [parts is not None for parts in found] == [at == number for at in range(2)]
        parts = found[number]
        assert parts is not None
        assert parts["file"] == clean(one["filename"])
        assert (parts["line"], parts["code"]) == (str(one["location"]["row"]), one["rule"])
        if number == 0:
            assert parts["severity"] == one["severity"]
    assert seen == {0, 1}


def test_other_lines_are_left_alone(odlint: Odlint, many: list[str]) -> None:
    lines = odlint("check", ".", "--output-format", "concise").out.splitlines()
    summary = [line for line in lines if line.startswith(("Found", "Note", "Not checked"))]
    other = [*summary, "pipeline.config:3:5: error: no rule at the end", "Compiling x.c:1:2", ""]
    assert summary
    made = matcher(odlint, "vscode")["pattern"]
    assert in_node([made], other) == [[None]] * len(other)


def test_tasks(odlint: Odlint) -> None:
    made = matcher(odlint, "vscode", "--tasks")
    assert made["version"] == "2.0.0"
    for task in made["tasks"]:
        assert task["problemMatcher"] == matcher(odlint, "vscode")
        assert task["command"] == "odlint"
    assert made["tasks"][1]["args"][-1] == "${file}"


def test_a_task_of_the_file_runs(odlint: Odlint, many: list[str]) -> None:
    for task in matcher(odlint, "vscode", "--tasks")["tasks"]:
        result = odlint(*(word.replace("${file}", many[0]) for word in task["args"]))
        assert (result.code, result.err) == (1, "")
        assert " [missing-colon] (to " in result.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "needs the name of one program: vscode or github"),
        (["vscod"], "no matcher for 'vscod': did you mean vscode?"),
        (["github", "--tasks"], "goes with vscode only"),
    ],
)
def test_wrong_use(odlint: Odlint, words: list[str], message: str) -> None:
    result = odlint("matcher", *words)
    assert result.code == 2
    assert message in result.err

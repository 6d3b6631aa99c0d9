"""Every format over an experiment with findings: nothing in them is for the text format only."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from odlint.report.formatters.registry import FORMATS
from tests.helpers.command_line import Odlint
from tests.helpers.formats import strict_reviewdog, valid
from tests.helpers.html import read

NAME = "an experiment.yaml"
TEXT = """\
# odlint: experiment=retinanet_resnetfpn_coco
task:
  model:
    num_classes: 1
    "cafés😀": 3
  losses: {l2_weight_decay: 2.5e5, nobody: 1}  # odlint: ignore[experiment-key-unknown] -- known
trainer:
  train_steps: 1e4
  optimizer_config:
    learning_rate: {type: constant, constant: {learning_rate: 0.01}}
"""
REPAIRED = TEXT.replace("2.5e5", "250000.0").replace("1e4", "10000")
FOUND = {
    "experiment-num-classes-too-few": 4,
    "experiment-key-unknown": 5,
    "experiment-number-is-text": 6,
    "experiment-float-for-integer": 8,
}


@pytest.fixture
def experiment(folder: Path) -> Path:
    (folder / NAME).write_text(TEXT, encoding="utf-8")
    return folder / NAME


def spliced(edits: list[tuple[tuple[int, int], tuple[int, int], str]]) -> str:
    """The text with edits at (line, column), both from 1, made."""
    lines = TEXT.splitlines(keepends=True)

    def offset(place: tuple[int, int]) -> int:
        return sum(map(len, lines[: place[0] - 1])) + place[1] - 1

    text = TEXT
    for start, end, new in sorted(edits, reverse=True):
        text = text[: offset(start)] + new + text[offset(end) :]
    return text


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_names_every_finding(name: str, odlint: Odlint, experiment: Path) -> None:
    result = odlint("check", NAME, "--output-format", name)
    assert (result.code, result.err) == (1, "")
    for rule in FOUND:
        assert rule in result.out or name == "sarif"
    assert "learning_rate_base" not in result.out
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(result.out)
    elif name in ("junit", "checkstyle"):
        ElementTree.fromstring(result.out)


def test_edits_of_json(odlint: Odlint, experiment: Path) -> None:
    found = json.loads(odlint("check", NAME, "--output-format", "json").out)
    assert {one["rule"]: one["location"]["row"] for one in found if not one["suppressed"]} == FOUND
    edits = [edit for one in found for edit in (one["fix"] or {"edits": []})["edits"] if one["fix"]["safety"] == "safe"]
    places = [
        (
            (one["location"]["row"], one["location"]["column"]),
            (one["end_location"]["row"], one["end_location"]["column"]),
            one["content"],
        )
        for one in edits
    ]
    assert spliced(places) == REPAIRED


def test_sarif_is_valid_and_its_fixes_are_right(odlint: Odlint, experiment: Path) -> None:
    run: Any = valid(odlint("check", NAME, "--output-format", "sarif").out)
    names = {rule["name"] for rule in run["tool"]["driver"]["rules"]}
    assert set(FOUND) <= names
    edits = []
    for result in run["results"]:
        for fix in result.get("fixes", ()):
            for change in fix["artifactChanges"]:
                for one in change["replacements"]:
                    at = one["deletedRegion"]
                    start, end = (at["startLine"], at["startColumn"]), (at["endLine"], at["endColumn"])
                    if fix["properties"]["safety"] == "safe":
                        edits.append((start, end, one["insertedContent"]["text"]))
    assert spliced(edits) == REPAIRED


def test_suggestions_of_reviewdog(odlint: Odlint, experiment: Path) -> None:
    result = json.loads(odlint("check", NAME, "--output-format", "rdjson").out)
    assert [error.message for error in strict_reviewdog().iter_errors(result)] == []
    suggested = {
        one["code"]["value"]: one["suggestions"][0]["text"] for one in result["diagnostics"] if "suggestions" in one
    }
    assert suggested["experiment-number-is-text"] == "250000.0"


def test_the_page_has_no_curve_of_a_config(odlint: Odlint, experiment: Path) -> None:
    text = odlint("check", NAME, "--output-format", "html").out
    read(text)
    assert "<figure" not in text
    assert '<mark class="error">2.5e5</mark>' in text


def test_codes_of_both_areas_differ_in_pylints_lines(odlint: Odlint, experiment: Path) -> None:
    text = odlint("check", NAME, "--output-format", "pylint").out
    identifiers = re.findall(r": ([EWI]\d+): ", text)
    assert identifiers
    assert all(re.fullmatch(r"[EWI]8\d{3}", one) for one in identifiers)


def test_matchers_take_the_concise_lines(odlint: Odlint, experiment: Path) -> None:
    pattern = json.loads(odlint("matcher", "vscode").out)["pattern"]["regexp"]
    lines = odlint("check", NAME, "--output-format", "concise").out.splitlines()
    taken = [found for line in lines if (found := re.match(pattern, line))]
    assert {(found[6], int(found[2])) for found in taken} == set(FOUND.items())


def test_a_baseline_knows_them(odlint: Odlint, experiment: Path) -> None:
    assert odlint("baseline", NAME).code == 0
    assert odlint("check", NAME).code == 0
    experiment.write_text("# moved\n" + TEXT.replace("num_classes: 1\n", "num_classes: 0\n"), encoding="utf-8")
    again = odlint("check", NAME)
    assert again.code == 1
    assert "experiment-num-classes-too-few" in again.out
    assert "experiment-number-is-text" not in again.out


def test_what_a_comment_hides_is_in_the_report(odlint: Odlint, experiment: Path) -> None:
    found = json.loads(odlint("check", NAME, "--output-format", "json").out)
    hidden = [one["rule"] for one in found if one["suppressed"]]
    assert hidden == ["experiment-key-unknown"]
    assert "1 finding hidden by comments" in odlint("check", NAME, "--output-format", "html").out

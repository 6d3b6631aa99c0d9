"""SARIF against the official schema, and against the files that it speaks of."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.helpers.command_line import Odlint
from tests.helpers.formats import valid, validator
from tests.helpers.odd_files import BROKEN


def place(run: Any, location: Any) -> str:
    """The file that an artifact location means, as a program that knows only the standard finds it."""
    base = run["originalUriBaseIds"][location["uriBaseId"]]["uri"] if "uriBaseId" in location else ""
    parts = urlsplit(urljoin(base, location["uri"]))
    assert parts.scheme == "file"
    assert not parts.query
    assert not parts.fragment
    return unquote(parts.path)


def offset(text: str, row: int, column: int) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: row - 1]) + column - 1


def span(text: str, region: Any) -> slice:
    return slice(
        offset(text, region["startLine"], region["startColumn"]), offset(text, region["endLine"], region["endColumn"])
    )


def test_the_schema_can_say_no() -> None:
    assert list(validator().iter_errors({"version": "2.1.0", "runs": [{"tool": {}}]}))
    wrong = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x", "informationUri": "not a uri"}}}]}
    assert list(validator().iter_errors(wrong)), "formats are checked, too"


def test_odd_names_and_odd_text(odlint: Odlint, many: list[str], folder: Path) -> None:
    run = valid(odlint("check", ".", "nowhere", "--output-format", "sarif").out)
    assert run["columnKind"] == "unicodeCodePoints"
    named = {place(run, one["locations"][0]["physicalLocation"]["artifactLocation"]) for one in run["results"]}
    assert named == {str(folder / name) for name in many}
    for one in run["results"]:
        rule = run["tool"]["driver"]["rules"][one["ruleIndex"]]
        assert rule["id"] == one["ruleId"]
        physical = one["locations"][0]["physicalLocation"]
        artifact = run["artifacts"][physical["artifactLocation"]["index"]]["location"]
        assert artifact["uri"] == physical["artifactLocation"]["uri"]


def test_regions_count_characters(odlint: Odlint, many: list[str]) -> None:
    run = valid(odlint("check", "two words.config", "--output-format", "sarif").out)
    (curly,) = (one for one in run["results"] if one["ruleId"] == "OD0010")
    assert BROKEN[span(BROKEN, curly["locations"][0]["physicalLocation"]["region"])] == "“model/ckpt-0”"


def test_fixes_can_be_applied(odlint: Odlint, many: list[str]) -> None:
    run = valid(odlint("check", "two words.config", "--output-format", "sarif").out)
    ranges = [
        (span(BROKEN, replacement["deletedRegion"]), replacement["insertedContent"]["text"])
        for one in run["results"]
        for fix in one.get("fixes", ())
        if fix["properties"]["safety"] == "safe" and "suppressions" not in one
        for change in fix["artifactChanges"]
        for replacement in change["replacements"]
    ]
    text = BROKEN
    for where, new in sorted(ranges, key=lambda one: one[0].start, reverse=True):
        text = text[: where.start] + new + text[where.stop :]
    assert text != BROKEN
    assert odlint("fix", "two words.config").code in (0, 1)
    assert text == Path("two words.config").read_text(encoding="utf-8")


def test_hidden_findings_have_their_reason(odlint: Odlint, many: list[str]) -> None:
    run = valid(odlint("check", "two words.config", "--output-format", "sarif").out)
    (hidden,) = (one["suppressions"][0] for one in run["results"] if "suppressions" in one)
    assert (hidden["kind"], hidden["justification"]) == ("inSource", "known, see ticket 12")
    assert BROKEN[span(BROKEN, hidden["location"]["physicalLocation"]["region"])].startswith("# odlint: ignore[")


def test_rules_bring_their_documents(odlint: Odlint, many: list[str]) -> None:
    rules = valid(odlint("check", ".", "--output-format", "sarif").out)["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 3
    for rule in rules:
        assert rule["helpUri"].startswith("https://")
        assert rule["help"]["markdown"].count("## ") >= 1
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_what_was_not_checked_is_told(odlint: Odlint, many: list[str], folder: Path) -> None:
    run = valid(odlint("check", "two words.config", "nowhere", "--output-format", "sarif").out)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = {one["level"]: one["message"]["text"] for one in invocation["toolExecutionNotifications"]}
    assert told["error"] == "nowhere: no such file or folder"
    whole = valid(odlint("check", "map.pbtxt", "--output-format", "sarif").out)
    assert whole["invocations"][0]["executionSuccessful"] is True
    assert whole["results"] == []


def test_bytes_that_are_no_text(odlint: Odlint, folder: Path) -> None:
    (folder / "latin.config").write_bytes(b'model {\n  ssd {\n    num_classes "caf\xe9"\n  }\n}\n')
    (folder / "empty.config").write_bytes(b"")
    (folder / "binary.config").write_bytes(bytes(range(256)) * 20)
    names = {"latin.config", "empty.config", "binary.config"}
    run = valid(odlint("check", *names, "--output-format", "sarif").out)
    found = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]}
    assert {"latin.config", "binary.config"} <= found <= names


def test_fingerprints_survive_moved_lines(odlint: Odlint, many: list[str], folder: Path) -> None:
    def marks() -> list[tuple[str, str]]:
        run = valid(odlint("check", "two words.config", "--output-format", "sarif").out)
        return [(one["ruleId"], one["partialFingerprints"]["odlint/v1"]) for one in run["results"]]

    before = marks()
    assert len(set(before)) == len(before) > 3
    (folder / "two words.config").write_text("# new\n\n" + BROKEN.replace("height", "  height"), encoding="utf-8")
    assert marks() == before
    (folder / "two words.config").write_text(BROKEN.replace("8.0", "9.0"), encoding="utf-8")
    assert len(set(marks()) & set(before)) == len(before) - 1, "another value is another finding"


def test_findings_that_are_alike_have_fingerprints_of_their_own(odlint: Odlint, folder: Path) -> None:
    (folder / "x.config").write_text("model {\n  ssd {\n  }\n}\n", encoding="utf-8")
    run = valid(odlint("check", "x.config", "--select", "OD0506", "--output-format", "sarif").out)
    places = [json.dumps(one["locations"]) for one in run["results"]]
    assert len(set(places)) < len(places), "the rule finds several things at one place"
    assert len({one["partialFingerprints"]["odlint/v1"] for one in run["results"]}) == len(places)


def test_a_rule_of_a_pack_brings_its_document(odlint: Odlint, folder: Path) -> None:
    pack = folder / "pack" / "house"
    pack.mkdir(parents=True)
    (pack / "batch-of-four.toml").write_text(RULE, encoding="utf-8")
    (folder / "x.config").write_text("train_config {\n  batch_size: 4\n}\n", encoding="utf-8")
    words = ("--select", "HOUSE0001", "--rule-pack", "pack", "--output-format", "sarif")
    run = valid(odlint("check", "x.config", *words).out)
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "batches of four are not for us"
    assert "helpUri" not in rule, "its file is not on our site"


RULE = """\
name = "batch-of-four"
code = "HOUSE0001"
severity = "info"
summary = "batches of four are not for us"
at = "TrainConfig.batch_size"
require = "it != 4"
message = "batch_size is {it}"
why = "House rule."
evidence = "us"

[[valid]]
config = "train_config { batch_size: 5 }"

[[invalid]]
config = "train_config { batch_size: 4 }"
"""


@pytest.mark.skipif(shutil.which("Sarif.Multitool") is None, reason="Microsoft's validator is not installed")
def test_the_validator_of_microsoft(odlint: Odlint, many: list[str], folder: Path) -> None:
    odlint("check", ".", "--output-file", "sarif=log.sarif")
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    command = ["Sarif.Multitool", "validate", "log.sarif", "--level", "Error;Warning"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert "Analysis completed successfully" in done.stdout
    assert ": error " not in done.stdout
    assert ": warning " not in done.stdout

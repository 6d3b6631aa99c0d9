"""Reviewdog's format, held to its schema."""

from __future__ import annotations

import json
from pathlib import Path

from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import printed, reported, strict_reviewdog
from tests.helpers.odd_files import BROKEN


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

"""Workflow commands of GitHub, decoded as its runner does."""

from __future__ import annotations

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import GITHUB_DATA, printed, reported, undone

GITHUB_PROPERTY = {"%3A": ":", "%2C": ",", **GITHUB_DATA}


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

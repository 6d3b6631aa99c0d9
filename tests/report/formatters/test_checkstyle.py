"""Checkstyle."""

from __future__ import annotations

from xml.etree import ElementTree

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import printed, reported


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

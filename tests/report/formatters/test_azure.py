"""Logging commands of Azure, decoded as its agent does."""

from __future__ import annotations

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import AZURE_DATA, printed, reported, undone

AZURE_PROPERTY = {"%3B": ";", "%5D": "]", **AZURE_DATA}


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

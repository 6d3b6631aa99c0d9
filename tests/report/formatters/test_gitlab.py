"""Code Quality reports of GitLab."""

from __future__ import annotations

import json
import re
from pathlib import Path

from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import printed, reported
from tests.helpers.odd_files import BROKEN


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

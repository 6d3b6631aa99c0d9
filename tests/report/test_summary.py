from __future__ import annotations

import pytest

from odlint.report.style import Style
from odlint.report.summary import found, summary
from odlint.report.tally import Tally


def tally(errors: int = 0, warnings: int = 0, infos: int = 0, files: int = 1, safe: int = 0, unsafe: int = 0) -> Tally:
    made = Tally()
    made.severities = {"error": errors, "warning": warnings, "info": infos}
    made.files = made.with_findings = files
    made.safe, made.unsafe = safe, unsafe
    return made


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (tally(), "No problems found in 1 file."),
        (tally(files=3), "No problems found in 3 files."),
        (tally(1), "Found 1 error in 1 file."),
        (
            tally(3, 2, 1, 4, 2, 1),
            "Found 3 errors, 2 warnings, 1 info in 4 files; "
            "2 can be repaired with odlint fix (1 more with --unsafe-fixes).",
        ),
        (tally(infos=2, unsafe=1), "Found 2 info in 1 file; 1 can be repaired with odlint fix --unsafe-fixes."),
    ],
)
def test_counts(made: Tally, said: str) -> None:
    assert found(made) == said


def test_nothing_is_said_about_no_files() -> None:
    assert summary(Tally(), Style()) == ""


def test_long_lists_are_cut() -> None:
    made = tally(files=20)
    made.skipped = {f"file {number}": {"a", "b"} for number in range(5)}
    made.notes = {f"note {number}": ["a", "b"] for number in range(6)}
    lines = summary(made, Style()).split("\n")
    assert "Note: and 2 more notes." in lines
    assert "Note: note 0 (2 files)." in lines
    assert "Not checked for lack of facts: 2 rules (file 0; file 1; file 2; 2 more)." in lines

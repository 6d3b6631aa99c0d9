"""The code quality report of GitLab: an array of issues, told apart by fingerprints that survive moved lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.finding_text import details
from odlint.report.formatters.support.fingerprints import fingerprints, listed
from odlint.report.formatters.support.json_stream import Pieces
from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from typing import Any

    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


class GitLab:
    """Formatter of the gitlab format."""

    def __init__(self) -> None:
        self._array = Pieces()

    def file(self, report: FileReport) -> str:
        """The issues of one file, with what stands before them in the array."""
        pairs = zip(listed(report), fingerprints(report), strict=True) if report.findings else ()
        return self._array.more(_issue(finding, mark) for finding, mark in pairs if finding.suppression is None)

    def end(self, _tally: Tally) -> str:
        """The end of the array."""
        return self._array.end()


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    row, end_row = finding.location[0], finding.end_location[0]
    return {
        "type": "issue",
        "check_name": clean(finding.rule),
        "description": f"{clean(finding.message)} ({clean(finding.code)})",
        "content": {"body": "\n\n".join([*details(finding), clean(finding.url)])},
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": clean(portable(finding.filename)), "lines": {"begin": row, "end": end_row}},
    }


def make(_style: Style) -> GitLab:
    """The formatter; a style means nothing to it."""
    return GitLab()

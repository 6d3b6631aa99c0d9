"""JSON lines: the objects of the JSON format, each on a line of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from odlint.report.formatters.json_report import as_object
from odlint.report.formatters.support.fingerprints import listed

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport
    from odlint.report.style import Style
    from odlint.report.tally import Tally


class JsonLines:
    """Formatter of the jsonl format."""

    def file(self, report: FileReport) -> str:
        """A line for every finding, hidden ones included."""
        return "".join(json.dumps(as_object(finding)) + "\n" for finding in listed(report))

    def end(self, _tally: Tally) -> str:
        """Nothing."""
        return ""


def make(_style: Style) -> JsonLines:
    """The formatter; a style means nothing to it."""
    return JsonLines()

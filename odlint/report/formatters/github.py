"""Workflow commands of GitHub Actions: annotations at the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.finding_text import details
from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


class GitHub:
    """Formatter of the github format."""

    def file(self, report: FileReport) -> str:
        """A command for every finding; its further lines tell the places it speaks of, and the repair."""
        return "".join(map(_annotation, report.findings))

    def end(self, tally: Tally) -> str:
        """What could not be checked, as errors without a place."""
        return "".join(_command("error", {"title": "odlint"}, clean(failure)) for failure in tally.failures)


def _annotation(finding: Finding) -> str:
    (row, column), (end_row, end_column) = finding.location, finding.end_location
    place = {"file": clean(portable(finding.filename)), "line": str(row), "endLine": str(end_row)}
    if row == end_row:  # GitHub takes columns only of what stands on one line
        place |= {"col": str(column), "endColumn": str(end_column)}
    place["title"] = f"{clean(finding.rule)} ({clean(finding.code)})"
    return _command(_COMMANDS[finding.severity], place, "\n".join([clean(finding.message), *details(finding)]))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message, _DATA)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)


def make(_style: Style) -> GitHub:
    """The formatter; a style means nothing to it."""
    return GitHub()

"""Logging commands of Azure Pipelines: issues of a build, at their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.finding_text import details
from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_DATA = {"%": "%AZP25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ";": "%3B", "]": "%5D"}


class Azure:
    """Formatter of the azure format."""

    def file(self, report: FileReport) -> str:
        """A command for every finding. Azure knows errors and warnings only: an info is a warning that says so."""
        return "".join(map(_issue, report.findings))

    def end(self, tally: Tally) -> str:
        """What could not be checked, as errors without a place."""
        return "".join(_command({"type": "error"}, clean(failure)) for failure in tally.failures)


def _issue(finding: Finding) -> str:
    row, column = finding.location
    properties = {
        "type": "error" if finding.severity == "error" else "warning",
        "sourcepath": clean(portable(finding.filename)),
        "linenumber": str(row),
        "columnnumber": str(column),
        "code": clean(finding.code),
    }
    info = "info: " if finding.severity == "info" else ""
    head = f"{info}{clean(finding.message)} [{clean(finding.rule)}]"
    return _command(properties, "\n".join([head, *details(finding)]))


def _command(properties: dict[str, str], message: str) -> str:
    told = ";".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"##vso[task.logissue {told}]{_escaped(message, _DATA)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)


def make(_style: Style) -> Azure:
    """The formatter; a style means nothing to it."""
    return Azure()

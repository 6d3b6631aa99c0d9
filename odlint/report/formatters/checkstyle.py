"""The XML of Checkstyle, which Jenkins, SonarQube and many others read."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'


class Checkstyle:
    """Formatter of the checkstyle format; writes the document piece by piece."""

    def __init__(self) -> None:
        self._before = _HEAD

    def file(self, report: FileReport) -> str:
        """A `file` element with an `error` for every finding; nothing for a file without any."""
        if not report.findings:
            return ""
        before, self._before = self._before, ""
        errors = "".join(map(_error, report.findings))
        return f'{before}  <file name="{_quoted(portable(report.name))}">\n{errors}  </file>\n'

    def end(self, tally: Tally) -> str:
        """What could not be checked, and the end of the document."""
        failures = "".join(
            f'    <error line="1" severity="error" message="{_quoted(one)}" source="odlint"/>\n'
            for one in tally.failures
        )
        told = f'  <file name="odlint">\n{failures}  </file>\n' if failures else ""
        before, self._before = self._before, ""
        return f"{before}{told}</checkstyle>\n"


def _error(finding: Finding) -> str:
    row, column = finding.location
    return (
        f'    <error line="{row}" column="{column}" severity="{finding.severity}" '
        f'message="{_quoted(finding.message)}" source="odlint.{_quoted(finding.code)}.{_quoted(finding.rule)}"/>\n'
    )


def _quoted(text: str) -> str:
    return escape(clean(text))


def make(_style: Style) -> Checkstyle:
    """The formatter; a style means nothing to it."""
    return Checkstyle()

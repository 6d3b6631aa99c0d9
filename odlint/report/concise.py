"""One line for each finding, the shape that editors and problem matchers read."""

from __future__ import annotations

from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, SEVERITY_COLORS
from odlint.report.summary import summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally


class Concise:
    """Formatter of the concise format."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def file(self, report: FileReport) -> str:
        """`path:row:column: severity: message [rule]` for every finding."""
        return "".join(self._line(finding) + "\n" for finding in report.findings)

    def end(self, tally: Tally) -> str:
        """The summary."""
        return "" if self.style.quiet else summary(tally, self.style)

    def _line(self, finding: Finding) -> str:
        row, column = finding.location
        paint = self.style.paint
        place = f"{paint(clean(finding.filename), BOLD)}:{row}:{column}:"
        severity = paint(f"{finding.severity}:", SEVERITY_COLORS[finding.severity])
        return f"{place} {severity} {clean(finding.message)} {paint(f'[{clean(finding.rule)}]', DIM)}"


def make(style: Style) -> Concise:
    """The formatter."""
    return Concise(style)

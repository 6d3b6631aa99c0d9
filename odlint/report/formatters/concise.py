"""One line for each finding, the shape that editors and problem matchers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.concise_line import concise_line
from odlint.report.summary import summary

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport
    from odlint.report.style import Style
    from odlint.report.tally import Tally


class Concise:
    """Formatter of the concise format."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def file(self, report: FileReport) -> str:
        """`path:row:column: severity: message [rule] (to row:column)` for every finding."""
        return "".join(concise_line(finding, self.style) + "\n" for finding in report.findings)

    def end(self, tally: Tally) -> str:
        """The summary."""
        return "" if self.style.quiet else summary(tally, self.style)


def make(style: Style) -> Concise:
    """The formatter."""
    return Concise(style)

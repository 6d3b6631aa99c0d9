"""Lines in the shape of pylint's, for programs that know those and nothing else.

A message identifier of pylint is the letter of a category and four digits, so OD0101 is E0101 here, and MG0101 E8101;
as with pylint, columns begin with 0 and the name of the rule stands at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_LETTERS = {"error": "E", "warning": "W", "info": "I"}
_GARDEN, _GARDEN_DIGIT = "MG", "8"  # in place of the first digit of an area of the Model Garden, which is 0


class Pylint:
    """Formatter of the pylint format."""

    def file(self, report: FileReport) -> str:
        """`path:line:column: E0101: message (rule)` for every finding."""
        return "".join(map(_line, report.findings))

    def end(self, _tally: Tally) -> str:
        """Nothing."""
        return ""


def _line(finding: Finding) -> str:
    row, column = finding.location
    digits = finding.code[-4:]
    if finding.code.startswith(_GARDEN):
        digits = _GARDEN_DIGIT + digits[1:]
    identifier = _LETTERS[finding.severity] + digits
    message = f"{clean(finding.message)} ({clean(finding.rule)})"
    return f"{clean(finding.filename)}:{row}:{column - 1}: {identifier}: {message}\n"


def make(_style: Style) -> Pylint:
    """The formatter; a style means nothing to it."""
    return Pylint()

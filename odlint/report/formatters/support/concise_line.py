"""The line of the concise format: one description, from which it is printed and from which matchers recognise it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, SEVERITY_COLORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from odlint.lint.finding import Finding
    from odlint.report.style import Style

FILE, ROW, COLUMN, SEVERITY, MESSAGE, RULE, END_ROW, END_COLUMN = (
    "file", "row", "column", "severity", "message", "rule", "end_row", "end_column",
)  # fmt: skip
_NUMBER = r"\d+"

# (what a part is, the regular expression that it matches), with the words between them. The end stands last, so that
# whatever knows `path:line:column: severity: message` from compilers reads the line as well.
LINE: tuple[str | tuple[str, str], ...] = (
    (FILE, ".+?"), ":", (ROW, _NUMBER), ":", (COLUMN, _NUMBER), ": ", (SEVERITY, "error|warning|info"), ": ",
    (MESSAGE, ".*"), " [", (RULE, r"[^\[\]]*"), "] (to ", (END_ROW, _NUMBER), ":", (END_COLUMN, _NUMBER), ")",
)  # fmt: skip


def concise_line(finding: Finding, style: Style) -> str:
    """The line of a finding, without its end."""
    row, column = finding.location
    end_row, end_column = finding.end_location
    values = {
        FILE: style.paint(clean(finding.filename), BOLD),
        ROW: str(row),
        COLUMN: str(column),
        SEVERITY: style.paint(finding.severity, SEVERITY_COLORS[finding.severity]),
        MESSAGE: clean(finding.message),
        RULE: style.paint(clean(finding.rule), DIM),
        END_ROW: str(end_row),
        END_COLUMN: str(end_column),
    }
    return "".join(part if isinstance(part, str) else values[part[0]] for part in LINE)


def expression(narrower: Mapping[str, str] | None = None) -> str:
    """A regular expression for the whole line, in what Python and JavaScript share; a group for each part.

    `narrower`: other expressions for some of the parts.
    """
    made = "".join(_escaped(part) if isinstance(part, str) else f"({(narrower or {}).get(*part)})" for part in LINE)
    return f"^{made}$"


def groups() -> dict[str, int]:
    """The number of each part's group."""
    names = [part[0] for part in LINE if not isinstance(part, str)]
    return {name: number for number, name in enumerate(names, 1)}


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "[]()." else char for char in text)

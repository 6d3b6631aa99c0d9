"""A repair as ranges of text, for formats that print them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding


def edits_of(finding: Finding, report: FileReport) -> list[tuple[int, int, str]]:
    """(start, end, new text) of a finding's repair, in the order of the file; empty when a person must decide."""
    repair = finding.repair
    if repair is None:
        return []
    return sorted(repair.replacements)

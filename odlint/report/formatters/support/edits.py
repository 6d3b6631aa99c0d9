"""A repair as ranges of text, for formats that print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from odlint.lint.finding import Finding


def edits_of(finding: Finding) -> list[tuple[int, int, str]]:
    """(start, end, new text) of a finding's repair, in the order of the file; empty when a person must decide."""
    repair = finding.repair
    if repair is None:
        return []
    if repair.edits is not None:
        return repair.edits
    from odlint.fixing.text_edits import edits_of as verified

    return [(edit.start, edit.end, edit.text) for edit in verified(repair)]

"""A finding in words, for formats that have room for text only."""

from __future__ import annotations

from odlint.lint.finding import MANUAL, UNSAFE
from odlint.report.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import Finding, Repair


def details(finding: Finding) -> Iterator[str]:
    """Lines to stand after the message: further places, and what to do."""
    for place in finding.related:
        row, column = place.source.position(place.start)
        yield f"{clean(place.source.name)}:{row}:{column}: {clean(place.message)}"
    if finding.repair is not None:
        yield f"{repair_label(finding.repair)}: {clean(finding.repair.title)}"


def repair_label(repair: Repair) -> str:
    """What kind of repair it is: `fix`, `unsafe fix` or `to decide`."""
    return {UNSAFE: "unsafe fix", MANUAL: "to decide"}.get(repair.safety, "fix")

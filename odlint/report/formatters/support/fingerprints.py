"""What makes a finding the same one tomorrow: its rule, its place in the message tree and the value there, no line."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from odlint.lint.baseline import entries
from odlint.report.formatters.support.locations import portable

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding


def listed(report: FileReport) -> list[Finding]:
    """What is found in a file and what its comments hide, in the order of the file."""
    return sorted([*report.findings, *report.suppressed], key=_order) if report.suppressed else report.findings


def fingerprints(report: FileReport) -> list[str]:
    """64 hexadecimal digits for each of `listed(report)`, different ones for each.

    They are built on what a baseline remembers. Of findings that are alike in that, the first in the file is the first:
    hiding one of them does not make another one out of the rest.
    """
    everything = sorted([*report.findings, *report.suppressed, *report.known], key=_order)
    seen: dict[tuple[str, ...], int] = {}
    made: dict[int, str] = {}
    for finding, entry in zip(everything, entries(report, everything), strict=True):
        number = seen[entry] = seen.get(entry, 0) + 1
        parts = (portable(finding.filename), *entry, str(number))
        made[id(finding)] = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return [made[id(finding)] for finding in listed(report)]


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule

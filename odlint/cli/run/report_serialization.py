"""A report as plain values (lists, strings, numbers), and back: for the cache and for what worker processes return."""

from __future__ import annotations

import os

from odlint.lint.finding import FileReport, Finding, Related, Repair, Suppression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from odlint.cli.run.file_dependencies import Dependencies, DependencyChecker
    from odlint.syntax.source import Source

    SerializedReport = list[Any]

# Changes with the shape of what `serialize` returns.
SHAPE = 3


def serialize(report: FileReport, seen: Dependencies, edits: bool) -> SerializedReport | None:
    """Everything a report format may print; None when a finding speaks of a file nobody is known to have read.

    Args:
        report: what was found.
        seen: what the check looked at, to know which files related places stand in.
        edits: work out the edits of repairs as well, which costs as much as finding them.
    """
    if report.failure:
        return None
    everything = [*report.findings, *report.suppressed]
    if any(finding.source is not report.source for finding in everything):
        return None
    others: dict[Source, int] = {}
    found, hidden = (
        [_freeze_finding(finding, others, edits) for finding in findings]
        for findings in (report.findings, report.suppressed)
    )
    places = _places(others, seen)
    if places is None:
        return None
    return [edits, report.kind, report.notes, report.skipped, places, found, hidden, report.tf]


def _freeze_finding(finding: Finding, others: dict[Source, int], edits: bool) -> tuple[Any, ...]:
    hidden = finding.suppression
    related = [
        (
            -1 if place.source is finding.source else others.setdefault(place.source, len(others)),
            place.start,
            place.end,
            place.message,
        )
        for place in finding.related
    ]
    return (
        finding.rule,
        finding.code,
        finding.severity,
        finding.area,
        finding.message,
        finding.start,
        finding.end,
        related,
        _freeze_repair(finding, edits),
        [hidden.reason, hidden.start, hidden.end] if hidden is not None else None,
    )


def has_edits(frozen: SerializedReport) -> bool:
    """Whether the edits of repairs were worked out, or there are none."""
    return bool(frozen[0]) or not any(one[8] for one in (*frozen[5], *frozen[6]))


def deserialize(frozen: SerializedReport, source: Source, witness: DependencyChecker) -> FileReport:
    """The report on a source; raises OSError when a file that it speaks of has gone."""
    edits, kind, notes, skipped, places, found, hidden, tf = frozen
    report = FileReport(source.name, source, kind)
    report.notes = list(notes)
    report.skipped = {what: list(rules) for what, rules in skipped.items()}
    others = [witness.source(name, path) for name, path in places]
    report.findings = [_thaw_finding(one, source, others, edits) for one in found]
    report.suppressed = [_thaw_finding(one, source, others, edits) for one in hidden]
    report.tf = tf
    return report


def _thaw_finding(one: SerializedReport, source: Source, others: list[Source], edits: bool) -> Finding:
    rule, code, severity, area, message, start, end, related, repair, hidden = one
    places = tuple(Related(source if at < 0 else others[at], first, last, said) for at, first, last, said in related)
    finding = Finding(rule, code, severity, area, message, source, start, end, places)
    if hidden is not None:
        finding.suppression = Suppression(*hidden)
    if repair is not None:
        made = Repair(repair[0], repair[1])
        if edits:
            made.edits = [(first, last, text) for first, last, text in repair[2]]
        finding.set_repair(lambda: made)
    return finding


def _freeze_repair(finding: Finding, edits: bool) -> SerializedReport | None:
    repair = finding.repair
    if repair is None:
        return None
    if not edits:
        return [repair.safety, repair.title, ()]
    from odlint.report.formatters.support.edits import edits_of

    return [repair.safety, repair.title, edits_of(finding)]


def _places(others: Iterable[Source], seen: Dependencies) -> list[tuple[str, str]] | None:
    """(name, path it was read from) of each further file; None when that cannot be told."""
    places = []
    for source in others:
        place = os.path.abspath(source.name)
        path = next((one[1:] for one in seen if one[0] == "r" and os.path.abspath(one[1:]) == place), None)
        if path is None:
            return None
        places.append((source.name, path))
    return places

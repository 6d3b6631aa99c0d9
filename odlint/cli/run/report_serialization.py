"""Serialization of reports to plain values (lists, strings, numbers), for the cache and worker processes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.run.file_dependencies import CONTENT, split_question
from odlint.lint.finding import FileReport, Finding, Related, Repair, Suppression

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    from odlint.cli.run.file_dependencies import Dependencies, DependencyChecker
    from odlint.syntax.source import Source

    SerializedReport = list[Any]

FORMAT_VERSION = 3  # of what `serialize` returns


def serialize(report: FileReport, seen: Dependencies, edits: bool) -> SerializedReport | None:
    """Everything that a formatter may print.

    Args:
        report: the report.
        seen: the dependencies of the check, which contain the paths of related locations in other files.
        edits: also serialize the edits of repairs, which takes as long as the check.

    Returns:
        None if the check failed, or if a finding refers to a file that is not a dependency.
    """
    if report.failure:
        return None
    everything = [*report.findings, *report.suppressed]
    if any(finding.source is not report.source for finding in everything):
        return None
    others: dict[Source, int] = {}
    findings, suppressed = (
        [_serialize_finding(finding, others, edits) for finding in group]
        for group in (report.findings, report.suppressed)
    )
    files = _files(others, seen)
    if files is None:
        return None
    return [edits, report.kind, report.notes, report.skipped, files, findings, suppressed, report.tf]


def _serialize_finding(finding: Finding, others: dict[Source, int], edits: bool) -> tuple[Any, ...]:
    """A finding. Sources other than its own become indexes into `others`, which is extended."""
    suppression = finding.suppression
    related = [
        (
            -1 if location.source is finding.source else others.setdefault(location.source, len(others)),
            location.start,
            location.end,
            location.message,
        )
        for location in finding.related
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
        _serialize_repair(finding, edits),
        [suppression.reason, suppression.start, suppression.end] if suppression is not None else None,
    )


def has_edits(serialized: SerializedReport) -> bool:
    """Whether a report contains the edits of its repairs, or has no repairs."""
    return bool(serialized[0]) or not any(finding[8] for finding in (*serialized[5], *serialized[6]))


def deserialize(serialized: SerializedReport, source: Source, checker: DependencyChecker) -> FileReport:
    """The report on a source. Raises OSError if another file that it refers to is gone."""
    edits, kind, notes, skipped, files, findings, suppressed, tf = serialized
    report = FileReport(source.name, source, kind)
    report.notes = list(notes)
    report.skipped = {fact: list(rules) for fact, rules in skipped.items()}
    others = [checker.source(name, path) for name, path in files]
    report.findings = [_deserialize_finding(finding, source, others, edits) for finding in findings]
    report.suppressed = [_deserialize_finding(finding, source, others, edits) for finding in suppressed]
    report.tf = tf
    return report


def _deserialize_finding(serialized: SerializedReport, source: Source, others: list[Source], edits: bool) -> Finding:
    rule, code, severity, area, message, start, end, related, repair, suppression = serialized
    locations = tuple(
        Related(source if index < 0 else others[index], first, last, text) for index, first, last, text in related
    )
    finding = Finding(rule, code, severity, area, message, source, start, end, locations)
    if suppression is not None:
        finding.suppression = Suppression(*suppression)
    if repair is not None:
        deserialized = Repair(repair[0], repair[1])
        if edits:
            deserialized.edits = [(first, last, text) for first, last, text in repair[2]]
        finding.set_repair(lambda: deserialized)
    return finding


def _serialize_repair(finding: Finding, edits: bool) -> SerializedReport | None:
    repair = finding.repair
    if repair is None:
        return None
    if not edits:
        return [repair.safety, repair.title, ()]
    from odlint.report.formatters.support.edits import edits_of

    return [repair.safety, repair.title, edits_of(finding)]


def _files(others: Collection[Source], seen: Dependencies) -> list[tuple[str, str]] | None:
    """(name, path) of each other file; None if one is not a dependency."""
    read = [path for kind, path in map(split_question, seen) if kind == CONTENT] if others else []
    files = []
    for source in others:
        absolute = os.path.abspath(source.name)
        path = next((path for path in read if os.path.abspath(path) == absolute), None)
        if path is None:
            return None
        files.append((source.name, path))
    return files

"""Records and their config as JSON: an object with a list of reports."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from odlint.report.views.records import charts
from odlint.workspace.workspace import is_remote

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.lint.finding import Finding
    from odlint.report.style import Style
    from odlint.report.views.records import AuditedRecords, RecordsReport
    from odlint.tf.records.problems import Problem
    from odlint.tf.records.record_locations import Place


def render(reports: Sequence[RecordsReport], style: Style) -> str:  # noqa: ARG001  # all renderers take one
    """All reports."""
    return json.dumps({"version": 1, "reports": [_report(one) for one in reports]}, indent=2) + "\n"


def _report(report: RecordsReport) -> dict[str, Any]:
    return {
        "config": None if report.file is None else report.file.name,
        "records": [_records(one, report) for one in report.records],
        "findings": [_finding(one) for one in report.findings],
        "skipped": {} if report.file is None else report.file.skipped,
    }


def _records(records: AuditedRecords, report: RecordsReport) -> dict[str, Any]:
    audit = records.audit
    return {
        "name": records.name,
        "role": records.role,
        "sampled": audit.sums["skipped"] > 0,
        "counts": audit.sums,
        "problems": [_problem(one) for one in records.problems],
        "classes": dict(records.classes()),
        "boxes_per_image": {str(number): count for number, count in sorted(audit.per_image.items())},
        "features": [
            {"name": name, "type": kind, "records": count}
            for (name, kind), (count, _) in sorted(audit.features.entries.items())
        ],
        "image_sizes": [
            {"width": width, "height": height, "images": count}
            for (width, height), (count, _) in sorted(audit.sizes.entries.items())
        ],
        "charts": [
            {"title": chart.title, "rows": [list(row) for row in chart.rows], "anchors": chart.anchors}
            for chart in charts(records, report.root)
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    kind = problem.kind
    return {
        "kind": kind.name,
        "severity": kind.severity,
        "count": problem.extent,
        "unit": kind.unit,
        "message": kind.sentence,
        "advice": kind.advice,
        "examples": [{**_place(place), "message": detail} for place, detail in problem.examples],
    }


def _place(place: Place) -> dict[str, Any]:
    path, number, offset = place
    if not path:
        return {}
    return {"file": path if is_remote(path) else os.path.relpath(path), "record": number, "offset": offset}


def _finding(finding: Finding) -> dict[str, Any]:
    row, column = finding.location
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "line": row,
        "column": column,
    }

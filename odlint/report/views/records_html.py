"""Records and their config as one page of HTML with charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.charts.svg_lines import bar_chart
from odlint.report.formatters.html.page import Section, escape, page
from odlint.report.sanitize import clean
from odlint.report.views.records import charts, shown
from odlint.report.views.records_text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.lint.finding import Finding
    from odlint.report.style import Style
    from odlint.report.views.records import AuditedRecords, Chart, RecordsReport
    from odlint.tf.records.problems import Problem


def render(reports: Sequence[RecordsReport], _style: Style) -> str:
    """The page."""
    sections = [section for number, report in enumerate(reports) for section in _sections(report, number)]
    names = [report.file.name for report in reports if report.file is not None]
    return page("Records", sections, ", ".join(names))


def _sections(report: RecordsReport, number: int) -> Iterator[Section]:
    for position, records in enumerate(report.records):
        yield Section(records.name, _records(records, report), f"records-{number}-{position}")
    if report.file is not None:
        body = "".join(map(_finding, report.findings)) or "<p>The rules found nothing in the config.</p>"
        yield Section(f"Findings in {report.file.name}", body, f"findings-{number}")


def _text(text: str) -> str:
    return escape(clean(text))


def _records(records: AuditedRecords, report: RecordsReport) -> str:
    parts = [f"<p>{_text(records.describe())}</p>", *map(_problem, records.problems)]
    rows = records.classes()
    if rows:
        parts.append(bar_chart(rows, title="Boxes of each class"))
    parts += [_chart(chart) for chart in charts(records, report.root)]
    return "\n".join(parts)


def _chart(chart: Chart) -> str:
    rows = [
        (f"{name} (anchors {anchors})" if anchors else name, value)
        for (name, value), anchors in zip(chart.rows, chart.anchors, strict=True)
    ]
    return bar_chart(rows, title=chart.title) if rows else ""


def _problem(problem: Problem) -> str:
    kind = problem.kind
    examples = "".join(
        f"<li>{_text(': '.join(part for part in (shown(place), detail) if part))}</li>"
        for place, detail in problem.examples
    )
    return (
        f'<h3><span class="{kind.severity}">{kind.severity}</span> <code>{kind.name}</code> '
        f"{_text(counted(problem))}: {_text(kind.sentence)}</h3>\n"
        + (f"<ul>{examples}</ul>\n" if examples else "")
        + f"<p>{_text(kind.advice)}</p>"
    )


def _finding(finding: Finding) -> str:
    row, column = finding.location
    return (
        f'<h3><span class="{finding.severity}">{finding.severity}</span> <code>{_text(finding.rule)}</code> '
        f"line {row}, column {column}</h3>\n<p>{_text(finding.message)}</p>\n"
    )

"""Records and their config, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.text import Text
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, CYAN, DIM, SEVERITY_COLORS
from odlint.report.summary import count
from odlint.report.views.records import Chart, charts
from odlint.tf.records.checks import FILE
from odlint.tf.records.record_locations import shown_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.report.style import Style
    from odlint.report.views.records import AuditedRecords, RecordsReport
    from odlint.tf.records.problems import Problem

_BAR = 30  # columns of the longest bar
_MANY = {"box": "boxes", "class": "classes"}


def render(reports: Sequence[RecordsReport], style: Style) -> str:
    """All reports, one after the other."""
    lines: list[str] = []
    for report in reports:
        for records in report.records:
            lines += _records(records, report, style)
        if report.file is not None:
            text = Text(style)
            lines += [text.file(report.file).rstrip("\n"), ""] if report.findings else []
        lines += _closing(report)
    return "\n".join(lines) + "\n" if lines else ""


def _records(records: AuditedRecords, report: RecordsReport, style: Style) -> Iterator[str]:
    yield style.paint(clean(records.name), BOLD)
    yield f"  {records.describe()}"
    yield ""
    for problem in records.problems:
        yield from _problem(problem, style)
    rows = records.classes()
    if rows:
        yield from _chart(Chart("Boxes of each class", rows, []), style)
    for chart in charts(records, report.root):
        yield from _chart(chart, style)


def counted(problem: Problem) -> str:
    """How many, in words."""
    unit = problem.kind.unit
    return f"{problem.extent:,} {unit if problem.extent == 1 else _MANY.get(unit, unit + 's')}"


def _problem(problem: Problem, style: Style) -> Iterator[str]:
    kind = problem.kind
    head = style.paint(f"{kind.severity}[{kind.name}]", SEVERITY_COLORS[kind.severity])
    yield f"{head} {style.paint(f'{counted(problem)}: {kind.sentence}', BOLD)}"
    named = ""
    for place, detail in problem.examples:
        if place[0] and place[0] != named:
            named = place[0]
            yield f"  {style.paint(clean(shown_file(named)), CYAN)}"
        whole = kind.unit == FILE and not place[2]  # of a file that is wrong from its first byte, no record
        where = f"  record {place[1]:,} (byte {place[2]:,}): " if place[0] and not whole else "  " * bool(place[0])
        yield f"  {where}{clean(detail)}"
    yield f"  {style.paint(kind.advice, DIM)}"
    yield ""


def _chart(chart: Chart, style: Style) -> Iterator[str]:
    yield style.paint(chart.title, BOLD)
    if not chart.rows:
        return
    width = min(40, max(len(clean(name)) for name, _ in chart.rows))
    most = max(value for _, value in chart.rows) or 1.0
    digits = len(f"{most:,.0f}")
    for number, (name, value) in enumerate(chart.rows):
        bar = "#" * (max(1, round(value / most * _BAR)) if value else 0)
        anchors = chart.anchors[number] if chart.anchors else ""
        note = style.paint(f"  anchors {anchors}", DIM) if anchors else ""
        yield f"  {clean(name)[:width]:<{width}} {value:>{digits},.0f} {bar:<{_BAR if note else 0}}{note}".rstrip()
    yield ""


def _closing(report: RecordsReport) -> list[str]:
    problems = sum(len(records.problems) for records in report.records)
    parts = [f"{count(problems, 'kind')} of problem{'s' * (problems != 1)} in the records"]
    if report.file is not None:
        parts.append(f"{count(len(report.findings), 'finding')} in the config")
    return [", ".join(parts) + "."]

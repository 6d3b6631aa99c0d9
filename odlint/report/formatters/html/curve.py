"""The learning rate of a checked config as a chart, with what is to be said of it."""

from __future__ import annotations

from html import escape

from odlint.analysis.analyzed_file import analyze
from odlint.odapi.curves import Curve, CurveError
from odlint.odapi.schedules.events import Event
from odlint.report.charts.curve_notes import heading, notes
from odlint.report.charts.svg_lines import Series, line_chart
from odlint.schema import PIPELINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lint.finding import FileReport

_POINTS = 320
_MOST_MARKS = 6


def curve(report: FileReport) -> str:
    """The chart; "" for label maps, and for configs that say no learning rate or that the API refuses."""
    source = report.source
    if report.kind != PIPELINE or source is None or not source.readable:
        return ""
    analyzed = report.analyzed or analyze(source)  # a report of the cache holds no messages
    if analyzed.refused:
        return ""
    try:
        drawn = Curve(report.name, analyzed.root, tf=report.tf)
        steps = drawn.samples(_POINTS)
        rates = [drawn.rate(step) for step in steps]
        remarks = notes(drawn)
        marks = [(step, event) for step, event in drawn.events.items() if event != Event.START]
    except CurveError:
        return ""
    chart = line_chart(
        [Series("learning rate", steps, rates)],
        title=f"Learning rate: {heading(drawn)}",
        x_label="step",
        y_label="learning rate",
        marks=[(float(step), event) for step, event in marks] if len(marks) <= _MOST_MARKS else [],
    )
    listed = "".join(f"<li>{escape(remark)}</li>" for remark in remarks)
    return f'<figure style="margin:1.5rem 0">{chart}' + (f"<ul>{listed}</ul>" if listed else "") + "</figure>"

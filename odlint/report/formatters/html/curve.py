"""The learning rate of a checked config as a chart, with what is to be said of it."""

from __future__ import annotations

from html import escape

from odlint.config.loading import refusals
from odlint.odapi.curves import Curve, CurveError
from odlint.odapi.schedules.events import Event
from odlint.report.charts.curve_notes import heading, notes
from odlint.report.charts.svg_lines import Series, line_chart
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse

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
    bound = bind(parse(source.text), PIPELINE)
    if refusals(source, bound):
        return ""
    try:
        made = Curve(report.name, bound.root, tf=report.tf)
        steps = made.samples(_POINTS)
        rates = [made.rate(step) for step in steps]
        said = notes(made)
        marks = [(step, event) for step, event in made.events.items() if event != Event.START]
    except CurveError:
        return ""
    chart = line_chart(
        [Series("learning rate", steps, rates)],
        title=f"Learning rate: {heading(made)}",
        x_label="step",
        y_label="learning rate",
        marks=[(float(step), what) for step, what in marks] if len(marks) <= _MOST_MARKS else [],
    )
    told = "".join(f"<li>{escape(one)}</li>" for one in said)
    return f'<figure style="margin:1.5rem 0">{chart}' + (f"<ul>{told}</ul>" if told else "") + "</figure>"

"""A diagnosis as one page of HTML with its curves as SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator
from os.path import basename

from odlint.diagnosis.diagnose import Diagnosis
from odlint.diagnosis.ranking import Suspect
from odlint.diagnosis.reports.pictures import Picture, pictures
from odlint.diagnosis.reports.words import findings_aside, headline, summary_lines
from odlint.diagnosis.symptoms.symptom import shown
from odlint.report.charts.svg_lines import Series, line_chart
from odlint.report.charts.terminal_series import wants_log
from odlint.report.formatters.html.page import Section, escape, page
from odlint.report.sanitize import clean

_MOST_DECADES = 1e8  # of the charts' logarithmic axis
_MOST_WORDS = 4  # marks with a word in one chart


def as_html(diagnosis: Diagnosis) -> str:
    """The whole page."""
    sections = [Section("", "".join(f"<p>{_text(line)}</p>" for line in summary_lines(diagnosis)))]
    charts = "".join(_chart(picture) for picture in pictures(diagnosis))
    if charts:
        sections.append(Section("Curves", charts, "curves"))
    if diagnosis.symptoms:
        items = "".join(f"<li>{_text(symptom.message)}</li>" for symptom in diagnosis.symptoms)
        sections.append(Section("What the curves show", f"<ul>{items}</ul>", "symptoms"))
    for number, suspect in enumerate(diagnosis.suspects, 1):
        title = f"{number}. {suspect.cause.title} ({suspect.confidence})"
        sections.append(Section(title, "".join(_suspect(suspect)), suspect.cause.name))
    troubles = "".join(f"<li>{_text(str(trouble))}</li>" for trouble in diagnosis.troubles)
    if troubles:
        sections.append(Section("What could not be read", f"<ul>{troubles}</ul>", "troubles"))
    aside = findings_aside(diagnosis)
    if aside:
        sections.append(Section("", f"<p>{_text(aside)}</p>"))
    return page("odlint diagnose", sections, headline(diagnosis))


def _text(text: str) -> str:
    return escape(clean(text))


def _chart(picture: Picture) -> str:
    values = [value for _, one in picture.series for value in one.values]
    numbers = [value for value in values if value > 0 and math.isfinite(value)]
    if picture.wide and wants_log(values) and max(numbers) > _MOST_DECADES * min(numbers):
        return _powers(picture)
    series = [Series(name, one.steps, one.values) for name, one in picture.series]
    words = {point.step: f"{shown(point.value)} at {point.step}" for point in picture.marks}
    return line_chart(
        series,
        title=picture.title,
        x_label="step",
        y_label=picture.unit,
        log_y=picture.wide and wants_log(values),
        marks=list(words.items())[:_MOST_WORDS],
    )


def _powers(picture: Picture) -> str:
    """Values that span more powers of ten than the charts' logarithmic axis: the powers themselves on a linear one."""

    def power(value: float) -> float:
        return math.log10(value) if math.isfinite(value) and value > 0 else value if value > 0 else math.nan

    series = [Series(name, one.steps, [power(value) for value in one.values]) for name, one in picture.series]
    words = {point.step: f"{shown(point.value)} at {point.step}" for point in picture.marks}
    return line_chart(
        series,
        title=picture.title,
        x_label="step",
        y_label=f"{picture.unit} as a power of ten: 3 is 1000",
        marks=list(words.items())[:_MOST_WORDS],
    )


def _suspect(suspect: Suspect) -> Iterator[str]:
    rows = [("seen", symptom.message) for symptom in suspect.symptoms]
    for finding in suspect.findings:
        row, column = finding.location
        place = f"{basename(finding.filename)}:{row}:{column}: {finding.rule} ({finding.code})"
        rows.append(("config", f"{place}: {finding.message}"))
    rows += [("config", fact) for fact in suspect.facts]
    rows += [("against", symptom.message) for symptom in suspect.against]
    yield "<table>" + "".join(f"<tr><th>{label}</th><td>{_text(text)}</td></tr>" for label, text in rows) + "</table>"
    yield f"<p>{_text(suspect.cause.looks)}</p>"
    for advice in suspect.advice:
        if advice.command:
            yield f"<pre><code>{_text(advice.command)}</code></pre>"
        yield f"<p>{_text(advice.text)}</p>"
    yield f"<p><strong>Afterwards</strong> {_text(suspect.cause.after)}</p>"

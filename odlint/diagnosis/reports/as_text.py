"""A diagnosis for people in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import basename
from textwrap import wrap

from odlint.diagnosis.diagnose import Diagnosis
from odlint.diagnosis.ranking import IN_CONFIG, VERY_LIKELY, Suspect
from odlint.diagnosis.reports.pictures import pictures
from odlint.diagnosis.reports.words import findings_aside, headline, summary_lines
from odlint.report.charts.terminal_series import series_plot
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, CYAN, DIM, GREEN, Style

_MOST_COLUMNS, _LEAST_COLUMNS = 110, 50
_COLORS = {VERY_LIKELY: "1;31", IN_CONFIG: "1;36"}
_MOST_FINDINGS = 3
_HEIGHT = 12
_INDENT = " " * 11


def as_text(diagnosis: Diagnosis, style: Style, plain: bool = False, draw: bool = True) -> str:
    """The whole report, line ends included."""
    return "\n".join(_lines(diagnosis, style, plain, draw)) + "\n"


def _lines(diagnosis: Diagnosis, style: Style, plain: bool, draw: bool) -> Iterator[str]:
    yield style.paint(clean(headline(diagnosis)), BOLD)
    yield from (style.paint(clean(line), DIM) for line in summary_lines(diagnosis))
    if draw:
        for number, picture in enumerate(pictures(diagnosis)):
            yield ""
            lines = [(name, [(step, value) for step, value, _ in series.points]) for name, series in picture.series]
            marks = [(point.step, point.value) for point in picture.marks]
            height = _HEIGHT if number == 0 else _HEIGHT // 2
            yield series_plot(picture.title, lines, marks, style, height, plain, picture.wide).rstrip("\n")
    if diagnosis.symptoms:
        yield ""
        yield style.paint("What the curves show", BOLD)
        for symptom in diagnosis.symptoms:
            yield from _wrapped(f"- {symptom.message}", style, "  ", "    ")
    for number, suspect in enumerate(diagnosis.suspects, 1):
        yield ""
        yield from _suspect(number, suspect, style)
    aside = findings_aside(diagnosis)
    if aside:
        yield ""
        yield clean(aside)


def _suspect(number: int, suspect: Suspect, style: Style) -> Iterator[str]:
    confidence = style.paint(f"({suspect.confidence})", _COLORS.get(suspect.confidence, "1;33"))
    yield f"{style.paint(f'{number}. {suspect.cause.title}', BOLD)} {confidence}"
    for symptom in suspect.symptoms:
        yield from _labelled("seen", symptom.message, style)
    for finding in suspect.findings[:_MOST_FINDINGS]:
        row, column = finding.location
        place = f"{basename(finding.filename)}:{row}:{column}: {finding.rule} ({finding.code})"
        yield from _labelled("config", f"{place}: {finding.message}", style)
    if len(suspect.findings) > _MOST_FINDINGS:
        others = ", ".join(finding.rule for finding in suspect.findings[_MOST_FINDINGS:])
        yield from _labelled("config", f"and {others}", style)
    for fact in suspect.facts:
        yield from _labelled("config", fact, style)
    for symptom in suspect.against:
        yield from _labelled("against", symptom.message, style)
    for advice in suspect.advice:
        if advice.command:
            yield f"  {style.paint('repair'.ljust(9), f'{BOLD};{GREEN}')}{clean(advice.command)}"
            yield from _wrapped(advice.text, style, _INDENT, _INDENT)
        else:
            yield from _labelled("do", advice.text, style, f"{BOLD};{CYAN}")
    yield from _labelled("then", suspect.cause.after, style)


def _labelled(label: str, text: str, style: Style, color: str = DIM) -> Iterator[str]:
    lines = list(_wrapped(text, style, "", ""))
    yield f"  {style.paint(label.ljust(9), color)}{lines[0]}"
    yield from (_INDENT + line for line in lines[1:])


def _wrapped(text: str, style: Style, first: str, later: str) -> Iterator[str]:
    width = max(_LEAST_COLUMNS, min(style.width, _MOST_COLUMNS)) - len(_INDENT)
    text = clean(text)
    yield from wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    ) or [first]

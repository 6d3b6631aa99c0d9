"""The report as one page of HTML, for people: findings in the source, repairs, learning rates, what was not checked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint._version import __version__
from odlint.report.formatters.html.curve import curve
from odlint.report.formatters.html.page import Section, page
from odlint.report.formatters.html.repair import repair
from odlint.report.formatters.html.source import Range, source_lines
from odlint.report.formatters.html.style import STYLE
from odlint.report.formatters.support.fingerprints import listed
from odlint.report.sanitize import clean
from odlint.report.summary import count, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import RuleCount, Tally

_MOST_CURVES = 40  # drawn in one page


class Html:
    """Formatter of the html format. The summary stands first, so the page is held until all is known."""

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._clean: list[str] = []
        self._curves = self._left_out = 0

    def file(self, report: FileReport) -> str:
        """Nothing yet; the part on the file is kept."""
        drawn = self._curve(report)
        findings = "".join(_article(finding) for finding in listed(report) if finding.suppression is None)
        body = findings + _hidden(report) + drawn
        if not report.findings:
            self._clean.append(report.name)
            body = body and f'<p class="good">No problems found.</p>{body}'
        if body:
            self._sections.append(Section(report.name, body, f"file-{len(self._sections) + 1}"))
        return ""

    def end(self, tally: Tally) -> str:
        """The page."""
        sections = [Section("", _tiles(tally) + _rules(tally)), *self._sections]
        missing = "".join(_missing(tally))
        if self._left_out:
            missing += (
                f"<p>Learning rates are drawn of the first {_MOST_CURVES} configs; {self._left_out} are left out.</p>"
            )
        if missing:
            title = "Not checked" if tally.failures or tally.skipped else "Notes"
            sections.append(Section(title, missing, "not-checked"))
        if self._clean and len(self._clean) < tally.files:
            names = "".join(f"<li><code>{_text(name)}</code></li>" for name in self._clean)
            sections.append(Section("Files without problems", f"<ul>{names}</ul>", "clean"))
        sections.append(Section("", f'<p class="muted">odlint {__version__}</p>'))
        return page("odlint report", sections, found(tally) if tally.files else "No file was checked.", STYLE)

    def _curve(self, report: FileReport) -> str:
        if self._curves == _MOST_CURVES:
            self._left_out += report.kind == "TrainEvalPipelineConfig"
            return ""
        drawn = curve(report)
        self._curves += bool(drawn)
        return drawn


def _text(text: str) -> str:
    return escape(clean(text))


# -- one finding --


def _article(finding: Finding) -> str:
    row, column = finding.location
    url = _text(finding.url)
    own = [Range(finding.start, finding.end, finding.severity)]
    own += [
        Range(one.start, one.end, "related", one.message) for one in finding.related if one.source is finding.source
    ]
    parts = [
        f'<article class="{finding.severity}">',
        f'<div class="head"><span class="badge {finding.severity}">{finding.severity}</span>',
        f'<span class="mono"><a href="{url}">{_text(finding.rule)}</a></span>',
        f'<span class="mono">{_text(finding.code)}</span><span>line {row}, column {column}</span></div>',
        f'<p class="message">{_text(finding.message)}</p>',
        source_lines(finding.source, own) if finding.source.text else "",
        *_elsewhere(finding),
        repair(finding),
        "</article>\n",
    ]
    return "\n".join(part for part in parts if part)


def _elsewhere(finding: Finding) -> Iterator[str]:
    for one in finding.related:
        if one.source is not finding.source:
            row = one.source.position(one.start)[0]
            yield f'<p class="label"><b>{_text(one.source.name)}</b>, line {row}</p>'
            yield source_lines(one.source, [Range(one.start, one.end, "related", one.message)], 1)


def _hidden(report: FileReport) -> str:
    """What comments hide, with their reasons."""
    if not report.suppressed:
        return ""
    rows = []
    for finding in report.suppressed:
        reason = finding.suppression.reason if finding.suppression is not None else ""
        why = _text(reason) if reason else '<span class="muted">no reason given</span>'
        rows.append(
            f'<tr><td class="number">{finding.location[0]}</td><td class="mono">{_text(finding.rule)}</td>'
            f"<td>{_text(finding.message)}</td><td>{why}</td></tr>"
        )
    head = '<tr><th class="number">Line</th><th>Rule</th><th>Finding</th><th>Reason</th></tr>'
    told = count(len(report.suppressed), "finding")
    return f"<details><summary>{told} hidden by comments</summary><table>{head}{''.join(rows)}</table></details>\n"


# -- the whole run --


def _tiles(tally: Tally) -> str:
    numbers = tally.severities
    tiles = [
        (numbers["error"], "error", "errors" if numbers["error"] != 1 else "error"),
        (numbers["warning"], "warning", "warnings" if numbers["warning"] != 1 else "warning"),
        (numbers["info"], "info", "info"),
        (tally.safe, "good", "repairable with odlint fix"),
        (tally.files, "", "files checked" if tally.files != 1 else "file checked"),
    ]
    items = "".join(
        f'<li class="{kind if number or not kind else "none"}"><b>{number}</b>{text}</li>'
        for number, kind, text in tiles
    )
    failed = len(tally.failures)
    told = f'<p class="error">{count(failed, "thing")} could not be checked, see below.</p>' if failed else ""
    return f'<ul class="tiles">{items}</ul>{told}'


def _rules(tally: Tally) -> str:
    rows = sorted(tally.rules.values(), key=lambda row: (-row.count, row.rule))
    if not rows:
        return ""
    head = '<tr><th class="number">Found</th><th>Severity</th><th>Code</th><th>Rule</th><th>Repair</th></tr>'
    return f"<table>{head}{''.join(map(_rule, rows))}</table>"


def _rule(row: RuleCount) -> str:
    words = ((row.safe, "safe"), (row.unsafe, "with --unsafe-fixes"))
    fixes = ", ".join(f"{number} {word}" for number, word in words if number)
    return (
        f'<tr><td class="number">{row.count}</td><td class="{row.severity}">{row.severity}</td>'
        f'<td class="mono">{_text(row.code)}</td><td class="mono">{_text(row.rule)}</td><td>{fixes}</td></tr>'
    )


def _missing(tally: Tally) -> Iterator[str]:
    """What could not be checked: silence would look like a pass."""
    if tally.failures:
        items = "".join(f'<li class="error">{_text(one)}</li>' for one in tally.failures)
        yield f"<ul>{items}</ul>"
    if tally.skipped:
        rows = "".join(
            f'<tr><td>{_text(what)}</td><td class="mono">{_text(", ".join(sorted(rules)))}</td></tr>'
            for what, rules in tally.skipped.items()
        )
        yield f"<table><tr><th>Not known</th><th>Rules that were not applied</th></tr>{rows}</table>"
    for note, names in tally.notes.items():
        where = f" ({_text(names[0])})" if len(names) == 1 else f" ({len(names)} files)"
        yield f"<p>Note: {_text(note)}{where}.</p>"
    if tally.known:
        yield f"<p>{count(tally.known, 'finding')} known from the baseline and not shown.</p>"
    yield from (f"<p>A finding of the baseline is gone: {_text(one)}.</p>" for one in tally.stale)


def make(_style: Style) -> Html:
    """The formatter; a style means nothing to it."""
    return Html()

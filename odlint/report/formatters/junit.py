"""JUnit's XML, which every CI server shows: a suite for each file, a test for each finding."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint.report.formatters.support.finding_text import details
from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="odlint">\n'


class JUnit:
    """Formatter of the junit format; writes the document piece by piece."""

    def __init__(self) -> None:
        self._before = _HEAD

    def file(self, report: FileReport) -> str:
        """The suite of a file. Errors and warnings fail; hidden findings, and rules that lacked a fact, are skipped."""
        tests = [*_findings(report), *_skipped(report)]
        if not report.findings:
            tests.insert(0, ("passed", _case(report.name, "no problems found")))
        return self._suite(portable(report.name), tests)

    def end(self, tally: Tally) -> str:
        """What could not be checked, and the end of the document."""
        tests = [
            ("errors", _case("odlint", one, f'<error type="failure" message="{_quoted(one)}"/>'))
            for one in tally.failures
        ]
        told = self._suite("odlint", tests) if tests else ""
        before, self._before = self._before, ""
        return f"{before}{told}</testsuites>\n"

    def _suite(self, name: str, tests: list[tuple[str, str]]) -> str:
        counts = " ".join(
            f'{kind}="{sum(one == kind for one, _ in tests)}"' for kind in ("failures", "errors", "skipped")
        )
        body = "".join(f"    {case}\n" for _, case in tests)
        before, self._before = self._before, ""
        opening = f'  <testsuite name="{_quoted(name)}" tests="{len(tests)}" {counts} time="0">'
        return f"{before}{opening}\n{body}  </testsuite>\n"


def _findings(report: FileReport) -> Iterator[tuple[str, str]]:
    for finding in report.findings:
        place = f"{finding.location[0]}:{finding.location[1]}"
        head = f"{clean(report.name)}:{place}: {clean(finding.message)}"
        text = "\n".join([head, *details(finding), clean(finding.url)])
        if finding.severity == "info":
            yield "passed", _named(report, finding, f"<system-out>{escape(text)}</system-out>")
        else:
            about = f'type="{finding.severity}" message="{_quoted(finding.message)}"'
            yield "failures", _named(report, finding, f"<failure {about}>{escape(text)}</failure>")
    for finding in report.suppressed:
        why = finding.suppression.reason if finding.suppression is not None else ""
        said = f"hidden by a comment: {why}" if why else "hidden by a comment"
        yield "skipped", _named(report, finding, f'<skipped message="{_quoted(said)}"/>')


def _skipped(report: FileReport) -> Iterator[tuple[str, str]]:
    for what, rules in report.skipped.items():
        told = f"not applied for lack of this: {', '.join(rules)}"
        yield "skipped", _case(report.name, what, f'<skipped message="{_quoted(told)}"/>')


def _named(report: FileReport, finding: Finding, outcome: str) -> str:
    row, column = finding.location
    return _case(report.name, f"{finding.rule} at {row}:{column}", outcome, f' line="{row}"')


def _case(file: str, name: str, outcome: str = "", more: str = "") -> str:
    place = _quoted(portable(file))
    return f'<testcase classname="{place}" name="{_quoted(name)}" file="{place}"{more} time="0">{outcome}</testcase>'


def _quoted(text: str) -> str:
    return escape(clean(text))


def make(_style: Style) -> JUnit:
    """The formatter; a style means nothing to it."""
    return JUnit()

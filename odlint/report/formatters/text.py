"""The default format: for people, with source lines, carets, related places and repairs."""

from __future__ import annotations

from odlint.lint.finding import MANUAL
from odlint.report.formatters.support.snippet import Mark, gutter, snippet
from odlint.report.sanitize import clean
from odlint.report.style import BLUE, BOLD, CYAN, DIM, GREEN, SEVERITY_COLORS
from odlint.report.summary import summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import FileReport, Finding, Repair
    from odlint.report.style import Style
    from odlint.report.tally import Tally
    from odlint.syntax.source import Source

_RELATED = f"{BOLD};{BLUE}"


class Text:
    """Formatter of the text format."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def file(self, report: FileReport) -> str:
        """Every finding, a blank line after each."""
        return "".join("\n".join(self.finding(finding)) + "\n\n" for finding in report.findings)

    def end(self, tally: Tally) -> str:
        """The summary."""
        return "" if self.style.quiet else summary(tally, self.style)

    def finding(self, finding: Finding) -> Iterator[str]:
        """The lines of one finding."""
        yield self._head(finding)
        marks, others = self._marks(finding)
        width = gutter([*marks, *(mark for _, mark in others)])
        if finding.source.text:  # an empty or binary file has nothing to show
            yield from snippet(finding.source, marks, width, self.style)
        arrow = self.style.paint(":::", _RELATED)
        for source, mark in others:
            yield f"{' ' * width} {arrow} {clean(source.name)}:{mark.row}:{mark.start + 1}"
            yield from snippet(source, [mark], width, self.style)
        if finding.repair is not None:
            yield f"{' ' * width} {self._repair(finding.repair)}"

    def _head(self, finding: Finding) -> str:
        style = self.style
        row, column = finding.location
        place = style.paint(clean(finding.filename), BOLD) + f":{row}:{column}:"
        kind = style.paint(f"{finding.severity}[{clean(finding.rule)}]", SEVERITY_COLORS[finding.severity])
        code = style.paint(f"({clean(finding.code)})", DIM)
        return f"{place} {kind} {style.paint(clean(finding.message), BOLD)} {code}"

    def _marks(self, finding: Finding) -> tuple[list[Mark], list[tuple[Source, Mark]]]:
        """Marks in the finding's own file, and those in others."""
        own = [Mark(finding.source, finding.start, finding.end, "", "^", SEVERITY_COLORS[finding.severity])]
        others: list[tuple[Source, Mark]] = []
        for place in finding.related:
            mark = Mark(place.source, place.start, place.end, place.message, "-", _RELATED)
            if place.source is finding.source:
                own.append(mark)
            else:
                others.append((place.source, mark))
        return own, others

    def _repair(self, repair: Repair) -> str:
        from odlint.report.formatters.support.finding_text import repair_label  # most files have nothing to repair

        label, color = repair_label(repair), CYAN if repair.safety == MANUAL else GREEN
        return f"{self.style.paint('=', _RELATED)} {self.style.paint(label, f'{BOLD};{color}')}: {clean(repair.title)}"


def make(style: Style) -> Text:
    """The formatter."""
    return Text(style)

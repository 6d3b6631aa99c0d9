"""Writing the comments that hide findings, so that a new rule can be taken up without repairing everything first.

A comment goes to the end of the finding's line; where that cannot be (an unterminated string would swallow it) or
could not be taken back without a trace, on a line above; and for text that no comment can stand near, to the top of the
file. The result is proven: the file says the same as before, and the findings are hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lint.directives import FILE, LINE, directives
from odlint.lint.suppressions import REPORTER
from odlint.syntax.lines import indent_at, line_end, line_start
from odlint.syntax.source import Source
from odlint.syntax.text_edit import Edit, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport, Finding
    from odlint.schema.binding import BoundFile
    from odlint.syntax.tree import Tree
    from odlint.workspace.files import Files

    Comments = Iterable[tuple[int, int]]  # start and end of each

_MOST_SINGLES = 100  # findings tried one by one: each is a check of the file


class Ignored:
    """What adding comments to one file came to.

    Attributes:
        source: the file with the comments (the one given when nothing was added).
        added: how many findings they hide.
        report: what is still to be said.
    """

    __slots__ = ("added", "report", "source")

    def __init__(self, source: Source, report: FileReport) -> None:
        self.source = source
        self.report = report
        self.added = 0


def add_ignores(
    linter: Linter,
    source: Source,
    wanted: Callable[[FileReport], None] | None = None,
    reason: str = "",
    path: str | None = None,
    files: Files | None = None,
) -> Ignored:
    """Hide every finding of a file by comments, as far as that is possible.

    Args:
        linter: finds what is to be hidden.
        source: the file.
        wanted: takes out of a report what needs no comment, such as what a baseline knows.
        reason: why; goes to every comment.
        path, files: as for Linter.check_source.
    """

    def checked(source: Source, bound: BoundFile | None = None) -> FileReport:
        report = linter.check_source(source, path, files, bound=bound)
        if wanted is not None:
            wanted(report)
        return report

    result = Ignored(source, checked(source))
    analyzed = result.report.analyzed
    if analyzed is None or source.problems:  # bytes that are not clean text are repaired, not written to
        return result
    first = len(result.report.findings)
    edit_format = analyzed.front.edit_format
    structure = edit_format.structure(analyzed.tree)
    for write in (_at_line_ends, _above, _at_the_top):
        open_ones = [finding for finding in result.report.findings if _can_be_hidden(finding, linter, result.report)]
        if not open_ones:
            break
        # All together; else one by one from the last on, so that the places of those before them stay right.
        singles = [[finding] for finding in reversed(open_ones)][:_MOST_SINGLES] if len(open_ones) > 1 else []
        for chosen in (open_ones, *singles):
            tree = analyzed.tree
            text = apply(tree.text, write(tree, edit_format.comments(tree), chosen, reason))
            if text == tree.text:
                continue
            bound = analyzed.front.read(text)
            if edit_format.structure(bound.tree) != structure:
                continue
            commented = Source(source.name, text, source.encoding)
            report = checked(commented, bound)
            if len(report.findings) < len(result.report.findings):
                result.source, result.report = commented, report
                analyzed = report.analyzed or analyzed
                if chosen is open_ones:
                    break
    result.added = first - len(result.report.findings)
    return result


def _can_be_hidden(finding: Finding, linter: Linter, report: FileReport) -> bool:
    """Comments about comments would not come to an end; those findings are repaired, not hidden."""
    rules = linter.rules_for(report.kind).named(finding.rule)
    return not any(rule.reported_by == REPORTER for rule in rules)


def _by_line(text: str, findings: Sequence[Finding]) -> dict[int, list[str]]:
    """Rules by the start of the line they find something in."""
    lines: dict[int, list[str]] = {}
    for finding in findings:
        names = lines.setdefault(line_start(text, finding.start), [])
        if finding.rule not in names:
            names.append(finding.rule)
    return lines


def _comment(names: Sequence[str], reason: str, kind: str = LINE) -> str:
    return f"# odlint: {kind}[{', '.join(names)}]{f' -- {reason}' if reason else ''}"


def _at_line_ends(tree: Tree, comments: Comments, findings: Sequence[Finding], reason: str) -> list[Edit]:
    text = tree.text
    there = {line_start(text, one.start): one for one in directives(text, comments) if not one.own_line}
    edits = []
    for start, names in _by_line(text, findings).items():
        end = line_end(text, start)
        directive = there.get(start)
        if directive is not None and directive.kind == LINE:  # one comment for all of them
            edits.append(Edit(directive.names[-1].end, directive.names[-1].end, "".join(f", {one}" for one in names)))
        elif directive is None and text[start:end] == text[start:end].rstrip():
            edits.append(Edit(end, end, f"  {_comment(names, reason)}"))
        else:
            edits += _line_above(text, start, names, reason)
    return edits


def _above(tree: Tree, _comments: Comments, findings: Sequence[Finding], reason: str) -> list[Edit]:
    text = tree.text
    lines = _by_line(text, findings)
    return [edit for start, names in lines.items() for edit in _line_above(text, start, names, reason)]


def _line_above(text: str, start: int, names: Sequence[str], reason: str) -> list[Edit]:
    start = start + 1 if start == 0 and text.startswith("\ufeff") else start
    indent = indent_at(text, start) if not text.startswith("\ufeff", start - 1) else ""
    return [Edit(start, start, indent + _comment(names, reason) + _line_end(text, start))]


def _at_the_top(tree: Tree, _comments: Comments, findings: Sequence[Finding], reason: str) -> list[Edit]:
    text = tree.text
    names = list(dict.fromkeys(finding.rule for finding in findings))
    start = 1 if text.startswith("\ufeff") else 0
    return [Edit(start, start, _comment(names, reason, FILE) + _line_end(text, start))] if names else []


def _line_end(text: str, pos: int) -> str:
    """How the line of `pos` ends, or where it is the last one, the line above."""
    end = line_end(text, pos)
    if end == len(text):
        end = text.rfind("\n") - (text[: text.rfind("\n")].endswith("\r") if "\n" in text else 0)
    return "\r\n" if text[end : end + 2] == "\r\n" else "\n"

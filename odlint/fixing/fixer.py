"""Repairing one file: fix and check again, until nothing changes.

Each fix is made whole or not at all, and verified: the new text is parsed, must differ exactly where the fix says, keep
every comment, and have no problem that the old one did not have. The next check takes the text as it was parsed then.
"""

from __future__ import annotations

from odlint.lint.finding import MANUAL, SAFE, Finding
from odlint.syntax.source import Source
from odlint.syntax.text_edit import Edit, EditFailed, apply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.analysis.analyzed_file import AnalyzedFile
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport, Repair
    from odlint.schema.binding import BoundFile
    from odlint.workspace.files import Files

MOST_PASSES = 100


class Applied:
    """A fix that was made: the rule, what was done, and the 1-based row where it was found, in that pass's text."""

    __slots__ = ("row", "rule", "title")

    def __init__(self, rule: str, title: str, row: int) -> None:
        self.rule = rule
        self.title = title
        self.row = row


class FixResult:
    """The outcome of fixing one file.

    Attributes:
        source: the file after fixing (the original one if nothing changed).
        changed: whether the text changed.
        applied: fixes made, in order.
        failures: fixes that were given up, one sentence each.
        report: what is still to be said about the file.
        before: what was to be said before.
    """

    __slots__ = ("applied", "before", "changed", "failures", "report", "source")

    def __init__(self, source: Source, report: FileReport) -> None:
        self.source = source
        self.before = report
        self.report = report
        self.changed = False
        self.applied: list[Applied] = []
        self.failures: list[str] = []


def fix_source(
    linter: Linter, source: Source, path: str | None = None, unsafe: bool = False, files: Files | None = None
) -> FixResult:
    """Repair a file's text with all safe fixes (and the unsafe ones when asked), to a fixpoint."""
    result = FixResult(source, linter.check_source(source, path, files))
    seen = {source.text}
    given_up: set[tuple[str, str]] = set()
    for _ in range(MOST_PASSES):
        repaired = _one_pass(result, unsafe, given_up)
        if repaired is None:
            return result
        bound, fixes = repaired
        text = bound.tree.text
        if text in seen:
            names = ", ".join(sorted({finding.rule for finding in fixes}))
            result.failures.append(f"the fixes of {names} undo one another: please report this")
            return result
        seen.add(text)
        for finding in fixes:
            repair = finding.repair
            result.applied.append(
                Applied(finding.rule, repair.title if repair is not None else "", finding.location[0])
            )
        result.source = Source(source.name, text, source.encoding)
        result.changed = True
        result.report = linter.check_source(result.source, path, files, bound=bound)
    result.failures.append(f"fixing did not come to an end after {MOST_PASSES} passes: please report this")
    return result


def _one_pass(
    result: FixResult, unsafe: bool, given_up: set[tuple[str, str]]
) -> tuple[BoundFile, list[Finding]] | None:
    """The file after the fixes of one pass, and what they repaired; None if there is nothing more to do."""
    fixable = [
        (finding, repair)
        for finding in result.report.findings
        if (repair := finding.repair) is not None
        and repair.safety != MANUAL
        and (unsafe or repair.safety == SAFE)
        and (finding.rule, repair.title) not in given_up
    ]
    # Text that does not parse comes first: operations need a tree that says what the file means.
    plain = [(finding, repair) for finding, repair in fixable if repair.replacements]
    on_tree = [(finding, repair) for finding, repair in fixable if repair.operations]
    for fixes, perform in ((plain, _replaced), (on_tree, _operated)):
        repaired = _most_at_once(result, fixes, perform, given_up) if fixes else None
        if repaired is not None:
            return repaired
    return None


def _most_at_once(
    result: FixResult,
    fixes: Sequence[tuple[Finding, Repair]],
    perform: Callable[[AnalyzedFile, Sequence[Repair]], BoundFile],
    given_up: set[tuple[str, str]],
) -> tuple[BoundFile, list[Finding]] | None:
    """All fixes at once if they do not overlap, else half of them, and so on down to the first that can be made."""
    analyzed = result.report.analyzed
    if analyzed is None:
        return None
    for first, (finding, repair) in enumerate(fixes):
        count = len(fixes) - first
        while count:
            part = fixes[first : first + count]
            try:
                return perform(analyzed, [repair for _, repair in part]), [finding for finding, _ in part]
            except (EditFailed, ValueError) as error:
                failure = error
            count //= 2
        given_up.add((finding.rule, repair.title))
        result.failures.append(f"{finding.rule} at line {finding.location[0]}: the fix was given up: {failure}")
    return None


def _replaced(analyzed: AnalyzedFile, repairs: Sequence[Repair]) -> BoundFile:
    """Plain replacements, for text that does not parse; they must leave fewer problems than there were."""
    edits = [Edit(*replacement) for replacement in sorted({edit for repair in repairs for edit in repair.replacements})]
    bound: BoundFile = analyzed.front.read(apply(analyzed.source.text, edits))
    before, after = _refused(analyzed.bound), _refused(bound)
    mended = not {edit.start for edit in edits}.isdisjoint(before)  # else the text was legal, and odd
    if len(after) > len(before) - mended:
        raise EditFailed("the text would not have fewer mistakes")
    return bound


def _operated(analyzed: AnalyzedFile, repairs: Sequence[Repair]) -> BoundFile:
    """Operations on the tree, verified by parsing the new text."""
    # The operations name nodes of the tree that the findings were made from, which must be performed on that very tree.
    if any(repair.tree is not analyzed.tree for repair in repairs):
        raise EditFailed("the file changed under the fix")
    from odlint.syntax.editing.edits import perform_tree

    operations = [operation for repair in repairs for operation in repair.operations]
    bound: BoundFile = analyzed.front.bind(perform_tree(analyzed.tree, operations, analyzed.front.edit_format))
    if len(_refused(bound)) > len(_refused(analyzed.bound)):
        raise EditFailed("the API would refuse the repaired text")
    return bound


def _refused(bound: BoundFile) -> list[int]:
    """Offsets of everything that the API's parser refuses."""
    refused = [problem.start for problem in bound.problems if problem.refused]
    return [problem.start for problem in bound.tree.problems] + refused

"""Repairing one file: fix, parse again, check again, until nothing changes.

Each fix is made whole or not at all, and verified: the new text must parse, differ exactly where the fix says, keep
every comment, and have no problem that the old one did not have.
"""

from __future__ import annotations

from odlint.lint.finding import MANUAL, SAFE, Finding
from odlint.syntax.source import Source
from odlint.syntax.text_edit import Edit, EditFailed, apply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport, Repair
    from odlint.lint.front_ends import FrontEnd
    from odlint.syntax.editing.operations import Operation
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
    """What fixing one file came to.

    Attributes:
        source: the file after fixing (the one given when nothing changed).
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
        made = _one_pass(result, unsafe, given_up, linter.front_end(result.report.kind))
        if made is None:
            return result
        text, fixes = made
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
        result.report = linter.check_source(result.source, path, files)
    result.failures.append(f"fixing did not come to an end after {MOST_PASSES} passes: please report this")
    return result


def _one_pass(
    result: FixResult, unsafe: bool, given_up: set[tuple[str, str]], front: FrontEnd
) -> tuple[str, list[Finding]] | None:
    """The text after the fixes of one pass, and what they repaired; None when there is nothing more to do."""
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
    if plain:
        made = _most_at_once(result, plain, _replaced, given_up, front)
        if made is not None:
            return made
    on_tree = [(finding, repair) for finding, repair in fixable if repair.operations]
    return _most_at_once(result, on_tree, _operated, given_up, front) if on_tree else None


def _most_at_once(
    result: FixResult,
    fixes: Sequence[tuple[Finding, Repair]],
    make: Callable[[str, Sequence[Repair], FrontEnd], str],
    given_up: set[tuple[str, str]],
    front: FrontEnd,
) -> tuple[str, list[Finding]] | None:
    """All fixes at once when they do not touch, else the half of them, and so on down to the first that can be made."""
    text = result.source.text
    for first, (finding, repair) in enumerate(fixes):
        count = len(fixes) - first
        while count:
            part = fixes[first : first + count]
            try:
                return make(text, [repair for _, repair in part], front), [finding for finding, _ in part]
            except (EditFailed, ValueError) as error:
                failure = error
            count //= 2
        given_up.add((finding.rule, repair.title))
        result.failures.append(f"{finding.rule} at line {finding.location[0]}: the fix was given up: {failure}")
    return None


def _replaced(text: str, repairs: Sequence[Repair], front: FrontEnd) -> str:
    """Plain replacements, for text that does not parse; they must leave fewer problems than there were."""
    edits = [Edit(*replacement) for replacement in sorted({edit for repair in repairs for edit in repair.replacements})]
    new = apply(text, edits)
    before, after = refusals(text, front), refusals(new, front)
    mended = not {edit.start for edit in edits}.isdisjoint(before)  # else the text was legal, and odd
    if len(after) > len(before) - mended:
        raise EditFailed("the text would not have fewer mistakes")
    return new


def _operated(text: str, repairs: Sequence[Repair], front: FrontEnd) -> str:
    """Operations on the tree, verified by parsing again."""
    from odlint.syntax.editing.edits import perform

    # The operations name nodes of the tree that the findings were made from, which must be performed on that very tree.
    operations: list[Operation] = [operation for repair in repairs for operation in repair.operations]
    tree = repairs[0].tree
    if tree is None or tree.text != text:
        raise EditFailed("the file changed under the fix")
    new = perform(tree, operations)
    if len(refusals(new, front)) > len(refusals(text, front)):
        raise EditFailed("the API would refuse the repaired text")
    return new


def refusals(text: str, front: FrontEnd) -> list[int]:
    """Offsets of everything that the API's parser would refuse."""
    tree = front.parse(text)
    refused = [problem.start for problem in front.bind(tree).problems if problem.refused]
    return [problem.start for problem in tree.problems] + refused

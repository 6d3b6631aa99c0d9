"""What can be done about findings: repair one, repair all that is safe, hide one by a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.fixing.fixer import fix_source
from odlint.fixing.suppression_comments import add_ignores
from odlint.fixing.text_edits import edits_of
from odlint.lint.finding import MANUAL, SAFE
from odlint.lsp.documents.workspace_edits import differences, workspace_edit
from odlint.lsp.features.diagnostics import diagnostic
from odlint.syntax.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport, Finding
    from odlint.lsp.documents.checking import Checked
    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.document import Document
    from odlint.lsp.documents.open_files import OpenFiles
    from odlint.syntax.text_edit import Edit

FIX_ALL = "source.fixAll.odlint"
QUICK_FIX = str(lsp.CodeActionKind.QuickFix.value)
KINDS = (QUICK_FIX, FIX_ALL)
_QUICK = 0.2  # seconds of one check; what needs several of a slower one is only done when it is asked for
_MOST_IGNORES = 5  # findings at one place for which a comment is prepared; each is checked


def actions(
    document: Document, checked: Checked, start: int, end: int, only: Sequence[str] | None, client: Client
) -> list[lsp.CodeAction]:
    """What can be done from `start` to `end`. `only`: kinds that the editor wants, None for all."""
    if document.too_big or checked.project is None:
        return []
    linter, files = checked.project.linter, checked.files
    found: list[lsp.CodeAction] = []
    if _wanted(QUICK_FIX, only):
        near = touching(document.text, checked.report, start, end)
        for finding in near:
            found += quick_fix(document, finding, client)
        if len(near) <= _MOST_IGNORES and checked.seconds < _QUICK:
            for finding in near:
                found += ignore(document, finding, linter, files, client)
    if _wanted(FIX_ALL, only) and (only is not None or checked.seconds < _QUICK):
        found += fix_all(document, checked.report, linter, files, client)
    return found


def _wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether the editor asks for a kind: for it, or for one that it belongs to."""
    return only is None or any(kind == one or kind.startswith(one + ".") or not one for one in only)


def touching(text: str, report: FileReport, start: int, end: int) -> list[Finding]:
    """Findings that the range touches; without one, those of its line."""
    near = [finding for finding in report.findings if finding.start <= end and start <= finding.end]
    if near or start != end:
        return near
    first, last = line_start(text, start), line_end(text, start)
    return [finding for finding in report.findings if first <= finding.start <= last]


def quick_fix(document: Document, finding: Finding, client: Client) -> Iterator[lsp.CodeAction]:
    """The repair of a finding. An unsafe one says so, and is never what the editor takes by itself."""
    repair = finding.repair
    if repair is None or repair.safety == MANUAL:
        return
    edits = edits_of(repair)
    if not edits:
        return
    safe = repair.safety == SAFE
    title = repair.title[:1].upper() + repair.title[1:]
    yield lsp.CodeAction(
        title=title if safe else f"{title} (unsafe: check the result)",
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(document, finding, client, {})],
        edit=workspace_edit(document, edits, client),
        is_preferred=True if safe else None,
    )


def fix_all(
    document: Document, report: FileReport, linter: Linter, files: OpenFiles, client: Client
) -> Iterator[lsp.CodeAction]:
    """All safe repairs together: what `odlint fix` would make of the file."""
    if not any(finding.repair is not None and finding.repair.safety == SAFE for finding in report.findings):
        return
    result = fix_source(linter, document.source, document.path, files=files)
    if result.changed:
        yield lsp.CodeAction(
            title=f"Make all safe repairs ({len(result.applied)})",
            kind=FIX_ALL,
            edit=workspace_edit(document, differences(document.text, result.source.text), client),
        )


def ignore(
    document: Document, finding: Finding, linter: Linter, files: OpenFiles, client: Client
) -> Iterator[lsp.CodeAction]:
    """A comment that hides a finding, if that can be done."""
    edits = _hiding(document, finding, linter, files)
    if edits:
        yield lsp.CodeAction(
            title=f"Ignore {finding.rule} here",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, finding, client, {})],
            edit=workspace_edit(document, edits, client),
        )


def _hiding(document: Document, finding: Finding, linter: Linter, files: OpenFiles) -> list[Edit]:
    row = finding.location[0]
    looked = False

    def this_one(report: FileReport) -> None:
        """Leave only the finding in question: later, when a comment may stand above it, at its row or the next."""
        nonlocal looked
        report.findings = [
            one
            for one in report.findings
            if one.rule == finding.rule
            and (
                one.location[0] in (row, row + 1) and one.message == finding.message
                if looked
                else one.start == finding.start
            )
        ]
        looked = True

    result = add_ignores(linter, document.source, this_one, "", document.path, files)
    return differences(document.text, result.source.text) if result.added else []

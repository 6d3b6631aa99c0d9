"""Formatting as `odlint fmt` does it, the whole document or some of its lines."""

from __future__ import annotations

from odlint.cli.failure import REPORT_TO
from odlint.lsp.edits import differences
from odlint.syntax.formatting import Refused, Unproven, formatted
from odlint.syntax.parser import parse
from odlint.syntax.splice import Edit, apply
from odlint.syntax.verification import structure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lsp.documents import Document


def format_document(document: Document) -> list[Edit]:
    """Edits that bring a document into the canonical layout; raises Refused when it has none."""
    source = document.source
    for problem in source.problems:
        raise Refused(problem.start, problem.message, True)
    return differences(source.text, formatted(parse(source.text)))


def format_range(document: Document, start: int, end: int) -> list[Edit]:
    """Those of the edits that touch a range, if they can be made without the others; raises Refused."""
    text = document.source.text
    near = [edit for edit in format_document(document) if edit.start <= end and start <= edit.end]
    return near if structure(parse(apply(text, near))) == structure(parse(text)) else []


def refusal(document: Document, refused: Refused | Unproven) -> str:
    """Why a document is not formatted, for its reader."""
    if isinstance(refused, Unproven):
        return f"{document.name}: not formatted, which is a bug in odlint ({refused}): please report it at {REPORT_TO}"
    row, column = document.source.position(refused.start)
    return f"{document.name}:{row}:{column}: not formatted: {refused.message}"

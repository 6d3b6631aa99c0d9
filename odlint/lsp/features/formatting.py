"""Formatting as `odlint fmt` does it, the whole document or some of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import REPORT_TO
from odlint.lsp.documents.workspace_edits import differences
from odlint.syntax.editing.verification import structure
from odlint.syntax.formatting import FormatError, FormatVerificationError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import Edit, apply

if TYPE_CHECKING:
    from odlint.lsp.documents.document import Document


def format_document(document: Document) -> list[Edit]:
    """Edits that bring a document into the canonical layout; raises FormatError when it has none."""
    source = document.source
    for problem in source.problems:
        raise FormatError(problem.start, problem.message, True)
    return differences(source.text, formatted(parse(source.text)))


def format_range(document: Document, start: int, end: int) -> list[Edit]:
    """Those of the edits that touch a range, if they can be made without the others; raises FormatError."""
    text = document.source.text
    near = [edit for edit in format_document(document) if edit.start <= end and start <= edit.end]
    return near if structure(parse(apply(text, near))) == structure(parse(text)) else []


def refusal(document: Document, refused: FormatError | FormatVerificationError) -> str:
    """Why a document is not formatted, for its reader."""
    if isinstance(refused, FormatVerificationError):
        return f"{document.name}: not formatted, which is a bug in odlint ({refused}): please report it at {REPORT_TO}"
    row, column = document.source.position(refused.start)
    return f"{document.name}:{row}:{column}: not formatted: {refused.message}"

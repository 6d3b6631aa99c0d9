"""Choices for a cursor, whatever stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.comment_completion import remark_choices
from odlint.lsp.completion.cursor_context import COMMENT, FIELD, STRING, VALUE
from odlint.lsp.completion.fields import field_choices
from odlint.lsp.completion.values import value_choices

if TYPE_CHECKING:
    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation


def choices(at: Situation) -> list[lsp.CompletionItem]:
    """Everything that may be written at the cursor."""
    kind = at.context.kind
    if kind == COMMENT:
        return list(remark_choices(at))
    if kind == FIELD:
        return list(field_choices(at))
    return list(value_choices(at)) if kind in (VALUE, STRING) else []

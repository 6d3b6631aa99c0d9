"""The service for configs and label maps: what an editor is answered differently in files of different kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.completion import choices
from odlint.lsp.completion.completion_context import Situation
from odlint.lsp.documents.path_targets import TEXT_FORMAT
from odlint.lsp.features import formatting
from odlint.lsp.features.field_page import field_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lsprotocol import types as lsp

    from odlint.analysis.facts import Facts
    from odlint.lint.finding import FileReport
    from odlint.lint.ruleset import RuleMetadata
    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.cursor import Place
    from odlint.lsp.documents.document import Document
    from odlint.lsp.documents.positions import Lines
    from odlint.syntax.text_edit import Edit
    from odlint.syntax.tree import Node


class Service:
    """Configs and label maps: the protobuf text format.

    Attributes:
        targets: which fields hold paths, and to what.
        renames: classes have names here that label maps and configs share.
    """

    targets = TEXT_FORMAT
    renames = True

    def folded(self, lines: Lines, text: str, node: Node) -> tuple[int, int]:
        """First and last line of a message or list that folds. Its closing brace stays to be seen, as in other
        languages."""
        return lines.position(node.value_start).line, line_before_brace(lines, text, node)

    def page(self, document: Document, place: Place, facts: Facts) -> str:
        """A field's page, in Markdown."""
        return field_page(document, place, facts)

    def choices(
        self,
        document: Document,
        offset: int,
        facts: Facts,
        client: Client,
        rules: Sequence[RuleMetadata],
        report: FileReport | None,
    ) -> list[lsp.CompletionItem]:
        """What may be written at an offset."""
        return choices(Situation(document, offset, facts, client, rules, report))

    def formatted(self, document: Document) -> list[Edit]:
        """Edits that bring the document into the canonical layout; raises FormatError or FormatVerificationError."""
        return formatting.format_document(document)

    def formatted_range(self, document: Document, start: int, end: int) -> list[Edit]:
        """Those of the edits that touch a range; raises FormatError or FormatVerificationError."""
        return formatting.format_range(document, start, end)


def line_before_brace(lines: Lines, text: str, node: Node) -> int:
    """The last line of a value, without that of its closing brace."""
    last = lines.position(node.value_end).line
    return last - (text[node.value_end - 1 : node.value_end] in ("}", ">", "]"))


SERVICE = Service()

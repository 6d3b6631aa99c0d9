"""The service for experiments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.features.text_service import Service, line_before_brace
from odlint.modelgarden.editor.completion import ExperimentSituation, choices
from odlint.modelgarden.editor.page import field_page
from odlint.modelgarden.editor.paths import TARGETS
from odlint.modelgarden.schema.binding import BoundExperiment
from odlint.modelgarden.yaml.tree import YamlNode

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


class ExperimentService(Service):
    """YAML has no canonical layout here, and experiments name no classes: nothing is formatted or renamed."""

    targets = TARGETS
    renames = False

    def folded(self, lines: Lines, text: str, node: Node) -> tuple[int, int]:
        """From the key's line; without braces, to the last line."""
        flow = isinstance(node, YamlNode) and node.flow
        last = line_before_brace(lines, text, node) if flow else lines.position(node.value_end).line
        return lines.position(node.start).line, last

    def page(self, document: Document, place: Place, _facts: Facts) -> str:
        """A field's page, in Markdown."""
        bound = document.bound
        return field_page(bound, place) if isinstance(bound, BoundExperiment) else ""

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
        return choices(ExperimentSituation(document, offset, facts, client, rules, report))

    def formatted(self, _document: Document) -> list[Edit]:
        """Nothing."""
        return []

    def formatted_range(self, _document: Document, _start: int, _end: int) -> list[Edit]:
        """Nothing."""
        return []


SERVICE = ExperimentService()

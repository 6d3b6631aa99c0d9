"""What an editor shows of the thing under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lint.directives import directives
from odlint.lsp.documents.cursor import place_at
from odlint.lsp.features.documentation import find_rule, rule_text
from odlint.lsp.features.language_service import service_of
from odlint.syntax.tree import LIST, MESSAGE

if TYPE_CHECKING:
    from odlint.analysis.facts import Facts
    from odlint.lint.engine import Linter
    from odlint.lsp.documents.document import Document


def hover(document: Document, offset: int, facts: Facts, linter: Linter | None) -> tuple[str, int, int] | None:
    """(Markdown, start, end) of what stands at an offset; None for nothing that has a page."""
    text = document.text
    if "odlint:" in text:
        for directive in directives(text, document.front.edit_format.comments(document.bound.tree)):
            for name in directive.names:
                if name.start <= offset <= name.end:
                    said = _rule(name.text, document, linter)
                    return (said, name.start, name.end) if said else None
    place = place_at(document.bound, offset)
    if place is None or place.field is None:
        return None
    node = place.element
    start, end = (place.node.start, place.node.name_end) if place.on_name else (node.value_start, node.value_end)
    if node.kind in (MESSAGE, LIST):  # of a message, only its name
        start, end = place.node.start, max(place.node.name_end, place.node.start + 1)
        if not start <= offset <= end:
            return None
    said = service_of(document).page(document, place, facts)
    return (said, start, end) if said else None


def _rule(name: str, document: Document, linter: Linter | None) -> str:
    rules = linter.rules_for(document.front.kind).named(name) if linter is not None else ()
    if linter is None or not rules:
        return ""
    if len(rules) > 1:
        return f"**{name}**: {len(rules)} rules\n\n" + "\n".join(f"- {rule.name} ({rule.code})" for rule in rules)
    found = find_rule(rules[0].name, rules[0].area, linter.settings.packs)
    return rule_text(found) if found is not None else ""

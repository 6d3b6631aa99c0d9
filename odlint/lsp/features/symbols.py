"""The outline of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.syntax.tree import LIST, MESSAGE, MISSING, STRING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lsp.documents.document import Document
    from odlint.syntax.tree import Node

MOST = 10_000  # entries: an outline of more helps nobody
_DEEPEST = 40  # levels: the schema has nine
_LONGEST = 60  # characters of a value


def outline(document: Document) -> list[lsp.DocumentSymbol]:
    """Fields and messages as a tree, in the order of the file."""
    top: list[lsp.DocumentSymbol] = []
    stack: list[tuple[Node, list[lsp.DocumentSymbol], int]] = [(document.bound.tree.root, top, 0)]
    made = 0
    while stack:
        parent, siblings, depth = stack.pop()
        for number, node in _numbered(parent):
            if made >= MOST or node.kind == MISSING:
                continue
            made += 1
            symbol = _symbol(document, node, number)
            siblings.append(symbol)
            if node.kind == MESSAGE and node.children and depth < _DEEPEST:
                symbol.children = []
                stack.append((node, symbol.children, depth + 1))
    return top


def flat(document: Document, symbols: list[lsp.DocumentSymbol], holder: str = "") -> list[lsp.SymbolInformation]:
    """The same for editors that take no tree."""
    found: list[lsp.SymbolInformation] = []
    waiting = [(symbol, holder) for symbol in reversed(symbols)]
    while waiting:
        symbol, inside = waiting.pop()
        place = lsp.Location(document.uri, symbol.range)
        found.append(lsp.SymbolInformation(location=place, name=symbol.name, kind=symbol.kind, container_name=inside))
        waiting += [(child, symbol.name) for child in reversed(symbol.children or ())]
    return found


def _numbered(parent: Node) -> Iterator[tuple[int, Node]]:
    """Children with their number among those of the same name, -1 for a name that stands alone."""
    counts: dict[str, int] = {}
    for child in parent.children:
        counts[child.name] = counts.get(child.name, 0) + 1
    seen: dict[str, int] = {}
    for child in parent.children:
        number = seen[child.name] = seen.get(child.name, -1) + 1
        yield (number if counts[child.name] > 1 else -1), child


def _symbol(document: Document, node: Node, number: int) -> lsp.DocumentSymbol:
    name = (node.name or "(no name)") + (f"[{number}]" if number >= 0 else "")
    lines = document.lines
    return lsp.DocumentSymbol(
        name=name,
        detail=_detail(document.text, node),
        kind=_kind(node),
        range=lines.range(node.start, max(node.value_end, node.name_end)),
        selection_range=lines.range(node.start, max(node.name_end, node.start)),
    )


def _kind(node: Node) -> lsp.SymbolKind:
    if node.kind == MESSAGE:
        return lsp.SymbolKind.Struct
    if node.kind == LIST:
        return lsp.SymbolKind.Array
    return lsp.SymbolKind.String if node.kind == STRING else lsp.SymbolKind.Field


def _detail(text: str, node: Node) -> str:
    """A value; of a message, what tells it from its siblings: its name, type or id."""
    if node.kind != MESSAGE:
        value = " ".join(text[node.value_start : min(node.value_end, node.value_start + 4 * _LONGEST)].split())
        return value if len(value) <= _LONGEST else value[: _LONGEST - 3] + "..."
    telling = [child for child in node.children if child.name in ("id", "name", "display_name", "type", "key")]
    return ", ".join(text[one.value_start : one.value_end][:_LONGEST] for one in telling[:3])

"""Keys of a mapping with what `<<` merges into it, as PyYAML reads them."""

from __future__ import annotations

from odlint.modelgarden.yaml.tree import YamlNode
from odlint.syntax.tree import LIST, MESSAGE

_DEEPEST = 8  # mappings merged into mappings that are merged


def entries(node: YamlNode, around: tuple[YamlNode, ...] = ()) -> list[YamlNode]:
    """The keys of a mapping in the order in which later ones win: what `<<` merges comes first.

    `around` are the mappings into which this one is merged: a merge of one of them is skipped.
    """
    merged: list[YamlNode] = []
    own: list[YamlNode] = []
    for child in node.children:
        if not child.merge:
            own.append(child)
            continue
        target = child.target()
        sources = [element.target() for element in target.children] if target.kind == LIST else [target]
        for source in reversed(sources):  # the first of several wins
            if source.kind == MESSAGE and source is not node and source not in around and len(around) < _DEEPEST:
                merged += entries(source, (*around, node))
    return merged + own

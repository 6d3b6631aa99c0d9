"""Nodes and trees of YAML: those of the text format, with what only YAML has."""

from __future__ import annotations

from typing import Any

from odlint.syntax.tree import Node, SyntaxProblem, Tree


class YamlNode(Node):
    """A key with its value, an element of a sequence, or the document.

    Kinds: SCALAR for plain words, STRING for quoted and block text, MESSAGE for mappings, LIST for sequences, MISSING
    if nothing follows the colon (which YAML reads as null).

    Attributes:
        value: value of a scalar; None for collections and null.
        key: value of the key; a str except for keys such as `1:`.
        alias: the node that `*name` refers to.
        anchor: the name after `&`, or "".
        flow: written with brackets or braces.
        merge: the key is `<<`, whose value is merged into the mapping around it.
        tag: written with `!`, or "".
    """

    children: list[YamlNode]  # type: ignore[assignment]  # of the same class all the way down
    __slots__ = ("alias", "anchor", "flow", "key", "merge", "tag", "value")

    def __init__(self, name: str, kind: int, start: int, name_end: int, value_start: int, value_end: int) -> None:
        super().__init__(name, kind, start, name_end, value_start, value_end, bool(name), [])
        self.value: Any = None
        self.key: Any = name
        self.alias: YamlNode | None = None
        self.anchor = self.tag = ""
        self.flow = self.merge = False

    def target(self) -> YamlNode:
        """The node itself, or the one that its alias refers to."""
        return self.alias if self.alias is not None else self


class YamlTree(Tree):
    """A parsed YAML file.

    Attributes:
        broken: a part of it could not be read.
    """

    root: YamlNode
    __slots__ = ("broken",)

    def __init__(self, text: str, root: YamlNode, problems: list[SyntaxProblem], broken: bool = False) -> None:
        super().__init__(text, root, problems)
        self.broken = broken

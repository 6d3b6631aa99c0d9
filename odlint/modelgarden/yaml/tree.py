"""Nodes and trees of YAML: those of the text format, with what only YAML has."""

from __future__ import annotations

import re

from odlint.syntax.tree import MISSING, SCALAR, STRING, Node, SyntaxProblem, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.text_edit import Edit

_COMMENT = re.compile(r"(?:^|(?<=[\s]))#[^\r\n]*")


class YamlNode(Node):
    """A key with its value, an element of a sequence, or the document.

    Kinds: SCALAR for plain words, STRING for quoted and block text, MESSAGE for mappings, LIST for sequences, MISSING
    where nothing stands after the colon (which YAML reads as null).

    Attributes:
        value: what a scalar means; None for collections and null.
        key: what the key means; a str unless somebody wrote `1:`.
        alias: the node that `*name` stands for.
        anchor: the name after `&`, or "".
        flow: written with brackets or braces.
        merge: the key is `<<`, whose value is merged into the mapping around it.
        tag: written with `!`, or "".
    """

    __slots__ = ("alias", "anchor", "flow", "key", "merge", "tag", "value")

    def __init__(self, name: str, kind: int, start: int, name_end: int, value_start: int, value_end: int) -> None:
        super().__init__(name, kind, start, name_end, value_start, value_end, bool(name), [])
        self.value: Any = None
        self.key: Any = name
        self.alias: YamlNode | None = None
        self.anchor = self.tag = ""
        self.flow = self.merge = False

    def target(self) -> YamlNode:
        """The node itself, or what its alias stands for."""
        return self.alias if self.alias is not None else self


class YamlTree(Tree):
    """A parsed YAML file.

    Attributes:
        broken: a part of it could not be read.
    """

    __slots__ = ("broken",)

    def __init__(self, text: str, root: Node, problems: list[SyntaxProblem], broken: bool = False) -> None:
        super().__init__(text, root, problems)
        self.broken = broken

    def plan(self, operations: Sequence[Operation]) -> list[Edit]:
        """The text edits of operations; raises EditFailed."""
        from odlint.modelgarden.yaml.planning import plan

        return plan(self, operations)

    def edited(self, operations: Sequence[Operation]) -> Tree:
        """The tree after the operations; raises EditFailed unless exactly they were done."""
        from odlint.modelgarden.yaml.verification import edited

        return edited(self, operations)

    def structure(self) -> list[Any]:
        """What the file says, without layout and comments."""
        from odlint.modelgarden.yaml.verification import rows

        return list(rows(self.root, 0, None))  # type: ignore[arg-type]  # its root is a YamlNode

    def comments(self) -> Iterator[tuple[int, int]]:
        """(start, end) of every comment."""
        spans = []
        for node in self.root.walk():
            spans.append((node.start, node.name_end))
            if node.kind in (SCALAR, STRING, MISSING):
                spans.append((node.value_start, node.value_end))
        scalars = sorted(span for span in spans if span[1] > span[0])
        at = 0
        for match in _COMMENT.finditer(self.text):
            start = match.start()
            while at < len(scalars) and scalars[at][1] <= start:
                at += 1
            if at < len(scalars) and scalars[at][0] <= start:
                end = scalars[at][1]
                # A block of text that looks like a comment; what follows text on its line is one, after the scan.
                inner = _COMMENT.search(self.text, end, match.end())
                if inner is not None:
                    yield inner.span()
                continue
            yield match.span()

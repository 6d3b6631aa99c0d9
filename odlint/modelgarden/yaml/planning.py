"""Operations on a YAML tree as ranges of its text, in the file's own indentation, quotes and line ends.

The text of an operation is YAML on one line, or a block mapping: a line end, then lines indented by two blanks a level.
"""

from __future__ import annotations

from collections.abc import Sequence

from odlint.modelgarden.yaml.spelling import text as spelt_text
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.syntax.editing.operations import AppendElement, Insert, Operation, Remove, Rename, SetValue
from odlint.syntax.lines import line_end, line_start
from odlint.syntax.text_edit import Edit, EditFailed, merge_deletions
from odlint.syntax.tree import LIST, MESSAGE, MISSING, Node


def plan(tree: YamlTree, operations: Sequence[Operation]) -> list[Edit]:
    """The edits; raises EditFailed for what cannot be done without guessing."""
    if tree.broken:
        raise EditFailed("a part of the file cannot be read: repair that first")
    planner = _Planner(tree)
    edits: list[Edit] = []
    for operation in operations:
        edits += planner.edits(operation)
    return merge_deletions(edits)


class _Planner:
    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.text = tree.text
        self.newline = "\r\n" if 2 * tree.text.count("\r\n") > tree.text.count("\n") else "\n"
        self.parents = {id(child): node for node in tree.root.walk() for child in node.children}
        self.shared = _shared(tree)
        self.unit = self._unit()

    def edits(self, operation: Operation) -> list[Edit]:
        node = operation.node
        if not isinstance(node, YamlNode):
            raise EditFailed("the operation names a node of another file")
        if id(node) in self.shared:
            row = self.text.count("\n", 0, node.start) + 1
            raise EditFailed(f"line {row} stands in an anchor (&{self.shared[id(node)]}) that is used elsewhere, too")
        if isinstance(operation, SetValue):
            return [self._set(node, operation.text)]
        if isinstance(operation, Rename):
            if not node.name:
                raise EditFailed("an element has no name")
            return [Edit(node.start, node.name_end, spelt_text(operation.name))]
        if isinstance(operation, Remove):
            return self._remove(node, operation.keep_comments)
        if isinstance(operation, Insert):
            return [self._insert(node, operation)]
        if isinstance(operation, AppendElement):
            return [self._append(node, operation.text)]
        raise EditFailed(f"{type(operation).__name__} is nothing for YAML")

    # -- values --

    def _set(self, node: YamlNode, value: str) -> Edit:
        if node.kind == MISSING:
            return Edit(node.value_start, node.value_start, f" {value}")
        if value.startswith("\n") or (node.name and self._on_other_line(node)):
            colon = self._colon(node)
            return Edit(colon, node.value_end, self._laid_out(value, self._column(node)))
        return Edit(node.value_start, node.value_end, value)

    def _on_other_line(self, node: Node) -> bool:
        return "\n" in self.text[node.name_end : node.value_start]

    def _colon(self, node: Node) -> int:
        """Offset after the colon of a key."""
        colon = self.text.find(":", node.name_end)
        if not node.name or colon < 0 or self.text[node.name_end : colon].strip(" \t"):
            raise EditFailed(f"the colon of {node.name or 'an element'} stands where nobody expects it")
        return colon + 1

    def _laid_out(self, value: str, column: int) -> str:
        """What follows a colon in `column`."""
        if not value.startswith("\n"):
            return f" {value}"
        lines = []
        for line in value[1:].split("\n"):
            stripped = line.lstrip(" ")
            levels = (len(line) - len(stripped)) // 2
            lines.append(f"{self.newline}{' ' * (column + self.unit * (levels + 1))}{stripped}")
        return "".join(lines)

    def _column(self, node: Node) -> int:
        return (
            node.start
            - line_start(self.text, node.start)
            - self.text.startswith("\ufeff") * (node.start <= line_end(self.text, 0))
        )

    # -- fields --

    def _insert(self, parent: YamlNode, operation: Insert) -> Edit:
        name = spelt_text(operation.name)
        if parent.kind != MESSAGE or parent.alias is not None:
            raise EditFailed(f"{parent.name or 'the file'} is no mapping that could take {operation.name}")
        if any(child.name == operation.name for child in parent.children):
            raise EditFailed(f"{operation.name} is written already")
        if parent.flow:
            if operation.text.startswith("\n"):
                raise EditFailed("a block of lines cannot stand between braces")
            entry = f"{name}: {operation.text}"
            if not parent.children:
                return Edit(parent.value_end - 1, parent.value_end - 1, entry)
            if operation.before is not None:
                return Edit(operation.before.start, operation.before.start, f"{entry}, ")
            anchor = operation.after or parent.children[-1]
            return Edit(anchor.value_end, anchor.value_end, f", {entry}")
        if not parent.children:
            end = len(self.text)
            if parent is not self.tree.root or self.text.strip("\ufeff \t\r\n"):
                raise EditFailed("an empty mapping has no place to write to")
            return Edit(end, end, f"{name}:{self._laid_out(operation.text, 0)}{self.newline}")
        before = operation.before
        if before is not None and line_start(self.text, before.start) + self._column(before) == before.start:
            start = line_start(self.text, before.start)
            if not self.text[start : before.start].strip(" "):
                indent = " " * (before.start - start)
                entry = f"{indent}{name}:{self._laid_out(operation.text, len(indent))}{self.newline}"
                return Edit(start, start, entry)
        anchor = operation.after or parent.children[0 if before is not None else -1]
        return self._below(anchor, f"{name}:", operation.text, self._column(parent.children[0]))

    def _below(self, anchor: Node, head: str, value: str, column: int) -> Edit:
        at = line_end(self.text, max(anchor.value_end, anchor.name_end))
        return Edit(at, at, f"{self.newline}{' ' * column}{head}{self._laid_out(value, column)}")

    def _append(self, node: YamlNode, value: str) -> Edit:
        if node.kind != LIST or value.startswith("\n"):
            raise EditFailed(f"{node.name} is no list that could take one more element")
        if node.flow:
            at = node.children[-1].value_end if node.children else node.value_end - 1
            return Edit(at, at, f", {value}" if node.children else value)
        last = node.children[-1]
        dash = self.text.rfind("-", 0, last.start)
        column = dash - line_start(self.text, dash)
        return self._below(last, "-", value, column)

    # -- taking out --

    def _remove(self, node: YamlNode, keep_comments: bool) -> list[Edit]:
        parent = self.parents.get(id(node))
        if parent is None:
            raise EditFailed("the whole file cannot be removed")
        place = next(number for number, child in enumerate(parent.children) if child is node)
        if parent.flow:
            if place + 1 < len(parent.children):
                return [Edit(node.start, parent.children[place + 1].start, "")]
            start = parent.children[place - 1].value_end if place else node.start
            return [Edit(start, node.value_end, "")]
        if len(parent.children) == 1:
            return [self._emptied(parent)]
        start = line_start(self.text, node.start)
        end = line_end(self.text, max(node.value_end, node.name_end))
        lead = self.text[start : node.start].strip("\ufeff")
        if lead.strip(" ") not in ("", "-") or (parent.kind == MESSAGE and "-" in lead):
            if place + 1 < len(parent.children):  # `- a: 1` with b below: b takes the place of a
                return [Edit(node.start, parent.children[place + 1].start, "")]
            raise EditFailed(f"{node.name} shares its line with what stays")
        if not keep_comments:
            start = self._with_comments(start, node.start - start)
        following = end + (2 if self.text.startswith("\r\n", end) else 1 if end < len(self.text) else 0)
        if following == end and start:  # the last line: the line end before it goes
            start -= 2 if self.text.startswith("\r\n", start - 2) else 1
        return [Edit(start, following, "")]

    def _emptied(self, parent: YamlNode) -> Edit:
        if not parent.name:
            raise EditFailed("what would be left is empty")
        return Edit(self._colon(parent), parent.value_end, " {}" if parent.kind == MESSAGE else " []")

    def _with_comments(self, start: int, column: int) -> int:
        """Start of the comment lines that are glued to the line at `start`."""
        while start > 0:
            above = line_start(self.text, start - 1)
            line = self.text[above : start - 1].rstrip("\r")
            if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) != column:
                break
            start = above
        return start

    def _unit(self) -> int:
        counts: dict[int, int] = {}
        for node in self.tree.root.walk():
            if node.kind == MESSAGE and node.children and node.name and not node.flow:
                width = self._column(node.children[0]) - self._column(node)
                if width > 0 and self._on_other_line(node):
                    counts[width] = counts.get(width, 0) + 1
        return max(counts, key=lambda width: counts[width]) if counts else 2


def _shared(tree: YamlTree) -> dict[int, str]:
    """By id of a node inside an anchor that an alias uses, the name of the anchor."""
    used = {id(node.alias): node for node in tree.root.walk() if node.alias is not None}
    anchors: dict[int, str] = {}
    for node in tree.root.walk():
        if id(node) in used:
            anchors |= {id(inner): node.anchor for inner in node.walk()}
    return anchors

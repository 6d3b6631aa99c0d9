"""The operations of one edit, grouped by the nodes that they change.

They are planned together, because commas, separators and emptied messages depend on all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from odlint.syntax.editing.operations import AppendElement, Insert, Operation, Remove, Rename, SetValue, Split
from odlint.syntax.text_edit import EditFailed
from odlint.syntax.tree import LIST, MESSAGE, Node, Tree


class Changes:
    """Operations sorted by what they touch; every key is the id of a node."""

    __slots__ = ("above", "appended", "below", "filled", "lists", "names", "parents", "removed", "splits", "values")

    def __init__(self, tree: Tree, operations: Iterable[Operation]) -> None:
        self.parents: dict[int, Node] = {}  # of removed nodes and of anchors
        self.values: dict[int, SetValue] = {}
        self.names: dict[int, Rename] = {}
        self.removed: dict[int, Remove] = {}
        self.splits: dict[int, Split] = {}
        self.below: dict[int, list[Insert]] = {}  # after an anchor
        self.above: dict[int, list[Insert]] = {}  # before an anchor
        self.filled: dict[int, list[Insert]] = {}  # into a message without fields
        self.appended: dict[int, list[AppendElement]] = {}
        self.lists: dict[int, Node] = {}
        for operation in operations:
            self._add(tree, operation)

    def _add(self, tree: Tree, operation: Operation) -> None:
        node = operation.node
        if isinstance(operation, SetValue):
            _only_once(self.values, operation)
            self.values[id(node)] = operation
        elif isinstance(operation, Rename):
            _only_once(self.names, operation)
            self.names[id(node)] = operation
        elif isinstance(operation, Split):
            _only_once(self.splits, operation)
            self.splits[id(node)] = operation
        elif isinstance(operation, Remove):
            if id(node) in self.removed:  # removed twice: keep the comments if one of the two does
                operation = Remove(node, keep_comments=operation.keep_comments or self.removed[id(node)].keep_comments)
            self.removed[id(node)] = operation
            parent = self.parents[id(node)] = parent_of(tree, node)
            if parent.kind == LIST:
                self.lists[id(parent)] = parent
        elif isinstance(operation, AppendElement):
            if node.kind != LIST:
                raise EditFailed(f"{node.name or 'this value'} is no list")
            self.appended.setdefault(id(node), []).append(operation)
            self.lists[id(node)] = node
        elif isinstance(operation, Insert):
            self._add_insert(operation)

    def _add_insert(self, insert: Insert) -> None:
        parent, after, before = insert.node, insert.after, insert.before
        if parent.kind != MESSAGE:
            raise EditFailed(f"{parent.name or 'this value'} is no message")
        if after is None and before is None:
            if not parent.children:
                self.filled.setdefault(id(parent), []).append(insert)
                return
            after = parent.children[-1]
        anchor = after if after is not None else before
        if anchor is None or not any(child is anchor for child in parent.children):
            raise EditFailed(f"{anchor!r} is no field of {parent!r}, so {insert.name} cannot stand beside it")
        self.parents[id(anchor)] = parent
        places = self.below if after is not None else self.above
        places.setdefault(id(anchor), []).append(insert)


def parent_of(tree: Tree, node: Node) -> Node:
    """The message or list that holds `node`, found by its offsets."""
    parent = tree.root
    while True:
        if any(child is node for child in parent.children):
            return parent
        below = next((c for c in parent.children if c.start <= node.start and node.value_end <= c.value_end), None)
        if below is None:
            raise EditFailed(f"{node!r} is no part of this file")
        parent = below


def _only_once(others: Mapping[int, Operation], operation: Operation) -> None:
    if id(operation.node) in others:
        raise EditFailed(f"{operation!r} is asked for twice")

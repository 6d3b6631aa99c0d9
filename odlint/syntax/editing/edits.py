"""Lossless edits: operations on a tree become ranges of text, and the result is proven before anyone sees it.

    operations -> plan -> edits -> apply -> parse -> verify

Everything a caller needs is here: `perform` for changes that are checked, the builders below for single edits that the
caller checks himself. Nothing in these modules knows a message type or a field name.
"""

from __future__ import annotations

from odlint.syntax.editing.layout import Layout, string
from odlint.syntax.editing.literal_text import literal, message, quote
from odlint.syntax.editing.operations import (
    AppendElement,
    Insert,
    Operation,
    Remove,
    Rename,
    SetValue,
    Split,
    append,
)
from odlint.syntax.editing.planning import plan
from odlint.syntax.editing.trivia import comments
from odlint.syntax.editing.verification import expected, structure, verify
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import Edit, EditConflict, EditFailed, apply
from odlint.syntax.tree import Node, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "AppendElement",
    "Edit",
    "EditConflict",
    "EditFailed",
    "Insert",
    "Layout",
    "Operation",
    "Remove",
    "Rename",
    "SetValue",
    "Split",
    "append",
    "append_element",
    "apply",
    "comments",
    "edited",
    "expected",
    "insert",
    "literal",
    "message",
    "perform",
    "perform_tree",
    "plan",
    "quote",
    "remove",
    "rename",
    "set_value",
    "split",
    "string",
    "structure",
    "verify",
]


def perform(tree: Tree, operations: Sequence[Operation]) -> str:
    """The text after all operations; raises EditFailed (or EditConflict) unless exactly they were done."""
    return tree.edited(operations).text


def perform_tree(tree: Tree, operations: Sequence[Operation]) -> Tree:
    """Like `perform`, for callers who want the new tree: it has been parsed anyway."""
    return tree.edited(operations)


def edited(tree: Tree, operations: Sequence[Operation]) -> Tree:
    """What `perform` does to the protobuf text format."""
    after = parse(apply(tree.text, plan(tree, operations)))
    verify(tree, after, operations)
    return after


def set_value(tree: Tree, node: Node, literal: str) -> list[Edit]:
    """Replace a value by a literal as it stands in a file (strings: see `string`)."""
    return plan(tree, [SetValue(node, literal)])


def rename(tree: Tree, node: Node, name: str) -> list[Edit]:
    """Replace a field's name."""
    return plan(tree, [Rename(node, name)])


def remove(tree: Tree, node: Node, *, keep_comments: bool = False) -> list[Edit]:
    """Take out a field with its lines and comments, or a list element with its comma."""
    return plan(tree, [Remove(node, keep_comments=keep_comments)])


def insert(
    tree: Tree, parent: Node, name: str, text: str, *, after: Node | None = None, before: Node | None = None
) -> list[Edit]:
    """Add a field to a message, laid out like its neighbours."""
    return plan(tree, [Insert(parent, name, text, after=after, before=before)])


def append_element(tree: Tree, values: Node, text: str) -> list[Edit]:
    """Add an element to the end of a `[a, b]` value."""
    return plan(tree, [AppendElement(values, text)])


def split(tree: Tree, node: Node, groups: Sequence[Sequence[Node]] | None = None) -> list[Edit]:
    """Make several fields of one message, one for each group of its children."""
    return plan(tree, [Split(node, groups)])

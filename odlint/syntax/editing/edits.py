"""Lossless edits: operations on a tree become ranges of text, and the result is verified before it is returned.

    operations -> plan -> edits -> apply -> parse -> verify

`perform` and its variants verify what they did; the builders below return single edits that are not verified. Nothing
in this folder depends on message types or field names.
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
from odlint.syntax.editing.text_format import TEXT_FORMAT
from odlint.syntax.editing.trivia import comments
from odlint.syntax.editing.verification import expected, structure, verify
from odlint.syntax.text_edit import Edit, EditConflict, EditFailed, apply
from odlint.syntax.tree import Node, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.syntax.editing.edit_format import EditFormat, TreeT

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
    "verified_edits",
    "verify",
]


def perform(tree: TreeT, operations: Sequence[Operation], edit_format: EditFormat[Any] = TEXT_FORMAT) -> str:
    """Return the text after all operations.

    Raises:
        EditFailed: an operation cannot be performed, or the result differs in anything else.
        EditConflict: two operations change the same text.
    """
    return perform_tree(tree, operations, edit_format).text


def perform_tree(tree: TreeT, operations: Sequence[Operation], edit_format: EditFormat[Any] = TEXT_FORMAT) -> TreeT:
    """Return the tree after all operations; raises as `perform` does."""
    return _performed(tree, operations, edit_format)[0]


def verified_edits(
    tree: TreeT, operations: Sequence[Operation], edit_format: EditFormat[Any] = TEXT_FORMAT
) -> list[Edit]:
    """Return the edits that `perform` makes, in file order; raises as it does."""
    return sorted(_performed(tree, operations, edit_format)[1], key=lambda edit: (edit.start, edit.end))


def _performed(tree: TreeT, operations: Sequence[Operation], edit_format: EditFormat[Any]) -> tuple[TreeT, list[Edit]]:
    edits = edit_format.plan(tree, operations)
    after: TreeT = edit_format.parse(apply(tree.text, edits))
    edit_format.verify(tree, after, operations, edits)
    return after, edits


def set_value(tree: Tree, node: Node, literal: str) -> list[Edit]:
    """Replace a value by a literal in text format (for strings see `string`)."""
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

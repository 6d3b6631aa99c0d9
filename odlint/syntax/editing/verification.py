"""Verification of an edit: structure, comments and syntax problems of the text before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from odlint.syntax.editing.changes import Changes
from odlint.syntax.editing.operations import Insert, Operation, Remove
from odlint.syntax.editing.trivia import comments, owned
from odlint.syntax.parsing.parser import parse
from odlint.syntax.parsing.tokens import STRING as STRING_PATTERN
from odlint.syntax.text_edit import EditFailed
from odlint.syntax.tree import LIST, MESSAGE, STRING, Node, Tree

# Depth, name, kind, raw value ("" for messages and lists): one row for each node, in the order of the file. Rows
# with depths say the same as nested tuples, but compare without recursion.
Row = tuple[int, str, int, str]


def structure(tree: Tree) -> list[Row]:
    """Return the content of a tree as rows, without its layout and comments."""
    return _rows(tree.text, tree.root, 0)


def expected(tree: Tree, operations: Iterable[Operation]) -> list[Row]:
    """Return the structure that the operations should lead to, computed without editing the text."""
    changes = Changes(tree, operations)
    rows: list[Row] = []
    stack: list[list[Row] | tuple[Node, Sequence[Node], int]] = [(tree.root, tree.root.children, 0)]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            rows += item
            continue
        node, children, depth = item
        rows += _own_rows(tree.text, node, depth, changes)
        if id(node) in changes.values:
            continue
        below: list[list[Row] | tuple[Node, Sequence[Node], int]] = []
        for child in children:
            below += _items(changes, child, depth + 1)
        below.append(_inserted(changes.filled.get(id(node), ()), depth + 1))
        for element in changes.appended.get(id(node), ()):
            below.append(value_rows("", element.text, depth + 1))
        stack.extend(reversed(below))
    return rows


def value_rows(name: str, text: str, depth: int) -> list[Row]:
    """Rows of a value given as text; EditFailed when it is not exactly one value."""
    prefix = "x: "
    tree = parse(prefix + text)
    root = tree.root
    whole = len(root.children) == 1 and root.children[0].value_start == len(prefix)
    if tree.problems or not whole or root.children[0].value_end != len(tree.text):
        raise EditFailed(f"{text!r} is not a value")
    rows = _rows(tree.text, root.children[0], depth)
    _, _, kind, raw = rows[0]
    return [(depth, name, kind, raw), *rows[1:]]


def verify(before: Tree, after: Tree, operations: Sequence[Operation]) -> None:
    """Raise EditFailed unless `after` differs from `before` exactly as the operations say.

    No new kind of syntax problem and not one more of any kind; the expected structure; every comment still there and in
    order, save those that a Remove without keep_comments takes along.
    """
    codes = [problem.code for problem in before.problems]
    for problem in after.problems:
        if problem.code not in codes:
            raise EditFailed(f"the edit would break the file: {problem.message}")
        codes.remove(problem.code)
    wanted, actual = expected(before, operations), structure(after)
    if wanted != actual:
        raise EditFailed(f"the edit would do something else than intended: {_difference(wanted, actual)}")
    lost = lost_comment(before, after, operations)
    if lost is not None:
        raise EditFailed(f"the edit would lose the comment {lost!r}")


def lost_comment(before: Tree, after: Tree, operations: Sequence[Operation]) -> str | None:
    """The first comment of `before` that is not in `after` in the same order and may not go."""
    text = before.text
    # Two operations may remove one field; then the one that keeps the comments counts.
    kept = {id(op.node) for op in operations if isinstance(op, Remove) and op.keep_comments}
    lossy = [op.node for op in operations if isinstance(op, Remove) and id(op.node) not in kept]
    free = [owned(text, node) for node in lossy]
    remaining = iter([after.text[start:end] for start, end in comments(after.text)])
    for start, end in comments(text):
        if any(first <= start < last for first, last in free):
            # Blocks above a removed field may also have stayed; they are free to be in either text.
            continue
        comment = text[start:end]
        if comment not in remaining:  # advances the iterator: order counts
            return comment
    return None


def _rows(text: str, top: Node, depth: int) -> list[Row]:
    rows: list[Row] = []
    stack = [(top, depth)]
    while stack:
        node, level = stack.pop()
        rows.append((level, node.name, node.kind, _raw(text, node)))
        if node.children:
            stack.extend([(child, level + 1) for child in reversed(node.children)])
    return rows


def _raw(text: str, node: Node) -> str:
    if node.kind in (MESSAGE, LIST):
        return ""
    raw = text[node.value_start : node.value_end]
    if node.kind == STRING and ("\n" in raw or "#" in raw):  # adjacent strings: the text between them is layout
        import re

        return " ".join(re.findall(STRING_PATTERN, re.sub(rf"({STRING_PATTERN})|\#[^\n]*", r"\1", raw)))
    return raw


def _own_rows(text: str, node: Node, depth: int, changes: Changes) -> list[Row]:
    rename, value = changes.names.get(id(node)), changes.values.get(id(node))
    name = rename.name if rename else node.name
    if value is not None:
        return value_rows(name, value.text, depth)
    return [(depth, name, node.kind, _raw(text, node))]


def _items(changes: Changes, child: Node, depth: int) -> list[list[Row] | tuple[Node, Sequence[Node], int]]:
    """A child with what is inserted around it, in order; nothing for itself when it is removed."""
    items: list[list[Row] | tuple[Node, Sequence[Node], int]] = [_inserted(changes.above.get(id(child), ()), depth)]
    if id(child) not in changes.removed:
        split = changes.splits.get(id(child))
        for group in split.groups if split else [child.children]:
            items.append((child, group, depth))
    items.append(_inserted(changes.below.get(id(child), ()), depth))
    return items


def _inserted(inserts: Sequence[Insert], depth: int) -> list[Row]:
    return [row for insert in inserts for row in value_rows(insert.name, insert.text, depth)]


def _difference(wanted: list[Row], actual: list[Row]) -> str:
    for want, have in zip(wanted, actual, strict=False):
        if want != have:
            return f"{have[1] or have[3]} {have[3]!r} where {want[1] or want[3]} {want[3]!r} was to be"
    return f"{len(actual)} values instead of {len(wanted)}"

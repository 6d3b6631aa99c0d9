"""Verification of an edit of YAML: parsed again, the file must differ exactly as the operations say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from odlint.modelgarden.yaml.comments import comments
from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.syntax.editing.operations import AppendElement, Insert, Operation, Remove, Rename, SetValue
from odlint.syntax.text_edit import Edit, EditFailed
from odlint.syntax.tree import LIST, MESSAGE

# Depth, key, kind, value: as text, so that NaN equals itself and 1 is neither 1.0 nor true.
Row = tuple[int, str, str, str]


class _Changes:
    """Operations by the node that they change."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.values: dict[int, str] = {}
        self.names: dict[int, str] = {}
        self.removed: set[int] = set()
        self.inserted: dict[int, list[Insert]] = {}
        self.appended: dict[int, list[str]] = {}
        for operation in operations:
            self._add(operation)

    def _add(self, operation: Operation) -> None:
        key = id(operation.node)
        if isinstance(operation, SetValue):
            self.values[key] = operation.text
        elif isinstance(operation, Rename):
            self.names[key] = operation.name
        elif isinstance(operation, Remove):
            self.removed.add(key)
        elif isinstance(operation, Insert):
            self.inserted.setdefault(key, []).append(operation)
        elif isinstance(operation, AppendElement):
            self.appended.setdefault(key, []).append(operation.text)


def structure(tree: YamlTree) -> list[Row]:
    """Return the content of a file as rows, without its layout and comments."""
    return list(_rows(tree.root, 0, None))


def verify(before: YamlTree, after: YamlTree, operations: Sequence[Operation], edits: Sequence[Edit]) -> None:
    """Raise EditFailed unless `after` differs from `before` exactly as the operations say and keeps every comment."""
    if after.problems:
        raise EditFailed(f"the text would not be YAML any more: {after.problems[0].message}")
    if structure(after) != list(_rows(before.root, 0, _Changes(operations))):
        raise EditFailed("the text would say something else than was asked for")
    if list(_kept_comments(before, operations, edits)) != [after.text[start:end] for start, end in comments(after)]:
        raise EditFailed("a comment would be lost")


def _kept_comments(tree: YamlTree, operations: Sequence[Operation], edits: Sequence[Edit]) -> Iterator[str]:
    """Texts of the comments that must be in the file after the edits."""
    lossy = any(isinstance(operation, Remove) and not operation.keep_comments for operation in operations)
    deleted = [(edit.start, edit.end) for edit in edits if not edit.text] if lossy else []
    for start, end in comments(tree):
        if not any(first <= start and end <= last for first, last in deleted):
            yield tree.text[start:end]


def _rows(node: YamlNode, depth: int, changes: _Changes | None, name: str | None = None) -> Iterator[Row]:
    """Yield the content of a node, one row for each key and element. Keys of a mapping are sorted: order is free."""
    key = repr(node.key) if name is None else repr(name)
    if changes is not None and id(node) in changes.names:
        key = repr(changes.names[id(node)])
    if changes is not None and id(node) in changes.values:
        yield from _value_rows(changes.values[id(node)], depth, key)
        return
    if node.alias is not None:
        yield depth, key, "alias", node.alias.anchor
        return
    if node.kind not in (MESSAGE, LIST):
        yield depth, key, node.tag + node.anchor, repr(node.value)
        return
    yield depth, key, ("mapping" if node.kind == MESSAGE else "list") + node.tag + node.anchor, ""
    below: list[list[Row]] = []
    for child in node.children:
        if changes is None or id(child) not in changes.removed:
            below.append(list(_rows(child, depth + 1, changes)))
    if changes is not None:
        inserts = changes.inserted.get(id(node), ())
        below += [list(_value_rows(insert.text, depth + 1, repr(insert.name))) for insert in inserts]
        below += [list(_value_rows(text, depth + 1, repr(""))) for text in changes.appended.get(id(node), ())]
    if node.kind == MESSAGE:
        below.sort(key=lambda rows: rows[0][1])  # stable: of a key written twice, the last stays the last
    for rows in below:
        yield from rows


def _value_rows(text: str, depth: int, key: str) -> Iterator[Row]:
    block = text.replace("\n", "\n  ") if text.startswith("\n") else f" {text}"
    tree = parse(f"x:{block}\n")
    if tree.problems or len(tree.root.children) != 1 or tree.root.kind != MESSAGE:
        raise EditFailed(f"{text!r} is not a value")
    first, *others = _rows(tree.root.children[0], depth, None)
    yield (depth, key, *first[2:])
    yield from others

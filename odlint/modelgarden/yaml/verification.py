"""Whether edited YAML is what was intended: parsed again, it must say exactly what the operations said."""

from __future__ import annotations

from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.planning import plan
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.syntax.editing.operations import AppendElement, Insert, Operation, Remove, Rename, SetValue
from odlint.syntax.text_edit import EditFailed, apply
from odlint.syntax.tree import LIST, MESSAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    # Depth, key, kind, value: as text, so that NaN equals itself and 1 is neither 1.0 nor true.
    Row = tuple[int, str, str, str]


class _Changes:
    """Operations by the node that they change."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.values = {id(one.node): one.text for one in operations if isinstance(one, SetValue)}
        self.names = {id(one.node): one.name for one in operations if isinstance(one, Rename)}
        self.removed = {id(one.node) for one in operations if isinstance(one, Remove)}
        self.inserted: dict[int, list[Insert]] = {}
        self.appended: dict[int, list[str]] = {}
        for one in operations:
            if isinstance(one, Insert):
                self.inserted.setdefault(id(one.node), []).append(one)
            elif isinstance(one, AppendElement):
                self.appended.setdefault(id(one.node), []).append(one.text)


def rows(node: YamlNode, depth: int, changes: _Changes | None, name: str | None = None) -> Iterator[Row]:
    """What a node says, one row for each key and element. Order of keys in a mapping means nothing: they are sorted."""
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
            below.append(list(rows(child, depth + 1, changes)))  # type: ignore[arg-type]
    if changes is not None:
        below += [list(_value_rows(one.text, depth + 1, repr(one.name))) for one in changes.inserted.get(id(node), ())]
        below += [list(_value_rows(text, depth + 1, repr(""))) for text in changes.appended.get(id(node), ())]
    if node.kind == MESSAGE:
        below.sort(key=lambda one: one[0][1])  # stable: of a key written twice, the last stays the last
    for one in below:
        yield from one


def _value_rows(text: str, depth: int, key: str) -> Iterator[Row]:
    block = text.replace("\n", "\n  ") if text.startswith("\n") else f" {text}"
    tree = parse(f"x:{block}\n")
    if tree.problems or len(tree.root.children) != 1 or tree.root.kind != MESSAGE:
        raise EditFailed(f"{text!r} is not a value")
    made = list(rows(tree.root.children[0], depth, None))  # type: ignore[arg-type]
    yield (depth, key, *made[0][2:])
    yield from made[1:]


def edited(tree: YamlTree, operations: Sequence[Operation]) -> YamlTree:
    """The tree after the operations; raises EditFailed unless exactly they were done and no comment was lost."""
    edits = plan(tree, operations)
    after = parse(apply(tree.text, edits))
    if after.problems:
        raise EditFailed(f"the text would not be YAML any more: {after.problems[0].message}")
    wanted = list(rows(tree.root, 0, _Changes(operations)))  # type: ignore[arg-type]
    if after.structure() != wanted:
        raise EditFailed("the text would say something else than was asked for")
    gone = [(edit.start, edit.end) for edit in edits if not edit.text]
    taken = any(isinstance(one, Remove) and not one.keep_comments for one in operations)
    kept = [
        tree.text[start:end]
        for start, end in tree.comments()
        if not (taken and any(first <= start and end <= last for first, last in gone))
    ]
    if kept != [after.text[start:end] for start, end in after.comments()]:
        raise EditFailed("a comment would be lost")
    return after

"""A config on its way to the adapted one: every step is an operation on its tree, verified before the next one.

The text that comes out is written as a whole or not at all, so a step that cannot be made only has to be said.
"""

from __future__ import annotations

import re

from odlint.adapting.differences import NOT_SET, written_values
from odlint.config.assignment import entry, format_value, write
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.schema.message import Message
from odlint.syntax.editing.edits import perform_tree
from odlint.syntax.editing.literal_text import message
from odlint.syntax.editing.operations import Remove, append
from odlint.syntax.source import Source
from odlint.syntax.text_edit import EditFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.schema.binding import BoundFile
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Tree

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


class Change:
    """One field that is written differently now."""

    __slots__ = ("new", "old", "path", "reason")
    NOT_SET = NOT_SET  # stands for `old` of a new field, and for `new` of one that was taken out

    def __init__(self, path: str, old: str, new: str, reason: str) -> None:
        self.path = path
        self.old = old
        self.new = new
        self.reason = reason

    def __repr__(self) -> str:
        return f"{self.path}: {self.old} → {self.new} ({self.reason})"


class Draft:
    """The text so far and what was done to it.

    Attributes:
        original: the config as it was.
        bound: the present text, parsed and bound.
        notes: what could not be adapted from here, and is left to the user.
        problems: why the config cannot be adapted as asked; with one of them nothing is written.
    """

    def __init__(self, source: Source, bound: BoundFile) -> None:
        """`bound` is the source as messages."""
        self.original = source
        self.bound = bound
        self.notes: list[str] = []
        self.problems: list[str] = []
        self._before = written_values(self.bound.root)
        self._values = self._before
        self._reasons: dict[str, str] = {}

    @property
    def root(self) -> Message:
        """The present config. Messages taken from it are stale after the next change."""
        return self.bound.root

    @property
    def source(self) -> Source:
        """The present text as a source."""
        return Source(self.original.name, self.bound.tree.text, self.original.encoding)

    def at(self, path: str) -> Message:
        """The message at a path such as `train_config.optimizer`; one that is not written has defaults."""
        found = self.root
        for step in path.split(".") if path else ():
            match = _STEP.fullmatch(step)
            if match is None:
                raise KeyError(path)
            value = found.get(match[1])
            found = value if match[2] is None else value[int(match[2])]
        return found

    def set(self, path: str, field: str, value: Any, reason: str) -> None:
        """Write a scalar field of the message at a path, whether it is there or not."""
        target = self.at(path)
        if target.has(field) and target.get(field) == value:
            return
        node = target.nodes.get(field)
        text = self.bound.tree.text
        try:
            written = format_value(text, target.message_type.fields[field], node, value)
        except ValueError as problem:
            self.problems.append(str(problem))
            return
        self.apply(tuple(write(text, target, field, node, written)), reason)

    def set_list(self, path: str, field: str, values: Sequence[str], reason: str) -> None:
        """Write a repeated scalar field: elements in place, surplus ones out, further ones at the end."""
        for number, value in enumerate(values):
            target = self.at(path)
            nodes = target.nodes.get(field) or []
            text, kind = self.bound.tree.text, target.message_type.fields[field]
            node = nodes[number] if number < len(nodes) else None
            if node is not None and target.get(field)[number] == value:
                continue
            try:
                written = format_value(text, kind, node or _last(nodes), value)
                self.apply(tuple(write(text, target, field, node, written)), reason)
            except ValueError as problem:
                self.problems.append(str(problem))
                return
        surplus = (self.at(path).nodes.get(field) or [])[len(values) :]
        self.apply(tuple(Remove(node, keep_comments=True) for node in surplus), reason)

    def add(self, name: str, lines: Sequence[tuple[str, str]], reason: str) -> None:
        """One more message of a repeated field of the root, holding strings."""
        root = self.root
        if root.node is None:
            return
        text, kind = self.bound.tree.text, root.message_type.fields[name].message
        fields = kind.fields if kind is not None else {}
        body = "\n".join(
            entry(field, format_value(text, fields[field], None, value)) for field, value in lines if field in fields
        )
        self.apply((append(root.node, name, message(body)),), reason)

    def remove(self, path: str, field: str, reason: str) -> None:
        """Take a field out; comments stay."""
        node = self.at(path).nodes.get(field)
        if node is not None:
            self.apply((Remove(node, keep_comments=True),), reason)

    def drop(self, path: str, field: str, number: int, reason: str) -> None:
        """Take out one element of a repeated field; comments stay."""
        self.apply((Remove(self.at(path).nodes[field][number], keep_comments=True),), reason)

    def apply(self, operations: Sequence[Operation], reason: str) -> None:
        """Perform operations on the present tree, whole or not at all, and remember why."""
        if not operations:
            return
        try:
            self.apply_to(self.bound.tree, operations, reason)
        except EditFailed as problem:
            self.problems.append(f"{self.original.name}: a change could not be made ({reason}): {problem}")

    def apply_to(self, tree: Tree, operations: Sequence[Operation], reason: str) -> None:
        """Perform operations on a tree of the present text; raises EditFailed when they cannot be made."""
        if tree.text != self.bound.tree.text:
            raise EditFailed("the text has changed")
        self.bound = bind(perform_tree(tree, operations), PIPELINE)
        after = written_values(self.bound.root)
        for path in {**self._values, **after}:
            if self._values.get(path) != after.get(path):
                self._reasons[path] = reason
        self._values = after

    def changes(self) -> list[Change]:
        """What is different now from the original, in the order of the adapted file; removed fields at the end."""
        before, after = self._before, self._values
        paths = [*after, *(path for path in before if path not in after)]
        return [
            Change(path, before.get(path, NOT_SET), after.get(path, NOT_SET), self._reasons.get(path, ""))
            for path in paths
            if before.get(path) != after.get(path)
        ]


def _last(nodes: Sequence[Any]) -> Any:
    return nodes[-1] if nodes else None

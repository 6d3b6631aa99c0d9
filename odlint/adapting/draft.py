"""The config while it is adapted: each change is a verified edit of its syntax tree.

The adapted text is written completely or not at all, so a change that fails is only recorded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from odlint.adapting.differences import NOT_SET, written_values
from odlint.config.assignment import entry, format_value, write
from odlint.schema import PIPELINE
from odlint.schema.binding import BoundFile, bind
from odlint.schema.message import Message
from odlint.syntax.editing.edits import perform_tree
from odlint.syntax.editing.literal_text import message
from odlint.syntax.editing.operations import Operation, Remove, append
from odlint.syntax.source import Source
from odlint.syntax.text_edit import EditFailed
from odlint.syntax.tree import Tree

_PART = re.compile(r"(\w+)(?:\[(\d+)\])?")


@dataclass(frozen=True, slots=True)
class Change:
    """A field that was changed.

    Attributes:
        old, new: text of the value; NOT_SET if the field was added or removed.
        reason: for the user.
    """

    path: str
    old: str
    new: str
    reason: str


class Draft:
    """The current text, and what was changed in it.

    Attributes:
        original: the config before the changes.
        bound: the current text, parsed and bound.
        notes: what cannot be adapted automatically, and is left to the user.
        problems: why the config cannot be adapted as asked; if there are any, nothing is written.
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
        """The current config. Its messages are stale after the next change."""
        return self.bound.root

    @property
    def source(self) -> Source:
        """The current text as a source."""
        return Source(self.original.name, self.bound.tree.text, self.original.encoding)

    def at(self, path: str) -> Message:
        """Return the message at a path such as `train_config.optimizer`; one that is not written has defaults.

        Raises:
            KeyError: there is no such field.
        """
        message = self.root
        for part in path.split(".") if path else ():
            match = _PART.fullmatch(part)
            if match is None:
                raise KeyError(path)
            value = message.get(match[1])
            message = value if match[2] is None else value[int(match[2])]
        return message

    def set(self, path: str, field: str, value: Any, reason: str) -> None:
        """Set a scalar field of the message at a path, and add either if it is not written."""
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
        """Set a repeated scalar field: replace elements in place, remove surplus ones, append further ones."""
        for number, value in enumerate(values):
            target = self.at(path)
            nodes = target.nodes.get(field) or []
            text, field_type = self.bound.tree.text, target.message_type.fields[field]
            node = nodes[number] if number < len(nodes) else None
            if node is not None and target.get(field)[number] == value:
                continue
            model = node or (nodes[-1] if nodes else None)  # its quotes are kept
            try:
                written = format_value(text, field_type, model, value)
            except ValueError as problem:
                self.problems.append(str(problem))
                return
            self.apply(tuple(write(text, target, field, node, written)), reason)
        surplus = (self.at(path).nodes.get(field) or [])[len(values) :]
        self.apply(tuple(Remove(node, keep_comments=True) for node in surplus), reason)

    def add(self, name: str, lines: Sequence[tuple[str, str]], reason: str) -> None:
        """Append a message to a repeated field of the root; `lines` are its string fields and their values."""
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
        """Remove a field, but keep its comments."""
        node = self.at(path).nodes.get(field)
        if node is not None:
            self.apply((Remove(node, keep_comments=True),), reason)

    def drop(self, path: str, field: str, number: int, reason: str) -> None:
        """Remove one element of a repeated field, but keep its comments."""
        self.apply((Remove(self.at(path).nodes[field][number], keep_comments=True),), reason)

    def apply(self, operations: Sequence[Operation], reason: str) -> None:
        """Perform all operations on the current tree, or none, and record why."""
        if not operations:
            return
        try:
            self.apply_to(self.bound.tree, operations, reason)
        except EditFailed as problem:
            self.problems.append(f"{self.original.name}: a change could not be made ({reason}): {problem}")

    def apply_to(self, tree: Tree, operations: Sequence[Operation], reason: str) -> None:
        """Perform operations on a tree of the current text.

        Raises:
            EditFailed: they cannot be performed, or the tree is of another text.
        """
        if tree.text != self.bound.tree.text:
            raise EditFailed("the text has changed")
        self.bound = bind(perform_tree(tree, operations), PIPELINE)
        after = written_values(self.bound.root)
        for path in {**self._values, **after}:
            if self._values.get(path) != after.get(path):
                self._reasons[path] = reason
        self._values = after

    def changes(self) -> list[Change]:
        """Return the differences from the original, in the order of the adapted file, removed fields last."""
        before, after = self._before, self._values
        paths = [*after, *(path for path in before if path not in after)]
        return [
            Change(path, before.get(path, NOT_SET), after.get(path, NOT_SET), self._reasons.get(path, ""))
            for path in paths
            if before.get(path) != after.get(path)
        ]

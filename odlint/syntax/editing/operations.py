"""Operations on a syntax tree. Each refers to nodes of one tree."""

from __future__ import annotations

from odlint.syntax.tree import LIST, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Operation:
    """Base of all operations; `node` is what it changes, or what it adds to."""

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.node!r}>"


class SetValue(Operation):
    """Set the value of a field or list element; `text` is a literal in text format."""

    __slots__ = ("text",)

    def __init__(self, node: Node, text: str) -> None:
        super().__init__(node)
        self.text = text


class Rename(Operation):
    """Rename a field. Together with SetValue on the same node: replace the field."""

    __slots__ = ("name",)

    def __init__(self, node: Node, name: str) -> None:
        super().__init__(node)
        self.name = name


class Remove(Operation):
    """Remove a field or list element, with or without the comments that belong to it."""

    __slots__ = ("keep_comments",)

    def __init__(self, node: Node, *, keep_comments: bool = False) -> None:
        super().__init__(node)
        self.keep_comments = keep_comments


class Insert(Operation):
    """Add a field to the message `parent`: after or before one of its fields, by default after the last.

    `text` is canonical: a literal, or a message `{ ... }` indented by two spaces a level (`literal_text.message`).
    """

    __slots__ = ("after", "before", "name", "text")

    def __init__(
        self, parent: Node, name: str, text: str, *, after: Node | None = None, before: Node | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.text = text
        self.after = after
        self.before = before


class AppendElement(Operation):
    """Add an element to the end of a `[a, b]` value."""

    __slots__ = ("text",)

    def __init__(self, values: Node, text: str) -> None:
        super().__init__(values)
        self.text = text


class Split(Operation):
    """Make several fields out of one message, one for each group of its children (by default one for each child)."""

    __slots__ = ("groups",)

    def __init__(self, node: Node, groups: Sequence[Sequence[Node]] | None = None) -> None:
        super().__init__(node)
        self.groups = [[child] for child in node.children] if groups is None else [list(group) for group in groups]


def append(parent: Node, name: str, text: str) -> Insert | AppendElement:
    """One more value for a repeated field: in its `[a, b]` list when its last occurrence is one, else as a field."""
    occurrences = [child for child in parent.children if child.name == name]
    if occurrences and occurrences[-1].kind == LIST:
        return AppendElement(occurrences[-1], text)
    return Insert(parent, name, text, after=occurrences[-1] if occurrences else None)

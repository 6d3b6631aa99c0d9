"""A condition of a rule that failed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from odlint.lint.ruleset import CompiledPack
    from odlint.schema.binding import BoundFile
    from odlint.schema.message import Message


class Violation:
    """A condition that failed.

    Attributes:
        pack, instance: the rule's instance whose condition it is; rule: the rule.
        message: the message that it was evaluated on; field: the field of it that the instance is about, or "".
        element: index of the element of a repeated field; -1 for none.
    """

    __slots__ = ("element", "field", "instance", "message", "pack", "rule")

    def __init__(self, pack: CompiledPack, instance: int, message: Message, element: int = -1) -> None:
        self.pack = pack
        self.instance = instance
        self.message = message
        self.element = element
        self.rule = pack.rule_of(instance)
        self.field = pack.instances[instance][1]

    def arguments(self) -> tuple[Any, Message | None]:
        """`it` and `parent` of the rule's expressions."""
        if not self.field:
            return self.message, self.message.holder
        if self.element >= 0:
            return self.message.get(self.field)[self.element], self.message
        return None, self.message

    def place(self, bound: BoundFile) -> tuple[int, int, bool]:
        """(start, end, True if this is a written value): the value, else the name of the message it would be in."""
        message = self.message
        if self.field:
            node = message.nodes.get(self.field)
            if isinstance(node, list):
                node = node[max(self.element, 0)] if self.element < len(node) else None
            if node is not None:
                return node.start, node.value_end if not node.children else node.value_start + 1, True
        while message.node is None and message.holder is not None:  # not written: the nearest message around it that is
            message = message.holder
        node = message.node
        if node is None or message.holder is None:
            first = bound.tree.root.children[0] if bound.tree.root.children else None
            return (first.start, first.name_end, False) if first is not None else (0, 0, False)
        return node.start, max(node.name_end, node.start + 1), False

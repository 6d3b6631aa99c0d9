"""Finds the nodes at an offset."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.syntax.tree import Node


def nodes_at(root: Node, offset: int) -> list[Node]:
    """Return the nodes around an offset, outermost first, without the root; empty between the root's fields."""
    path: list[Node] = []
    node = root
    while node.children:
        number = bisect_right(node.children, offset, key=_start) - 1
        if number < 0 or offset >= node.children[number].value_end:
            break
        node = node.children[number]
        path.append(node)
    return path


def _start(node: Node) -> int:
    return node.start

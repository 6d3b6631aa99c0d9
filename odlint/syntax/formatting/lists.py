"""Which layout a `[a, b]` list gets."""

from __future__ import annotations

from odlint.syntax.editing.trivia import comments
from odlint.syntax.formatting.numbers import number
from odlint.syntax.formatting.strings import is_joined
from odlint.syntax.tree import LIST, MESSAGE, SCALAR, Node

WIDTH = 100  # columns that a list may reach before it is wrapped


def one_line(text: str, node: Node, before: int) -> str | None:
    """The whole list on one line that has `before` columns already; None where it needs more lines."""
    if any(child.kind == MESSAGE or is_joined(text, child) for child in node.children):
        return None
    if comments(text, node.value_start, node.value_end):
        return None
    line = f"[{', '.join(_element(text, child) for child in node.children)}]"
    return line if before + len(line) <= WIDTH else None


def filled(text: str, node: Node, indent: str) -> list[str] | None:
    """Lines of numbers and names, as many on each as fit; None where every element wants a line of its own.

    Comments before the first element are about all of them, those further down about one.
    """
    children = node.children
    if not children or any(child.kind != SCALAR for child in children):
        return None
    if text.find("#", children[0].start, node.value_end) >= 0:
        return None
    lines: list[str] = []
    room = -1
    last = len(children) - 1
    for index, child in enumerate(children):
        element = _element(text, child) + ("," if index < last else "")
        if len(element) + 1 > room:
            lines.append(indent + element)
            room = WIDTH - len(lines[-1])
        else:
            lines[-1] += " " + element
            room -= len(element) + 1
    return lines


def needs_colon(node: Node) -> bool:
    """Whether a colon belongs before a list.

    Lists of messages may go without and get one. Before any other list it stays as it was: protobuf takes `a []` for a
    field of messages and refuses it for one of numbers, and which of them it is only the schema knows.
    """
    return node.colon or (node.kind == LIST and bool(node.children) and node.children[0].kind == MESSAGE)


def _element(text: str, child: Node) -> str:
    raw = text[child.value_start : child.value_end]
    return number(raw) if child.kind == SCALAR else raw

"""Splits one message field into several of the same name."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.syntax.editing.layout import Layout, base_indent
from odlint.syntax.editing.trivia import extent, inside, last_on_line, trailing_comment
from odlint.syntax.lines import first_on_line, line_end
from odlint.syntax.text_edit import Edit, EditFailed
from odlint.syntax.tree import MESSAGE, Node, Tree


def split_message(tree: Tree, layout: Layout, node: Node, groups: Sequence[Sequence[Node]]) -> list[Edit]:
    """Close and reopen the message between groups of its children; comments do not move.

    So a comment goes with the child it trails, else with the child below it.
    """
    flat = [id(child) for group in groups for child in group]
    if node.kind != MESSAGE or node is tree.root or inside(tree.root, node, tree.text) is None:
        raise EditFailed(f"{node.name or 'this value'} is no closed message and cannot be split")
    if flat != [id(child) for child in node.children] or not all(groups):
        raise EditFailed(f"the groups do not hold every field of {node.name} once and in order")
    header = tree.text[node.start : node.value_start + 1]
    if "#" in header or "\n" in header:
        header = node.name + layout.message_gap + tree.text[node.value_start]
    closer = "}" if header.endswith("{") else ">"
    if not node.name:  # an element of a list
        closer += ","
    return [_cut(tree, layout, node, group[-1], (closer, header)) for group in groups[:-1]]


def _cut(tree: Tree, layout: Layout, node: Node, child: Node, seam: tuple[str, str]) -> Edit:
    """Insert the closer and the new header behind `child` and its trailing comment."""
    text = tree.text
    closer, header = seam
    new_line = layout.newline + base_indent(tree, node)
    end = extent(text, child)
    if last_on_line(text, end):
        trailing = trailing_comment(text, end)
        place = trailing[1] if trailing else line_end(text, end)
        return Edit(place, place, f"{new_line}{closer}{new_line}{header}")
    if first_on_line(text, node.start):
        return Edit(end, end, f" {closer}{new_line}{header}")
    return Edit(end, end, f" {closer} {header}")

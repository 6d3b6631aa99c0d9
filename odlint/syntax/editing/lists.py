"""Removes and appends elements of `[a, b]`, with their commas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from odlint.syntax.editing.layout import Layout, child_indent
from odlint.syntax.editing.removal import whole_lines
from odlint.syntax.editing.trivia import comments, extent, inside, last_on_line, separator, trailing_comment
from odlint.syntax.lines import first_on_line, line_end
from odlint.syntax.text_edit import Edit, EditFailed
from odlint.syntax.tree import Node, Tree


def edit_list(
    tree: Tree, layout: Layout, values: Node, removed: Mapping[int, bool], appended: Sequence[str]
) -> list[Edit]:
    """All edits of one list together, because commas depend on which elements stay.

    `removed` maps the id of each element to take out to keep_comments; `appended` are canonical values.
    """
    if inside(tree.root, values, tree.text) is None:
        raise EditFailed(f"the list {values.name or 'here'} is not closed, so nothing can be added or removed safely")
    children = values.children
    survivors = [index for index, child in enumerate(children) if id(child) not in removed]
    last = survivors[-1] if survivors else -1
    edits: list[Edit] = []
    reuse = 0 if children and appended and not survivors else -1  # the place of an element that goes serves a new one
    for index, child in enumerate(children):
        if index == reuse:
            indent = child_indent(tree, layout, values, child)
            edits.append(Edit(child.start, child.value_end, _one_line(layout, appended, indent)))
        elif id(child) in removed:
            edits += _take_out(tree.text, children, index, index < last, removed[id(child)])
    if appended and reuse < 0:
        edits += _append(tree, layout, values, children[last] if survivors else None, appended)
    return edits


def _take_out(text: str, children: list[Node], index: int, comma_behind: bool, keep_comments: bool) -> list[Edit]:
    """Delete an element and one comma: the one behind it while an element stays behind it, else the one before."""
    node = children[index]
    behind = separator(text, node)
    before = separator(text, children[index - 1]) if index and not comma_behind else -1
    edits = [Edit(before, before + 1, "")] if before >= 0 else []
    close_comma = behind >= 0 and "#" not in text[node.value_end : behind]
    end = behind + 1 if close_comma else node.value_end
    if first_on_line(text, node.start) and last_on_line(text, end):
        edits.append(whole_lines(text, node, end, keep_comments))
        if comma_behind and behind >= end:
            edits.append(Edit(behind, behind + 1, ""))
    elif comma_behind and close_comma:
        blanks = len(text[end:]) - len(text[end:].lstrip(" \t"))
        edits.append(Edit(node.start, end + blanks, ""))
    else:
        gap_start = children[index - 1].value_end if before >= 0 else node.start
        gap = text[gap_start : node.start]
        edits.append(Edit(node.start if "#" in gap or "\n" in gap else gap_start, node.value_end, ""))
        if comma_behind and behind >= 0:
            edits.append(Edit(behind, behind + 1, ""))
    return edits


def _append(tree: Tree, layout: Layout, values: Node, anchor: Node | None, appended: Sequence[str]) -> list[Edit]:
    text = tree.text
    indent = child_indent(tree, layout, values, anchor)
    if anchor is None:
        start, end = inside(tree.root, values, text) or (0, 0)
        own_comments = comments(text, start, end)
        if not own_comments:
            return [Edit(start, end, _one_line(layout, appended, indent))]
        place = line_end(text, own_comments[-1][0])
        return [Edit(place, place, layout.newline + indent + _one_line(layout, appended, indent))]
    end = extent(text, anchor)
    if not (first_on_line(text, anchor.start) and last_on_line(text, end)):
        place = anchor.value_end
        return [Edit(place, place, ", " + _one_line(layout, appended, indent))]
    trailing = trailing_comment(text, end)
    place = trailing[1] if trailing else line_end(text, end)
    lines = [layout.newline + indent + layout.value(value, indent, False) for value in appended]
    return [Edit(anchor.value_end, anchor.value_end, ","), Edit(place, place, ",".join(lines))]


def _one_line(layout: Layout, appended: Sequence[str], indent: str) -> str:
    return ", ".join(layout.value(value, indent, True) for value in appended)

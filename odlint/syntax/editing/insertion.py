"""New fields: after a field, before one, or into a message that has none."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.syntax.editing.layout import Layout, base_indent, child_indent
from odlint.syntax.editing.trivia import comments, extent, inside, last_on_line, leading, separator, trailing_comment
from odlint.syntax.lines import first_on_line, line_end, line_start
from odlint.syntax.text_edit import Edit, EditFailed
from odlint.syntax.tree import MESSAGE, Node, Tree

Field = tuple[str, str]  # name, canonical value

_CLOSERS = ("}", ">")


def insert_after(tree: Tree, layout: Layout, parent: Node, anchor: Node, fields: Sequence[Field]) -> list[Edit]:
    """Fields on lines of their own below the anchor and its trailing comment, or beside it on a shared line."""
    text = tree.text
    end = extent(text, anchor)
    indent = child_indent(tree, layout, parent, anchor)
    mark = separator_style(text, parent)
    if last_on_line(text, end):
        trailing = trailing_comment(text, end)
        place = trailing[1] if trailing else line_end(text, end)
        mark = mark if separator(text, anchor) >= 0 else ""
        return [Edit(place, place, _lines(layout, fields, indent, mark))]
    if anchor is parent.children[-1] and first_on_line(text, anchor.start):  # the parent closes on this line
        return [Edit(end, end, _lines(layout, fields, indent, ""))]
    edits = []
    if mark and separator(text, anchor) < 0:  # { a: 1, b: 2 }: the last one gets its separator now
        edits.append(Edit(anchor.value_end, anchor.value_end, mark))
        new = [(mark if number < len(fields) else "") for number in range(1, len(fields) + 1)]
    else:
        new = [mark] * len(fields)
    written = [
        " " + layout.field(name, value, indent, True) + stop for (name, value), stop in zip(fields, new, strict=True)
    ]
    follower = text[end : end + 1]
    tail = "" if follower.isspace() or follower in _CLOSERS else " "
    return [*edits, Edit(end, end, "".join(written) + tail)]


def insert_before(tree: Tree, layout: Layout, parent: Node, anchor: Node, fields: Sequence[Field]) -> list[Edit]:
    """Fields above the anchor and the comments glued to it (below the file's header), or beside it on a shared line."""
    text = tree.text
    indent = child_indent(tree, layout, parent, anchor)
    mark = separator_style(text, parent)
    if first_on_line(text, anchor.start):
        place = leading(text, anchor)
        lines = [indent + layout.field(name, value, indent, False) + mark + layout.newline for name, value in fields]
        if place == line_start(text, anchor.start) == 0 and text.startswith("\ufeff"):
            place = 1
        return [Edit(place, place, "".join(lines))]
    written = [layout.field(name, value, indent, True) + mark + " " for name, value in fields]
    return [Edit(anchor.start, anchor.start, "".join(written))]


def insert_into_empty(tree: Tree, layout: Layout, parent: Node, fields: Sequence[Field]) -> list[Edit]:
    """Fields for a message without any: below its last comment, else between its braces, which are opened."""
    text = tree.text
    between = inside(tree.root, parent, text)
    if between is None or parent.kind != MESSAGE:
        raise EditFailed(f"{parent.name or 'this value'} is no closed message, so nothing can be added to it safely")
    start, end = between
    indent = child_indent(tree, layout, parent, None)
    own_comments = comments(text, start, end)
    if own_comments:
        return [_below_comment(tree, layout, parent, own_comments[-1][0], fields)]
    newline = layout.newline
    if parent is tree.root:
        lead = newline if text[start:] and not text.endswith("\n") and text[start:].strip(" \t") else ""
        return [Edit(end, end, lead + _lines(layout, fields, indent, "")[len(newline) :] + newline)]
    outer = base_indent(tree, parent)
    if "\n" in text[start:end] or _alone(text, parent, extent(text, parent)):
        return [Edit(start, end, _lines(layout, fields, indent, "") + newline + outer)]
    written = " ".join(layout.field(name, value, outer, True) for name, value in fields)
    return [Edit(start, end, f" {written} ")]


def replace_field(tree: Tree, layout: Layout, parent: Node, node: Node, fields: Sequence[Field]) -> list[Edit]:
    """Fields in the place of one that goes; its separator and the comments around it stay."""
    indent = child_indent(tree, layout, parent, node)
    mark = separator_style(tree.text, parent)
    alone = _alone(tree.text, node, extent(tree.text, node))
    written = [layout.field(name, value, indent, not alone) for name, value in fields]
    joint = mark + (layout.newline + indent if alone else " ")
    return [Edit(node.start, node.value_end, joint.join(written))]


def separator_style(text: str, parent: Node) -> str:
    """The separator that every field of this message carries, the last one perhaps not; else nothing."""
    marks = {_mark(text, child) for child in parent.children[:-1]}
    if not marks:
        return _mark(text, parent.children[-1]) if parent.children else ""
    return marks.pop() if len(marks) == 1 else ""


def _mark(text: str, node: Node) -> str:
    place = separator(text, node)
    return text[place] if place >= 0 else ""


def _alone(text: str, node: Node, end: int) -> bool:
    return first_on_line(text, node.start) and last_on_line(text, end)


def _lines(layout: Layout, fields: Sequence[Field], indent: str, mark: str) -> str:
    """Each field on its own line, the line end in front."""
    return "".join(layout.newline + indent + layout.field(name, value, indent, False) + mark for name, value in fields)


def _below_comment(tree: Tree, layout: Layout, parent: Node, comment: int, fields: Sequence[Field]) -> Edit:
    """Fields below the last comment of a message that holds nothing else, in its column if it has its own line."""
    text = tree.text
    indent = child_indent(tree, layout, parent, None)
    if first_on_line(text, comment):
        indent = text[line_start(text, comment) : comment].lstrip("\ufeff")
    place = line_end(text, comment)
    tail = layout.newline if place == len(text) else ""
    return Edit(place, place, _lines(layout, fields, indent, "") + tail)

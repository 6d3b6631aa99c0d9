"""Turns operations into text edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from odlint.syntax.editing.changes import Changes
from odlint.syntax.editing.insertion import insert_after, insert_before, insert_into_empty, replace_field
from odlint.syntax.editing.layout import Layout
from odlint.syntax.editing.lists import edit_list
from odlint.syntax.editing.operations import Insert, Operation
from odlint.syntax.editing.removal import remove_field
from odlint.syntax.editing.splitting import split_message
from odlint.syntax.editing.trivia import extent, last_on_line
from odlint.syntax.lines import first_on_line, indent_at
from odlint.syntax.text_edit import Edit, EditFailed, merge_deletions
from odlint.syntax.tree import LIST, MISSING, Node, Tree


def plan(tree: Tree, operations: Iterable[Operation]) -> list[Edit]:
    """Return the edits that perform all operations; raises EditFailed if one cannot be performed."""
    changes = Changes(tree, operations)
    layout = Layout(tree)
    text = tree.text
    edits: list[Edit] = []
    for value in changes.values.values():
        edits.append(value_edit(tree, layout, value.node, value.text))
    for rename in changes.names.values():
        edits.append(name_edit(rename.node, rename.name))
    for split in changes.splits.values():
        edits += split_message(tree, layout, split.node, split.groups)
    for key, values in changes.lists.items():
        gone = [changes.removed[id(child)] for child in values.children if id(child) in changes.removed]
        removed = {id(remove.node): remove.keep_comments for remove in gone}
        edits += edit_list(tree, layout, values, removed, [item.text for item in changes.appended.get(key, ())])
    reused = _plan_inserts(tree, layout, changes, edits)
    for key, remove in changes.removed.items():
        if changes.parents[key].kind != LIST and key not in reused:
            edits += remove_field(text, remove.node, remove.keep_comments)
    return merge_deletions(edits)


def value_edit(tree: Tree, layout: Layout, node: Node, literal: str) -> Edit:
    """Replace a value; a message written without a colon gets one when the new value needs it."""
    text = tree.text
    if node.kind == MISSING or node.value_end <= node.value_start:
        raise EditFailed(f"{node.name} has no value to replace")
    alone = first_on_line(text, node.start) and last_on_line(text, extent(text, node))
    literal = layout.value(literal, indent_at(text, node.start), not alone)
    follower = text[node.value_end : node.value_end + 1]
    blank = " " if _in_word(follower) and (_in_word(literal[-1:]) or literal[-1:] == ".") else ""
    if node.name and not node.colon and literal[:1] not in ("{", "<"):
        if text[node.name_end : node.value_start].strip():
            raise EditFailed(f"a comment stands where {node.name} needs its colon")
        return Edit(node.name_end, node.value_end, f": {literal}{blank}")
    return Edit(node.value_start, node.value_end, literal + blank)


def name_edit(node: Node, name: str) -> Edit:
    """The edit that gives a field another name."""
    if not node.name:
        raise EditFailed("only a field with a name can be renamed")
    return Edit(node.start, node.name_end, name)


def _plan_inserts(tree: Tree, layout: Layout, changes: Changes, edits: list[Edit]) -> set[int]:
    """Edits of all insertions; returns the removed nodes whose place an insertion has taken over."""
    for inserts in changes.filled.values():
        edits += insert_into_empty(tree, layout, inserts[0].node, _fields(inserts))
    reused: set[int] = set()
    # Messages of which a field is both removed and an anchor.
    crowded = {id(changes.parents[key]) for key in (*changes.above, *changes.below) if key in changes.removed}
    done: set[int] = set()
    for place, builder in ((changes.above, insert_before), (changes.below, insert_after)):
        for key, inserts in place.items():
            parent = changes.parents[key]
            if id(parent) not in crowded:
                anchor = next(child for child in parent.children if id(child) == key)
                edits += builder(tree, layout, parent, anchor, _fields(inserts))
            elif id(parent) not in done:
                done.add(id(parent))
                reused |= _crowded(tree, layout, changes, parent, edits)
    return reused


def _crowded(tree: Tree, layout: Layout, changes: Changes, parent: Node, edits: list[Edit]) -> set[int]:
    """Insertions beside fields that go: beside the nearest field that stays, or in the place of one that goes."""
    runs: dict[int, list[Insert]] = {}  # id of the field that stays in front (0: none) -> insertions behind it
    slots: dict[int, Node] = {}  # the first removed field behind it
    front = 0
    for child in parent.children:
        runs.setdefault(front, []).extend(changes.above.get(id(child), ()))
        if id(child) in changes.removed:
            slots.setdefault(front, child)
        else:
            front = id(child)
        runs.setdefault(front, []).extend(changes.below.get(id(child), ()))
    reused = set()
    for front, inserts in runs.items():
        if not inserts:
            continue
        if front in slots:
            reused.add(id(slots[front]))
            edits += replace_field(tree, layout, parent, slots[front], _fields(inserts))
        elif front:
            anchor = next(child for child in parent.children if id(child) == front)
            edits += insert_after(tree, layout, parent, anchor, _fields(inserts))
        else:
            edits += insert_before(tree, layout, parent, parent.children[0], _fields(inserts))
    return reused


def _fields(inserts: Sequence[Insert]) -> list[tuple[str, str]]:
    return [(insert.name, insert.text) for insert in inserts]


def _in_word(char: str) -> bool:
    return char.isalnum() or char in ("_", "+", "-")

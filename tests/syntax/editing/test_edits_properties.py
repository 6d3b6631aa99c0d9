"""Random operations on random documents with random layout: nothing but the intended may happen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from odlint.syntax.editing.edits import (
    AppendElement,
    Edit,
    EditConflict,
    EditFailed,
    Insert,
    Operation,
    Remove,
    Rename,
    SetValue,
    Split,
    append,
    apply,
    comments,
    expected,
    literal,
    message,
    perform,
    plan,
    quote,
    structure,
)
from odlint.syntax.parsing.literals import floating, string
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import LIST, MESSAGE, Node, Tree
from tests.syntax.random_layout import documents

if TYPE_CHECKING:
    from collections.abc import Callable

VALUES = ("7", "0.0078", "false", '"new # text"', "'}'", "[1, 2]")
BODIES = ("{}", "{ p: 1 }", message("p: 1\nq {\n  r: 'x'\n}"), message("# about p\np: 1"))


def nodes(tree: Tree, want: Callable[[Node], bool]) -> list[Node]:
    return [node for node in tree.root.walk() if node is not tree.root and want(node)]


# A busy machine draws these documents slowly; that is no fault of the code under test.
QUICK = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
THOROUGH = settings(QUICK, max_examples=600)
KINDS = ("insert", "set", "rename", "remove", "element", "split")


def draw_operation(data: st.DataObject, tree: Tree, kinds: tuple[str, ...] = KINDS) -> Operation:
    """One random operation that fits the tree."""
    messages = [tree.root, *nodes(tree, lambda node: node.kind == MESSAGE)]
    choices: dict[str, list[Node]] = {
        "insert": messages,
        "set": nodes(tree, lambda node: node.kind not in (MESSAGE, LIST)),
        "rename": nodes(tree, lambda node: node.name != ""),
        "remove": nodes(tree, lambda node: True),
        "element": nodes(tree, lambda node: node.kind == LIST and all(c.kind != MESSAGE for c in node.children)),
        "split": nodes(tree, lambda node: node.kind == MESSAGE and len(node.children) > 1),
    }
    kind = data.draw(st.sampled_from([kind for kind in kinds if choices[kind]]))
    node = data.draw(st.sampled_from(choices[kind]))
    if kind == "insert":
        text = data.draw(st.sampled_from(VALUES + BODIES))
        place = data.draw(st.sampled_from(("", "after", "before"))) if node.children else ""
        anchor = data.draw(st.sampled_from(node.children)) if place else None
        return Insert(node, "new", text, **{place: anchor} if place else {})
    if kind == "set":
        in_list = node.name == ""
        return SetValue(node, data.draw(st.sampled_from(VALUES[:-1] if in_list else VALUES)))
    if kind == "rename":
        return Rename(node, "renamed")
    if kind == "remove":
        return Remove(node, keep_comments=data.draw(st.booleans()))
    if kind == "element":
        return AppendElement(node, data.draw(st.sampled_from(VALUES[:-1])))
    return Split(node)


def may_lose(tree: Tree, operation: Operation) -> bool:
    """The operation replaces or removes text with a comment in it, which perform must refuse."""
    node = operation.node
    if isinstance(operation, Remove):
        return operation.keep_comments and bool(comments(tree.text, node.start, node.value_end))
    if isinstance(operation, SetValue):
        return bool(comments(tree.text, node.value_start, node.value_end))
    return False


@THOROUGH
@given(documents(), st.data())
def test_one_operation_is_made_or_refused_for_a_comment(tree: Tree, data: st.DataObject) -> None:
    operation = draw_operation(data, tree)
    if may_lose(tree, operation):
        with pytest.raises(EditFailed, match="lose the comment"):
            perform(tree, [operation])
        return
    text = perform(tree, [operation])
    event(type(operation).__name__)
    after = parse(text)
    assert not after.problems
    assert structure(after) == expected(tree, [operation])
    if not (isinstance(operation, Remove) and not operation.keep_comments):
        kept = [text[start:end] for start, end in comments(text)]
        assert [c for c in kept if "about p" not in c] == [tree.text[s:e] for s, e in comments(tree.text)]
    if "\n" in tree.text and "\n" not in tree.text.replace("\r\n", ""):
        assert "\n" not in text.replace("\r\n", "")


def independent(one: Operation, other: Operation) -> bool:
    """Neither operation works on what the other one changes; both can be wanted in one fix."""
    if isinstance(one, Remove | SetValue):
        return not (one.node.start <= other.node.start and other.node.value_end <= one.node.value_end)
    if isinstance(one, Split):
        changed = [one.node, *one.node.children]
        inner_split = isinstance(other, Split) and one.node.start <= other.node.start < one.node.value_end
        return isinstance(other, SetValue | AppendElement) or not (other.node in changed or inner_split)
    return not (isinstance(one, Rename) and isinstance(other, Rename) and one.node is other.node)


@THOROUGH
@given(documents(), st.data())
def test_independent_operations_are_made_together(tree: Tree, data: st.DataObject) -> None:
    operations: list[Operation] = []
    for _ in range(data.draw(st.integers(2, 6))):
        new = draw_operation(data, tree)
        if not may_lose(tree, new) and all(independent(new, old) and independent(old, new) for old in operations):
            operations.append(new)
    text = perform(tree, operations)
    event(f"{len(operations)} together")
    assert structure(parse(text)) == expected(tree, operations)


@QUICK
@given(documents(), st.data())
def test_operations_in_each_others_way_are_made_or_refused(tree: Tree, data: st.DataObject) -> None:
    operations = [draw_operation(data, tree) for _ in range(data.draw(st.integers(2, 5)))]
    try:
        text = perform(tree, operations)
    except EditFailed:
        event("refused")
        return
    assert structure(parse(text)) == expected(tree, operations)


@QUICK
@given(documents(), st.data())
def test_text_outside_the_edits_stays(tree: Tree, data: st.DataObject) -> None:
    operation = draw_operation(data, tree)
    edits = sorted(plan(tree, [operation]), key=lambda edit: edit.start)
    text, pos = apply(tree.text, edits), 0
    kept = []
    for edit in edits:
        kept.append(tree.text[pos : edit.start])
        pos = edit.end
    kept.append(tree.text[pos:])
    pattern = "".join(re.escape(part) + re.escape(edit.text) for part, edit in zip(kept, edits, strict=False))
    assert re.fullmatch(pattern + re.escape(kept[-1]), text)


@QUICK
@given(documents(), st.data())
def test_setting_and_renaming_twice_is_the_same_as_once(tree: Tree, data: st.DataObject) -> None:
    if not tree.root.children:
        return
    operation = draw_operation(data, tree, ("set", "rename"))
    if may_lose(tree, operation):
        return
    text = perform(tree, [operation])
    index = [id(node) for node in tree.root.walk()].index(id(operation.node))
    again = parse(text)
    same = list(again.root.walk())[index]
    second: Operation = SetValue(same, operation.text) if isinstance(operation, SetValue) else Rename(same, "renamed")
    assert perform(again, [second]) == text


@QUICK
@given(documents(), st.data())
def test_removing_what_was_inserted_restores_the_structure(tree: Tree, data: st.DataObject) -> None:
    parent = data.draw(st.sampled_from([tree.root, *nodes(tree, lambda node: node.kind == MESSAGE)]))
    after = parse(perform(tree, [append(parent, "brand_new", data.draw(st.sampled_from(VALUES + BODIES[:3])))]))
    new = next(node for node in after.root.walk() if node.name == "brand_new")
    assert structure(parse(perform(after, [Remove(new, keep_comments=True)]))) == structure(tree)


@QUICK
@given(documents())
def test_all_fields_can_go_at_once(tree: Tree) -> None:
    removals = [Remove(node) for node in tree.root.children]
    after = parse(perform(tree, removals))
    assert not after.root.children and not after.problems


@given(st.text(max_size=30), st.sampled_from("\"'"))
def test_quoted_strings_read_back(value: str, mark: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        with pytest.raises(ValueError, match="surrogate"):
            quote(value, mark)
        return
    raw = quote(value, mark)
    assert string(raw) == value
    tree = parse(f"a: {raw}")
    assert not tree.problems and len(tree.root.children) == 1


@given(st.floats(allow_nan=False))
def test_floats_read_back(value: float) -> None:
    import struct

    assert floating(literal(value, single=False)) == value
    try:
        wanted = struct.pack("<f", value)
    except OverflowError:
        return
    short = literal(value)
    assert struct.pack("<f", floating(short)) == wanted
    assert not parse(f"a: {short}").problems


@given(st.text(alphabet="ab\n", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4), st.text("xy"))))
def test_apply_splices_or_names_the_overlap(text: str, raw: list[tuple[int, int, str]]) -> None:
    edits = [Edit(start, min(start + size, len(text)), new) for start, size, new in raw if start <= len(text)]
    overlap = any(
        one.start < two.end and two.start < one.end for index, one in enumerate(edits) for two in edits[index + 1 :]
    )
    if overlap:
        with pytest.raises(EditConflict) as caught:
            apply(text, edits)
        assert caught.value.first in edits and caught.value.second in edits
        return
    wanted = text
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        same = [other for other in edits if (other.start, other.end) == (edit.start, edit.end)]
        if edit is same[0]:
            wanted = wanted[: edit.start] + "".join(other.text for other in same) + wanted[edit.end :]
    assert apply(text, edits) == wanted

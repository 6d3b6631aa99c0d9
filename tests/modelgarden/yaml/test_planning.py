"""Edits of YAML: what was asked for and nothing else, or a refusal."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.spelling import literal
from odlint.modelgarden.yaml.tree import YamlTree
from odlint.modelgarden.yaml.yaml_format import YAML_FORMAT
from odlint.syntax.editing.edits import perform
from odlint.syntax.editing.operations import AppendElement, Insert, Operation, Remove, Rename, SetValue, Split
from odlint.syntax.text_edit import EditFailed
from odlint.syntax.tree import Node

TEXT = """\
# the model
task:
    model:  # ours
        num_classes: 91   # COCO
        input_size: [640, 640, 3]
        # glued to name
        name: 'it''s'
        heads:
        - a: 1
          b: 2
        - c: 3
    losses: {alpha: 0.25, gamma: 1.5}
    lr:
trainer:
    steps: 5
"""


def at(tree: YamlTree, *path: str | int) -> Node:
    node = tree.root
    for step in path:
        node = node.children[step] if isinstance(step, int) else next(one for one in node.children if one.name == step)
    return node


def done(path: tuple[str | int, ...], make: Any, text: str = TEXT) -> str:
    tree = parse(text)
    return perform(tree, [make(at(tree, *path))], YAML_FORMAT)


@pytest.mark.parametrize(
    ("path", "make", "old", "new"),
    [
        (("task", "model", "num_classes"), lambda n: SetValue(n, "4"), "num_classes: 91 ", "num_classes: 4 "),
        (("task", "model", "input_size", 0), lambda n: SetValue(n, "320"), "[640, 640", "[320, 640"),
        (("task", "lr"), lambda n: SetValue(n, "0.1"), "lr:\n", "lr: 0.1\n"),
        (("task", "model", "num_classes"), lambda n: Rename(n, "classes"), "num_classes:", "classes:"),
        (("task", "model", "num_classes"), Remove, "        num_classes: 91   # COCO\n", ""),
        (("task", "model", "name"), Remove, "        # glued to name\n        name: 'it''s'\n", ""),
        (("task", "losses", "gamma"), Remove, ", gamma: 1.5", ""),
        (("task", "losses", "alpha"), Remove, "alpha: 0.25, ", ""),
        (("task", "model", "heads", 0, "a"), Remove, "a: 1\n          b", "b"),
        (("task", "model", "heads", 1), Remove, "        - c: 3\n", ""),
        (("trainer", "steps"), Remove, "trainer:\n    steps: 5\n", "trainer: {}\n"),
        (("trainer",), lambda n: Insert(n, "every", "10"), "    steps: 5\n", "    steps: 5\n    every: 10\n"),
        (
            ("trainer",), lambda n: Insert(n, "opt", "\nsgd:\n  momentum: 0.9"),
            "    steps: 5\n", "    steps: 5\n    opt:\n        sgd:\n            momentum: 0.9\n",
        ),
        (("task", "losses"), lambda n: Insert(n, "delta", "0.1"), "gamma: 1.5", "gamma: 1.5, delta: 0.1"),
        (("task", "model", "heads"), lambda n: AppendElement(n, "{d: 4}"), "- c: 3\n", "- c: 3\n        - {d: 4}\n"),
        (("task", "model", "input_size"), lambda n: AppendElement(n, "1"), "640, 3]", "640, 3, 1]"),
    ],
)  # fmt: skip
def test_nothing_but_the_edit_changes(path: tuple[str | int, ...], make: Any, old: str, new: str) -> None:
    assert old in TEXT
    assert done(path, make) == TEXT.replace(old, new, 1)


def test_windows_line_ends_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert done(("trainer",), lambda n: Insert(n, "every", "10"), text) == text + "    every: 10\r\n"
    assert done(("task", "model", "num_classes"), Remove, text) == text.replace(
        "        num_classes: 91   # COCO\r\n", ""
    )


def test_insert_before_and_into_an_empty_file() -> None:
    tree = parse(TEXT)
    first = at(tree, "task", "model", "num_classes")
    made = perform(tree, [Insert(at(tree, "task", "model"), "x", "1", before=first)], YAML_FORMAT)
    assert made == TEXT.replace("        num_classes", "        x: 1\n        num_classes")
    empty = parse("")
    assert (
        perform(empty, [Insert(empty.root, "trainer", "\ntrain_steps: 5")], YAML_FORMAT)
        == "trainer:\n  train_steps: 5\n"
    )


ANCHORS = "base: &b {x: 1, y: 2}\none: *b\ntwo:\n  <<: *b\n  z: 3\n"


@pytest.mark.parametrize("path", [("base",), ("base", "x")])
def test_edits_inside_a_shared_anchor_are_refused(path: tuple[str, ...]) -> None:
    with pytest.raises(EditFailed, match="used elsewhere"):
        done(path, lambda n: SetValue(n, "5"), ANCHORS)


def test_beside_an_anchor_edits_are_made() -> None:
    assert done(("two", "z"), lambda n: SetValue(n, "4"), ANCHORS) == ANCHORS.replace("z: 3", "z: 4")
    assert done(("one",), lambda n: SetValue(n, "{x: 9}"), ANCHORS) == ANCHORS.replace("one: *b", "one: {x: 9}")


@pytest.mark.parametrize(
    ("path", "make"),
    [
        (("task", "model"), lambda n: SetValue(n, "5")),  # comments would be lost
        (("task", "model"), lambda n: SetValue(n, "[1, 2")),  # no value
        (("task", "model"), lambda n: Insert(n, "num_classes", "5")),  # is there
        (("task", "lr"), lambda n: Insert(n, "x", "5")),  # no mapping
        (("task", "losses"), lambda n: Insert(n, "x", "\na: 1")),  # lines between braces
        (("task", "model"), Split),
    ],
)
def test_what_cannot_be_done_exactly_is_refused(path: tuple[str | int, ...], make: Any) -> None:
    with pytest.raises(EditFailed):
        done(path, make)


def test_a_broken_file_is_not_edited() -> None:
    tree = parse("a:\n  b:1\n  c: 2\nd: 3\n")
    with pytest.raises(EditFailed, match="cannot be read"):
        perform(tree, [SetValue(tree.root.children[-1], "4")], YAML_FORMAT)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.floats(allow_nan=False), st.text(max_size=15),
    st.lists(st.one_of(st.integers(), st.text(max_size=6)), max_size=3),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_random_operations_do_what_they_say_or_nothing(data: Any) -> None:
    tree = parse(TEXT)
    nodes = [node for node in tree.root.walk() if node is not tree.root]
    node = data.draw(st.sampled_from(nodes))
    value = literal(data.draw(VALUES))
    operation: Operation = data.draw(
        st.sampled_from([SetValue(node, value), Remove(node), Insert(node, "new_key", value)])
    )
    try:
        made = perform(tree, [operation], YAML_FORMAT)
    except EditFailed:
        return
    before, after = yaml.safe_load(TEXT), yaml.safe_load(made)
    assert before != after or isinstance(operation, SetValue)

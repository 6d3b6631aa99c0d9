"""YAML text to trees with places: what PyYAML reads, and what it refuses."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.modelgarden.yaml.comments import comments
from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.modelgarden.yaml.verification import structure


class Loader(yaml.FullLoader):
    """PyYAML's loader with what the Model Garden adds to it, as far as that has an effect."""


Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$"), list("-+0123456789")
)


def data(node: YamlNode) -> Any:
    """The Python value that a tree stands for, without merges."""
    node = node.target()
    if node.kind == 2:
        return {child.key: data(child) for child in node.children}
    return [data(child) for child in node.children] if node.kind == 3 else node.value


def root(tree: YamlTree) -> YamlNode:
    assert isinstance(tree.root, YamlNode)
    return tree.root


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False), st.text(max_size=12)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=5), st.sampled_from([None, True, False]))
def test_reads_what_pyyaml_writes(value: dict[str, Any], flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True)
    tree = parse(text)
    assert not tree.problems
    assert data(root(tree)) == yaml.load(text, Loader=Loader)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab:- \n#[]{},'\"&*!|>\t%0.e", max_size=60))
def test_never_raises_and_nodes_lie_in_the_text(text: str) -> None:
    tree = parse(text)
    for node in tree.root.walk():
        assert 0 <= node.start <= len(text)
        assert node.value_start <= node.value_end <= len(text)
    list(comments(tree))
    structure(tree)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab:- \n#[]{},'\"0.e", max_size=60))
def test_refuses_what_pyyaml_refuses(text: str) -> None:
    try:
        yaml.load(text, Loader=yaml.FullLoader)
        refused = False
    except (yaml.YAMLError, TypeError):
        refused = True
    if not refused:
        assert not parse(text).problems


def problems(text: str) -> list[tuple[int, str]]:
    tree = parse(text)
    return [(text.count("\n", 0, one.start) + 1, one.message) for one in tree.problems]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a:\n\tb: 1\n\tc: 2\nd: 3\n", 2, "2 lines are"),
        ("a:\n  b:1\n  c: 2\n", 2, "a blank is missing after the colon of b"),
        ("a:\n  b: [1, 2\n  c: 3\nd: 4\n", 2, "this [ is not closed"),
        ("a: 'x\nb: 2\nc: 3\n", 1, "never closed"),
        ("a:\n    b: 1\n  c: 2\nd: 3\n", 3, "begin in the same column"),
        ("a: b: c\nd: 1\n", 1, "a second colon"),
        ("a: *b\nc: 1\n", 1, "no anchor &b"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a: 1\x00\nb: 2\n", 1, "control character"),
        ("a: !!python/object:os.system {}\nb: !foo 1\n", 2, "the tag !foo"),
        ("[" * 200, 1, "nested deeper"),
        ("? [a]\n: 1\nb: 2\n", 1, "a key must be a word"),
        ("a: 2024-13-45\nb: 1\n", 1, "is no timestamp"),
    ],
)
def test_one_slip_is_said_once_where_it_is(text: str, line: int, said: str) -> None:
    found = problems(text)
    assert len(found) == 1, found
    assert found[0][0] == line
    assert said in found[0][1]


def test_what_stands_around_a_slip_is_read() -> None:
    tree = parse(
        "task:\n  model:\n    num_classes:3\n    input_size: [1, 2, 3]\n  losses: {a: 1}\ntrainer:\n  steps: 5\n"
    )
    assert tree.broken
    assert data(root(tree)) == {
        "task": {"model": {"input_size": [1, 2, 3]}, "losses": {"a": 1}},
        "trainer": {"steps": 5},
    }


def test_two_slips_far_apart_are_two_messages() -> None:
    assert [line for line, _ in problems("a:\n  b:1\n  c: 2\nd:\n  e: 'x\n  f: 3\n")] == [2, 5]


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff"])
def test_an_empty_file_is_an_empty_tree(text: str) -> None:
    tree = parse(text)
    assert not tree.problems
    assert not tree.root.children


def test_comments_are_told_from_text() -> None:
    text = "# one\na: 'x # no' # two\nb: x#no\nc: |  # three\n  # text\nd: \"it's\" # four\n\n  # five\n"
    tree = parse(text)
    assert not tree.problems
    found = [text[start:end] for start, end in comments(tree)]
    assert found in (
        ["# one", "# two", "# three", "# four", "# five"],
        ["# one", "# two", "# four", "# five"],  # behind a | it is neither
    )


def test_places_with_a_byte_order_mark_and_windows_line_ends() -> None:
    text = "\ufefftask:\r\n  model:\r\n    num_classes: 4\r\n"
    node = next(node for node in parse(text).root.walk() if node.name == "num_classes")
    assert text[node.start : node.name_end] == "num_classes"
    assert text[node.value_start : node.value_end] == "4"

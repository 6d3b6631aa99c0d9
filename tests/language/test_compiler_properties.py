"""Random expressions: well-typed ones mean what a second, tiny interpreter says; garbage is refused politely."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.language.compiler import compile_expression
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.template import compile_template

# A tree is ("leaf", source, value), ("not" | "neg", tree), ("choice", c, a, b) or (operator, left, right).
Tree = tuple[Any, ...]

UNKNOWN = object()

ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": lambda a, b: a / b if b else UNKNOWN,
    "%": lambda a, b: (abs(a) % abs(b)) * (1 if a >= 0 else -1) if b else UNKNOWN,
}
COMPARISON: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
LEVELS = [("||",), ("&&",), tuple(COMPARISON), ("+", "-"), ("*", "/", "%")]


def meaning(tree: Tree) -> Any:
    kind, *rest = tree
    if kind == "leaf":
        return rest[1]
    values = [meaning(child) for child in rest]
    if kind in ("&&", "||"):
        decides = kind == "||"
        if any(value is decides for value in values):
            return decides
        return UNKNOWN if UNKNOWN in values else not decides
    if kind == "choice":
        return UNKNOWN if values[0] is UNKNOWN else values[1] if values[0] else values[2]
    if any(value is UNKNOWN for value in values):
        return UNKNOWN
    if kind == "not":
        return not values[0]
    return -values[0] if kind == "neg" else (ARITHMETIC | COMPARISON)[kind](*values)


def level(kind: str) -> int:
    if kind == "choice":
        return -1
    return next((number for number, signs in enumerate(LEVELS) if kind in signs), 9)


def written(tree: Tree, place: int = -1) -> str:
    """The tree as text, with the fewest parentheses that the document's precedences allow."""
    kind, *rest = tree
    if kind == "leaf":
        return str(rest[0])
    own = level(kind)
    if kind in ("not", "neg"):
        text = ("!" if kind == "not" else "- ") + written(rest[0], 9)
    elif kind == "choice":
        text = f"{written(rest[0], 0)} ? {written(rest[1], 0)} : {written(rest[2], -1)}"
    else:
        text = f"{written(rest[0], own)} {kind} {written(rest[1], own + 1)}"
    return text if own >= place else f"({text})"


def leaf(source: str, value: Any) -> st.SearchStrategy[Tree]:
    return st.just(("leaf", source, value))


def extended(ints: Any, doubles: Any, bools: Any) -> tuple[Any, Any, Any]:
    """One more level on top of three strategies."""
    number = ints | doubles
    new_ints = (
        ints
        | st.tuples(st.sampled_from(["+", "-", "*", "%"]), ints, ints)
        | st.tuples(st.just("neg"), ints)
        | st.tuples(st.just("choice"), bools, ints, ints)
    )
    new_doubles = (
        doubles
        | st.tuples(st.sampled_from(["+", "-", "*", "/"]), number, doubles)
        | st.tuples(st.just("/"), ints, ints)
        | st.tuples(st.just("neg"), doubles)
    )
    new_bools = (
        bools
        | st.tuples(st.sampled_from(list(COMPARISON)), number, number)
        | st.tuples(st.sampled_from(["&&", "||"]), bools, bools)
        | st.tuples(st.just("not"), bools)
        | st.tuples(st.just("choice"), bools, bools, bools)
    )
    return new_ints, new_doubles, new_bools


INTS: Any = (
    st.integers(0, 9).map(lambda n: ("leaf", str(n), n)) | leaf("three", 3) | leaf("lost", UNKNOWN) | leaf("LIMIT", 100)
)
DOUBLES: Any = st.sampled_from([0.0, 0.5, 2.0, 1e10]).map(lambda x: ("leaf", repr(x), x)) | leaf("it.rate", 0.5)
BOOLS: Any = (
    leaf("true", True)
    | leaf("false", False)
    | leaf("yes", True)
    | leaf("no", False)
    | leaf("maybe", UNKNOWN)
    | leaf("it.freeze", False)
)
for _ in range(3):
    INTS, DOUBLES, BOOLS = extended(INTS, DOUBLES, BOOLS)


@settings(max_examples=400, deadline=None)
@given(tree=INTS | DOUBLES | BOOLS)
def test_means_what_the_document_says(language: Any, tree: Tree) -> None:
    source = written(tree)
    try:
        python = language.emitted(source)
    except ExpressionError as error:
        assert "divides by zero" in error.message
        return
    try:
        value = language.run(python, language.facts())
    except language.FactUnavailable:
        value = UNKNOWN
    wanted = meaning(tree)
    assert value == wanted or (value != value and wanted != wanted)


WORDS = [
    *"+-*/%<>!?:.,()[]'\"{}\\=&| \n#@$éа",
    *("&&", "||", "==", "in", "true", "it", "size", "all", "map", "x", "0", "1", "1e9", "0x", "'a'", "lost"),
    *("it.ids", "it.box", ".all(x, ", "has(", "oneof(", "label_map", "half", "egg", "broken", "__class__", "lambda"),
]


def refused_or_compiled(language: Any, text: str) -> None:
    try:
        python = compile_expression(text, language.environment).python
    except ExpressionError as error:
        assert 0 <= error.offset <= len(text) or error.let
        assert error.message
    else:
        compile(python, "rule", "eval")


@settings(max_examples=400, deadline=None)
@given(text=st.text() | st.lists(st.sampled_from(WORDS), max_size=15).map("".join))
def test_garbage_raises_expression_errors_only(language: Any, text: str) -> None:
    refused_or_compiled(language, text)


@settings(max_examples=200, deadline=None)
@given(text=st.lists(st.sampled_from([*WORDS, "{{", "}}", "{it.rate}"]), max_size=10).map("".join))
def test_garbage_templates_raise_expression_errors_only(language: Any, text: str) -> None:
    try:
        assert isinstance(language.run(compile_template(text, language.environment).python, language.facts()), str)
    except ExpressionError as error:
        assert 0 <= error.offset <= len(text) or error.let


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.characters(codec="utf-8")))
def test_any_string_comes_through(language: Any, text: str) -> None:
    source = "'" + "".join(f"\\U{ord(character):08X}" for character in text) + "'"
    assert language.evaluate(source) == text
    assert language.message(text.replace("{", "{{").replace("}", "}}")) == text


@pytest.mark.parametrize(
    "text", ["(", "!", "-", "[", "it.", "a(", "[1].all(x,", "true?", "1+", "'\\", "it[", ")", "&&"]
)
@pytest.mark.parametrize("count", [40, 41, 1000, 10_000])
def test_long_repetitions_raise_expression_errors_only(text: str, count: int) -> None:
    with pytest.raises(ExpressionError):
        parse(text * count)
    with pytest.raises(ExpressionError):
        parse(text * count + "1")

"""Expressions that are refused: where, and in which words."""

from __future__ import annotations

import ast as python_ast
import time
from typing import Any

import pytest

from odlint.language.checker import MAX_HEIGHT, check
from odlint.language.emit import emit
from odlint.language.environment import Constant, Environment, Let, Variable
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.types import BOOL, INT, MapType, RecordType

SYNTAX: list[tuple[str, int, str]] = [
    ("", 0, "empty"),
    ("  \n", 0, "empty"),
    ("1 +", 3, "ends where a value is expected"),
    ("1 +  \n", 3, "ends where a value is expected"),
    ("(1", 2, "`)` is missing"),
    ("it.ids[1", 8, "`]` is missing"),
    ("true ? 1", 8, "before the `:`"),
    ("1 2", 2, "`2` cannot stand here"),
    ("1)", 1, "`)` cannot stand here"),
    ("it..rate", 3, "before `.`"),
    ("1 = 2", 2, "`==`"),
    ("it.rate === 2", 10, "`==`"),
    ("1 & 2", 2, "`&&`"),
    ("true | false", 5, "`||`"),
    ("true and false", 5, "`&&`"),
    ("true or false", 5, "`||`"),
    ("not true", 4, "cannot stand here"),
    ("1 if true else 2", 2, "condition ? a : b"),
    ("'abc", 0, "closing quote"),
    ('1 + "a\nb"', 4, "closing quote"),
    ("{'a': 1}", 0, "braces"),
    ("1; 2", 1, "end mark"),
    ("1 # note", 2, "comments"),
    ("a ~ b", 2, "`!`"),
    ("ünicode", 0, "`ü` is not part of the language"),
    ("а", 0, "is not part of the language"),  # noqa: RUF001 - Cyrillic on purpose
    ("it\x00", 2, "U+0000"),
    ("1 \u202e 2", 2, "U+202E"),
    (r"'\q'", 1, r"unknown escape `\q`"),
    (r"'C:\tmp\data'", 7, "backslash is written"),
    (r"'ab\x4'", 3, "2 hexadecimal digits"),
    (r"'\ud800'", 1, "not a character"),
    (r"'\U00110000'", 1, "not a character"),
    ("010", 0, "write 10"),
    ("1e999", 0, "too large"),
    ("9" * 400, 0, "too large"),
    ("0x" + "f" * 3000, 0, "too large"),
    ("1_000", 1, "`_000` cannot stand here"),
    ("5u", 1, "`u` cannot stand here"),
    ("r'raw'", 1, "cannot stand here"),
    ("f'{it}'", 1, "cannot stand here"),
    ("lambda x: x", 7, "cannot stand here"),
    ("it.ids.all(x)", 7, "new name for the element"),
    ("it.ids.all(x.y, true)", 7, "new name for the element"),
    ("it.ids.all(1, true)", 7, "new name for the element"),
    ("it.ids.map()", 7, "new name for the element"),
    ("it.true", 3, "no field `true`"),
    ("[,]", 1, "before `,`"),
    ("min(1,)", 6, "before `)`"),
    ("(" * 41 + "1" + ")" * 41, 41, "more than 40 deep"),
    ("!" * 40 + "true", 0, "more than 40 deep"),
    ("(" * 5000, 5000, "ends where a value is expected"),
    ("1" + "+1" * 40, 79, "more than 40 deep"),
    ("it" + ".inner" * 40, 2 + 6 * 39 + 1, "more than 40 deep"),
    ("1" * 20_001, 20_000, "20,000 characters"),
]

TYPES: list[tuple[str, int, str]] = [
    ("its", 0, "`its` is not known here; did you mean `it`?"),
    ("lable_map.max_id", 0, "did you mean `label_map`?"),
    ("True", 0, "did you mean `true`?"),
    ("null", 0, "there is no null"),
    ("size", 0, "is a function"),
    ("it.num_clases", 3, "Ssd has no field `num_clases`; did you mean `num_classes`?"),
    ("it.box.hieght", 7, "Box has no field `hieght`; did you mean `height`?"),
    ("it.optimizer", 3, "it is a oneof"),
    ("label_map.maxid", 10, "label_map has no attribute `maxid`; did you mean `max_id`?"),
    ("it.ids.foo", 7, "list of int has no field `foo`"),
    ("tables.rates.ssd", 13, 'looked up with ["ssd"]'),
    ("it.rate.real", 8, "double has no field"),
    ("hass(it.rate)", 0, "did you mean `has`?"),
    ("has(it)", 0, "`has` asks for one field"),
    ("has(it.rate, 1)", 0, "`has` asks for one field"),
    ("has(it.raet)", 7, "did you mean `rate`?"),
    ("has(label_map.path)", 14, "a field of a message"),
    ("oneof(it)", 0, "a message and a name"),
    ("oneof(it, 'optimiser')", 10, "did you mean `optimizer`?"),
    ("oneof(it, it.path)", 13, "as a literal"),
    ("oneof(1, 'optimizer')", 6, "wants a message"),
    ("oneof(it, 'optimizer') == 'sgd'", 26, "no value 'sgd'"),
    ("it.activation == 'RELU6'", 17, "no value 'RELU6'; did you mean `RELU_6`?"),
    ("'RELU6' != it.activation", 0, "no value 'RELU6'"),
    ("it.activation in ['RELU', 'RELU_7']", 26, "no value 'RELU_7'"),
    ("'RELU_7' in it.activations", 0, "no value 'RELU_7'"),
    ("it.activations == ['RELU_7']", 19, "no value 'RELU_7'"),
    ("it.activation == (it.freeze ? 'RELU' : 'ELU')", 39, "no value 'ELU'"),
    ("it.activation in ['ELU', it.path]", 18, "no value 'ELU'"),
    ("it.activation in names", 17, "no value 'RELU_7'"),
    ("it.activation == CODE", 17, "no value"),
    ("it.activation == it.padding", 20, "never equals"),
    ("it.padding in it.activations", 17, "never equals"),
    ("it.activations.exists(a, a == 'ELU')", 30, "no value 'ELU'"),
    ("it.activation < 'RELU'", 14, "compares two numbers or two strings"),
    ("1 == 'a'", 2, "int never equals string"),
    ("1 == true", 2, "int never equals bool"),
    ("it.box == it.box", 7, "simple values"),
    ("label_map == label_map", 10, "simple values"),
    ("it.boxes == it.boxes", 9, "simple values"),
    ("1 < 2 < 3", 6, "not bool and int"),
    ("true < false", 5, "compares two numbers or two strings"),
    ("1 + 'a'", 2, "string(x) makes text"),
    ("true + true", 5, "`+` joins"),
    ("[1] + ['a']", 4, "`+` joins"),
    ("'a' * 3", 4, "`*` multiplies numbers"),
    ("1.5 % 2", 4, "two ints"),
    ("1 / 0", 2, "divides by zero"),
    ("1 % 0", 2, "divides by zero"),
    ("1 / -0.0", 2, "divides by zero"),
    ("-true", 0, "needs a number"),
    ("!1", 0, "needs a bool"),
    ("!it.rate == 1", 0, "`!(a == b)`"),
    ("true && 1", 8, "joins conditions, not int"),
    ("1 || true", 0, "joins conditions, not int"),
    ("1 ? 2 : 3", 2, "condition before `?`"),
    ("true ? 1 : 'a'", 11, "int and string do not go together"),
    ("[1, 'a']", 4, "int and string do not go together"),
    ("[[[0.5]], [it.ids]]", 0, "write these numbers as doubles"),
    ("true ? [[0.5]] : [it.ids]", 5, "write these numbers as doubles"),
    ("1 in 2", 2, "needs a list or a map"),
    ("'a' in 'abc'", 4, "s.contains(t)"),
    ("'a' in it.ids", 4, "never in a list of int"),
    ("it.box in it.boxes", 7, "never in a list"),
    ("1 in tables.rates", 2, "keys of a map are strings"),
    ("tables.rates[1]", 13, "keys of a map are strings"),
    ("it.ids['a']", 7, "index of a list is an int"),
    ("it.ids[1.0]", 7, "index of a list is an int"),
    ("'abc'[0]", 5, "only lists and maps"),
    ("[][0]", 2, "empty list"),
    ("siz([1])", 0, "did you mean `size`?"),
    ("startsWith('a', 'b')", 0, "`s.startsWith(…)`"),
    ("all([1], x, true)", 0, "`list.all(x, …)`"),
    ("'a'.startswith('b')", 4, "did you mean `startsWith`?"),
    ("[1].size()", 4, "`size(x)`"),
    ("it.ids.any(x, true)", 7, "there is no method `any`"),
    ("it.ids.contains(3)", 7, "`x in list`"),
    ("size(1)", 5, "`size` wants a list, text or a map, not int"),
    ("size()", 0, "wants 1 argument, not 0"),
    ("'a'.startsWith()", 4, "wants 1 argument, not 0"),
    ("'a'.lowerAscii('b')", 4, "wants no arguments, not 1"),
    ("min()", 0, "at least one"),
    ("min('a')", 4, "list of numbers"),
    ("min(1, 'a')", 7, "wants numbers"),
    ("abs('a')", 4, "a number"),
    ("int(true)", 4, "a number or text"),
    ("double(true)", 7, "a number or text"),
    ("string([1])", 7, "join makes text"),
    ("string(it)", 7, "a simple value"),
    ("significant(1, 2.0)", 15, "an int"),
    ("glob(1, '*')", 5, "text"),
    ("nearest('a', [1])", 13, "list of strings"),
    ("nearest(1, ['a'])", 8, "text"),
    ("join([it], '')", 5, "list of simple values"),
    ("join(['a'], 1)", 12, "text as separator"),
    ("sum(['a'])", 4, "list of numbers"),
    ("sorted([true])", 7, "numbers or strings"),
    ("distinct([it])", 9, "simple values"),
    ("double_of('a')", 10, "`double_of` wants double, not string"),
    ("double_of()", 0, "wants 1 argument"),
    ("it.rate.all(x, true)", 8, "goes through a list, not double"),
    ("it.ids.all(x, x)", 14, "wants a condition, not int"),
    ("it.ids.all(x, x > 0) && x > 0", 24, "`x` is not known"),
    ("it.ids.group_by(x, x > 0)", 21, "wants an int or text as the key, not bool"),
    ("it.ids.group_by(x, 0.5)", 19, "wants an int or text as the key, not double"),
    ("it.rate.group_by(x, x)", 8, "goes through a list, not double"),
    ("it.ids.group_by(x, x)['a']", 22, "the key of these groups is int, not string"),
    ("['a'].group_by(s, s)[1]", 21, "the key of these groups is string, not int"),
    ("it.ids.group_by(x, x).all(y, true)", 22, "goes through a list, not groups of int by int"),
    ("size(it.ids.group_by(x, x))", 12, "not groups of int by int"),
    ("it.activations.group_by(a, a)['RELU_7']", 30, "no value 'RELU_7'; did you mean"),
    ("it.activations.group_by(a, a)[it.padding]", 33, "never equals"),
    ("it.ids.group_by(x, x) == it.ids.group_by(x, x)", 22, "simple values"),
    ("3 in it.ids.group_by(x, x)", 2, "needs a list or a map"),
    ("it.ids.flat_map(x, x)", 19, "`flat_map` wants a list, not int"),
    ("group_by(it.ids, x, x)", 0, "`list.group_by(x, …)`"),
    ("1 + names", 2, "`+` joins"),
    ("min(1, names)", 7, "wants numbers"),
    ("*".join(["it.num_classes"] * 17), 224, "too large"),
]


@pytest.mark.parametrize(("source", "offset", "words"), SYNTAX + TYPES)
def test_refusal(language: Any, source: str, offset: int, words: str) -> None:
    error = language.refusal(source)
    assert words in error.message
    assert (error.offset, error.let) == (offset, None)


@pytest.mark.parametrize(
    ("source", "let", "offset", "words"),
    [
        ("broken > 1", "broken", 3, "did you mean `num_classes`?"),
        ("1 + 1 == wordy", "wordy", 2, "`+` joins"),
        ("egg", "chicken", 0, "in a circle: egg → chicken → egg"),
    ],
)
def test_errors_inside_a_let_name_it(language: Any, source: str, let: str, offset: int, words: str) -> None:
    error = language.refusal(source)
    assert words in error.message
    assert (error.let, error.offset) == (let, offset)
    assert f"let {let}: " in str(error)


def test_nesting_up_to_the_limit_is_fine(language: Any) -> None:
    assert language.evaluate("(" * 39 + "1" + ")" * 39) == 1
    assert language.evaluate("!" * 38 + "true") is True
    assert language.evaluate(" && ".join(["true"] * 500)) is True
    assert language.evaluate(f"size([{', '.join(['1'] * 1900)}])") == 1900


def chain_of_lets(first: str, step: str, count: int) -> Environment:
    """Names n0, n1, …, each made of the one before."""
    lets = {f"n{i}": Let(parse(step.format(f"n{i - 1}") if i else first)) for i in range(count)}
    return Environment({"it": Variable(INT, "it"), **lets})


def test_lets_that_double_are_refused_without_being_expanded() -> None:
    environment = chain_of_lets("it", "{0} + {0} + {0} + {0}", 15)
    check(parse("n4"), environment)
    with pytest.raises(ExpressionError, match="more than 2,000 parts"):
        check(parse("n14"), environment)


def test_lets_that_nest_are_refused() -> None:
    for step in ("-{0}", "{0}", "min(1, {0})", "it in [{0}] ? 1 : 2", "[it].map(x, x + {0})[0]"):
        environment = chain_of_lets("it", step, 1000)
        with pytest.raises(ExpressionError, match="nests more than 80 deep"):
            check(parse("n999"), environment)


@pytest.mark.parametrize(
    ("first", "step"),
    [
        ("it", "({0})"),
        ("it", "-({0} - 1)"),
        ("[it]", "[{0}[0] + it]"),
        ("[it]", "{0}.map(x, it - (x - it))"),
        ("[it]", "[it].map(x, {0}.exists(y, y == it) ? x : x)"),
        ("[[it]]", "[it].map(x, {0}[0] + [x])"),
        ("maybe && maybe", "maybe && !(maybe && {0})"),
        ("it", "(it > 0 ? it : {0})"),
        ("it", "min({0} / it, it * ({0} == it ? 1 : 2))"),
    ],
)
def test_python_can_compile_whatever_is_accepted(first: str, step: str) -> None:
    environment = chain_of_lets(first, step, 60)
    environment = environment.extended({"maybe": Variable(BOOL, "F.get('maybe')", True)})
    highest = 0
    for number in range(60):
        try:
            typed = check(parse(f"n{number}"), environment)
        except ExpressionError as error:
            assert "more than" in error.message
            break
        highest = typed.height
        started = time.process_time()
        compile(emit(typed), "rule", "eval")
        assert time.process_time() - started < 1
    assert highest <= MAX_HEIGHT


def test_names_are_those_of_the_environment_lets_included(language: Any) -> None:
    typed = check(parse("half > 1 && label_map.items.all(i, i.id < three) && LIMIT > 2"), language.environment)
    assert typed.names() == {"it", "label_map", "three"}


INJECTIONS = [
    "__class__",
    "().__class__",
    "it.__class__",
    "it.__class__.__bases__[0]",
    "label_map.__dict__",
    "label_map.items[0].__class__",
    "it.get('num_classes')",
    "it.ids.map(x, x.__class__)",
    "__import__('os').system('true')",
    "R.Unknown",
    "F.values",
    "it.ids.append(1)",
    "it.path.format(it)",
    "it.path.__add__('a')",
    "[x for x in it.ids]",
    "(lambda: 1)()",
    "it if true else it",
    "it := 1",
    "*it.ids",
    "f'{it}'",
    "b'x'",
    "1 .real",
    "it.ids[0:1]",
    "it\n.ids; import os",
    "ｉｔ",  # noqa: RUF001 - Python itself would read these letters as `it`
]


@pytest.mark.parametrize("source", INJECTIONS)
def test_python_is_refused(language: Any, source: str) -> None:
    language.refusal(source)


STRINGS = [
    "'",
    '"',
    "\\",
    "\\'",
    "'''",
    '"""',
    "') + __import__('os').system('true') + ('",
    "\n",
    "\r\n",
    "\x00",
    "{it}",
    "%s",
    "\u2028",
    "\u202e",
    "😀",
    "#",
]


def quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


@pytest.mark.parametrize("text", STRINGS)
def test_strings_stay_strings(language: Any, text: str) -> None:
    assert language.evaluate(quoted(text)) == text
    assert language.evaluate(f"[{quoted(text)}, it.path]")[0] == text
    assert language.message(f"{{{quoted(text)}}}") == text
    python = language.emitted(quoted(text))
    assert isinstance(python_ast.parse(python, mode="eval").body, python_ast.Constant)


def test_constants_stay_constants(language: Any) -> None:
    assert language.evaluate("CODE") == "__import__('os')"
    for value in (object(), {"a": 1}, None, b"x"):
        with pytest.raises(TypeError):
            check(parse("c"), Environment({"c": Constant(value)}))


def test_records_offer_no_private_attributes() -> None:
    for name in ("__class__", "_x", "a.b", "a b", ""):
        with pytest.raises(ValueError, match="attribute"):
            RecordType("r", {name: MapType(INT)})

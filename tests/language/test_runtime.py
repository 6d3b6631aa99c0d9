"""Unknown values, the step budget, limits after `let` names are put in, and attempts to break out."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest

TRUTH = {"yes": True, "no": False, "maybe": None}
AND = {(True, True): True, (True, False): False, (False, False): False, (None, False): False}
OR = {(True, True): True, (True, False): True, (False, False): False, (None, True): True}


def outcome(language: Any, source: str) -> bool | None:
    try:
        return bool(language.evaluate(source))
    except language.Unknown:
        return None


def expected(table: dict[tuple[bool | None, bool | None], bool], left: Any, right: Any) -> bool | None:
    return table.get((left, right), table.get((right, left)))


@pytest.mark.parametrize(("left", "right"), list(itertools.product(TRUTH, repeat=2)))
@pytest.mark.parametrize("operator", [("&&", AND, "all"), ("||", OR, "exists")])
def test_truth_tables(language: Any, left: str, right: str, operator: tuple[str, Any, str]) -> None:
    sign, table, macro = operator
    value = expected(table, TRUTH[left], TRUTH[right])
    assert outcome(language, f"{left} {sign} {right}") is value
    assert outcome(language, f"[0, 1].{macro}(x, x == 0 ? {left} : {right})") is value
    for certain in {left, right} & {"yes", "no"}:
        # The same with an operand that the compiler knows to be certain, in both orders.
        other = right if certain == left else left
        literal = "true" if certain == "yes" else "false"
        value = expected(table, TRUTH[certain], TRUTH[other])
        assert outcome(language, f"{literal} {sign} {other}") is value
        assert outcome(language, f"{other} {sign} {literal}") is value


@pytest.mark.parametrize("operands", list(itertools.product(TRUTH, repeat=3)))
def test_chains_of_three(language: Any, operands: tuple[str, str, str]) -> None:
    values = [TRUTH[name] for name in operands]
    all_of = False if False in values else None if None in values else True
    any_of = True if True in values else None if None in values else False
    assert outcome(language, " && ".join(operands)) is all_of
    assert outcome(language, " || ".join(operands)) is any_of


@pytest.mark.parametrize("name", TRUTH)
def test_not_and_choice(language: Any, name: str) -> None:
    value = TRUTH[name]
    assert outcome(language, f"!{name}") is (None if value is None else not value)
    assert outcome(language, f"{name} ? true : true") is (None if value is None else True)
    assert outcome(language, f"true ? {name} : maybe") is value
    assert outcome(language, f"false ? maybe : {name}") is value


def test_a_guard_protects_in_either_order(language: Any) -> None:
    assert language.evaluate("size(it.ids) > 9 && it.ids[9] == 1") is False
    assert language.evaluate("it.ids[9] == 1 && size(it.ids) > 9") is False
    assert language.evaluate("it.num_classes == 90 || 1 / (it.num_classes - 90) > 1") is True


def test_unknown_says_what(language: Any) -> None:
    with pytest.raises(language.Unknown) as caught:
        language.evaluate("maybe && lost > 1")
    assert caught.value.what == "maybe"


COSTS = [
    ("it.ids.all(x, x > 0)", 3),
    ("it.ids.exists(x, true)", 3),
    ("it.ids.exists_one(x, true)", 3),
    ("it.ids.filter(x, true)", 3),
    ("it.ids.map(x, x)", 3),
    ("it.ids.map(x, it.ids.map(y, y))", 3 + 9),
    ("it.ids.flat_map(x, [1, 2])", 3 + 6),
    ("it.ids.group_by(x, x)[3]", 3 + 1),
    ("sum(it.ids)", 3),
    ("min(it.ids)", 3),
    ("sorted(it.ids)", 3),
    ("distinct(it.ids)", 3),
    ("3 in it.ids", 3),
    ("it.ids == [3, 1, 3]", 3),
    ("it.ids + it.ids", 6),
    ("it.ids + it.scales", 3 + 6),
    ("'ab' + 'cd'", 4),
    ("'ABC'.lowerAscii()", 3),
    ("'a,b'.split(',')", 3),
    ("join(['ab', 'c'], '--')", 2 + 3 + 4),
    ("glob('abc', 'a*')", 5),
    ("nearest('traffic-light', ['traffic light', 'dog'])", 2 + 13 * 13 // 64),
    ("nearest('cat', ['cat', 'dog'])", 2),
    ("[1, 2].map(x, [x, x, 1])", 2 + 2 * 3),
    ("[1, 2].map(x, [1, 2, 3])", 2),
    ("[it.num_classes, 1]", 0),
    ("it.num_classes + 1", 0),
    ("it.activation in ['RELU', 'NONE']", 0),
]


@pytest.mark.parametrize(("source", "steps"), COSTS)
def test_steps(language: Any, source: str, steps: int) -> None:
    assert language.steps(source) == steps


HUGE = "it.ids.map(a, it.ids.map(b, it.ids.map(c, it.ids.map(d, it.ids.map(e, it.ids.map(f, it.ids.map(g, {body})))))))"
LONG = "'" + "a" * 5000 + "'"


@pytest.mark.parametrize(
    "source",
    [
        HUGE.format(body="it.ids.map(h, it.ids.map(i, it.ids.map(j, it.ids.map(k, 1))))"),
        HUGE.format(body=f"{LONG} + {LONG}"),
        HUGE.format(body=f"[{', '.join(['a'] * 1500)}]"),
        HUGE.format(body=f"{LONG}.lowerAscii()"),
        HUGE.format(body=f"join([{LONG}, {LONG}], {LONG})"),
        HUGE.format(body=f"size({LONG}.split(''))"),
        HUGE.format(body=f"glob({LONG}, '*b')"),
        f"glob({LONG} + {LONG}, '*{'a' * 4000}b')",
        HUGE.format(body=f"nearest({LONG[:90]}b', [{LONG[:80]}', it.path])"),
    ],
)
def test_nothing_runs_for_long(language: Any, source: str) -> None:
    started = time.process_time()
    with pytest.raises(language.OutOfSteps):
        language.evaluate(source)
    assert time.process_time() - started < 5


def test_unknown_does_not_hide_that_steps_ran_out(language: Any) -> None:
    for source in ("maybe || it.ids.exists(x, no)", "it.ids.all(x, yes) && maybe", "it.ids.all(x, it.ids.all(y, yes))"):
        with pytest.raises(language.OutOfSteps):
            language.evaluate(source, language.facts(budget=2))

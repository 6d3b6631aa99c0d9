"""Messages with holes, and how they print values."""

from __future__ import annotations

from typing import Any

import pytest

from odlint.language.errors import ExpressionError
from odlint.language.runtime import show
from odlint.language.template import compile_template

MESSAGES = [
    ("", ""),
    ("plain", "plain"),
    ("{it.num_classes}", "90"),
    ("has {it.num_classes}, goes to {label_map.max_id}.", "has 90, goes to 5."),
    ("{{it}}", "{it}"),
    ("{{{it.num_classes}}}", "{90}"),
    ("}}{{", "}{"),
    ("{'}'}", "}"),
    ("{'{'}|{\"'}\"}", "{|'}"),
    (r"{'\'}'}", "'}"),
    ("{ it.rate * 2 }", "1"),
    ("{it.scales}", "0.25, 0.75, 1"),
    ("{it.activation} {it.freeze}", "RELU_6 false"),
    ("{lost} items, {label_map.max_id}", "unknown items, 5"),
    ("{it.ids[7]}", "unknown"),
    ("line\n{it.path}\t'\"\\", "line\na/b.record\t'\"\\"),
    ("{it.boxes.map(b, b.height)}", "1, 2"),
]

REFUSED = [
    ("a {", 2, "never closed"),
    ("a {it", 2, "never closed"),
    ("a {'}", 2, "never closed"),
    ("a } b", 2, "closes nothing"),
    ("a {}", 3, "empty"),
    ("ab {it.num_clases}", 7, "did you mean `num_classes`?"),
    ("ab {1 +}", 7, "ends where a value"),
    ("{it.rate:.2f}", 8, "cannot stand here"),
    ("{it.rate!r}", 8, "cannot stand here"),
    ("x {it.box}", 3, "simple values"),
    ("x {it.boxes}", 3, "simple values"),
]

SHOWN = [
    (1, "1"),
    (-(10**20), "-100000000000000000000"),
    (True, "true"),
    (False, "false"),
    ("text", "text"),
    (0.008, "0.008"),
    (0.007999999821186066, "0.008"),
    (0.8999999761581421, "0.9"),
    (0.1 + 0.2, "0.3"),
    (0.0013333, "0.0013333"),
    (0.00133333333, "0.00133333"),
    (0.0001, "0.0001"),
    (0.00001, "1e-05"),
    (6.25e-4, "0.000625"),
    (1.0, "1"),
    (-0.0, "0"),
    (25000.0, "25000"),
    (1e6, "1000000"),
    (1234567.0, "1234567"),
    (999999.7, "1000000"),
    (123456.7, "123457"),
    (1e11, "100000000000"),
    (1e30, "1e+30"),
    (float("inf"), "inf"),
    (float("-inf"), "-inf"),
    (float("nan"), "nan"),
    ([], ""),
    ((1, 2.5), "1, 2.5"),
    ([1] * 8, "1, 1, 1, 1, 1, 1, 1, 1"),
    (list(range(9)), "0, 1, 2, 3, 4, 5, 6, 7, … (9 in all)"),
]


@pytest.mark.parametrize(("template", "text"), MESSAGES)
def test_message(language: Any, template: str, text: str) -> None:
    assert language.message(template) == text


@pytest.mark.parametrize(("template", "offset", "words"), REFUSED)
def test_refused(language: Any, template: str, offset: int, words: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_template(template, language.environment)
    assert words in caught.value.message
    assert caught.value.offset == offset


def test_errors_in_a_let_keep_their_place(language: Any) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_template("longer {broken}", language.environment)
    assert (caught.value.let, caught.value.offset) == ("broken", 3)


@pytest.mark.parametrize(("value", "text"), SHOWN)
def test_show(value: object, text: str) -> None:
    assert show(value) == text


def test_names(language: Any) -> None:
    assert compile_template("{half} {label_map.path}", language.environment).names == {"it", "label_map"}

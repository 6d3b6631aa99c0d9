"""Where the cursor is, from the text before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.lsp.completion.cursor_context import COMMENT, FIELD, NOWHERE, STRING, VALUE, context_at
from tests.helpers.editor import MARK


@pytest.mark.parametrize(
    ("text", "kind", "path", "field"),
    [
        ("¦", FIELD, [], ""),
        ("model { ssd { nu¦", FIELD, ["model", "ssd"], ""),
        ("model { ssd { num_classes: 1 ¦ } }", FIELD, ["model", "ssd"], ""),
        ("model { ssd { } ¦", FIELD, ["model"], ""),
        ("model: < ssd < ¦", FIELD, ["model", "ssd"], ""),
        ("train_config { batch_size: ¦", VALUE, ["train_config"], "batch_size"),
        ("train_config { batch_size:\n  num_steps: ¦", VALUE, ["train_config"], "num_steps"),
        ("train_config { batch_size:\n  optimizer { ¦", FIELD, ["train_config", "optimizer"], ""),
        ("a { b: [1, ¦", VALUE, ["a"], "b"),
        ("a { b: [1, 2] ¦", FIELD, ["a"], ""),
        ("a { b: [1, 2\n c: ¦", VALUE, ["a"], "c"),
        ("a { b [{ c: 1 }, { ¦", FIELD, ["a", "b"], ""),
        ("a { b: [{ c: 1 }] d { ¦", FIELD, ["a", "d"], ""),
        ("a { b: ¦", VALUE, ["a"], "b"),
        ("a { b: X c { ¦", FIELD, ["a", "c"], ""),
        ("a { b: ['x', '¦", STRING, ["a"], "b"),
        ('a { b: "x¦"', STRING, ["a"], "b"),
        ('a { b: "x{" ¦', FIELD, ["a"], ""),
        ('a { b: "x \\" ¦', STRING, ["a"], "b"),
        ("a { b: 'it\n c: ¦", VALUE, ["a"], "c"),
        ("a { # b: ¦", COMMENT, ["a"], ""),
        ("a { # b: {\n ¦", FIELD, ["a"], ""),
        ("} } a { ¦", FIELD, ["a"], ""),
        ("a { batch_size ¦", NOWHERE, ["a"], "batch_size"),
        ("a { b { c: 1 } } ¦", FIELD, [], ""),
        ("a { x: -1.5e3, y: TRU¦", VALUE, ["a"], "y"),
    ],
)
def test_the_context_is_told_from_what_stands_before(text: str, kind: str, path: list[str], field: str) -> None:
    found = context_at(text.replace(MARK, ""), text.index(MARK))
    assert (found.kind, [frame.name for frame in found.frames[1:]], found.field) == (kind, path, field)


@given(st.text(alphabet="ab:{}<>[]\"'\\#\n ,;1", max_size=60), st.integers(0, 60))
def test_any_text_has_a_context(text: str, offset: int) -> None:
    context_at(text, min(offset, len(text)))

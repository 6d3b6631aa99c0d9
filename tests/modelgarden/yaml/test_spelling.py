"""Values as YAML writes them."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.spelling import block, literal

VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.floats(allow_nan=False), st.text(max_size=15),
    st.lists(st.one_of(st.integers(), st.text(max_size=6)), max_size=3),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(VALUES, st.sampled_from(["'", '"']))
def test_spelt_values_read_back(value: Any, quote: str) -> None:
    text = f"x: {literal(value, quote)}\n"
    found = yaml.load(text, Loader=yaml.FullLoader)["x"]
    assert found == value
    assert type(found) is type(value)
    assert not parse(text).problems


def test_block_text() -> None:
    assert block({"a": 1, "b": {"c": [1, 2]}}) == "\na: 1\nb:\n  c: [1, 2]"

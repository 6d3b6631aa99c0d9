"""Words that are not strings."""

from __future__ import annotations

import pytest

from odlint.modelgarden.yaml.scalars import read


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1e4", 10000.0), ("-1E+4", -10000.0), ("1_0e3", 10000.0), ("2.5e5", "2.5e5"), ("2.5e+5", 250000.0),
        ("2.5e-5", 2.5e-05), (".5", 0.5), ("on", True), ("No", False), ("y", "y"), ("010", 8), ("0x1F", 31),
        ("1:30", 90), ("0.", 0.0), ("~", None), ("null", None), (".inf", float("inf")), ("1,5", "1,5"),
        ("0o17", "0o17"),
    ],
)  # fmt: skip
def test_words_mean_what_the_model_garden_reads(word: str, value: object) -> None:
    found = read(word)
    assert found == value
    assert type(found) is type(value)

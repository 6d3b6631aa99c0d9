"""Numbers."""

from __future__ import annotations

import pytest

from odlint.syntax.formatting.numbers import number
from tests.helpers.formatting import fmt


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        *((".5", "0.5"), ("-.5", "-0.5"), ("5.", "5.0"), ("-5.", "-5.0"), ("1E-3", "1e-3"), ("1.5E+10", "1.5e+10")),
        *(("5f", "5.0"), ("1.5F", "1.5"), ("1e5f", "1e5"), (".5f", "0.5"), ("5.e3", "5.0e3"), ("0F", "0.0")),
        # as they are: whole numbers, what only Python takes, what protobuf refuses or reads as octal, names
        *((raw, raw) for raw in ("5", "-7", "010", "0x1F", "0x1f", "0X1E3", "1e-05", "0.00004", "1_000", "1_0.5")),
        *((raw, raw) for raw in ("+.5", "+1f", "1.5ff", "01.5", "00.5", "010f", "inf", "-inf", "inff", "nan", "nanF")),
        *((raw, raw) for raw in ("true", "f", "F", "RELU_6", "E5", "1e", "1.2.3", "-", "\u0663", "1name")),
    ],
)  # fmt: skip
def test_numbers(raw: str, wanted: str) -> None:
    assert number(raw) == wanted
    assert fmt(f"a: {raw}") == f"a: {wanted}\n"

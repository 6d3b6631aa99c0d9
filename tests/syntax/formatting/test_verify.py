"""The comparison before and after formatting."""

from __future__ import annotations

import pytest

from odlint.syntax.formatting import FormatVerificationError
from odlint.syntax.formatting.verify import prove
from odlint.syntax.parsing.parser import parse


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1", "a: 1.0"),
        ("a: 1f", "a: 1"),
        ("a: 010", "a: 10"),
        ("a: -0.0", "a: 0.0"),
        ("a: 0.1", "a: 0.10000000000000001 b: 1"),
        ("a: true", "a: t"),
        ("a: nan", "a: NAN"),
        ("a: 'x'", 'a: "x"'),
        ("a: 'x' 'y'", "a: 'xy'"),
        ("a: 1 b: 2", "b: 2 a: 1"),
        ("a: 1", "a: [1]"),
        ("a {}", "a: []"),
        ("a []", "a: []"),
        ("a {b: 1}", "a {} b: 1"),
        ("a: 1 # c\n", "a: 1"),
        ("a: 1 # c\n", "a: 1 #c"),
        ("# c\n# d\n", "# d\n# c\n"),
        ("a: 1", "a: "),
    ],
)
def test_the_proof_sees_every_difference(before: str, after: str) -> None:
    with pytest.raises(FormatVerificationError):
        prove(parse(before), {}, parse(after), {})

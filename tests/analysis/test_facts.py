"""Facts and the vocabulary of rules."""

from __future__ import annotations

from odlint.analysis.fact_providers import COMPUTE
from odlint.analysis.facts import Facts
from odlint.analysis.vocabulary import FACTS, FUNCTIONS


def test_facts_and_their_declarations_agree() -> None:
    assert set(COMPUTE) == set(FACTS)
    for function in FUNCTIONS:
        assert callable(getattr(Facts, function.name)), function.name

"""Facts and the vocabulary of rules."""

from __future__ import annotations

from odlint.analysis.facts import FACT_NAMES, Facts
from odlint.analysis.vocabulary import FACTS, FUNCTIONS


def test_facts_and_their_declarations_agree() -> None:
    assert set(FACT_NAMES) == set(FACTS)
    for function in FUNCTIONS:
        assert callable(getattr(Facts, function.name)), function.name

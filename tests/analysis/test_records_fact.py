"""The audit of records as rules see it."""

from __future__ import annotations

from odlint.analysis.records_fact import ATTRIBUTES, UNKNOWABLE
from odlint.analysis.vocabulary import RECORDS_RECORD


def test_the_facts_are_those_that_rules_may_name() -> None:
    assert set(RECORDS_RECORD.attributes) == ATTRIBUTES
    assert UNKNOWABLE <= ATTRIBUTES

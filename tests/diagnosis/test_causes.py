"""Each cause is found on a case made for it, and healthy runs have none."""

from __future__ import annotations

import pytest

from odlint.diagnosis.causes import read_causes
from odlint.diagnosis.diagnose import diagnose
from tests.diagnosis.cases import CASES, Case
from tests.helpers.runs import healthy_text, view


@pytest.mark.parametrize("case", CASES, ids=[f"{case.cause}-{number}" for number, case in enumerate(CASES)])
def test_a_cause_is_found_on_its_case(case: Case) -> None:
    config = view(healthy_text(*case.changes, fixture=case.fixture), case.fixture)
    found = diagnose(case.make(), config)
    named = [suspect.cause.name for suspect in found.suspects]
    seen = "; ".join(f"{symptom.name}: {symptom.message}" for symptom in found.symptoms)
    assert case.cause in named[: case.place], f"{[(s.cause.name, round(s.score, 1)) for s in found.suspects]} of {seen}"


def test_every_cause_has_a_case() -> None:
    assert {cause.name for cause in read_causes()} == {case.cause for case in CASES}

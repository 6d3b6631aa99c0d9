"""Every row of the evidence is covered by a rule or excepted with a reason."""

from __future__ import annotations

from docs_build import coverage
from docs_build.evidence import anchor


def test_every_row_is_accounted_for() -> None:
    covered, excepted = coverage.covering(), coverage.exceptions()
    missing = [row for row in coverage.rows() if row not in covered and row not in excepted]
    assert not missing, f"{len(missing)} rows: {', '.join(missing)}"


def test_rules_and_exceptions_name_rows_that_exist() -> None:
    known = coverage.rows()
    unknown = {row for row in (*coverage.covering(), *coverage.exceptions()) if row not in known}
    assert not unknown


def test_exceptions_have_a_kind_and_a_reason() -> None:
    for row, (kind, reason) in coverage.exceptions().items():
        assert kind in coverage.REASONS, row
        assert len(reason) > 15, row


def test_each_row_is_in_the_page_once_with_an_anchor() -> None:
    lines = coverage.page().splitlines()
    for row in coverage.rows():
        assert sum(line.startswith(f"| [{row}]{{#{anchor(row)}}} | ") for line in lines) == 1, row

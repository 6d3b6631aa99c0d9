"""docs/data.md lists every check and attribute."""

from __future__ import annotations

from odlint.analysis.records_fact import ATTRIBUTES
from odlint.tf.records.checks import RECORD_CHECKS
from tests.helpers.paths import ROOT


def test_the_documents_list_every_kind_rule_and_attribute() -> None:
    data = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    for kind in RECORD_CHECKS.values():
        assert f"| `{kind.name}` | {kind.severity} | {kind.sentence} |" in data
    for path in (ROOT / "rules" / "records").glob("*.toml"):
        assert f"| `{path.stem}` (" in data
    rules = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for attribute in ATTRIBUTES:
        assert f"`{attribute}`" in rules

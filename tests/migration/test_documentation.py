"""docs/migrate.md is what the code does."""

from __future__ import annotations

import re

from odlint.cli.main import main
from odlint.migration.documentation import PAGE, page
from tests.helpers.migrations import FIXTURES


def test_the_tables_are_fresh() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run python -m odlint.migration.documentation"
    assert text.count("\n| `") > 250


def test_the_example_is_real(monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(FIXTURES)
    assert main(["migrate", "ssd_mobilenet_v2_fpnlite.config", "--output", "-", "--color", "never"]) == 0
    said = capsys.readouterr()
    text = PAGE.read_text(encoding="utf-8")
    account = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    experiment = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert account is not None and account[1] in said.err
    assert experiment is not None and experiment[1] in said.out

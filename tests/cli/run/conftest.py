"""A folder with enough configs for cache and processes, and odlint run there."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.cli.run import workers
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.helpers.paths import ROOT

COUNT = 30


def fill(top: Path, count: int = COUNT) -> None:
    """Configs that look at one label map, with safe fixes, related places and mistakes of syntax among them."""
    fixtures = sorted((ROOT / "fixtures").rglob("*.config"))
    (top / "label_map.pbtxt").write_bytes((ROOT / "fixtures" / "exploding" / "label_map.pbtxt").read_bytes())
    (top / "odlint.toml").write_text("")
    for number in range(count):
        place = top / f"models{number % 3}" / f"m{number:03}.config"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"# run {number}\n" + fixtures[number % len(fixtures)].read_text())


@pytest.fixture
def many(folder: Path) -> Path:
    fill(folder)
    return folder


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that were really checked, not remembered; cleared by whoever reads it."""
    names: list[str] = []
    check = Linter.check_source

    def noted(self: Linter, source: Source, *rest: object) -> object:
        names.append(source.name)
        return check(self, source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Linter, "check_source", noted)
    monkeypatch.setattr(workers, "_linters", {})
    return names

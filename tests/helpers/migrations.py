"""Configs and their migrations, for the tests of odlint migrate."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from odlint.analysis.settings import Settings
from odlint.migration.migrate import AdaptOptions, Migrated, migrate
from odlint.migration.outcome import Entry
from odlint.syntax.source import decode
from tests.helpers.corpus import shared
from tests.helpers.paths import ROOT

FIXTURES = ROOT / "fixtures" / "migrate"
NAMES = sorted(path.stem for path in FIXTURES.glob("*.config"))


def official() -> list[Path]:
    """The API's own configs; none where they are not at hand."""
    folder = shared()
    return [] if folder is None else sorted((folder / "corpus" / "official").rglob("*.config"))


def migrated(path: Path, **wishes: Any) -> Migrated:
    """A file, migrated."""
    return migrate(
        decode(path.name, path.read_bytes()), Settings(), AdaptOptions(**{"approximate": True, **wishes}), str(path)
    )


def changed(name: str, *pairs: tuple[str, str], **wishes: Any) -> Migrated:
    """A fixture with texts replaced, migrated; each text must be there."""
    path = FIXTURES / f"{name}.config"
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return migrate(
        decode(path.name, text.encode()), Settings(), AdaptOptions(**{"approximate": True, **wishes}), str(path)
    )


def values(made: Migrated) -> dict[str, Any]:
    """The experiment as PyYAML reads it, by path."""
    return dict(_flat(yaml.safe_load(made.yaml), ""))


def _flat(node: Any, path: str) -> list[tuple[str, Any]]:
    if not isinstance(node, dict):
        return [(path, node)]
    return [pair for key, below in node.items() for pair in _flat(below, f"{path}.{key}" if path else key)]


def entry(made: Migrated, ending: str) -> Entry:
    """The one entry whose path ends so."""
    found = [one for one in made.entries if one.path.endswith(ending)]
    assert len(found) == 1, [one.path for one in found]
    return found[0]

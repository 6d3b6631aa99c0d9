"""odlint config: effective settings and where each was said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.command_line import CLEAN, Odlint


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "base.toml").write_text('tf = 1\nignore = ["files"]\n[severity]\nclasses = "info"\n')
    (folder / "odlint.toml").write_text(
        'extend = "base.toml"\nignore = ["OD0101"]\nexclude = ["old"]\n\n[[overrides]]\nfiles = ["a.*"]\ntf = 2\n'
    )
    (folder / "old").mkdir()
    for name in ("a.config", "b.config", "old/c.config"):
        (folder / name).write_text(CLEAN)
    return folder


def test_text(odlint: Odlint, project: Path) -> None:
    out = odlint("config", "b.config", "--fail-on", "error").out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines[:2] == ["Settings of b.config", "from odlint.toml, which extends base.toml"]
    for line in (
        "tf 1 base.toml:1",
        "ignore files base.toml:2",
        "OD0101 odlint.toml:2",
        "severity classes = info base.toml:4",
        "fail-on error command line",
        "select - default",
        "odlint.toml:5: for a.*: tf",
    ):
        assert line in lines
    assert ["tf", "2", "odlint.toml:7"] in [line.split() for line in odlint("config", "a.config").out.splitlines()]
    assert "exclude this file" in odlint("config", "old/c.config").out


def test_json(odlint: Odlint, project: Path) -> None:
    held = json.loads(odlint("config", "a.config", "--output-format", "json").out)
    assert held["files"] == ["odlint.toml", "base.toml"]
    assert held["settings"]["tf"] == {"value": 2, "from": "odlint.toml:7"}
    assert held["settings"]["ignore"] == {
        "value": ["files", "OD0101"],
        "from": {"files": "base.toml:2", "OD0101": "odlint.toml:2"},
    }
    assert held["settings"]["device"] == {"value": "", "from": "default"}
    assert held["overrides"] == [{"files": ["a.*"], "from": "odlint.toml:5", "settings": {"tf": 2}}]
    assert held["excluded"] is False


def test_without_settings(odlint: Odlint, folder: Path) -> None:
    out = odlint("config", "--isolated").out
    assert "No settings file." in out
    (folder / "odlint-baseline.json").write_text("{}")
    assert "odlint-baseline.json" in odlint("config").out


def test_wrong_use(odlint: Odlint, folder: Path) -> None:
    assert "no such file or folder" in odlint("config", "nowhere").err
    assert "takes one file or folder" in odlint("config", "a", "b").err
    assert "there is no rule 'x'" in odlint("config", "--select", "x").err

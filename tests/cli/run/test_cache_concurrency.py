"""Runs at the same time, as hooks do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.run.conftest import fill
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT


def start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "odlint", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_checks_share_a_cache(many: Path, odlint: Odlint, checked: list[str]) -> None:
    expected = odlint("check", "--no-cache").bytes
    for out, err in [run.communicate() for run in [start(many, "check") for _ in range(4)]]:
        assert (out, err) == (expected, b"")
    assert not [path for path in (many / ".odlint_cache").rglob("*.json*") if path.suffix != ".json"]
    checked.clear()
    assert odlint("check").bytes == expected


def test_fixes_do_not_clobber(tmp_path: Path, many: Path, odlint: Odlint) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    fill(alone)
    before = {path.relative_to(alone): path.read_bytes() for path in alone.rglob("*.config")}
    odlint("fix", "alone")
    after = {path.relative_to(alone): path.read_bytes() for path in alone.rglob("*.config")}
    assert before != after
    together = tmp_path / "together"
    together.mkdir()
    fill(together)
    for run in [start(together, "fix") for _ in range(3)]:
        run.communicate()
    assert {path.relative_to(together): path.read_bytes() for path in together.rglob("*.config")} == after
    assert not [path for path in together.rglob("*") if ".odlint-" in path.name]

"""Many files with comments that hide findings, and with a baseline: remembered runs say what fresh ones say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.helpers.paths import ROOT

TEXT = "train_config {\n  batch_size: 4\n  batch_size: 8%s\n}\n"


def run(folder: Path, *words: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "odlint", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_suppressed_and_known_findings_stay_so(tmp_path: Path) -> None:
    for number in range(30):
        comment = "  # odlint: ignore[field-given-twice]" if number % 3 == 0 else ""
        (tmp_path / f"c{number}.config").write_text(TEXT % comment, encoding="utf-8")
    check = ("check", "--output-format", "concise", "--cache-dir", str(tmp_path / "cache"))
    first, again, plain = run(tmp_path, *check), run(tmp_path, *check), run(tmp_path, *check, "--no-cache")
    assert first == again == plain
    assert first[1].count("field-given-twice") == 20
    assert "suppressed" in first[1]
    assert run(tmp_path, "baseline")[0] == 0
    known, remembered = run(tmp_path, *check, "--no-cache"), run(tmp_path, *check)
    assert known == remembered
    assert known[1].count("field-given-twice") == 0

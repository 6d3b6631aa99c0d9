from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
Run = Callable[[str], str]


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A folder with a copy of fixtures/, and the files of fixtures/exploding beside it."""
    folder = tmp_path / "scratch"
    shutil.copytree(ROOT / "fixtures", folder / "fixtures")
    shutil.copytree(ROOT / "fixtures" / "exploding", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def run(scratch: Path, tmp_path: Path) -> Run:
    """Runs a line as a shell in the scratch folder would and returns all that it prints."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, words in (("odlint", "-m odlint"), ("python", ""), ("python3", "")):
        tool = tools / name
        tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', encoding="utf-8")
        tool.chmod(0o755)
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }

    def call(command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=scratch,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        return done.stdout.decode("utf-8")

    return call

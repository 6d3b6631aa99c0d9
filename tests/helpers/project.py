"""This project as it stands, copied for tests that build or install it."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT


def copy_project(to: Path) -> Path:
    """The files that are, or would be, in the repository; skips the test where there is none."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("needs the git repository")
    for name in sorted(set(done.stdout.decode().split("\0")) - {""}):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to


@functools.cache
def missing_index() -> str:
    """Why packages cannot be had here; "" when they can."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--retries", "0", "-d", folder, "lark"]
        try:
            done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
        except subprocess.TimeoutExpired:
            return "the package index does not answer"
    return f"pip reaches no package index: {done.stderr.strip()[-200:]}" if done.returncode else ""


def require_index() -> None:
    """Skip the test where pip cannot install anything."""
    if missing_index():
        pytest.skip(missing_index())


def run(*words: str | Path, cwd: Path, expect: int | None = 0, env: dict[str, str] | None = None) -> str:
    """Output of a command, both streams; fails the test when it ends with another code than `expect`."""
    done = subprocess.run(
        words, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=600
    )
    assert expect is None or done.returncode == expect, f"{words}: {done.returncode}\n{done.stdout}"
    return done.stdout

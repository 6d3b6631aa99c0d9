"""Runs what the pages show: in a folder with a copy of fixtures/, and the files of fixtures/exploding beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.helpers.paths import ROOT

PEOPLE = {"GIT_AUTHOR_NAME": "you", "GIT_AUTHOR_EMAIL": "you@example.org"}
PEOPLE |= {"GIT_COMMITTER_NAME": "you", "GIT_COMMITTER_EMAIL": "you@example.org"}


class Shell:
    """A folder to work in, and the tools of this checkout on the path."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "scratch"
        shutil.copytree(ROOT / "fixtures", self.folder / "fixtures")
        shutil.copytree(ROOT / "fixtures" / "exploding", self.folder, dirs_exist_ok=True)
        tools = place / "bin"
        tools.mkdir()
        for name, words in (("odlint", "-m odlint"), ("python", ""), ("python3", "")):
            tool = tools / name
            tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', encoding="utf-8")
            tool.chmod(0o755)
        self._environment = {
            **os.environ,
            **PEOPLE,
            "GIT_CONFIG_NOSYSTEM": "1",
            "HOME": str(place),
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        }

    def write(self, name: str, text: str) -> None:
        """Make a file in the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def __call__(self, command: str) -> str:
        """All that the command prints, errors included."""
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        return done.stdout.decode("utf-8")

"""Fixtures for tests of any room: an empty current folder, the command line run in this process,
and the Python that has the Model Garden."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import Odlint, Result, run_odlint
from tests.helpers.model_garden import garden_python


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def odlint(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Odlint:
    """Run `odlint` with these arguments in the empty folder."""

    def call(*words: str, stdin: bytes = b"", environ: dict[str, str] | None = None) -> Result:
        return run_odlint(monkeypatch, words, stdin, environ or {})

    return call


@pytest.fixture(scope="session")
def garden() -> str:
    """The Python with tf-models-official; skips the test where there is none."""
    python = garden_python()
    if not python:
        pytest.skip("needs tf-models-official: odlint[modelgarden], or a Python named in ODLINT_MODELGARDEN_PYTHON")
    return python

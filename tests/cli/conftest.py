"""Running the command line in this process, in an empty folder."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from odlint.cli.framework.console import Console
from odlint.cli.main import run

CLEAN = 'item {\n  id: 1\n  name: "cat"\n}\n'
BROKEN = 'item {\n  id: 1\n  name "cat"\n}\n'  # missing-colon: an error with a safe fix
CONFIG = "model {\n  ssd {\n    num_classes: 1\n  }\n}\ntrain_config {\n  batch_size 8\n}\n"


class Result:
    """What a run came to."""

    def __init__(self, code: int, out: bytes, err: str) -> None:
        self.code = code
        self.bytes = out
        self.out = out.decode("utf-8", "replace").replace(os.linesep, "\n")
        self.err = err.replace(os.linesep, "\n")


Odlint = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def odlint(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Odlint:
    def call(*words: str, stdin: bytes = b"", environ: dict[str, str] | None = None) -> Result:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(words, Console(out, err, environ or {}))
        out.flush()
        err.flush()
        assert isinstance(out.buffer, io.BytesIO)
        assert isinstance(err.buffer, io.BytesIO)
        return Result(code, out.buffer.getvalue(), err.buffer.getvalue().decode("utf-8"))

    return call

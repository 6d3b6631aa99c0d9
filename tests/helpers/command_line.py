"""Running the command line in this process; `tests/conftest.py` makes a fixture of it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence

import pytest

from odlint.cli.framework.console import Console
from odlint.cli.main import run
from tests.helpers.paths import ROOT

CLEAN = 'item {\n  id: 1\n  name: "cat"\n}\n'
BROKEN = 'item {\n  id: 1\n  name "cat"\n}\n'  # missing-colon: an error with a safe fix
CONFIG = "model {\n  ssd {\n    num_classes: 1\n  }\n}\ntrain_config {\n  batch_size 8\n}\n"


class Result:
    """Exit code and output of a run."""

    def __init__(self, code: int, out: bytes, err: str) -> None:
        self.code = code
        self.bytes = out
        self.out = out.decode("utf-8", "replace").replace(os.linesep, "\n")
        self.err = err.replace(os.linesep, "\n")


Odlint = Callable[..., Result]


def run_odlint(
    monkeypatch: pytest.MonkeyPatch, words: Sequence[str], stdin: bytes, environ: Mapping[str, str]
) -> Result:
    """Run `odlint` with these arguments, standard input and environment."""
    out, err = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    streams = io.TextIOWrapper(out, "utf-8"), io.TextIOWrapper(err, "utf-8")
    code = run(words, Console(*streams, environ))
    for stream in streams:
        stream.flush()
    return Result(code, out.getvalue(), err.getvalue().decode("utf-8"))


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that runs this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}

from __future__ import annotations

import io

import pytest

from odlint.cli.framework import progress
from odlint.cli.framework.console import Console
from odlint.cli.framework.progress import Progress, ReadingProgress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    return now


def test_a_long_run_on_a_terminal(clock: list[float]) -> None:
    out, err = io.StringIO(), Terminal()
    console = Console(out, err, {})
    line = Progress(console, 10)
    line.step()
    assert err.getvalue() == ""
    clock[0] = 1.5
    line.step()
    line.step()
    assert err.getvalue() == "checked 2 of 10 files"
    console.write("finding\n")
    assert err.getvalue().endswith("\r" + " " * 21 + "\r")
    assert out.getvalue() == "finding\n"


@pytest.mark.parametrize(("stream", "files"), [(io.StringIO(), 10), (Terminal(), 1)])
def test_none_in_a_pipe_or_for_one_file(stream: io.StringIO, files: int, clock: list[float]) -> None:
    line = Progress(Console(io.StringIO(), stream, {}), files)
    clock[0] = 100
    line.step()
    assert stream.getvalue() == ""


def test_a_bar_for_what_is_read(clock: list[float]) -> None:
    err = Terminal()
    reading = ReadingProgress(Console(io.StringIO(), err, {}), 4_000_000)
    reading.step(1_000_000, 10)
    assert err.getvalue() == ""
    clock[0] = 1.5
    reading.step(1_000_000, 10)
    assert err.getvalue() == f"[{'#' * 15}{'.' * 15}]  50%  2 of 4 MB, 20 records"
    silent = io.StringIO()
    ReadingProgress(Console(io.StringIO(), silent, {}), 10).step(5, 1)
    assert silent.getvalue() == ""

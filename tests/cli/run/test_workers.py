from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from odlint.cli.run import workers
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.cli.run.conftest import fill
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT

posix = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_processes_print_what_one_prints(form: str, folder: Path, odlint: Odlint) -> None:
    fill(folder, 150)
    (folder / "models1" / "bad.config").write_bytes(b"model {\n  \xff\xfe\n}\n")
    words = ("check", "--output-format", form)
    one = odlint(*words, "--jobs", "1", "--no-cache")
    two = odlint(*words, "--jobs", "2", "--no-cache")
    three = odlint(*words, "--jobs", "3")
    cached = odlint(*words, "--jobs", "2")
    assert one.code == 1
    for other in (two, three, cached):
        assert (other.bytes, other.err, other.code) == (one.bytes, one.err, one.code)


def spoilt(monkeypatch: pytest.MonkeyPatch, harm: object) -> None:
    check = Linter.check_source

    def bad(self: Linter, source: Source, *rest: object) -> object:
        if source.name.endswith("m007.config"):
            harm()  # type: ignore[operator]
        return check(self, source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Linter, "check_source", bad)
    monkeypatch.setattr(workers, "_linters", {})


@posix
def test_a_bug_in_a_worker_costs_one_file(folder: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder, 120)
    spoilt(monkeypatch, lambda: 1 // 0)
    result = odlint("check", "--jobs", "2", "--no-cache")
    assert result.code == 2
    assert result.err.count("internal error") == 1
    name = os.path.join("models1", "m007.config")
    assert f"internal error while checking {name}: ZeroDivisionError: integer division" in result.err
    assert "120 files" in result.out or "in 1" in result.out


@posix
def test_a_worker_that_dies_costs_one_file(folder: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder, 120)
    whole = odlint("check", "--jobs", "1", "--no-cache", "--output-format", "concise").out.splitlines()
    mother = os.getpid()

    def harm() -> None:
        assert os.getpid() != mother
        os._exit(9)

    spoilt(monkeypatch, harm)
    result = odlint("check", "--jobs", "2", "--no-cache", "--output-format", "concise")
    assert result.code == 2
    assert result.err.count("internal error") == 1
    assert "m007.config: WorkerDied" in result.err
    lines = result.out.splitlines()
    assert [line for line in whole if "/m" in line and "m007" not in line] == [line for line in lines if "/m" in line]


@pytest.mark.parametrize("said", ["0", "-1", "two", ""])
def test_a_wrong_number_of_jobs(said: str, many: Path, odlint: Odlint) -> None:
    result = odlint("check", f"--jobs={said}")
    if said:
        assert result.code == 2
        assert "--jobs" in result.err


@posix
def test_ctrl_c_ends_a_run_with_its_processes(tmp_path: Path) -> None:
    fill(tmp_path, 3000)
    process = subprocess.Popen(
        [sys.executable, "-m", "odlint", "check", "--jobs", "2", "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.read(1000)
    begun = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)  # ends only when no process holds the pipes any more
    assert process.returncode == 130
    assert err == b""
    assert time.monotonic() - begun < 10


def test_where_processes_are_not_forked(folder: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    from multiprocessing import get_context

    fill(folder, 70)
    expected = odlint("check", "--jobs", "1", "--no-cache").bytes
    monkeypatch.setattr(workers, "_context", lambda: get_context("spawn"))
    assert odlint("check", "--jobs", "2", "--no-cache").bytes == expected

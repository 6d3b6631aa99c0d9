from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT

MAP = 'item {\n  id: 1\n  name: "cat"\n}\n'
pytestmark = pytest.mark.skipif(os.name == "nt", reason="no SIGINT for one process there")


class Watching:
    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "odlint", "check", "--watch", "--output-format", "concise"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def report(self) -> str:
        """Everything up to the next time it waits."""
        said = ""
        while "waiting for changes" not in said:
            said += self.lines.get(timeout=60)
        return said


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    exploding = ROOT / "fixtures" / "exploding"
    (tmp_path / "odlint.toml").write_text("")
    for path in exploding.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "other.pbtxt").write_text(MAP)
    one = Watching(tmp_path)
    yield one
    one.process.kill()
    one.process.wait()


def test_it_checks_again_what_changed(watching: Watching, tmp_path: Path) -> None:
    first = watching.report()
    assert "pipeline.config:" in first
    (tmp_path / "other.pbtxt").write_text(MAP.replace("name:", "name"))
    second = watching.report()
    assert "other.pbtxt:3:" in second
    assert "pipeline.config:" in second  # what is unchanged is shown as well
    (tmp_path / "other.pbtxt").unlink()
    assert "other.pbtxt" not in watching.report()
    (tmp_path / "label_map.pbtxt").write_text(MAP)
    fourth = watching.report()
    assert [line for line in fourth.splitlines() if "pipeline" in line] != [
        line for line in first.splitlines() if "pipeline" in line
    ]
    (tmp_path / "odlint.toml").write_text("nonsense = 1\n")
    assert "unknown key" in watching.report()
    (tmp_path / "odlint.toml").write_text('ignore = ["all"]\n')
    assert "No problems found" in watching.report()
    time.sleep(1)
    assert watching.lines.empty()
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=30) == 130
    time.sleep(0.2)
    assert "Traceback" not in "".join(watching.lines.queue)


def test_standard_input_cannot_be_watched(odlint: Odlint) -> None:
    result = odlint("check", "--watch", "-")
    assert result.code == 2
    assert "--watch" in result.err

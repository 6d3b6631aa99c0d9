"""odlint never opens a connection, and works where there is no network."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, CONFIG, environment
from tests.helpers.paths import ROOT

# Runs the command line with every way to the network watched: whatever is tried is told, and refused.
WATCHED = """
import sys
EVENTS = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")
def watch(event, arguments):
    if event.startswith(EVENTS):
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")
        raise PermissionError(event)
sys.addaudithook(watch)
from odlint.cli.main import run
from odlint.cli.framework.console import Console
code = run(sys.argv[1:], Console())
sys.stdout.flush()
sys.exit(code)
"""
COMMANDS = (
    (("check", "."), 1),
    (("check", "--output-format", "json", "--no-cache", "--jobs", "2", "."), 1),
    (("fix", "--diff", "."), 1),
    (("fix", "."), 1),
    (("fmt", "--check", "."), 2),
    (("get", "healthy.config", "model.ssd.num_classes"), 0),
    (("set", "--diff", "healthy.config", "train_config.batch_size=3"), 1),
    (("explain", "num_classes"), 0),
    (("explain", "OD0101"), 0),
    (("curve", "healthy.config"), 0),
    (("config", "healthy.config"), 0),
    (("rules",), 0),
    (("completion", "bash"), 0),
    (("manpage",), 0),
    (("baseline", "."), 0),
    (("--version",), 0),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    healthy = (ROOT / "fixtures" / "healthy" / "pipeline.config").read_text()
    (tmp_path / "healthy.config").write_text(healthy)
    remote = healthy.replace("label_map.pbtxt", "https://example.org/label_map.pbtxt").replace(
        "'train", "'gs://b/train"
    )
    for number in range(80):  # enough for the cache and for processes
        (tmp_path / f"remote{number}.config").write_text(remote)
    (tmp_path / "map.pbtxt").write_text(BROKEN)
    (tmp_path / "x.config").write_text(CONFIG)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code"), COMMANDS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_no_connection_is_tried(words: tuple[str, ...], code: int, place: Path) -> None:
    line = [sys.executable, "-c", WATCHED, *words]
    done = subprocess.run(line, cwd=place, capture_output=True, text=True, check=False, env=environment())
    assert "NETWORK" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr


def test_the_watch_sees_connections() -> None:
    code = WATCHED.split("from odlint", maxsplit=1)[0] + "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "NETWORK socket." in done.stderr


def test_without_a_network(place: Path) -> None:
    """In a namespace of its own, where not even the loopback is up, everything comes out the same."""
    cut = ["unshare", "-rn"]
    if shutil.which("unshare") is None or subprocess.run([*cut, "true"], capture_output=True, check=False).returncode:
        pytest.skip("unshare -rn is not to be had here")
    for words, code in COMMANDS:
        line = [sys.executable, "-m", "odlint", *words]
        if words in (("fix", "."), ("baseline", ".")):
            continue  # they change what the others read
        inside = subprocess.run([*cut, *line], cwd=place, capture_output=True, check=False, env=environment())
        outside = subprocess.run(line, cwd=place, capture_output=True, check=False, env=environment())
        assert (inside.returncode, inside.stdout) == (code, outside.stdout), words

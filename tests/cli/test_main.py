"""What only a real process shows: start-up, pipes, terminals, signals, encodings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, CLEAN, environment

COMMAND = (sys.executable, "-m", "odlint")
# enum and functools come with re, which the parser needs; contextlib with `python -m`.
FORBIDDEN = (
    "argparse",
    "ast",
    "asyncio",
    "dataclasses",
    "difflib",
    "google",
    "importlib.metadata",
    "inspect",
    "json",
    "lark",
    "logging",
    "pathlib",
    "shutil",
    "subprocess",
    "tempfile",
    "textwrap",
    "tomllib",
    "traceback",
    "typing",
    "unicodedata",
)
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of Unix")


def odlint(folder: Path, *words: str, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *words], cwd=folder, input=stdin, capture_output=True, check=False, env=environment(**more)
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "map.pbtxt").write_text(BROKEN)
    return tmp_path


@pytest.mark.parametrize("content", [CLEAN, BROKEN])
def test_a_check_imports_nothing_heavy(content: str, tmp_path: Path) -> None:
    (tmp_path / "map.pbtxt").write_text(content)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "odlint", "check", "map.pbtxt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.returncode == (content == BROKEN)
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.split("\n") if line.startswith("import time:")}
    assert "odlint.cli.commands.check" in loaded
    assert not {name for name in loaded for heavy in FORBIDDEN if name == heavy or name.startswith(heavy + ".")}
    assert "odlint.cli.commands.fix" not in loaded


def test_exit_codes(broken: Path) -> None:
    assert odlint(broken, "check").returncode == 1
    assert odlint(broken, "check", "--fail-on", "never").returncode == 0
    assert odlint(broken, "check", "nowhere").returncode == 2
    assert odlint(broken, "--version").returncode == 0


def test_standard_input(broken: Path) -> None:
    assert odlint(broken, "fix", "-", "-q", stdin=BROKEN.encode()).stdout == CLEAN.encode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
def test_any_encoding_of_the_terminal(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "名.pbtxt").write_text(BROKEN.replace("cat", "名 \u202e ü"), encoding="utf-8")
    done = odlint(tmp_path, "check", PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert "error[missing-colon]" in done.stdout.decode(encoding)
    assert b"Traceback" not in done.stderr


@UNIX
def test_a_pipe_that_closes_early(broken: Path) -> None:
    for number in range(300):
        (broken / f"map{number}.pbtxt").write_text(BROKEN * 10)
    with subprocess.Popen(
        [*COMMAND, "check"], cwd=broken, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@UNIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk(broken: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "check"], cwd=broken, stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert done.returncode == 2
    assert b"cannot write the output: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


@UNIX
def test_ctrl_c(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "check", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"item {")  # it waits for more
        process.stdin.flush()
        _wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert (out, err) == (b"", b"")


def _wait_until_it_reads(pid: int) -> None:
    """Until the process has started and sleeps in its read; a fixed time elsewhere."""
    from time import monotonic, sleep

    end = monotonic() + 5
    while monotonic() < end:
        sleep(0.3)
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return
        if state == "S":
            return


@UNIX
def test_colours_on_a_terminal(broken: Path) -> None:
    out = _on_a_terminal(broken, "check", TERM="xterm", NO_COLOR="", FORCE_COLOR="")
    assert "\x1b[1;31merror[missing-colon]\x1b[0m" in out
    assert "\x1b" not in _on_a_terminal(broken, "check", TERM="dumb", NO_COLOR="", FORCE_COLOR="")


def _on_a_terminal(folder: Path, *words: str, **more: str) -> str:
    import pty

    leader, follower = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *words], cwd=folder, stdout=follower, stderr=follower, env=environment(**more)
    ) as process:
        os.close(follower)
        out = b""
        while True:
            try:
                data = os.read(leader, 65536)
            except OSError:  # Linux says so when the other side is gone
                break
            if not data:
                break
            out += data
    os.close(leader)
    assert process.returncode == 1
    return out.decode()

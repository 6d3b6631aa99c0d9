"""The command line: where the result goes, what wrong use ends in, and being killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers.adapting import LABEL_MAP, config
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT

ZOO = config()
DATASET = ("--label-map", "label_map.pbtxt", "--train", "t.record", "--eval", "e.record")
ALL = (*DATASET, "--checkpoint", "m/checkpoint/ckpt-0", "--batch-size", "8", "--steps", "20000", "--device", "gpu")


@pytest.fixture
def zoo(folder: Path) -> Path:
    (folder / "label_map.pbtxt").write_text(LABEL_MAP)
    for name in ("t.record", "e.record", "label_map.txt"):
        (folder / name).write_bytes(b"x")
    path = folder / "zoo.config"
    path.write_text(ZOO)
    return path


def test_in_place_and_told(odlint: Odlint, zoo: Path) -> None:
    result = odlint("adapt", "zoo.config", "--batch-size", "8")
    assert result.out.startswith(
        "Adapted zoo.config:\n"
        "  train_config.batch_size: 512 → 8 (--batch-size)\n"
        "  train_config.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate.learning_rate_base: "
        "0.8 → 0.0125 (scaled with the batch size, from 512 to 8)\n"
    )
    assert "Made 3 changes; odlint check finds" in result.out
    assert "batch_size: 8\n" in zoo.read_text()
    assert "\x1b" not in result.out


def test_into_another_file(odlint: Odlint, zoo: Path) -> None:
    for _ in range(2):  # new, and written over
        assert odlint("adapt", "zoo.config", *ALL, "-o", "my.config").out.startswith("Adapted my.config:\n")
    assert zoo.read_text() == ZOO
    assert "num_classes: 3" in (zoo.parent / "my.config").read_text()
    assert sorted(path.name for path in zoo.parent.iterdir() if path.suffix != ".record") == [
        "label_map.pbtxt", "label_map.txt", "my.config", "zoo.config",
    ]  # fmt: skip


def test_a_copy_is_written_even_when_nothing_changes(odlint: Odlint, zoo: Path) -> None:
    result = odlint("adapt", "zoo.config", "--batch-size", "512", "-o", "my.config")
    assert result.out.startswith("my.config: nothing had to change.\n")
    assert (zoo.parent / "my.config").read_bytes() == zoo.read_bytes()


def test_twice(odlint: Odlint, zoo: Path) -> None:
    odlint("adapt", "zoo.config", *ALL)
    once = zoo.read_bytes()
    assert "zoo.config: nothing had to change." in odlint("adapt", "zoo.config", *ALL).out
    assert zoo.read_bytes() == once


def test_a_patch(odlint: Odlint, zoo: Path) -> None:
    result = odlint("adapt", "zoo.config", "--batch-size", "8", "--diff")
    assert result.code == 1
    assert "\n-  batch_size: 512\n+  batch_size: 8\n" in result.out
    assert "Made 3 changes" not in result.out
    assert "batch_size: 512 → 8" in result.err
    assert zoo.read_text() == ZOO
    assert odlint("adapt", "zoo.config", "--batch-size", "512", "--diff").code == 0


def test_a_pipe(odlint: Odlint, zoo: Path) -> None:
    result = odlint("adapt", "-", "--batch-size", "8", stdin=ZOO.encode())
    assert "batch_size: 8\n" in result.out
    assert result.out.startswith("# our own\n")
    assert "batch_size: 512 → 8" in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "nothing to adapt to"),
        (("zoo.config",), "nothing to adapt to"),
        (("--batch-size", "8"), "adapt needs a config"),
        (("zoo.config", "t.record", "--batch-size", "8"), "takes one config"),
        ((".", "--batch-size", "8"), "is a folder"),
        (("none.config", "--batch-size", "8"), "no such file"),
        (("label_map.pbtxt", "--batch-size", "8"), "this is a label map"),
        (("zoo.config", "--batch-size", "0"), "--batch-size takes a whole number"),
        (("zoo.config", "--batch-size", "-4"), "--batch-size takes a whole number"),
        (("zoo.config", "--steps", "2e4"), "--steps takes a whole number"),
        (("zoo.config", "--steps", "99999999999999999999999"), "--steps takes a whole number"),
        (("zoo.config", "--image-size", "640x"), "--image-size takes pixels"),
        (("zoo.config", "--image-size", "0"), "--image-size takes pixels"),
        (("zoo.config", "--device", "gpus"), "did you mean gpu"),
        (("zoo.config", "--lable-map", "x"), "did you mean --label-map"),
        (("zoo.config", "--label-map", "none.pbtxt"), "none.pbtxt: there is no such file"),
        (("zoo.config", "--checkpoint", "m.tar.gz"), "unpack it"),
        (("zoo.config", "--steps", "9", "-o", "no/where.config"), "there is no folder"),
        (("zoo.config", "--steps", "9", "-o", "."), "takes a file"),
        (("zoo.config", "--steps", "9", "-o", "t.record"), "holds no config"),
        (("zoo.config", "--steps", "9", "-o", "label_map.pbtxt"), "holds no config"),
    ],
)
def test_wrong_use(odlint: Odlint, zoo: Path, words: tuple[str, ...], said: str) -> None:
    before = {path.name: path.read_bytes() for path in zoo.parent.iterdir()}
    result = odlint("adapt", *words)
    assert result.code == 2
    assert said in result.err
    assert {path.name: path.read_bytes() for path in zoo.parent.iterdir()} == before


def test_everything_wrong_at_once(odlint: Odlint, zoo: Path) -> None:
    result = odlint("adapt", "zoo.config", "--batch-size", "x", "--steps", "0", "--image-size", "big", "-o", ".")
    assert result.err.count("odlint: error:") == 4
    result = odlint("adapt", "zoo.config", "--label-map", "none", "--checkpoint", "m.zip")
    assert result.err.count("odlint: error:") == 2
    assert result.err.endswith("zoo.config was left as it is.\n")


def test_positions_of_what_does_not_parse(odlint: Odlint, zoo: Path) -> None:
    zoo.write_text(ZOO.replace("batch_size: 512", "batch_size 512"))
    result = odlint("adapt", "zoo.config", "--steps", "2000")
    assert (result.code, "zoo.config:10:" in result.err) == (2, True)
    assert "odlint fix zoo.config" in result.err


def test_read_only(odlint: Odlint, zoo: Path) -> None:
    zoo.chmod(0o444)
    result = odlint("adapt", "zoo.config", "--steps", "2000")
    assert result.code == 2
    assert "read-only" in result.err
    assert zoo.read_text() == ZOO


def test_what_is_left_is_said(odlint: Odlint, zoo: Path) -> None:
    zoo.write_text(config(steps=""))
    result = odlint("adapt", "zoo.config", "--steps", "500")
    assert result.code == 1
    assert "[num-steps-below-checkpoint-interval]" in result.out
    assert odlint("adapt", "zoo.config", "--steps", "500", "--fail-on", "never").code == 0


@pytest.mark.parametrize("words", [(), ("-o", "zoo.config"), ("-o", "new.config")])
def test_interrupted_while_writing(
    odlint: Odlint,
    zoo: Path,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("fsync", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(os, name, stop)
            odlint("adapt", "zoo.config", "--steps", "2000", *words)
        assert zoo.read_text() == ZOO
        assert sorted(path.name for path in zoo.parent.glob("*config*")) == ["zoo.config"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_killed_at_any_moment(odlint: Odlint, zoo: Path) -> None:
    """The old file or the new one, whenever the process dies. A large file makes the writing take a while."""
    zoo.write_text(ZOO + "# a comment of some length\n" * 20_000)
    old = zoo.read_bytes()
    command = [sys.executable, "-m", "odlint", "adapt", "zoo.config", *ALL]
    started = time.monotonic()
    subprocess.run(
        command, cwd=zoo.parent, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    whole, new = time.monotonic() - started, zoo.read_bytes()
    assert new != old
    seen = set()
    for part in range(1, 16):
        zoo.write_bytes(old)
        process = subprocess.Popen(
            command,
            cwd=zoo.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(whole * part / 14)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert zoo.read_bytes() in (old, new)
        seen.add(zoo.read_bytes() == new)
    assert False in seen

"""A run that is killed leaves the old file or the new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers.formatting import fmt
from tests.helpers.paths import ROOT

KILLS = int(os.environ.get("ODLINT_KILLS", "40"))
# Formats the file and puts the old text back, over and over, so that a kill at any time meets work on the file.
LOOP = """
import sys
from odlint.cli.main import main
from odlint.workspace.atomic_write import write_atomically
path = sys.argv[1]
old = open(path, "rb").read()
print("ready", file=sys.stderr, flush=True)
while True:
    assert main(["fmt", "--quiet", path]) == 0
    write_atomically(path, old, open(path, "rb").read())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    old = "".join(f"item{{id:{index} name:'n{index}' # c{index}\n}}" for index in range(1, 300))
    new = fmt(old)
    path = tmp_path / "map.pbtxt"
    chance = random.Random(0)
    seen = set()
    for _ in range(KILLS):
        path.write_text(old)
        with subprocess.Popen(
            [sys.executable, "-c", LOOP, str(path)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stderr is not None
            assert process.stderr.readline() == b"ready\n"
            time.sleep(chance.uniform(0, 0.2))
            process.send_signal(signal.SIGKILL)
        text = path.read_text()
        assert text in (old, new)
        seen.add(text)
    assert seen == {old, new}

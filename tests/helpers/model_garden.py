"""The Model Garden of this machine: the Python that has it, and what it says of YAML files."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import Any

from tests.helpers.paths import ROOT

JUDGE = ROOT / "tests" / "modelgarden" / "judge.py"
MODULES = (
    "official.vision.configs.retinanet",
    "official.vision.tasks.retinanet",
    "official.vision.tasks.maskrcnn",
    "official.projects.centernet.configs.centernet",
)


def garden_python() -> str:
    """A Python with tf-models-official: that of ODLINT_MODELGARDEN_PYTHON, or this one; "" for none."""
    named = os.environ.get("ODLINT_MODELGARDEN_PYTHON", "")
    return named or (sys.executable if importlib.util.find_spec("official") else "")


def judge(python: str, cases: list[dict[str, Any]]) -> list[str]:
    """What the Model Garden says of each case; see judge.py."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(
        [python, "-W", "ignore", str(JUDGE), *MODULES],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert "JUDGED " in done.stdout, done.stderr[-3000:]
    said: list[str] = json.loads(done.stdout.rpartition("JUDGED ")[2])
    return said

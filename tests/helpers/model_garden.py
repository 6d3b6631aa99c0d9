"""The Model Garden of this machine: the Python that has it, and scripts that run there."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import Any

from tests.helpers.paths import ROOT

MODULES = (
    "official.vision.configs.retinanet",
    "official.vision.tasks.retinanet",
    "official.vision.tasks.maskrcnn",
    "official.projects.centernet.common.registry_imports",
)


def garden_python() -> str:
    """A Python with tf-models-official: that of ODLINT_MODELGARDEN_PYTHON, or this one; "" for none."""
    named = os.environ.get("ODLINT_MODELGARDEN_PYTHON", "")
    return named or (sys.executable if importlib.util.find_spec("official") else "")


def judge(python: str, script: str, cases: list[dict[str, Any]]) -> list[Any]:
    """What a script, a module of these tests that runs where tf-models-official is, answers to each case."""
    environment = {
        **os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [python, "-W", "ignore", "-m", script, *MODULES],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=ROOT,
    )
    assert "JUDGED " in done.stdout, done.stderr[-3000:]
    answers: list[Any] = json.loads(done.stdout.rpartition("JUDGED ")[2])
    return answers

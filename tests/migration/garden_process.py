"""The script garden.py in a Python that has tf-models-official."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any

from tests.helpers.paths import ROOT

MODULES = (
    "official.vision.configs.retinanet",
    "official.vision.tasks.retinanet",
    "official.vision.tasks.maskrcnn",
    "official.projects.centernet.common.registry_imports",
)


def judge(python: str, cases: list[dict[str, Any]]) -> list[Any]:
    """What the Model Garden makes of each case; see garden.py."""
    environment = {
        **os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [python, "-W", "ignore", "-m", "tests.migration.garden", *MODULES],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=ROOT,
    )
    assert "JUDGED " in done.stdout, done.stderr[-3000:]
    said: list[Any] = json.loads(done.stdout.rpartition("JUDGED ")[2])
    return said

"""The patterns of .pre-commit-hooks.yaml, beside what odlint itself takes for a candidate."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.framework.registry import load_command
from odlint.workspace.file_kinds import is_candidate
from tests.helpers.paths import ROOT

yaml = pytest.importorskip("yaml", reason="comes with pre-commit")
MANIFEST: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SHARED = Path(os.environ.get("ODLINT_SHARED", ROOT.parent / "shared")) / "corpus" / "manifest.json"
OURS = (
    "pipeline.config", "a b/ssd_mobilenet.config", "label_map.pbtxt", "LABELMAP.PBTXT", "annotations/label map.txt",
    "labels.prototxt", "x.textproto", "x.txtpb", "x.pbtext", "ssd.cfg", "graph_rewriter.config", "my_graph.pbtxt",
)  # fmt: skip
EXPERIMENTS = (
    "params.yaml", "experiment.yml", "configs/experiments/retinanet/coco_spinenet49_tpu.yaml", "my model.YAML",
    "train/config.yaml", "retinanet.yml",
)  # fmt: skip
FOREIGN_YAML = (
    "docker-compose.yml", "docker-compose.override.yaml", "compose.yaml", "sub/mkdocs.yml", ".pre-commit-config.yaml",
    ".github/workflows/ci.yml", ".gitlab-ci.yml", ".circleci/config.yml", "environment.yml", "pnpm-lock.yaml",
)  # fmt: skip
FOREIGN = (
    "README.txt", "label/readme.txt", "labels.csv", "config", "x.config.bak", "config.py", "setup.cfg", "sub/setup.cfg",
    "src/App.config", "Web.config", "graph.pbtxt", "export/saved_model.pbtxt",
)  # fmt: skip


def taken(hook: dict[str, Any], name: str) -> bool:
    return bool(re.search(hook["files"], name)) and not re.search(hook["exclude"], name)


def test_which_hooks_there_are() -> None:
    assert [hook["id"] for hook in MANIFEST] == ["odlint", "odlint-fix", "odlint-fmt"]


@pytest.mark.parametrize("hook", MANIFEST, ids=lambda hook: hook["id"])
def test_the_command_line_is_one(hook: dict[str, Any]) -> None:
    program, name, *words = hook["entry"].split()
    assert program == "odlint"
    arguments = parse_arguments(load_command(name), words)
    assert arguments.flag("--ignore-unrelated")
    assert arguments.operands == []
    assert arguments.flag("--fail-on-change") is (name != "check")


@pytest.mark.parametrize("hook", MANIFEST, ids=lambda hook: hook["id"])
def test_names(hook: dict[str, Any]) -> None:
    assert [name for name in OURS if not taken(hook, name)] == []
    assert [name for name in (*FOREIGN, *FOREIGN_YAML) if taken(hook, name)] == []


@pytest.mark.parametrize("hook", MANIFEST, ids=lambda hook: hook["id"])
def test_names_of_experiments(hook: dict[str, Any]) -> None:
    """fmt has no layout for YAML."""
    wanted = () if hook["id"] == "odlint-fmt" else EXPERIMENTS
    assert tuple(name for name in EXPERIMENTS if taken(hook, name)) == wanted


@pytest.mark.parametrize(
    "name", (*OURS, *EXPERIMENTS, "README.txt", "label/readme.txt", "labels.csv", "config", "x.config.bak")
)
def test_the_pattern_is_that_of_a_walk(name: str) -> None:
    assert bool(re.search(MANIFEST[0]["files"], name)) is is_candidate(name.rsplit("/", 1)[-1])


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus is not here")
def test_names_of_real_files() -> None:
    rows = json.loads(SHARED.read_text(encoding="utf-8"))
    names = [row["path"] for row in rows if row["kind"] in ("config", "label_map") and not row["path"].endswith(".txt")]
    assert len(names) > 400
    assert [name for name in names if not taken(MANIFEST[0], name)] == []
    assert not [row for row in rows if row["kind"] in ("tfrecord", "events") and taken(MANIFEST[0], row["path"])]

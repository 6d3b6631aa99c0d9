"""The built-in pack from a checkout: a new rule file is in force without anybody registering it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT

RULE = """
name = "just-for-a-test"
code = "OD9999"
severity = "info"
summary = "a rule that nothing else names"
at = "TrainConfig.batch_size"
require = "it != 77"
message = "batch_size is {it}"
why = "just a test"
evidence = ["test"]
[[valid]]
config = "train_config { batch_size: 2 }"
[[invalid]]
config = "train_config { batch_size: 77 }"
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("checkout")
    for name in ("odlint", "rules"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "_builtin*.py"))
    return place


def check(checkout: Path, text: str) -> str:
    (checkout / "case.config").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "odlint", "check", "--output-format", "concise", "case.config"]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False).stdout


def test_a_new_file_is_picked_up_and_a_removed_one_forgotten(checkout: Path) -> None:
    text = "train_config { batch_size: 77 }"
    assert "just-for-a-test" not in check(checkout, text)
    new = checkout / "rules" / "classes" / "just-for-a-test.toml"
    new.write_text(RULE, encoding="utf-8")
    assert "just-for-a-test" in check(checkout, text)
    new.unlink()
    assert "just-for-a-test" not in check(checkout, text)


def test_a_changed_file_is_compiled_again(checkout: Path) -> None:
    new = checkout / "rules" / "classes" / "just-for-a-test.toml"
    new.write_text(RULE, encoding="utf-8")
    assert "just-for-a-test" in check(checkout, "train_config { batch_size: 77 }")
    compiled = (checkout / "odlint" / "lint" / "_builtin.py").stat().st_mtime_ns
    new.write_text(RULE.replace("77", "78"), encoding="utf-8")
    os.utime(new, ns=(compiled + 10**9, compiled + 10**9))
    assert "just-for-a-test" not in check(checkout, "train_config { batch_size: 77 }")
    new.unlink()

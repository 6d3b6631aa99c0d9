"""Fixes that scale a learning-rate schedule."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint import rule_tests
from odlint.analysis.settings import Settings
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.lint.pack.compile import compile_pack
from odlint.lint.pack.errors import RuleError
from odlint.lint.userpacks import load_pack
from odlint.syntax.source import Source
from odlint.workspace.files import MemoryFiles

RULE = """
name = "rate-high"
code = "XX0101"
severity = "warning"
summary = "a high rate"
at = ["CosineDecayLearningRate", "ExponentialDecayLearningRate", "ManualStepLearningRate", "ConstantLearningRate"]
require = "learning_rate.peak <= 1.0"
message = "{learning_rate.peak} is too high"
why = "just a test"
evidence = ["test"]
valid = [{ config = "" }]
[fix]
safety = "safe"
title = "scale the schedule to 1"
steps = [{ scale = "it", by = "1.0 / learning_rate.peak" }]
[[invalid]]
base = "ssd"
set = { learning_rate_base = 8.0, warmup_learning_rate = 0.5 }
fixed.set = { learning_rate_base = 1.0, warmup_learning_rate = 0.062 }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pack"


def put(folder: Path, old: str = "", new: str = "") -> str:
    folder.mkdir(exist_ok=True)
    assert old in RULE
    (folder / "rate-high.toml").write_text(RULE.replace(old, new), encoding="utf-8")
    return str(folder)


def fixed(pack: str, schedule: str) -> str:
    text = f"train_config {{ optimizer {{ momentum_optimizer {{ learning_rate {{ {schedule} }} }} }} }}"
    linter = Linter(Settings(), [load_pack(pack)])
    result = fix_source(linter, Source("pipeline.config", text), "/x/pipeline.config", True, MemoryFiles({}))
    return result.source.text.split("learning_rate { ", 1)[1].removesuffix(" } } } }")


def test_the_example_holds(folder: Path) -> None:
    assert rule_tests.run(put(folder)).failures == []


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ("constant_learning_rate { learning_rate: 4.0 }", "constant_learning_rate { learning_rate: 1.0 }"),
        (
            "cosine_decay_learning_rate { learning_rate_base: 4.0 total_steps: 9 }",
            "cosine_decay_learning_rate { learning_rate_base: 1.0 total_steps: 9 }",
        ),
        (
            "exponential_decay_learning_rate { initial_learning_rate: 4.0 min_learning_rate: 0.1 }",
            "exponential_decay_learning_rate { initial_learning_rate: 1.0 min_learning_rate: 0.025 }",
        ),
        (
            "exponential_decay_learning_rate { burnin_steps: 5 burnin_learning_rate: 8.0 }",
            "exponential_decay_learning_rate { initial_learning_rate: 0.00025 burnin_steps: 5 "
            "burnin_learning_rate: 1.0 }",
        ),
        (
            "manual_step_learning_rate { initial_learning_rate: 2.0 schedule { step: 9 learning_rate: 0.2 } }",
            "manual_step_learning_rate { initial_learning_rate: 1.0 schedule { step: 9 learning_rate: 0.1 } }",
        ),
    ],
)
def test_every_rate_of_the_schedule_is_scaled(folder: Path, schedule: str, expected: str) -> None:
    assert fixed(put(folder), schedule) == expected


def test_rates_that_are_low_enough_can_be_left_alone(folder: Path) -> None:
    pack = put(folder, 'peak" }]', 'peak", above = "1.0" }]')
    schedule = "cosine_decay_learning_rate { learning_rate_base: 4.0 warmup_learning_rate: 0.3 }"
    assert fixed(pack, schedule) == schedule.replace("4.0", "1.0")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('scale = "it"', 'scale = "config.train_config"', "scale needs a learning-rate schedule"),
        ('scale = "it"', 'scale = "config.train_config.batch_size"', "scale needs a learning-rate schedule"),
        (', by = "1.0 / learning_rate.peak"', "", "a scale step needs by"),
        ('by = "1.0 / learning_rate.peak"', "by = \"'half'\"", "by"),
        ('by = "1.0 / learning_rate.peak"', 'by = "1.0", above = "true"', "above"),
        ('by = "1.0 / learning_rate.peak"', 'by = "1.0 / nothing"', "nothing"),
    ],
)
def test_what_cannot_be_scaled_is_refused(folder: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        compile_pack(put(folder, old, new))

"""Runs made of numbers, and configs made of the healthy fixture."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from odlint.analysis.settings import Settings, Target
from odlint.diagnosis.configs import ConfigView
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from odlint.tf.events.event_file import EventValue
from odlint.tf.events.runs import Run
from odlint.tf.events.streams import Stream
from tests.helpers.paths import FIXTURES

TOTAL, CLS, LOC, REG = (
    "Loss/total_loss", "Loss/classification_loss", "Loss/localization_loss", "Loss/regularization_loss",
)  # fmt: skip
RATE, MAP = "learning_rate", "DetectionBoxes_Precision/mAP"

Of = Callable[[int], float]


def run(
    train: Mapping[str, Of], evaluated: Mapping[str, Of] | None = None, last: int = 10_000, every: int = 100
) -> Run:
    """A run whose summaries are functions of the step; evaluations come ten times."""
    made = Run("model_dir", {"train": Stream("train", False)})
    for step in range(0, last + 1, every):
        for tag, of in train.items():
            made.streams["train"].add(EventValue(step, 1000.0 + step, tag, of(step)))
    if evaluated:
        made.streams["eval"] = Stream("eval", True)
        for step in range(last // 10, last + 1, last // 10):
            for tag, of in evaluated.items():
                made.streams["eval"].add(EventValue(step, 1000.5 + step, tag, of(step)))
    return made


def falling(start: float, end: float, over: float, noise: float = 0.05, seed: int = 1) -> Of:
    """An exponential fall with multiplicative noise that is the same for the same step and seed."""

    def of(step: int) -> float:
        level = end + (start - end) * math.exp(-step / over)
        return level * math.exp(random.Random(step * 1009 + seed).gauss(0, noise))

    return of


def constant(value: float, noise: float = 0.0) -> Of:
    """The same value with noise."""
    return falling(value, value, 1, noise)


def cosine(base: float, warmup_rate: float, warmup: int, total: int) -> Of:
    """The schedule of the fixtures."""

    def of(step: int) -> float:
        if step < warmup:
            return warmup_rate + (base - warmup_rate) * step / warmup
        return 0.5 * base * (1 + math.cos(math.pi * min(step - warmup, total - warmup) / (total - warmup)))

    return of


def healthy_text(*changes: tuple[str, str], fixture: str = "healthy") -> str:
    """The text of a fixture with replacements, each of which must find its place."""
    text = (FIXTURES / fixture / "pipeline.config").read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def view(text: str, fixture: str = "healthy", device: str = "gpu") -> ConfigView:
    """A config with the label map of the fixture."""
    path = str(FIXTURES / fixture / "pipeline.config")
    linter = Linter(Settings(target=Target(device=device)))
    return ConfigView(Source("pipeline.config", text), linter, path)

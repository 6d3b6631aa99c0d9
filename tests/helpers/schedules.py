"""Configs, schedules and curves for tests."""

from __future__ import annotations

from odlint.odapi.curves import Curve
from odlint.odapi.schedules import Schedule, schedule_of
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.schema.message import Message
from odlint.syntax.parsing.parser import parse

COSINE = (
    "cosine_decay_learning_rate { learning_rate_base: 0.08 total_steps: 50000 warmup_learning_rate: 0.026666 "
    "warmup_steps: 2000 }"
)
STEPS = (
    "manual_step_learning_rate { initial_learning_rate: 0.001 schedule { step: 90000 learning_rate: 0.0001 } "
    "schedule { step: 120000 learning_rate: 0.00001 } }"
)
DECAY = "exponential_decay_learning_rate { initial_learning_rate: 0.004 decay_steps: 800720 decay_factor: 0.95 }"
NAN = "cosine_decay_learning_rate { learning_rate_base: 0.8 total_steps: 1000 warmup_steps: 1000 }"


def config_text(
    rate: str, steps: int = 50000, batch: int = 128, optimizer: str = "momentum_optimizer", more: str = ""
) -> str:
    """A config with this schedule."""
    return (
        'model { ssd { feature_extractor { type: "ssd_mobilenet_v2_keras" } } }\n'
        f"train_config {{ batch_size: {batch} {f'num_steps: {steps}' if steps else ''}\n"
        f"  optimizer {{ {optimizer} {{ learning_rate {{ {rate} }} {more} }} }} }}\n"
    )


def config(text: str) -> Message:
    """The pipeline config in a text."""
    return bind(parse(text), PIPELINE).root


def schedule(rate: str) -> Schedule:
    """One of the four schedules."""
    optimizer = config(config_text(rate)).get("train_config").get("optimizer")
    schedule = schedule_of(optimizer.get("momentum_optimizer").get("learning_rate"))
    assert schedule is not None
    return schedule


def curve(rate: str, steps: int = 50000, last: int = 0, name: str = "pipeline.config", batch: int = 128) -> Curve:
    """The curve of a config with this schedule."""
    return Curve(name, config(config_text(rate, steps, batch)), last)

"""The schedules against TensorFlow's own operations: the API's formulas, written with tensors (extra `tf`)."""

from __future__ import annotations

import importlib.util
import math
import random
from typing import Any

import pytest

from odlint.odapi.curves import decayed
from odlint.odapi.float32 import float32
from odlint.schema.message import Message
from tests.helpers.schedules import schedule

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("tensorflow") is None, reason="needs TensorFlow: pip install 'odlint[tf]'"
)
CASES = 60  # of each schedule


def value(message: Message, field: str) -> float:
    return float32(message.get(field))


def constant(tf: Any, message: Message, step: int) -> Any:
    return tf.constant(value(message, "learning_rate"), tf.float32)


def cosine(tf: Any, message: Message, step: int) -> Any:
    at = tf.constant(step, tf.int64)
    base, start = value(message, "learning_rate_base"), value(message, "warmup_learning_rate")
    total, warmup = message.get("total_steps"), message.get("warmup_steps")
    hold = message.get("hold_base_rate_steps")
    angle = math.pi * (tf.cast(at, tf.float32) - warmup - hold) / float(total - warmup - hold)
    rate = 0.5 * base * (1 + tf.cos(angle))
    if hold:
        rate = tf.where(at > warmup + hold, rate, base)
    if warmup:
        rate = tf.where(at < warmup, (base - start) / warmup * tf.cast(at, tf.float32) + start, rate)
    return tf.where(at > total, 0.0, rate)


def exponential(tf: Any, message: Message, step: int) -> Any:
    base, burnin = value(message, "initial_learning_rate"), message.get("burnin_steps")
    times = tf.cast(tf.constant(step - burnin, tf.int64), tf.float32) / tf.constant(float(message.get("decay_steps")))
    times = tf.floor(times) if message.get("staircase") else times
    decaying = base * tf.pow(tf.constant(value(message, "decay_factor")), times)
    rate = tf.where(tf.constant(step) < burnin, tf.constant(value(message, "burnin_learning_rate") or base), decaying)
    return tf.maximum(rate, value(message, "min_learning_rate"))


def manual(tf: Any, message: Message, step: int) -> Any:
    entries = message.get("schedule")
    bounds = [entry.get("step") for entry in entries]
    levels = [value(message, "initial_learning_rate"), *(value(entry, "learning_rate") for entry in entries)]
    if message.get("warmup"):
        slope = (levels[1] - levels[0]) / bounds[0]
        levels = [levels[0] + slope * number for number in range(bounds[0])] + levels[1:]
        bounds = [*range(bounds[0]), *bounds]
    else:
        bounds = [0, *bounds]
    reached = tf.where(tf.constant(step, tf.int64) >= tf.constant(bounds, tf.int64), list(range(len(bounds))), 0)
    return tf.reduce_sum(tf.constant(levels, tf.float32) * tf.one_hot(tf.reduce_max(reached), len(bounds)))


def any_constant(draw: random.Random) -> tuple[str, int]:
    return f"constant_learning_rate {{ learning_rate: {draw.random()} }}", 10


def any_cosine(draw: random.Random) -> tuple[str, int]:
    total = draw.randrange(40, 300_000)
    base = draw.choice([0.8, 0.08, 0.04, 0.001, draw.random()])
    warmup, hold = draw.choice([0, draw.randrange(total // 2)]), draw.choice([0, draw.randrange(total // 2)])
    return (
        f"cosine_decay_learning_rate {{ learning_rate_base: {base} total_steps: {total} warmup_steps: {warmup} "
        f"warmup_learning_rate: {base * draw.random()} hold_base_rate_steps: {hold} }}"
    ), total


def any_exponential(draw: random.Random) -> tuple[str, int]:
    decay = draw.choice([0, draw.randrange(1, 5000)])
    return (
        f"exponential_decay_learning_rate {{ initial_learning_rate: {draw.random()} decay_steps: {decay} "
        f"decay_factor: {draw.choice([0.95, 0.5, 1.0, 1.01, draw.random()])} "
        f"staircase: {draw.choice(['true', 'false'])} burnin_steps: {draw.choice([0, 1000])} "
        f"burnin_learning_rate: {draw.choice([0, 0.003])} min_learning_rate: {draw.choice([0, 1e-4])} }}"
    ), 50_000


def any_manual(draw: random.Random) -> tuple[str, int]:
    steps = sorted(draw.sample(range(1, 3000), draw.randrange(1, 5)))
    entries = " ".join(f"schedule {{ step: {step} learning_rate: {draw.random()} }}" for step in steps)
    return (
        f"manual_step_learning_rate {{ initial_learning_rate: {draw.random()} {entries} "
        f"warmup: {draw.choice(['true', 'false'])} }}"
    ), steps[-1]


@pytest.mark.parametrize(
    ("formula", "make"),
    [(constant, any_constant), (cosine, any_cosine), (exponential, any_exponential), (manual, any_manual)],
    ids=lambda one: one.__name__,
)
def test_equal_to_tensorflow(formula: Any, make: Any) -> None:
    import tensorflow as tf

    draw = random.Random(20200707)  # the day the API came to TF2
    for _ in range(CASES):
        text, end = make(draw)
        planned = schedule(text)
        for step in {0, 1, end - 1, end, end + 1, *(draw.randrange(end + 1) for _ in range(8))}:
            wanted = float(formula(tf, planned.message, step))
            assert planned.rate(step) == pytest.approx(wanted, rel=1e-6, abs=0, nan_ok=True), (text, step)


def test_decay_is_equal_to_tensorflow() -> None:
    import tensorflow as tf

    for step in (0, 1, 110, 9999, 200_000, 20_000_001):
        wanted = float(tf.constant(0.004) / (1.0 + tf.constant(0.9) * tf.cast(step, tf.float32)))
        assert decayed(float32(0.004), 0.9, step) == pytest.approx(wanted, rel=1e-6)

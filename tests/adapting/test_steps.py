"""Schedules for another number of steps."""

from __future__ import annotations

import pytest

from tests.helpers.adapting import (
    COSINE,
    EXPONENTIAL,
    MANUAL,
    TF1_SSD,
    Adapt,
    config,
    read,
    told,
)


@pytest.mark.parametrize(
    ("warmup", "total", "steps", "wanted"),
    [
        (2000, 50000, 20000, 2000),  # a tenth is what official configs have at most
        (2500, 300000, 20000, 1000),  # more than a tenth: 5 %, as its old share was less
        (2000, 25000, 2000, 160),  # its old share of 8 %
        (2000, 50000, 100000, 2000),
        (0, 50000, 2000, 0),
        (60000, 50000, 1000, 50),
    ],
)
def test_cosine(adapt: Adapt, warmup: int, total: int, steps: int, wanted: int) -> None:
    schedule = COSINE.replace("total_steps: 50000", f"total_steps: {total}").replace("2000", str(warmup))
    text = config(schedule, steps=f"num_steps: {total}")
    made = adapt(text, steps=steps)
    train = read(made.source.text).train_config
    cosine = train.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate
    assert (train.num_steps, cosine.total_steps, cosine.warmup_steps) == (steps, steps, wanted)
    assert adapt(made.source.text, steps=steps).changes == []


def test_manual_and_exponential_and_quantization(adapt: Adapt) -> None:
    made = told(adapt(config(MANUAL, steps="num_steps: 1500"), steps=3000))
    assert made["schedule[0].step"] == "900 → 1800"
    assert made["schedule[1].step"] == "1200 → 2400"
    quantized = config(EXPONENTIAL, steps="num_steps: 200000", model=TF1_SSD)
    made = told(adapt(quantized + "graph_rewriter { quantization { delay: 48000 } }", steps=20000))
    assert made["exponential_decay_learning_rate.decay_steps"] == "800720 → 80072"
    assert made["quantization.delay"] == "48000 → 4800"


def test_steps_of_a_manual_schedule_stay_apart(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, steps="num_steps: 100000"), steps=10)
    rate = read(made.source.text).train_config.optimizer.momentum_optimizer.learning_rate
    assert [one.step for one in rate.manual_step_learning_rate.schedule] == [1, 2]


def test_without_num_steps_nothing_is_scaled(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, steps=""), steps=1000)
    assert told(made) == {"train_config.num_steps": "not set → 1000"}
    assert "left alone" in made.notes[0]

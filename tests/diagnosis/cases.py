"""A case for each cause: a change of the healthy config, and curves as they look with it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from odlint.tf.events.event_file import EventValue
from odlint.tf.events.runs import Run
from tests.helpers.runs import CLS, LOC, MAP, RATE, REG, TOTAL, Of, constant, cosine, falling, run


@dataclass(frozen=True)
class Case:
    """What a cause is to be found on.

    Attributes:
        cause: its name.
        make: the run.
        changes: replacements in the text of the healthy config.
        place: at which place at most it may be named; 1 is the first.
        fixture: the config that is changed.
    """

    cause: str
    make: Callable[[], Run]
    changes: Sequence[tuple[str, str]] = field(default=())
    place: int = 1
    fixture: str = "healthy"


def _growing(start: float, from_step: int, steps_per_decade: int, most: float) -> Of:
    def of(step: int) -> float:
        return start if step < from_step else min(start * 10 ** ((step - from_step) / steps_per_decade), most)

    return of


def _exploding(rate: Of | None = None) -> Run:
    grown = _growing(0.06, 600, 60, 1.47e11)
    train = {TOTAL: lambda step: 4.2 + grown(step), CLS: constant(3, 0.1), LOC: constant(1, 0.1), REG: grown}
    return run({**train, RATE: rate or cosine(0.8, 0.13333, 2000, 50000)}, last=2400)


def _standing(level: float = 4.1, noise: float = 0.02, rate: Of | None = None, last: int = 10000) -> Run:
    return run(
        {
            TOTAL: constant(level, noise),
            CLS: constant(level * 0.7, noise),
            RATE: rate or cosine(0.0078, 0.0013, 2000, 50000),
        },
        last=last,
    )


def _over(fall: float = 1500, best: int = 3000, up: float = 5000, last: int = 20000) -> Run:
    """Training falls, evaluation turns."""
    held_out = falling(4, 0.8, fall, 0.03, 7)

    def turned(step: int) -> float:
        return held_out(step) * (1 + max(step - best, 0) / up)

    def metric(step: int) -> float:
        return 0.4 * (1 - math.exp(-step / 2000)) - max(step - 8000, 0) / 60000

    train = {TOTAL: falling(4, 0.25, fall), RATE: cosine(0.0078, 0.0013, 2000, 50000)}
    return run(train, {TOTAL: turned, MAP: metric}, last=last)


def _swinging(noise: float) -> Run:
    return run({TOTAL: falling(4, 1.5, 500, noise), RATE: cosine(0.0015, 0.0002, 2000, 50000)})


def _spiky() -> Run:
    calm = falling(4, 0.6, 1500)
    return run({TOTAL: lambda step: 900.0 if step in (2300, 4700, 7100, 9500) else calm(step)})


def _dead_from(step: int, rate: Of | None = None) -> Run:
    calm = falling(4, 1.2, 1500)

    def of(at: int) -> float:
        return math.nan if at >= step else calm(at)

    return run({CLS: of, TOTAL: of, RATE: rate or cosine(0.0078, 0.0013, 2000, 50000)})


def _drowned() -> Run:
    weights = falling(6.2e3, 4.0, 600)
    return run({TOTAL: lambda step: weights(step) + 0.2, REG: weights, RATE: cosine(0.0078, 0.0013, 2000, 50000)})


def _humped() -> Run:
    calm = falling(4, 0.8, 1500)
    train = {TOTAL: lambda step: calm(step) + (12 * math.exp(-(((step - 900) / 350) ** 2))), RATE: constant(0.0078)}
    return run(train)


def _frozen() -> Run:
    """The rate is zero from step 5000 on, the loss stands from there."""
    calm, rate = falling(4, 1.0, 1500), cosine(0.0078, 0.0013, 500, 5000)
    return run({TOTAL: lambda step: calm(min(step, 5000)), RATE: rate}, last=20000)


def _blind(metric: float = 0.0003) -> Run:
    """The training learns, the evaluation sees nothing of it."""
    train = {TOTAL: falling(4, 0.7, 1500), RATE: cosine(0.0078, 0.0013, 2000, 50000)}
    return run(train, {MAP: constant(metric)})


def _objectless() -> Run:
    return run({TOTAL: constant(0.066, 0.01), CLS: constant(0.002, 0.05), REG: constant(0.064)}, {MAP: constant(0.0)})


def _missed(names: tuple[str, ...]) -> Run:
    by_class = {
        f"PascalBoxes_PerformanceByCategory/AP@0.5IOU/{name}": constant(0.0 if name.startswith("rare") else 0.6)
        for name in names
    }
    train = {TOTAL: falling(4, 0.5, 1500), RATE: cosine(0.0078, 0.0013, 2000, 50000)}
    return run(train, {**by_class, MAP: constant(0.4)})


def _flattened() -> Run:
    train = {TOTAL: falling(4.2, 2.9, 1000, 0.04), RATE: cosine(0.0078, 0.0013, 2000, 50000)}
    return run(train, {TOTAL: falling(4.2, 3.0, 1000, 0.04), MAP: lambda step: 0.05 * (1 - math.exp(-step / 1000))})


def _began_high(start: float = 330.0) -> Run:
    return run({TOTAL: falling(start, 2.2, 700), CLS: falling(start, 1.5, 700), LOC: falling(0.7, 0.6, 700)})


def _boxes_explode() -> Run:
    boxes = _growing(0.8, 1500, 1500, 1e4)
    train = {LOC: boxes, CLS: falling(3, 0.6, 1500), TOTAL: lambda step: 2 + boxes(step)}
    return run(train)


def _ended() -> Run:
    made = run({TOTAL: constant(1)}, last=0)
    made.streams["train"].by_tag.clear()
    return made


def _restarted() -> Run:
    made = run({TOTAL: falling(4, 0.6, 1500)}, last=10000)
    again = falling(3.9, 3.0, 4000)
    for step in range(5000, 7001, 100):
        made.streams["train"].add(EventValue(step, 90000.0 + step, TOTAL, again(step - 5000)))
    return made


def _short() -> Run:
    return run({TOTAL: falling(4.2, 0.2, 900), RATE: cosine(0.0078, 0.0013, 100, 1500)}, last=1500, every=50)


MOMENTUM, L2 = "momentum_optimizer_value: 0.9", "weight: 4e-05"
BATCH, RATE_BASE = "batch_size: 5", "learning_rate_base: 0.0078"
AUGMENTATION = "data_augmentation_options {\n    random_horizontal_flip {\n    }\n  }"
FLIP = "random_horizontal_flip {\n    }"
GRAY = "random_adjust_brightness {\n    }\n  }\n  data_augmentation_options {\n    rgb_to_gray {\n    }"
NORMALIZED = (
    "normalize_image {\n      original_minval: 0\n      original_maxval: 255\n"
    "      target_minval: 0\n      target_maxval: 1\n    }"
)
CHECKPOINT = 'fine_tune_checkpoint: "gs://models/ssd_mobilenet_v2/checkpoint/ckpt-0"'

CASES = (
    Case("learning-rate-too-high", _exploding, fixture="exploding"),
    Case("learning-rate-too-high", _exploding, ((RATE_BASE, "learning_rate_base: 0.4"),)),
    Case(
        "learning-rate-too-low",
        lambda: _standing(rate=cosine(0.00002, 0.000005, 2000, 50000)),
        (
            (RATE_BASE, "learning_rate_base: 0.00002"),
            ("warmup_learning_rate: 0.0013", "warmup_learning_rate: 0.000005"),
        ),
    ),
    Case(
        "warmup",
        _humped,
        (("warmup_learning_rate: 0.0013", "warmup_learning_rate: 0.0078"), ("warmup_steps: 2000", "warmup_steps: 0")),
    ),
    Case(
        "warmup",
        lambda: _standing(3.9, rate=cosine(0.0078, 0.0013, 45000, 50000)),
        (("warmup_steps: 2000", "warmup_steps: 45000"),),
    ),
    Case(
        "schedule", _frozen, (("total_steps: 50000", "total_steps: 5000"), ("warmup_steps: 2000", "warmup_steps: 500"))
    ),
    Case("schedule", lambda: _standing(2.0, rate=constant(0.002)), ()),
    Case(
        "momentum",
        lambda: run({TOTAL: lambda step: 2 + abs(step - 3000) / 3500}),
        ((MOMENTUM, "momentum_optimizer_value: 1.0"),),
    ),
    Case("weight-decay", _drowned, ((L2, "weight: 4.0"),)),
    Case(
        "optimizer",
        lambda: _exploding(cosine(0.8, 0.13333, 2000, 50000)),
        (
            ("momentum_optimizer {", "adam_optimizer {"),
            (MOMENTUM, ""),
            (RATE_BASE, "learning_rate_base: 0.8"),
            ("warmup_learning_rate: 0.0013", "warmup_learning_rate: 0.13333"),
        ),
        place=2,  # the same rule says that the rate is too high: for Adam, that is
    ),
    Case(
        "batch-too-small",
        lambda: _swinging(0.9),
        (
            (BATCH, "batch_size: 1"),
            (RATE_BASE, "learning_rate_base: 0.0015"),
            ("warmup_learning_rate: 0.0013", "warmup_learning_rate: 0.0002"),
        ),
    ),
    Case(
        "batch-too-large",
        lambda: run({TOTAL: falling(4.2, 3.5, 9000, 0.005), RATE: cosine(0.05, 0.01, 2000, 50000)}),
        ((BATCH, "batch_size: 256"), (RATE_BASE, "learning_rate_base: 0.05")),
    ),
    Case("batch-normalization", _standing, (("freeze_batchnorm: false", "freeze_batchnorm: true"), (CHECKPOINT, ""))),
    Case("batch-normalization", _blind, (("decay: 0.97", "decay: 0.99999"), (CHECKPOINT, ""))),
    Case("missing-regularization", _over, ((L2, "weight: 0.0"),), place=2),
    Case(
        "exploding-gradients",
        lambda: run({TOTAL: lambda step: 3.0 if step < 8000 else 3.0 * 10 ** ((step - 8000) / 300)}),
        (),
        place=2,
    ),
    Case("nan-and-infinity", lambda: _dead_from(4000), ()),
    Case("activation-and-initialization", lambda: _began_high(60), (("stddev: 0.01", "stddev: 1.0"),)),
    Case(
        "wrong-loss-weights", _began_high, (("encode_background_as_zeros: true", "encode_background_as_zeros: false"),)
    ),
    Case(
        "wrong-loss-weights",
        lambda: _began_high(140),
        (("normalize_loss_by_num_matches: true", "normalize_loss_by_num_matches: false"),),
    ),
    Case(
        "too-few-steps",
        _short,
        (
            ("num_steps: 50000", "num_steps: 1500"),
            ("total_steps: 50000", "total_steps: 1500"),
            ("warmup_steps: 2000", "warmup_steps: 100"),
        ),
    ),
    Case("overfitting", _over),
    Case("underfitting", _flattened, (("depth_multiplier: 1.0", "depth_multiplier: 0.25"),)),
    Case("underfitting", _flattened),
    Case("class-count-conflict", lambda: _missed(("a", "b", "rare")), (("num_classes: 5", "num_classes: 2"),)),
    Case("class-count-conflict", lambda: run({TOTAL: falling(3, 0.5, 1500)}), (("num_classes: 5", "num_classes: 2"),)),
    Case("labels-lost", _objectless),
    Case("evaluation-without-truth", lambda: _blind(-1.0)),
    Case("too-little-data", lambda: _over(fall=300, best=1000, up=4000), (), place=3),
    Case("noisy-data", _spiky),
    Case("imbalanced-data", lambda: _missed(("a", "b", "c", "d", "rare"))),
    Case("missing-augmentation", _over, ((AUGMENTATION, ""),), place=2),
    Case("harmful-augmentation", _flattened, ((FLIP, GRAY),), place=2),
    Case("feature-scaling", _flattened, ((FLIP, NORMALIZED),), place=2),
    Case("feature-scaling", _boxes_explode, ((FLIP, "normalize_image {\n    }"),), place=2),
    Case("restarted-run", _restarted),
    Case("ended-at-once", _ended),
)

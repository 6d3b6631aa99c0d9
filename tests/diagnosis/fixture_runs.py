"""Writes the event files of the fixtures with TensorFlow: `python -m tests.diagnosis.fixture_runs`.

They are no trainings: the exploding one follows what was measured with the real API (a rate of 0.8 with a batch of 8
took the loss from 4.3 to 1.5e11 within 200 steps, through the regularization loss), the healthy one falls as such do.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

from tests.helpers.paths import FIXTURES
from tests.helpers.runs import CLS, LOC, MAP, RATE, REG, TOTAL, Of, constant, cosine, falling


def exploding() -> Mapping[str, Of]:
    """The mission's case: the loss leaves its course within the warm-up."""
    calm, boxes = falling(3.2, 2.6, 400, 0.08), falling(0.9, 0.8, 400, 0.08)

    def weights(step: int) -> float:
        return 0.06 if step < 500 else min(0.06 * 10 ** ((step - 500) / 55), 1.47e11)

    def classes(step: int) -> float:
        return calm(step) + (0 if step < 500 else min((step - 500) / 12, 98))

    def total(step: int) -> float:
        return classes(step) + boxes(step) + weights(step)

    return {TOTAL: total, CLS: classes, LOC: boxes, REG: weights, RATE: cosine(0.8, 0.13333, 2000, 50000)}


def healthy() -> tuple[Mapping[str, Of], Mapping[str, Of]]:
    """(training, evaluation) of a run that learns."""
    total, rate = falling(4.2, 0.55, 3000, 0.12), cosine(0.0078, 0.0013, 2000, 50000)
    train = {TOTAL: total, CLS: falling(3, 0.3, 3000, 0.12), LOC: falling(1, 0.15, 3000, 0.12, 2), REG: constant(0.1)}
    held_out = {TOTAL: falling(4.2, 0.7, 3000, 0.02, 3), REG: constant(0.1)}
    return {**train, RATE: rate}, {**held_out, MAP: lambda step: 0.62 * (1 - math.exp(-step / 9000))}


def write(folder: Path, series: Mapping[str, Of], steps: range) -> None:
    """One event file as TF2's training loop writes it."""
    import tensorflow as tf

    for old in folder.glob("events.out.tfevents.*"):
        old.unlink()
    with tf.summary.create_file_writer(str(folder)).as_default() as writer:
        for step in steps:
            for tag, of in series.items():
                tf.summary.scalar(tag, of(step), step=step)
        writer.flush()
    (written,) = folder.glob("events.out.tfevents.*")
    written.rename(folder / "events.out.tfevents.1700000000.fixture.v2")


def main() -> None:
    """Write all of them."""
    train, evaluated = healthy()
    write(FIXTURES / "exploding" / "train", exploding(), range(0, 1401, 100))
    write(FIXTURES / "healthy" / "train", train, range(0, 50001, 500))
    write(FIXTURES / "healthy" / "eval", evaluated, range(5000, 50001, 5000))


if __name__ == "__main__":
    main()

"""The heading and the notes of a curve."""

from __future__ import annotations

import pytest

from odlint.report.charts.curve_notes import notes
from tests.helpers.schedules import COSINE, DECAY, STEPS, curve

HOLD = COSINE.replace("warmup_steps", "hold_base_rate_steps: 3000 warmup_steps")


@pytest.mark.parametrize(
    ("rate", "steps", "said"),
    [
        (COSINE, 60000, "peak 0.08 at step 2000, 6.25e-4 per image at batch 128"),
        (COSINE, 60000, "0 from step 50000 on (num_steps 60000): a dead tail of 10000 steps"),
        (COSINE, 50000, "down to 0 at step 50000, where training ends"),
        (COSINE, 25000, "training ends at step 25000 with the rate at 0.04262; it would be 0 at step 50000"),
        (COSINE, 1000, "the warm-up lasts until step 2000, but training ends at step 1000"),
        (COSINE, 50000, "warm-up from 0.02667 to 0.08 until step 2000"),
        (HOLD, 50000, "held at 0.08 until step 5000"),
        (STEPS, 100_000, "1e-4 from step 90000 on"),
        (STEPS, 100_000, "the change at step 120000 is never reached"),
        (DECAY, 200_000, "it never decays: decay_steps is 800720, num_steps 200000"),
        (DECAY, 9_000_000, "11 jumps from step 800720 on, down to 0.002275"),
        ("constant_learning_rate { learning_rate: 0 }", 100, "0 at every step: nothing is trained"),
        (DECAY.replace(" }", " burnin_learning_rate: 0.001 burnin_steps: 9 }"), 99, "burn-in at 0.001 until step 9"),
    ],
)
def test_notes(rate: str, steps: int, said: str) -> None:
    assert said in notes(curve(rate, steps))

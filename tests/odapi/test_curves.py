"""Where a curve begins, peaks, changes and ends, and what is said about it."""

from __future__ import annotations

import pytest

from odlint.odapi.curves import Curve, CurveError
from odlint.report.charts.curve_notes import heading, notes
from odlint.report.number_format import brief
from tests.helpers.schedules import COSINE, DECAY, NAN, STEPS, config, config_text, curve

RMS = config_text(DECAY, 200_000, 24, "rms_prop_optimizer")
HOLD = COSINE.replace("warmup_steps", "hold_base_rate_steps: 3000 warmup_steps")


def test_what_changes_is_looked_at_exactly() -> None:
    one = curve(HOLD, steps=60000)
    assert one.events == {
        0: "start", 2000: "warm-up ends", 5000: "hold ends", 50000: "schedule ends", 60000: "training ends",
    }  # fmt: skip
    steps = one.samples(3)
    assert steps == sorted(steps)
    assert {0, 1999, 2000, 2001, 4999, 5000, 5001, 30000, 49999, 50000, 50001, 60000} <= set(steps)
    assert curve(COSINE).events[50000] == "schedule ends, training ends"


def test_peak_and_zero() -> None:
    one = curve(COSINE, steps=60000)
    peak = one.peak()
    assert peak is not None
    assert (peak[0], brief(peak[1])) == (2000, "0.08")
    assert one.zero_from() == 50000
    assert curve(STEPS, steps=140000).zero_from() is None
    assert curve("constant_learning_rate { learning_rate: 0 }").zero_from() == 0


def test_not_a_number() -> None:
    one = curve(NAN, steps=1000, last=2000)
    assert one.broken_steps() == (1000, 1000)
    assert one.zero_from() == 1001
    assert notes(one)[0] == "NaN at step 1000: training stops before, at step 1000"
    assert notes(curve(NAN, steps=2000))[0] == "NaN at step 1000: the loss is NaN from there on"
    nothing = curve("constant_learning_rate { learning_rate: nan }", steps=100)
    assert nothing.peak() is None
    assert notes(nothing)[0] == "NaN from step 0 to 100: the loss is NaN from there on"


@pytest.mark.parametrize(
    ("rate", "last"),
    [(COSINE, 50000), (STEPS, 150_000), (DECAY, 20 * 800_720), ("constant_learning_rate {}", 10_000)],
)  # fmt: skip
def test_without_num_steps_the_schedule_says_how_far(rate: str, last: int) -> None:
    one = curve(rate, steps=0)
    assert one.last == last
    assert any(note.startswith("num_steps is not set") for note in notes(one))
    assert curve(rate, steps=0, last=77).last == 77


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("train_config { num_steps: 5 }", "train_config has no optimizer: write optimizer {"),
        ("train_config { optimizer { adam_optimizer {} } }", "adam_optimizer has no learning rate: write"),
        (config_text("manual_step_learning_rate {}"), "has no schedule entries: write one"),
    ],
)  # fmt: skip
def test_nothing_to_draw(text: str, said: str) -> None:
    with pytest.raises(CurveError) as caught:
        Curve("x", config(text))
    assert said in str(caught.value)


def test_decay_of_keras() -> None:
    assert Curve("x", config(RMS)).rate(110) == pytest.approx(0.004)
    assert Curve("x", config(RMS), tf=1).rate(110) == pytest.approx(0.004)
    decayed = Curve("x", config(RMS), tf=2)
    assert decayed.rate(110) == pytest.approx(0.00004)
    assert any(note.startswith("Keras (TF2) divides the rate by 1 + 0.9 x step") for note in notes(decayed))
    assert heading(decayed) == "rms prop, exponential decay, batch 24, 200000 steps"
    assert Curve("x", config(RMS.replace("learning_rate {", "decay: 0 learning_rate {", 1)), tf=2).decay == 0


def test_a_staircase_of_a_million_steps_stays_small() -> None:
    one = curve(DECAY.replace("800720", "1"), steps=1_000_000)
    assert len(one.samples(100)) < 10_000

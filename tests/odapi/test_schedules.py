"""Rates of the four schedules: by hand, against plain formulas, and against what the real API computed."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.config.loading import LoadError, load_pipeline
from odlint.odapi.curves import decayed
from odlint.odapi.float32 import float32
from odlint.odapi.schedules import ScheduleError, schedule_of
from tests.helpers.corpus import shared
from tests.helpers.schedules import COSINE, DECAY, NAN, STEPS, schedule

VERDICTS = (shared() or Path("absent")) / "facts" / "oracle_verdicts.jsonl"

HOLD = (
    "cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 100 "
    "hold_base_rate_steps: 400 }"
)
BURN_IN = (
    "exponential_decay_learning_rate { initial_learning_rate: 0.004 decay_steps: 1000 decay_factor: 0.5 "
    "burnin_learning_rate: 0.001 burnin_steps: 200 min_learning_rate: 0.0006 "
)
WARM_STEPS = (
    "manual_step_learning_rate { warmup: true initial_learning_rate: 0 schedule { step: 1000 learning_rate: 0.01 } "
    "schedule { step: 3000 learning_rate: 0.002 } }"
)
# Worked out by hand from the formulas.
BY_HAND = [
    ("constant_learning_rate { learning_rate: 0.01 }", {0: 0.01, 10**6: 0.01}),
    ("constant_learning_rate {}", {0: 0.002}),
    (COSINE, {0: 0.026666, 1000: 0.053333, 2000: 0.08, 26000: 0.04, 50000: 0.0, 50001: 0.0, 10**6: 0.0}),
    (COSINE, {14000: 0.08 * (1 + math.sqrt(0.5)) / 2, 38000: 0.08 * (1 - math.sqrt(0.5)) / 2}),
    (HOLD, {0: 0.0, 50: 0.05, 100: 0.1, 101: 0.1, 500: 0.1, 750: 0.05, 1000: 0.0, 1001: 0.0}),
    (NAN, {0: 0.0002, 500: 0.4001, 999: 0.7992002, 1000: math.nan, 1001: 0.0}),
    (DECAY, {0: 0.004, 800719: 0.004, 800720: 0.0038, 1601440: 0.00361}),
    (DECAY.replace(" }", " burnin_steps: 500 }"), {0: 0.004, 800720: 0.004, 801219: 0.004, 801220: 0.0038}),
    (BURN_IN + "}", {0: 0.001, 199: 0.001, 200: 0.004, 1199: 0.004, 1200: 0.002, 2200: 0.001, 3200: 0.0006}),
    (BURN_IN + "staircase: false }", {199: 0.001, 200: 0.004, 700: 0.004 * math.sqrt(0.5), 9999: 0.0006}),
    (BURN_IN.replace("0.0006", "0.0012") + "}", {0: 0.0012, 200: 0.004}),  # the floor holds during burn-in, too
    ("exponential_decay_learning_rate { decay_steps: 0 }", {0: math.nan, 1: 0.0}),
    ("exponential_decay_learning_rate { decay_steps: 1 decay_factor: 0.1 }", {44: 0.0}),  # too small: flushed to 0
    (STEPS, {0: 0.001, 89999: 0.001, 90000: 0.0001, 119999: 0.0001, 120000: 0.00001, 10**7: 0.00001}),
    (WARM_STEPS, {0: 0.0, 1: 0.00001, 500: 0.005, 999: 0.00999, 1000: 0.01, 2999: 0.01, 3000: 0.002}),
    ("manual_step_learning_rate { schedule { step: 5 } schedule { step: 6 learning_rate: inf } }", {0: math.nan}),
]


@pytest.mark.parametrize(("rate", "step", "wanted"), [(one, *pair) for one, at in BY_HAND for pair in at.items()])
def test_by_hand(rate: str, step: int, wanted: float) -> None:
    assert schedule(rate).rate(step) == pytest.approx(wanted, rel=1e-6, abs=0, nan_ok=True)


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        ("manual_step_learning_rate {}", "has no schedule entries"),
        ("manual_step_learning_rate { schedule {} }", "first step of manual_step_learning_rate is 0"),
        ("manual_step_learning_rate { schedule { step: 2 } schedule { step: 2 } }", "but 2 comes after 2"),
        ("cosine_decay_learning_rate { total_steps: 5000 }", "warmup_steps 10000 (the default), more than its"),
        ("cosine_decay_learning_rate { learning_rate_base: 0.0001 }", "warmup_learning_rate 0.0002 (the default)"),
    ],
)  # fmt: skip
def test_what_the_api_refuses(rate: str, said: str) -> None:
    with pytest.raises(ScheduleError) as caught:
        schedule(rate).rate(0)
    assert said in str(caught.value)


def test_without_warmup_the_warmup_rate_may_be_anything() -> None:
    rate = "cosine_decay_learning_rate { learning_rate_base: 0.01 warmup_learning_rate: 1 warmup_steps: 0 }"
    assert schedule(rate).rate(0) == float32(0.01)


def test_decay_of_keras() -> None:
    assert decayed(0.004, 0.9, 110) == pytest.approx(0.004 / 100, rel=1e-6)
    assert decayed(0.004, 0.0, 110) == 0.004


def test_float32() -> None:
    assert float32(0.1) == 0.10000000149011612
    assert float32(1e39) == math.inf
    assert float32(-1e39) == -math.inf
    assert float32(1e-39) == 0


# -- properties, against formulas in double precision --

RATES = st.floats(1e-5, 5.0)
COUNTS = st.integers(1, 100_000)


@given(RATES, st.floats(0, 1), COUNTS, COUNTS, st.integers(0, 1000), st.floats(0, 1))
def test_cosine(base: float, start: float, warmup: int, length: int, hold: int, share: float) -> None:
    total, start = warmup + hold + length, start * base * 0.99
    rate = schedule(
        f"cosine_decay_learning_rate {{ learning_rate_base: {base} warmup_learning_rate: {start} "
        f"warmup_steps: {warmup} hold_base_rate_steps: {hold} total_steps: {total} }}"
    ).rate
    step = round(share * total)
    if step < warmup:
        wanted = start + (base - start) * step / warmup
    else:
        wanted = base / 2 * (1 + math.cos(math.pi * max(step - warmup - hold, 0) / length))
    # 1 + cos is rounded to 2**-23, which is nothing beside the peak but much beside a rate near 0
    assert rate(step) == pytest.approx(wanted, rel=1e-6, abs=1e-6 * base)
    assert rate(total) == 0
    assert rate(total + 1 + step) == 0


@given(RATES, st.floats(0.1, 1.0), COUNTS, st.integers(0, 20), st.integers(0, 5000), st.booleans())
def test_exponential(base: float, factor: float, decay: int, stair: int, burnin: int, staircase: bool) -> None:
    rate = schedule(
        f"exponential_decay_learning_rate {{ initial_learning_rate: {base} decay_steps: {decay} decay_factor: {factor} "
        f"burnin_steps: {burnin} burnin_learning_rate: {base / 2} staircase: {str(staircase).lower()} }}"
    ).rate
    for over in (0, decay // 2, decay - 1):
        step = burnin + stair * decay + over
        wanted = base * factor ** (stair if staircase else stair + over / decay)
        assert rate(step) == pytest.approx(wanted, rel=2e-5, abs=1e-37)
    if burnin:
        assert rate(burnin - 1) == pytest.approx(base / 2, rel=1e-6)


@given(st.lists(st.tuples(COUNTS, RATES), min_size=1, max_size=6, unique_by=lambda one: one[0]), RATES, st.booleans())
def test_manual(entries: list[tuple[int, float]], initial: float, warmup: bool) -> None:
    entries.sort()
    rate = schedule(
        f"manual_step_learning_rate {{ initial_learning_rate: {initial} warmup: {str(warmup).lower()} "
        + " ".join(f"schedule {{ step: {step} learning_rate: {rate} }}" for step, rate in entries)
        + "}"
    ).rate
    first, level = entries[0]
    assert rate(0) == pytest.approx(initial, rel=1e-6)
    half = initial + (level - initial) * (first // 2) / first if warmup else initial
    assert rate(first // 2) == pytest.approx(half, rel=1e-6)
    for number, (step, wanted) in enumerate(entries):
        assert rate(step) == pytest.approx(wanted, rel=1e-6)
        end = entries[number + 1][0] if number + 1 < len(entries) else 10**9
        assert rate(end - 1) == pytest.approx(wanted, rel=1e-6)


# -- the real API --


@pytest.mark.skipif(not VERDICTS.is_file(), reason="the API's recorded verdicts are not at hand")
def test_what_the_api_computed() -> None:
    compared = 0
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        computed = case.get("learning_rate_at_step")
        if not computed:
            continue
        try:
            optimizer = load_pipeline(VERDICTS.parent.parent / case["file"]).train_config.optimizer
        except LoadError:
            continue
        learning_rate = optimizer.get(optimizer.which("optimizer")).get("learning_rate")
        schedule = schedule_of(learning_rate)
        assert schedule is not None
        for step, measured in computed.items():
            rate = schedule.rate(int(step))
            assert rate == pytest.approx(float(measured), rel=1e-6, abs=0, nan_ok=True), (case["file"], step)
            compared += 1
    assert compared > 1000

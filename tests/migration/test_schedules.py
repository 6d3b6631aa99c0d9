"""The learning rate before and after, over whole trainings: in exact arithmetic here, against Keras where it is."""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

import pytest

from odlint.migration.outcome import APPROXIMATE, EXACT, MigrationError
from odlint.migration.schedules import CONFIG, migrate_rate
from odlint.schema.message import Message
from tests.helpers.model_garden import judge
from tests.helpers.schedules import schedule

TOLERANCE = 1e-6


def exponential(base: float, factor: float, steps: int, staircase: bool, step: int) -> float:
    times = step / steps
    return base * factor ** (math.floor(times) if staircase else times)


def before(message: Message) -> Callable[[int], float]:
    """What the API's formulas say of a schedule, in double precision."""
    value = message.get
    kind = message.message_type.name
    if kind == "ConstantLearningRate":
        return lambda step: float(value("learning_rate"))
    if kind == "CosineDecayLearningRate":
        base, start, warmup, total = (
            value(name) for name in ("learning_rate_base", "warmup_learning_rate", "warmup_steps", "total_steps")
        )

        def cosine(step: int) -> float:
            if step > total:
                return 0.0
            if step < warmup:
                return float(start + (base - start) / warmup * step)
            return float(0.5 * base * (1 + math.cos(math.pi * (step - warmup) / (total - warmup))))

        return cosine
    if kind == "ManualStepLearningRate":
        entries = [(one.get("step"), one.get("learning_rate")) for one in value("schedule")]
        start = value("initial_learning_rate")

        def manual(step: int) -> float:
            passed = [rate for at, rate in entries if step >= at]
            if passed:
                return float(passed[-1])
            first, rate = entries[0]
            return float(start + (rate - start) * step / first) if value("warmup") else float(start)

        return manual
    return lambda step: exponential(
        value("initial_learning_rate"), value("decay_factor"), value("decay_steps"), value("staircase"), step
    )


def after(sets: dict[str, Any]) -> Callable[[int], float]:
    """What the Model Garden's formulas say of the migrated schedule, in double precision."""
    kind = sets[f"{CONFIG}.learning_rate.type"]
    given = {name.rpartition(".")[2]: value for name, value in sets.items() if f".{kind}." in name}
    linear = {name.rpartition(".")[2]: value for name, value in sets.items() if ".linear." in name}

    def plain(step: int) -> float:
        at = step - given.get("offset", 0)
        if kind == "constant":
            return float(given["learning_rate"])
        if kind == "stepwise":
            return float(given["values"][bisect_left(given["boundaries"], at)])
        if kind == "cosine":
            done = min(at, given["decay_steps"]) / given["decay_steps"]
            return float(given["initial_learning_rate"] * 0.5 * (1 + math.cos(math.pi * done)))
        return exponential(
            given["initial_learning_rate"], given["decay_rate"], given["decay_steps"], given["staircase"], at
        )

    def warmed(step: int) -> float:
        steps = int(linear.get("warmup_steps", 0))
        if step >= steps:
            return plain(step)
        start = float(linear["warmup_learning_rate"])
        return start + step / steps * (plain(steps) - start)

    return warmed


def any_schedule(draw: random.Random) -> tuple[str, int]:
    """(text, last step) of a schedule that is migrated exactly."""
    base = draw.choice([0.8, 0.08, 0.04, 1e-3, draw.random()])
    kind = draw.randrange(4)
    if kind == 0:
        return f"constant_learning_rate {{ learning_rate: {base} }}", 50
    if kind == 1:
        total = draw.randrange(20, 3000)
        warmup = draw.choice([0, draw.randrange(total - 1)])
        return (
            f"cosine_decay_learning_rate {{ learning_rate_base: {base} total_steps: {total} warmup_steps: {warmup} "
            f"warmup_learning_rate: {base * draw.random()} }}"
        ), total
    if kind == 2:
        steps = sorted(draw.sample(range(1, 2000), draw.randrange(1, 6)))
        entries = " ".join(f"schedule {{ step: {step} learning_rate: {draw.random()} }}" for step in steps)
        warmup_too = draw.choice(["true", "false"])
        return f"manual_step_learning_rate {{ initial_learning_rate: {base} {entries} warmup: {warmup_too} }}", steps[
            -1
        ]
    return (
        f"exponential_decay_learning_rate {{ initial_learning_rate: {base} decay_steps: {draw.randrange(1, 500)} "
        f"decay_factor: {draw.choice([0.95, 0.5, 1.0])} staircase: {draw.choice(['true', 'false'])} }}"
    ), 2000


def test_equal_at_every_step_in_exact_arithmetic() -> None:
    draw = random.Random(20221025)  # the day of the API's last commit
    for _ in range(120):
        text, end = any_schedule(draw)
        planned = schedule(text)
        outcome = migrate_rate(planned, end)
        assert outcome.kind == EXACT, text
        old, new = before(planned.message), after(dict(outcome.sets))
        peak = max(old(step) for step in range(end + 1))
        for step in range(end + 20):
            assert new(step) == pytest.approx(old(step), rel=TOLERANCE, abs=1e-14 * peak), (text, step)


def test_equal_to_the_curve_that_the_api_computes_in_single_precision() -> None:
    draw = random.Random(7)
    for _ in range(60):
        text, end = any_schedule(draw)
        planned = schedule(text)
        computed, new = planned.rate, after(dict(migrate_rate(planned, end).sets))
        peak = max(new(step) for step in range(end + 1))
        for step in range(end + 1):  # near the end of a cosine float32 itself is off by more than 1e-6 of the rate
            assert new(step) == pytest.approx(computed(step), rel=TOLERANCE, abs=TOLERANCE * peak), (text, step)


def test_a_hold_is_approximate_and_says_how_far_off() -> None:
    text = (
        "cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 1000 warmup_steps: 100 "
        "warmup_learning_rate: 0.01 hold_base_rate_steps: 90 }"
    )
    outcome = migrate_rate(schedule(text), 1000)
    assert outcome.kind == APPROXIMATE
    computed, new = schedule(text).rate, after(dict(outcome.sets))
    off = max(abs(new(step) - computed(step)) for step in range(100, 1001)) / 0.1
    assert f"{off:.2%} below" in outcome.reason
    assert all(new(step) == pytest.approx(computed(step), rel=1e-5, abs=1e-7) for step in range(190, 1001))


@pytest.mark.parametrize(
    ("more", "steps", "kind"),
    [
        ("burnin_steps: 50 burnin_learning_rate: 0.001", 400, APPROXIMATE),
        ("burnin_steps: 50", 400, EXACT),
        ("min_learning_rate: 0.05", 400, APPROXIMATE),
        ("min_learning_rate: 0.0001", 400, EXACT),
        ("min_learning_rate: 0.0001", 0, APPROXIMATE),
    ],
)
def test_exponential_decay_with_burn_in_or_minimum(more: str, steps: int, kind: str) -> None:
    text = f"exponential_decay_learning_rate {{ initial_learning_rate: 0.1 decay_steps: 100 decay_factor: 0.5 {more} }}"
    outcome = migrate_rate(schedule(text), steps)
    assert outcome.kind == kind
    if kind == EXACT:
        computed, new = schedule(text).rate, after(dict(outcome.sets))
        assert all(new(step) == pytest.approx(computed(step), rel=TOLERANCE) for step in range(steps + 1))
    else:
        assert outcome.reason


@pytest.mark.parametrize(
    "text",
    [
        "cosine_decay_learning_rate { total_steps: 100 warmup_steps: 100 }",
        "cosine_decay_learning_rate { total_steps: 100 warmup_steps: 200 }",
        "manual_step_learning_rate { initial_learning_rate: 0.1 }",
        "manual_step_learning_rate { schedule { step: 9 } schedule { step: 9 } }",
        "exponential_decay_learning_rate { decay_steps: 0 }",
    ],
)
def test_schedules_without_rates_are_refused(text: str) -> None:
    with pytest.raises(MigrationError):
        migrate_rate(schedule(text), 100)


REAL = [
    ("cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 warmup_learning_rate: 0.013333 "
     "warmup_steps: 2000 }", 25000),
    ("cosine_decay_learning_rate { learning_rate_base: 0.8 total_steps: 50000 warmup_steps: 0 }", 50000),
    ("cosine_decay_learning_rate { learning_rate_base: 0.001 total_steps: 777 "
     "warmup_learning_rate: 0 warmup_steps: 333 }", 777),
    ("manual_step_learning_rate { initial_learning_rate: 0.001 schedule { step: 90000 learning_rate: 0.0001 } "
     "schedule { step: 120000 learning_rate: 0.00001 } }", 140000),
    ("manual_step_learning_rate { initial_learning_rate: 0 schedule { step: 2000 learning_rate: 0.002 } "
     "schedule { step: 2001 learning_rate: 0.0005 } schedule { step: 15000 learning_rate: 0.0002 } "
     "warmup: true }", 20000),
    ("manual_step_learning_rate { initial_learning_rate: 0.3 schedule { step: 1 learning_rate: 0.002 } }", 100),
    ("exponential_decay_learning_rate { initial_learning_rate: 0.004 decay_steps: 720 decay_factor: 0.95 }", 20000),
    ("exponential_decay_learning_rate { initial_learning_rate: 0.004 decay_steps: 720 decay_factor: 0.95 "
     "staircase: false burnin_steps: 500 }", 20000),
    ("constant_learning_rate { learning_rate: 0.0123 }", 300),
]  # fmt: skip


def test_equal_to_the_optimizer_factory_at_every_step(garden: str) -> None:
    """The real schedule objects, at every step of trainings of up to 140,000, and all boundaries among them."""
    cases = []
    for text, end in REAL:
        outcome = migrate_rate(schedule(text), end)
        assert outcome.kind == EXACT, text
        nested: dict[str, Any] = {"trainer": {"optimizer_config": {"optimizer": {"type": "sgd"}}}}
        for path, value in outcome.sets.items():
            *holders, last = path.split(".")
            node = nested
            for name in holders:
                node = node.setdefault(name, {})
            node[last] = value
        import yaml

        steps = [*range(end + 1)]
        cases.append({"experiment": "retinanet", "yaml": yaml.safe_dump(nested), "stage": "rates", "steps": steps})
    for (text, end), said in zip(REAL, judge(garden, "tests.migration.garden", cases), strict=True):
        computed = schedule(text).rate
        assert isinstance(said, list), said
        peak = max(computed(step) for step in range(end))
        worst = max(abs(computed(step) - said[step]) for step in range(end + 1)) / peak
        assert worst <= TOLERANCE, (text, worst)
        exact = before(schedule(text).message) if "burnin" not in text else computed
        for step in range(end * 9 // 10):  # where float32 has the digits, each rate by itself as well
            assert said[step] == pytest.approx(exact(step), rel=2e-6), (text, step)

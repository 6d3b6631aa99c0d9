"""Schedules as rules, adapt and migrate see them: peak, warm-up and end, and the changes of scaling and stretching."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from odlint.odapi.schedules import Assignment, StretchError, schedule_of
from odlint.odapi.schedules.step_counts import stretched_warmup
from tests.helpers.schedules import config, schedule

PACKAGE = Path(__file__).resolve().parents[2] / "odlint"
NAMES = re.compile(
    "(constant|exponential_decay|manual_step|cosine_decay)_learning_rate"
    "|(Constant|ExponentialDecay|ManualStep|CosineDecay)LearningRate"
)
CONSTANT = "constant_learning_rate { learning_rate: 0.01 }"
EXPONENTIAL = (
    "exponential_decay_learning_rate { initial_learning_rate: 0.004 decay_steps: 1000 burnin_learning_rate: 0.008 "
    "burnin_steps: 200 min_learning_rate: 0.001 }"
)
MANUAL = (
    "manual_step_learning_rate { warmup: true initial_learning_rate: 0.001 schedule { step: 100 learning_rate: 0.01 } "
    "schedule { step: 3000 learning_rate: 0.002 } }"
)
COSINE = (
    "cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 1000 warmup_learning_rate: 0.01 "
    "warmup_steps: 100 hold_base_rate_steps: 50 }"
)


def values(changes: list[Assignment]) -> list[tuple[str, object]]:
    """(path below the schedule, value) of each change."""
    return [
        (f"{change.message.path}.{change.field}".partition("_learning_rate.")[2], change.value) for change in changes
    ]


def test_no_other_module_knows_the_names() -> None:
    generated = {"schema/_index.py", "lint/_builtin.py", "lint/_builtin_details.py"}
    modules = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    users = {name for name, text in modules.items() if NAMES.search(text)} - generated
    assert "odapi/schedules/__init__.py" in users
    assert {name for name in users if not name.startswith("odapi/schedules/")} == set()


@pytest.mark.parametrize(
    ("rate", "kind", "base_field", "peak", "peak_field", "warmup", "last_step"),
    [
        (CONSTANT, "constant_learning_rate", "learning_rate", 0.01, "learning_rate", (0.0, 0), 0),
        (
            EXPONENTIAL,
            "exponential_decay_learning_rate",
            "initial_learning_rate",
            0.008,
            "burnin_learning_rate",
            (0.008, 200),
            1000,
        ),
        (
            MANUAL,
            "manual_step_learning_rate",
            "initial_learning_rate",
            0.01,
            "learning_rate",
            (0.001, 100),
            3000,
        ),
        (
            MANUAL.replace("warmup: true", ""),
            "manual_step_learning_rate",
            "initial_learning_rate",
            0.01,
            "learning_rate",
            (0.0, 0),
            3000,
        ),
        (
            COSINE,
            "cosine_decay_learning_rate",
            "learning_rate_base",
            0.1,
            "learning_rate_base",
            (0.01, 100),
            1000,
        ),
    ],
)
def test_what_rules_see(
    rate: str,
    kind: str,
    base_field: str,
    peak: float,
    peak_field: str,
    warmup: tuple[float, int],
    last_step: int,
) -> None:
    fact = schedule(rate)
    assert (fact.kind, fact.base_field, fact.last_step) == (kind, base_field, last_step)
    assert (fact.peak, fact.peak_at[1]) == (peak, peak_field)
    assert (fact.warmup_rate, fact.warmup_steps) == warmup
    assert fact.peak_at[0].get(peak_field) == fact.peak


def test_a_learning_rate_without_a_schedule() -> None:
    optimizer = config("train_config { optimizer { adam_optimizer {} } }").get("train_config").get("optimizer")
    assert schedule_of(optimizer.get("adam_optimizer").get("learning_rate")) is None


@pytest.mark.parametrize(
    ("rate", "changes"),
    [
        (CONSTANT, [("learning_rate", 0.02)]),
        (
            EXPONENTIAL,
            [("initial_learning_rate", 0.008), ("burnin_learning_rate", 0.016), ("min_learning_rate", 0.002)],
        ),
        (
            MANUAL,
            [
                ("initial_learning_rate", 0.002),
                ("schedule[0].learning_rate", 0.02),
                ("schedule[1].learning_rate", 0.004),
            ],
        ),
        (COSINE, [("learning_rate_base", 0.2), ("warmup_learning_rate", 0.02)]),
        ("exponential_decay_learning_rate {}", [("initial_learning_rate", 0.004)]),
        ("cosine_decay_learning_rate { warmup_steps: 0 }", [("learning_rate_base", 0.004)]),
    ],
)
def test_scale(rate: str, changes: list[tuple[str, float]]) -> None:
    scaled = values(list(schedule(rate).scale(2.0, lambda value: round(value, 6))))
    assert scaled == [(path, pytest.approx(value)) for path, value in changes]


def test_rounding_does_not_lift_the_warmup_above_the_base_rate() -> None:
    rate = (
        "cosine_decay_learning_rate { learning_rate_base: 0.0104 warmup_learning_rate: 0.01 warmup_steps: 10 "
        "total_steps: 100 }"
    )
    base, warmup = schedule(rate).scale(1.0, lambda value: 0.01 if value > 0.0102 else 0.0105)
    assert (base.value, warmup.value) == (0.01, 0.01)
    assert "at or below the base rate" in warmup.reason


@pytest.mark.parametrize(
    ("rate", "changes"),
    [
        (CONSTANT, []),
        (EXPONENTIAL, [("decay_steps", 250), ("burnin_steps", 50)]),
        (EXPONENTIAL.replace("decay_steps: 1000", ""), [("burnin_steps", 50)]),
        (MANUAL, [("schedule[0].step", 25), ("schedule[1].step", 750)]),
        (COSINE, [("total_steps", 1000)]),
        (
            COSINE.replace("total_steps: 1000", "total_steps: 4000"),
            [("total_steps", 1000), ("hold_base_rate_steps", 12)],
        ),
    ],
)
def test_stretch(rate: str, changes: list[tuple[str, int]]) -> None:
    stretched = list(schedule(rate).stretch(4000, 1000))
    assert values(stretched) == changes
    assert all(change.reason for change in stretched)


def test_boundaries_stay_apart() -> None:
    rate = "manual_step_learning_rate { schedule { step: 10 } schedule { step: 11 } schedule { step: 12 } }"
    assert [change.value for change in schedule(rate).stretch(1000, 10)] == [1, 2, 3]


@pytest.mark.parametrize(("rate", "field"), [(EXPONENTIAL, "decay_steps"), (MANUAL, "steps of the manual schedule")])
def test_stretching_from_an_unknown_length(rate: str, field: str) -> None:
    with pytest.raises(StretchError, match=f"{field} were left alone"):
        list(schedule(rate).stretch(0, 1000))
    assert not list(schedule("exponential_decay_learning_rate {}").stretch(0, 1000))


@pytest.mark.parametrize(
    ("warmup", "old", "new", "length"),
    [(100, 1000, 1000, 100), (100, 10_000, 500, 25), (300, 1000, 500, 150), (900, 1000, 100, 5), (7, 0, 10, 1)],
)
def test_warmup_of_a_shorter_training(warmup: int, old: int, new: int, length: int) -> None:
    assert stretched_warmup(warmup, old, new) == length

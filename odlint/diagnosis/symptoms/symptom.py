"""A symptom: something that the curves of a run show, with the values that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Plan:
    """What the config says that a training will do, as far as the curves are compared with it.

    Attributes:
        num_steps: steps of the training; 0 when unknown.
        warmup_steps: steps of the warm-up; 0 for none.
        rates: learning rate by step as (step, rate), at the steps of the logged one; empty when unknown.
        changes: the schedule is meant to change the rate.
        resumes: the checkpoint holds a trained detector, heads included ("full"), so the loss may begin low.
    """

    num_steps: int = 0
    warmup_steps: int = 0
    rates: tuple[tuple[int, float], ...] = ()
    changes: bool = False
    resumes: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A value that shows a symptom."""

    tag: str
    step: int
    value: float


@dataclass(frozen=True, slots=True)
class Symptom:
    """What was recognised.

    Attributes:
        name: one of `recognise.SYMPTOMS`.
        message: a sentence with the values and steps.
        strength: 0 to 1; a half just counts, 1 leaves no doubt.
        points: the evidence, to be marked in pictures.
        numbers: by name, what causes and repairs refer to.
    """

    name: str
    message: str
    strength: float
    points: tuple[Point, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict)


def shown(value: float) -> str:
    """A value as sentences show it: four digits, and large ones as 1.5e11."""
    text = f"{value:.3g}" if abs(value) >= 1000 or (value and abs(value) < 0.001) else f"{value:.4g}"
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if e else text

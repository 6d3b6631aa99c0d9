"""The learning-rate schedule as rules know it: its peak, warm-up and end, whichever of the four kinds it is."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.analysis.tracking import TrackedMessage
    from odlint.schema.message import Message


class LearningRateFact:
    """The schedule of the optimizer's learning rate, as far as the config alone tells it.

    Attributes:
        schedule: which member of the oneof is set, such as "cosine_decay_learning_rate".
        peak: highest rate that the schedule reaches; peak_at: the message and field that say so.
        warmup_rate, warmup_steps: where the warm-up starts and how long it lasts (0 without one).
        last_step: the step at which the schedule ends or changes last; 0 when it never does.
    """

    __slots__ = ("last_step", "peak", "peak_at", "schedule", "warmup_rate", "warmup_steps")

    def __init__(
        self,
        schedule: str,
        peak: float,
        peak_at: tuple[Message | TrackedMessage, str],
        warmup_rate: float = 0.0,
        warmup_steps: int = 0,
        last_step: int = 0,
    ) -> None:
        self.peak_at = peak_at
        self.schedule = schedule
        self.peak = peak
        self.warmup_rate = warmup_rate
        self.warmup_steps = warmup_steps
        self.last_step = last_step


def _constant(schedule: str, it: Message) -> LearningRateFact:
    return LearningRateFact(schedule, it.get("learning_rate"), (it, "learning_rate"))


def _exponential(schedule: str, it: Message) -> LearningRateFact:
    peak, at = it.get("initial_learning_rate"), "initial_learning_rate"
    if it.get("burnin_steps") and it.get("burnin_learning_rate") > peak:
        peak, at = it.get("burnin_learning_rate"), "burnin_learning_rate"
    return LearningRateFact(
        schedule, peak, (it, at), it.get("burnin_learning_rate"), it.get("burnin_steps"), it.get("decay_steps")
    )


def _manual(schedule: str, it: Message) -> LearningRateFact:
    steps = it.get("schedule")
    rates: list[tuple[float, Message, str]] = [(it.get("initial_learning_rate"), it, "initial_learning_rate")]
    rates += [(step.get("learning_rate"), step, "learning_rate") for step in steps]
    peak, message, at = max(rates, key=lambda rate: rate[0])
    last = max((step.get("step") for step in steps), default=0)
    warmup_steps = steps[0].get("step") if it.get("warmup") and steps else 0
    warmup_rate = it.get("initial_learning_rate") if warmup_steps else 0.0
    return LearningRateFact(schedule, peak, (message, at), warmup_rate, warmup_steps, last)


def _cosine(schedule: str, it: Message) -> LearningRateFact:
    return LearningRateFact(
        schedule,
        it.get("learning_rate_base"),
        (it, "learning_rate_base"),
        it.get("warmup_learning_rate"),
        it.get("warmup_steps"),
        it.get("total_steps"),
    )


SCHEDULES: dict[str, Callable[[str, Message], LearningRateFact]] = {
    "constant_learning_rate": _constant,
    "exponential_decay_learning_rate": _exponential,
    "manual_step_learning_rate": _manual,
    "cosine_decay_learning_rate": _cosine,
}

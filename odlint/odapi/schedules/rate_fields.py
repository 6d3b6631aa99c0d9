"""Which fields of a learning-rate schedule are rates."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.schema.message import Message

# By type: the rate that the schedule is known by, and further ones.
RATE_FIELDS = {
    "ConstantLearningRate": ("learning_rate",),
    "ExponentialDecayLearningRate": ("initial_learning_rate", "burnin_learning_rate", "min_learning_rate"),
    "ManualStepLearningRate": ("initial_learning_rate",),
    "CosineDecayLearningRate": ("learning_rate_base", "warmup_learning_rate"),
}


def scalable_rates(schedule: Message) -> Iterator[tuple[Message, str]]:
    """Yield (message, field) of the main rate of a schedule, written or not, and of every further one that is written.

    Raises:
        KeyError: the message is not one of the four schedules.
    """
    main, *others = RATE_FIELDS[schedule.message_type.name]
    yield schedule, main
    yield from ((schedule, name) for name in others if schedule.has(name))
    if "schedule" in schedule.message_type.fields:
        yield from ((entry, "learning_rate") for entry in schedule.get("schedule"))

"""What happens to a learning rate at a step."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """An event of a schedule or of the training; the values are shown to users."""

    START = "start"
    WARMUP_END = "warm-up ends"
    BURNIN_END = "burn-in ends"
    HOLD_END = "hold ends"
    BOUNDARY = "boundary"
    SCHEDULE_END = "schedule ends"
    TRAINING_END = "training ends"

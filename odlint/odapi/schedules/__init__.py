"""The API's learning-rate schedules: a class each, and the rates that the API computes from them.

The API works in float32 wherever a tensor takes part and in Python's floats before that (utils/learning_schedules.py,
builders/optimizer_builder.py). These classes round at the same places: near the end of a cosine, where 1 + cos(...) is
a difference of nearly equal numbers, the exact value and the API's differ by far more than 1e-6, down to exactly 0
some steps early.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from odlint.odapi.schedules.events import Event
    from odlint.schema.message import Message

# member of the oneof `LearningRate.learning_rate` -> (module in this package, class)
_CLASSES = {
    "constant_learning_rate": ("constant", "Constant"),
    "exponential_decay_learning_rate": ("exponential_decay", "ExponentialDecay"),
    "manual_step_learning_rate": ("manual_step", "ManualStep"),
    "cosine_decay_learning_rate": ("cosine_decay", "CosineDecay"),
}
USUAL_KIND = "cosine_decay_learning_rate"  # that of the official TF2 configs


class ScheduleError(ValueError):
    """The API refuses the schedule, so it has no rate at any step."""


class StretchError(ValueError):
    """A schedule cannot be stretched: the number of steps it was written for is unknown."""


class Assignment:
    """A field to write.

    Attributes:
        message: the message that holds the field.
        reason: why this value, for the user; "" if the caller's own reason applies.
    """

    __slots__ = ("field", "message", "reason", "value")

    def __init__(self, message: Message, field: str, value: Any, reason: str = "") -> None:
        self.message = message
        self.field = field
        self.value = value
        self.reason = reason


class LearningRate:
    """A learning-rate schedule as rules see it, of a pipeline config or of an experiment.

    Attributes:
        kind: name of the oneof member that is set, such as "cosine_decay_learning_rate".
        base_field: the field that holds the rate after the warm-up, or the first rate if there is no warm-up.
        peak: highest rate that the schedule reaches.
        peak_at: the message and field that `peak` is read from.
        warmup_rate: rate at which the warm-up starts; 0 if there is none.
        warmup_steps: length of the warm-up in steps; 0 if there is none.
        last_step: the step at which the schedule ends or changes last; 0 if it never does.
    """

    __slots__ = ("last_step", "peak", "peak_at", "warmup_rate", "warmup_steps")
    kind = ""
    base_field = ""

    def __init__(
        self,
        peak: float,
        peak_at: tuple[Message, str],
        warmup_rate: float = 0.0,
        warmup_steps: int = 0,
        last_step: int = 0,
    ) -> None:
        self.peak = peak
        self.peak_at = peak_at
        self.warmup_rate = warmup_rate
        self.warmup_steps = warmup_steps
        self.last_step = last_step


class Schedule(LearningRate):
    """A schedule of the API. Subclasses read all fields when they are created.

    Attributes:
        message: the schedule's message.
        boundaries: steps after the warm-up at which the config writes another rate.
        decay_steps: length of one decay in steps; None if the rate does not decay exponentially.
    """

    __slots__ = ("_rate", "message")
    boundaries: Sequence[int] = ()
    decay_steps: int | None = None

    def __init__(
        self,
        message: Message,
        peak: float,
        peak_at: tuple[Message, str],
        warmup_rate: float = 0.0,
        warmup_steps: int = 0,
        last_step: int = 0,
    ) -> None:
        super().__init__(peak, peak_at, warmup_rate, warmup_steps, last_step)
        self.message = message
        self._rate: Callable[[int], float] | None = None

    def verify(self) -> None:
        """Check what the API checks.

        Raises:
            ScheduleError: the API would raise ValueError.
        """

    def rate(self, step: int) -> float:
        """Return the learning rate at a step (the first is 0); NaN or infinite where the API's is.

        Raises:
            ScheduleError: the API would raise ValueError.
        """
        if self._rate is None:
            self.verify()
            self._rate = self._rate_function()
        return self._rate(step)

    def _rate_function(self) -> Callable[[int], float]:
        """Return the rate as a function of the step, for a schedule that was verified."""
        raise NotImplementedError

    @property
    def display_steps(self) -> int:
        """Number of steps to show if num_steps is not set."""
        raise NotImplementedError

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield (step, event) for each change of the schedule."""
        raise NotImplementedError

    def rates(self) -> Iterator[tuple[Message, str, float]]:
        """Yield (message, field, value) for each rate that has an effect, defaults included."""
        raise NotImplementedError

    def scale(self, factor: float, rounded: Callable[[float], float]) -> Iterator[Assignment]:
        """Yield the changes that multiply every rate.

        Args:
            factor: for example, new batch size / old batch size.
            rounded: how to round a new rate.
        """
        for message, field, rate in self.rates():
            yield Assignment(message, field, rounded(rate * factor))

    def stretch(self, old: int, new: int) -> Iterator[Assignment]:
        """Yield the changes that fit the schedule to a training of another length.

        Args:
            old: num_steps so far; 0 or less if it is not set.
            new: num_steps from now on.

        Raises:
            StretchError: `old` is needed and not set.
        """
        raise NotImplementedError


def schedule_of(learning_rate: Message) -> Schedule | None:
    """Return the schedule that a `LearningRate` message sets, or None if it sets none."""
    kind = learning_rate.which("learning_rate")
    if not kind:
        return None
    module, name = _CLASSES[kind]
    # Import statements would load all four classes in every check.
    schedule: Schedule = getattr(__import__(f"{__name__}.{module}", fromlist=(name,)), name)(learning_rate.get(kind))
    return schedule

"""The schedule that lists its rates, with an optional warm-up to the first entry."""

from __future__ import annotations

import math

from odlint.odapi.schedules import Assignment, Schedule, ScheduleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from odlint.odapi.schedules.events import Event
    from odlint.schema.message import Message


class ManualStep(Schedule):
    """`initial_rate`, and from the step of each entry on, the rate of that entry.

    With `warmup`, the rate rises in a line from `initial_rate` to the rate of the first entry.

    Attributes:
        steps, levels: step and rate of each entry, in the order of the file.
    """

    __slots__ = ("boundaries", "entries", "initial_rate", "levels", "steps")
    kind = "manual_step_learning_rate"
    base_field = "initial_learning_rate"

    def __init__(self, message: Message) -> None:
        self.initial_rate: float = message.get("initial_learning_rate")
        self.entries: list[Message] = message.get("schedule")
        self.steps: list[int] = [entry.get("step") for entry in self.entries]
        self.levels: list[float] = [entry.get("learning_rate") for entry in self.entries]
        warmup = bool(message.get("warmup") and self.entries)
        self.boundaries: Sequence[int] = self.steps[1:] if warmup else self.steps
        warmup_steps = self.steps[0] if warmup else 0
        warmup_rate = self.initial_rate if warmup_steps else 0.0
        last_step = max(self.steps, default=0)
        owner, field, peak = max(self._written_rates(message), key=lambda place: place[2])
        super().__init__(message, peak, (owner, field), warmup_rate, warmup_steps, last_step)

    def _written_rates(self, message: Message) -> Iterator[tuple[Message, str, float]]:
        yield message, "initial_learning_rate", self.initial_rate
        for entry, level in zip(self.entries, self.levels, strict=True):
            yield entry, "learning_rate", level

    def verify(self) -> None:
        """Check the entries, in the order of the API's own checks; raises ScheduleError."""
        from itertools import pairwise

        if not self.steps:
            raise ScheduleError("manual_step_learning_rate has no schedule entries: write one or more of them")
        for before, after in pairwise(self.steps):
            if after <= before:
                raise ScheduleError(
                    f"the steps of manual_step_learning_rate must increase, but {after} comes after {before}: sort them"
                )
        if self.steps[0] == 0:
            raise ScheduleError(
                "the first step of manual_step_learning_rate is 0: make its rate the initial_learning_rate instead"
            )

    def _rate_function(self) -> Callable[[int], float]:
        from bisect import bisect_right

        from odlint.odapi.float32 import float32

        start, levels, steps = float32(self.initial_rate), [float32(level) for level in self.levels], self.steps
        warmup = self.warmup_steps
        slope = (levels[0] - start) / warmup if warmup else 0.0
        if not all(map(math.isfinite, (start, *levels))):
            # The API multiplies every rate by 0 or 1 and adds up; infinity times 0 is NaN.
            return lambda _step: math.nan

        def rate(step: int) -> float:
            passed = bisect_right(steps, step)
            if passed:
                return levels[passed - 1]
            return float32(start + slope * step) if warmup else start

        return rate

    @property
    def display_steps(self) -> int:
        """A quarter more than the step of the last entry."""
        return self.steps[-1] * 5 // 4

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield the step of each entry."""
        from odlint.odapi.schedules.events import Event

        if self.warmup_steps:
            yield self.warmup_steps, Event.WARMUP_END
        for step in self.boundaries:
            yield step, Event.BOUNDARY

    def rates(self) -> Iterator[tuple[Message, str, float]]:
        """Yield the initial rate and those of the entries."""
        return self._written_rates(self.message)

    def stretch(self, old: int, new: int) -> Iterator[Assignment]:
        """Yield the change of each entry's step; see `Schedule.stretch`."""
        from odlint.odapi.schedules.step_counts import same_part, stretched, unstretchable

        if old == new:
            return
        if old <= 0:
            raise unstretchable("the steps of the manual schedule")
        reason = same_part("this change of the rate", old, new)
        minimum = 1
        for entry, step in zip(self.entries, self.steps, strict=True):
            new_step = step
            if step > 0:  # the API refuses a step of 0, which a rule reports
                new_step = max(minimum, stretched(step, old, new))
                yield Assignment(entry, "step", new_step, reason)
            minimum = new_step + 1

"""The cosine decay, with an optional warm-up and hold."""

from __future__ import annotations

import math

from odlint.odapi.schedules import Assignment, Schedule, ScheduleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from odlint.odapi.schedules.events import Event
    from odlint.schema.message import Message


class CosineDecay(Schedule):
    """A line from `warmup_rate` up to `peak`, a hold there, and half a cosine down to 0 at `last_step` (total_steps).

    Attributes:
        hold_steps: length of the hold in steps.
    """

    __slots__ = ("hold_steps",)
    kind = "cosine_decay_learning_rate"
    base_field = "learning_rate_base"

    def __init__(self, message: Message) -> None:
        get = message.get
        peak_at = (message, "learning_rate_base")
        super().__init__(
            message,
            get("learning_rate_base"),
            peak_at,
            get("warmup_learning_rate"),
            get("warmup_steps"),
            get("total_steps"),
        )
        self.hold_steps: int = get("hold_base_rate_steps")

    def verify(self) -> None:
        """Check the warm-up; raises ScheduleError."""
        from odlint.odapi.float32 import float32

        base, start, warmup, total = self.peak, self.warmup_rate, self.warmup_steps, self.last_step
        if total < warmup:
            raise ScheduleError(
                f"{self._value('warmup_steps', warmup)}, more than its total_steps {total}: "
                "write a warmup_steps below total_steps"
            )
        if warmup and float32(base) < float32(start):
            raise ScheduleError(
                f"{self._value('warmup_learning_rate', start)}, more than its learning_rate_base {base:g}: "
                f"write a warmup_learning_rate of at most {base:g}"
            )

    def _value(self, field: str, value: float) -> str:
        default = "" if self.message.has(field) else " (the default)"
        number = value if isinstance(value, int) else f"{value:g}"
        return f"{self.kind} has {field} {number}{default}"

    def _rate_function(self) -> Callable[[int], float]:
        from odlint.odapi.float32 import divide, float32

        base, start = float32(self.peak), float32(self.warmup_rate)
        total, warmup, hold = self.last_step, self.warmup_steps, self.hold_steps
        length, half, pi = float32(total - warmup - hold), float32(0.5 * base), float32(math.pi)
        slope = float32((base - start) / warmup) if warmup else 0.0

        def rate(step: int) -> float:
            if step > total:
                return 0.0
            if step < warmup:
                return float32(float32(slope * float32(step)) + start)
            if hold and step <= warmup + hold:
                return base
            elapsed = float32(float32(float32(step) - float32(warmup)) - float32(hold))
            angle = float32(divide(float32(pi * elapsed), length))
            cosine = float32(math.cos(angle)) if math.isfinite(angle) else math.nan
            return float32(half * float32(1 + cosine))

        return rate

    @property
    def display_steps(self) -> int:
        """The whole schedule."""
        return self.last_step

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield the ends of the hold, of the warm-up and of the schedule."""
        from odlint.odapi.schedules.events import Event

        if self.hold_steps:
            yield self.warmup_steps + self.hold_steps, Event.HOLD_END
        if self.warmup_steps:
            yield self.warmup_steps, Event.WARMUP_END
        yield self.last_step, Event.SCHEDULE_END

    def rates(self) -> Iterator[tuple[Message, str, float]]:
        """Yield the base rate, and that of the warm-up if the config writes it or has a warm-up."""
        yield self.message, "learning_rate_base", self.peak
        if self.message.has("warmup_learning_rate") or self.warmup_steps > 0:
            yield self.message, "warmup_learning_rate", self.warmup_rate

    def scale(self, factor: float, rounded: Callable[[float], float]) -> Iterator[Assignment]:
        """Yield the changes that multiply every rate; rounding does not lift the warm-up above the base rate."""
        base = rounded(self.peak * factor)
        for change in super().scale(factor, rounded):
            if change.field == "warmup_learning_rate" and self.warmup_steps and base < change.value <= 1.1 * base:
                change.value = base
                change.reason = "the warm-up must begin at or below the base rate"
            yield change

    def stretch(self, old: int, new: int) -> Iterator[Assignment]:  # noqa: ARG002  # total_steps is the old length
        """Yield the changes of total_steps, of the hold and of the warm-up."""
        from odlint.odapi.schedules.step_counts import stretch_warmup, stretched

        total, hold = self.last_step, self.hold_steps
        reason = "the rate has to come down by the end of the training"
        yield Assignment(self.message, "total_steps", new, reason)
        if hold > 0 and total > 0 and total != new:
            reason = f"the same share of {new} steps"
            yield Assignment(self.message, "hold_base_rate_steps", stretched(hold, total, new), reason)
        yield from stretch_warmup(self.message, "warmup_steps", total, new)

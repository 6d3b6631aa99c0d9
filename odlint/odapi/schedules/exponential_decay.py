"""The exponential decay, with an optional burn-in."""

from __future__ import annotations

import math

from odlint.odapi.schedules import Assignment, Schedule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from odlint.odapi.schedules.events import Event
    from odlint.schema.message import Message

_STAIR_LIMIT = 2000  # a plot with more stairs than columns looks like a slope
_DISPLAY_DECAYS = 20


class ExponentialDecay(Schedule):
    """`peak` times `decay_factor` to the power of steps / `decay_steps`, after a burn-in at another rate.

    The burn-in is the warm-up (`warmup_rate`, `warmup_steps`); a `warmup_rate` of 0 stands for `initial_rate`.
    """

    __slots__ = ("decay_factor", "decay_steps", "initial_rate", "minimum_rate", "staircase")
    kind = "exponential_decay_learning_rate"
    base_field = "initial_learning_rate"

    def __init__(self, message: Message) -> None:
        get = message.get
        self.initial_rate: float = get("initial_learning_rate")
        self.minimum_rate: float = get("min_learning_rate")
        self.decay_steps: int = get("decay_steps")
        self.decay_factor: float = get("decay_factor")
        self.staircase: bool = get("staircase")
        burnin_rate, burnin_steps = get("burnin_learning_rate"), get("burnin_steps")
        peak, field = self.initial_rate, "initial_learning_rate"
        if burnin_steps and burnin_rate > peak:
            peak, field = burnin_rate, "burnin_learning_rate"
        super().__init__(message, peak, (message, field), burnin_rate, burnin_steps, self.decay_steps)

    def _rate_function(self) -> Callable[[int], float]:
        from odlint.odapi.float32 import divide, float32, maximum, power

        base, minimum = float32(self.initial_rate), float32(self.minimum_rate)
        burnin_steps, burnin_rate = self.warmup_steps, float32(self.warmup_rate) or base
        factor, decay_steps, staircase = float32(self.decay_factor), float32(self.decay_steps), self.staircase

        def rate(step: int) -> float:
            if step < burnin_steps:
                return maximum(burnin_rate, minimum)
            decays = float32(divide(float32(step - burnin_steps), decay_steps))
            if staircase and math.isfinite(decays):
                decays = math.floor(decays)
            return maximum(float32(base * float32(power(factor, decays))), minimum)

        return rate

    @property
    def display_steps(self) -> int:
        """The burn-in and twenty decays."""
        return self.warmup_steps + self.decay_steps * _DISPLAY_DECAYS

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield the first 2000 stairs, and the end of the burn-in."""
        from odlint.odapi.schedules.events import Event

        burnin, stair = self.warmup_steps, self.decay_steps
        if self.staircase and stair:
            for number in range(1, _STAIR_LIMIT + 1):
                yield burnin + number * stair, Event.BOUNDARY
        if burnin:
            yield burnin, Event.BURNIN_END

    def rates(self) -> Iterator[tuple[Message, str, float]]:
        """Yield the initial rate, and those of the burn-in and the minimum if they are not 0."""
        yield self.message, "initial_learning_rate", self.initial_rate
        if self.warmup_rate > 0:
            yield self.message, "burnin_learning_rate", self.warmup_rate
        if self.minimum_rate > 0:
            yield self.message, "min_learning_rate", self.minimum_rate

    def stretch(self, old: int, new: int) -> Iterator[Assignment]:
        """Yield the changes of decay_steps, if the config writes it, and of burnin_steps; see `Schedule.stretch`."""
        from odlint.odapi.schedules.step_counts import same_part, stretch_warmup, stretched, unstretchable

        writes_decay = self.message.has("decay_steps")
        if old == new:
            return
        if old <= 0:
            if writes_decay:
                raise unstretchable("decay_steps")
            return
        if writes_decay and self.decay_steps > 0:
            decay_steps = stretched(self.decay_steps, old, new)
            yield Assignment(self.message, "decay_steps", decay_steps, same_part("the decay", old, new))
        yield from stretch_warmup(self.message, "burnin_steps", old, new)

"""The learning rate of one config over its training: where it changes, how far it goes, and its values."""

from __future__ import annotations

import math

from odlint.odapi.schedules import CONSTANT, COSINE, EXPONENTIAL, MANUAL, ScheduleError, decayed, rates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from odlint.schema.message import Message

START, WARMED_UP, BURNT_IN, HELD, BOUNDARY, ENDED, FINISHED = (
    "start", "warm-up ends", "burn-in ends", "hold ends", "boundary", "schedule ends", "training ends",
)  # fmt: skip
_MOST_KEYS = 2000  # of a staircase; one with more stairs than a plot has columns is a slope to the eye
_WITHOUT_END = 10_000  # steps shown of a rate that never changes in a training whose length nobody said
_STAIRS = 20  # shown of an exponential decay in a training whose length nobody said


class CurveError(ValueError):
    """A config that has no learning rate to draw; the message says what to write."""


class Curve:
    """The learning rate of one config.

    Attributes:
        name: the file, as the user sees it.
        optimizer, kind: the optimizer's and the schedule's field names, such as "cosine_decay_learning_rate".
        schedule: the schedule's message.
        batch_size, num_steps: of train_config; num_steps is 0 where the file does not say it.
        decay: what Keras divides the rate by over the steps (inverse time); 0 for nothing.
        last: the last step that is shown.
    """

    def __init__(self, name: str, config: Message, last: int = 0, tf: int = 0) -> None:
        train = config.get("train_config")
        self.name = name
        self.optimizer, self.kind, self.schedule = _schedule(train.get("optimizer"))
        self.batch_size: int = train.get("batch_size")
        self.num_steps: int = max(train.get("num_steps"), 0)
        self.decay = 0.0
        if tf == 2 and self.optimizer == "rms_prop_optimizer":
            self.decay = max(train.get("optimizer").get(self.optimizer).get("decay"), 0.0)
        try:
            self._rate = rates(self.schedule)
        except ScheduleError as problem:
            raise CurveError(str(problem)) from None
        self.last = last or self.num_steps or _natural_end(self.schedule)
        self._keys = dict(_changes(self.schedule, self.last))

    def rate(self, step: int) -> float:
        """The rate with which step `step` (the first is 0) is trained."""
        rate = self._rate(step)
        return decayed(rate, self.decay, step) if self.decay else rate

    @property
    def keys(self) -> dict[int, str]:
        """Steps, in order, at which something begins or ends, and what; steps beyond `last` are left out."""
        named = {0: START, **self._keys}
        if self.num_steps:
            changes = named.get(self.num_steps)
            named[self.num_steps] = f"{changes}, {FINISHED}" if changes else FINISHED
        return {step: named[step] for step in sorted(named) if step <= self.last}

    def every_change(self) -> list[tuple[int, str]]:
        """(step, what) of what the schedule itself says, in order, beyond `last`, too."""
        return sorted(self._keys.items())

    def kind_is(self, message_type: str) -> bool:
        """Whether the schedule is of this type, such as `schedules.COSINE`."""
        return bool(self.schedule.message_type.name == message_type)

    def samples(self, points: int) -> list[int]:
        """About so many steps spread evenly over 0 to `last`, and every step at which something changes."""
        spread = {round(self.last * number / max(points - 1, 1)) for number in range(points)}
        for step in self.keys:
            spread.update(near for near in (step - 1, step, step + 1) if 0 <= near <= self.last)
        return sorted(spread)

    def peak(self) -> tuple[int, float] | None:
        """(first step of the highest rate, that rate) among the steps that are trained; None when none is a number."""
        trained = max(min(self.last, self.num_steps or self.last), 1)
        found = [(self.rate(step), -step) for step in self.samples(257) if step < trained]
        numbers = [one for one in found if math.isfinite(one[0])]
        if not numbers:
            return None
        rate, step = max(numbers)
        return -step, rate

    def zero_from(self) -> int | None:
        """The step from which on the rate is 0 to the end of what is shown; else None.

        A cosine that comes down to 0 is told by the schedule's end: rounding makes it 0 some steps before.
        """
        first = None
        for step in reversed(self.samples(257)):
            if self.rate(step) != 0:
                break
            first = step
        keys = self.keys
        if first is None or first - 1 in keys:
            return first
        return next((step for step in keys if step >= first), None)

    def broken_steps(self) -> tuple[int, int] | None:
        """(first, last) of the looked-at steps whose rate is NaN or infinite; None when all are numbers."""
        broken = [step for step in self.samples(257) if not math.isfinite(self.rate(step))]
        return (broken[0], broken[-1]) if broken else None


def _schedule(optimizer: Message) -> tuple[str, str, Message]:
    name = optimizer.which("optimizer")
    if not name:
        raise CurveError(
            "train_config has no optimizer: write optimizer { momentum_optimizer { learning_rate { ... } } } into it"
        )
    rate = optimizer.get(name).get("learning_rate")
    kind = rate.which("learning_rate")
    if not kind:
        raise CurveError(
            f"{name} has no learning rate: write learning_rate {{ cosine_decay_learning_rate {{ ... }} }} into it"
        )
    return name, kind, rate.get(kind)


# -- where a schedule changes --


def _changes(schedule: Message, last: int) -> Iterator[tuple[int, str]]:
    yield from _CHANGES[schedule.message_type.name](schedule, last)


def _cosine_changes(schedule: Message, _last: int) -> Iterator[tuple[int, str]]:
    warmup, hold = schedule.get("warmup_steps"), schedule.get("hold_base_rate_steps")
    if hold:
        yield warmup + hold, HELD
    if warmup:
        yield warmup, WARMED_UP
    yield schedule.get("total_steps"), ENDED


def _manual_changes(schedule: Message, _last: int) -> Iterator[tuple[int, str]]:
    for number, entry in enumerate(schedule.get("schedule")):
        yield entry.get("step"), WARMED_UP if schedule.get("warmup") and not number else BOUNDARY


def _exponential_changes(schedule: Message, last: int) -> Iterator[tuple[int, str]]:
    burnin, stair = schedule.get("burnin_steps"), schedule.get("decay_steps")
    if schedule.get("staircase") and stair:
        for number in range(1, min(max(last - burnin, 0) // stair, _MOST_KEYS) + 1):
            yield burnin + number * stair, BOUNDARY
    if burnin:
        yield burnin, BURNT_IN


def _natural_end(schedule: Message) -> int:
    """Where to stop when num_steps is not said: where the schedule ends, with a little room."""
    kind = schedule.message_type.name
    end = _WITHOUT_END
    if kind == COSINE:
        end = schedule.get("total_steps")
    elif kind == MANUAL:
        end = schedule.get("schedule")[-1].get("step") * 5 // 4
    elif kind == EXPONENTIAL:
        end = schedule.get("burnin_steps") + schedule.get("decay_steps") * _STAIRS
    return max(int(end), 1)


_CHANGES: dict[str, Callable[[Message, int], Iterator[tuple[int, str]]]] = {
    CONSTANT: lambda _schedule, _last: iter(()),
    EXPONENTIAL: _exponential_changes,
    MANUAL: _manual_changes,
    COSINE: _cosine_changes,
}

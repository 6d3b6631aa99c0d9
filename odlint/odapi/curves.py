"""The learning rate of one config over its training: its values, when it changes, and its extremes."""

from __future__ import annotations

import math

from odlint.odapi.float32 import divide, float32
from odlint.odapi.schedules import USUAL_KIND, ScheduleError, schedule_of
from odlint.odapi.schedules.events import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.odapi.schedules import Schedule
    from odlint.schema.message import Message

_SAMPLES = 257  # steps to look at for extremes, besides the changes


class CurveError(ValueError):
    """The config has no learning rate to draw; the message says what to write."""


class Curve:
    """The learning rate of one config.

    Attributes:
        name: the file, as shown to the user.
        optimizer: field name of the optimizer, such as "momentum_optimizer".
        schedule: the schedule of its learning rate.
        batch_size: of train_config, in images.
        num_steps: of train_config; 0 if the file does not set it.
        decay: factor of Keras's inverse time decay, per step; 0 for none.
        last: the last step to show.
    """

    def __init__(self, name: str, config: Message, last: int = 0, tf: int = 0) -> None:
        """Read the learning rate of a pipeline config.

        Args:
            name: see the attributes.
            config: the pipeline config.
            last: the last step to show; 0 for the end of the training, or else of the schedule.
            tf: generation of TensorFlow (1 or 2); 0 if unknown.

        Raises:
            CurveError: there is no schedule, or the API refuses it.
        """
        train = config.get("train_config")
        self.name = name
        self.optimizer, self.schedule = _schedule(train.get("optimizer"))
        self.batch_size: int = train.get("batch_size")
        self.num_steps: int = max(train.get("num_steps"), 0)
        self.decay = 0.0
        if tf == 2 and self.optimizer == "rms_prop_optimizer":
            self.decay = max(train.get("optimizer").get(self.optimizer).get("decay"), 0.0)
        try:
            self.schedule.verify()
        except ScheduleError as problem:
            raise CurveError(str(problem)) from None
        self.last = last or self.num_steps or max(self.schedule.display_steps, 1)
        self._changes = dict(self.schedule.events())

    def rate(self, step: int) -> float:
        """Return the rate that step `step` (the first is 0) is trained with."""
        rate = self.schedule.rate(step)
        return decayed(rate, self.decay, step) if self.decay else rate

    @property
    def events(self) -> dict[int, str]:
        """Steps up to `last`, in order, at which something begins or ends, and what."""
        events: dict[int, str] = {0: Event.START, **self._changes}
        if self.num_steps:
            event = events.get(self.num_steps)
            events[self.num_steps] = f"{event}, {Event.TRAINING_END}" if event else Event.TRAINING_END
        return {step: events[step] for step in sorted(events) if step <= self.last}

    def changes(self) -> list[tuple[int, Event]]:
        """Return (step, event) for each change of the schedule, in order, including those after `last`."""
        return sorted(self._changes.items())

    def samples(self, points: int) -> list[int]:
        """Return about `points` steps spread evenly over 0 to `last`, and each step at which something changes."""
        steps = {round(self.last * number / max(points - 1, 1)) for number in range(points)}
        for event in self.events:
            steps.update(step for step in (event - 1, event, event + 1) if 0 <= step <= self.last)
        return sorted(steps)

    def peak(self) -> tuple[int, float] | None:
        """Return (first step of the highest rate, that rate) among the trained steps; None if no rate is a number."""
        end = max(min(self.last, self.num_steps or self.last), 1)
        rates = [(self.rate(step), -step) for step in self.samples(_SAMPLES) if step < end]
        finite = [(rate, step) for rate, step in rates if math.isfinite(rate)]
        if not finite:
            return None
        rate, step = max(finite)
        return -step, rate

    def zero_from(self) -> int | None:
        """Return the step from which on the rate is 0 until `last`; None if there is none.

        For a cosine that falls to 0, this is the schedule's end: rounding makes it 0 some steps before.
        """
        first = None
        for step in reversed(self.samples(_SAMPLES)):
            if self.rate(step) != 0:
                break
            first = step
        events = self.events
        if first is None or first - 1 in events:
            return first
        return next((step for step in events if step >= first), None)

    def broken_steps(self) -> tuple[int, int] | None:
        """Return (first, last) of the sampled steps whose rate is NaN or infinite; None if all are numbers."""
        broken = [step for step in self.samples(_SAMPLES) if not math.isfinite(self.rate(step))]
        return (broken[0], broken[-1]) if broken else None


def _schedule(optimizer: Message) -> tuple[str, Schedule]:
    name = optimizer.which("optimizer")
    if not name:
        raise CurveError(
            "train_config has no optimizer: write optimizer { momentum_optimizer { learning_rate { ... } } } into it"
        )
    schedule = schedule_of(optimizer.get(name).get("learning_rate"))
    if schedule is None:
        raise CurveError(f"{name} has no learning rate: write learning_rate {{ {USUAL_KIND} {{ ... }} }} into it")
    return name, schedule


def decayed(rate: float, decay: float, step: int) -> float:
    """Return a rate after Keras's inverse time decay: what TF2 makes of `decay` in rms_prop_optimizer.

    Args:
        rate: of the schedule at this step.
        decay: per step.
        step: the first is 0.
    """
    if not decay > 0:
        return rate
    return float32(divide(rate, float32(1 + float32(float32(decay) * float32(step)))))

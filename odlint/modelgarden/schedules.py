"""Learning-rate schedules of the Model Garden: a class each (modeling/optimization/configs/learning_rate_config.py)."""

from __future__ import annotations

from odlint.odapi.schedules import LearningRate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.message import Message


class Constant(LearningRate):
    """The same rate at every step."""

    __slots__ = ()
    kind = "constant"
    base_field = "learning_rate"

    def __init__(self, message: Message) -> None:
        super().__init__(message.get("learning_rate"), (message, "learning_rate"))


class Stepwise(LearningRate):
    """A list of rates, and the steps after which the next one applies."""

    __slots__ = ()
    kind = "stepwise"
    base_field = "values"

    def __init__(self, message: Message) -> None:
        boundaries = message.get("boundaries")
        last_step = boundaries[-1] + message.get("offset") if boundaries else 0
        peak = max(message.get("values"), default=0.0)
        super().__init__(peak, (message, "values"), last_step=last_step)


class Exponential(LearningRate):
    """A decay by the same factor every `decay_steps`, without an end."""

    __slots__ = ()
    kind = "exponential"
    base_field = "initial_learning_rate"

    def __init__(self, message: Message) -> None:
        super().__init__(message.get("initial_learning_rate"), (message, "initial_learning_rate"))


class Cosine(LearningRate):
    """A decay along half a cosine, until `decay_steps` after `offset`."""

    __slots__ = ()
    kind = "cosine"
    base_field = "initial_learning_rate"

    def __init__(self, message: Message) -> None:
        peak, last_step = message.get("initial_learning_rate"), message.get("decay_steps") + message.get("offset")
        super().__init__(peak, (message, "initial_learning_rate"), last_step=last_step)


class Polynomial(Cosine):
    """A decay along a power of the remaining steps, until `decay_steps` after `offset`."""

    __slots__ = ()
    kind = "polynomial"


SCHEDULES: dict[str, type[Constant | Stepwise | Exponential | Cosine]] = {
    schedule.kind: schedule for schedule in (Constant, Stepwise, Exponential, Polynomial, Cosine)
}

"""The API's learning-rate schedules: a class each, and the rates that the API computes from them.

The API works in float32 wherever a tensor takes part and in Python's floats before that (utils/learning_schedules.py,
builders/optimizer_builder.py). These classes round at the same places: near the end of a cosine, where 1 + cos(...) is
a difference of nearly equal numbers, the exact value and the API's differ by far more than 1e-6, down to exactly 0
some steps early.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.odapi.schedules.base import Schedule
    from odlint.schema.message import Message

# member of the oneof `LearningRate.learning_rate` -> (module in this package, class)
_CLASSES = {
    "constant_learning_rate": ("constant", "Constant"),
    "exponential_decay_learning_rate": ("exponential_decay", "ExponentialDecay"),
    "manual_step_learning_rate": ("manual_step", "ManualStep"),
    "cosine_decay_learning_rate": ("cosine_decay", "CosineDecay"),
}
USUAL_KIND = "cosine_decay_learning_rate"  # that of the official TF2 configs


def schedule_of(learning_rate: Message) -> Schedule | None:
    """Return the schedule that a `LearningRate` message sets, or None if it sets none."""
    kind = learning_rate.which("learning_rate")
    if not kind:
        return None
    module, name = _CLASSES[kind]
    # Import statements would load all four classes in every check.
    schedule: Schedule = getattr(__import__(f"{__name__}.{module}", fromlist=(name,)), name)(learning_rate.get(kind))
    return schedule

"""How each fact of an experiment is computed. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

from odlint.analysis.learning_rate_fact import LearningRateFact
from odlint.analysis.tracking import TrackedMessage
from odlint.analysis.training import TRAIN
from odlint.schema.message import Unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.schema.message import Message

_FAMILIES = {
    "mg.retinanet.RetinaNetTask": "retinanet",
    "mg.maskrcnn.MaskRCNNTask": "rcnn",
    "mg.centernet.CenterNetTask": "centernet",
    "mg.yolo.YoloTask": "yolo",
    "mg.yolo.yolov7.YoloV7Task": "yolo",
    "mg.detr.DetrTask": "detr",
}


def _plain(message: Message | TrackedMessage) -> Message:
    """The message itself: facts are read through tracked ones when a sentence is made of them."""
    return message.message if isinstance(message, TrackedMessage) else message


def _task(facts: Facts) -> Message:
    task: Message = facts.root.get("task")
    return task


def _family(facts: Facts) -> str:
    kind = _plain(_task(facts)).message_type
    for name in (kind.name, *kind.bases):  # type: ignore[attr-defined]  # a config class
        if name in _FAMILIES:
            return _FAMILIES[name]
    raise Unknown("the experiment (--experiment tells)")


def _config(facts: Facts) -> Message:
    config: Message = facts.root.get("trainer").get("optimizer_config")
    return config


def _learning_rate(facts: Facts) -> LearningRateFact:
    config = _config(facts)
    rate, warmup = config.get("learning_rate"), config.get("warmup")
    schedule = rate.which("type")
    read = _SCHEDULES.get(schedule)
    if read is None:
        raise Unknown(f"the learning rate of the schedule {schedule}" if schedule else "learning rate: none is set")
    fact = read(schedule, rate.get(schedule))
    if warmup.which("type"):
        given = warmup.get(warmup.which("type"))
        fact.warmup_steps = given.get("warmup_steps")
        if "warmup_learning_rate" in _plain(given).message_type.fields:
            fact.warmup_rate = given.get("warmup_learning_rate")
    return fact


def _constant(schedule: str, it: Message) -> LearningRateFact:
    return LearningRateFact(schedule, it.get("learning_rate"), (it, "learning_rate"))


def _stepwise(schedule: str, it: Message) -> LearningRateFact:
    values, boundaries = it.get("values"), it.get("boundaries")
    last = boundaries[-1] + it.get("offset") if boundaries else 0
    return LearningRateFact(schedule, max(values, default=0.0), (it, "values"), last_step=last)


def _falling(schedule: str, it: Message) -> LearningRateFact:
    """Exponential, polynomial, cosine: from the initial rate down, in so many steps."""
    last = 0 if schedule == "exponential" else it.get("decay_steps") + it.get("offset")
    return LearningRateFact(schedule, it.get("initial_learning_rate"), (it, "initial_learning_rate"), last_step=last)


_SCHEDULES: dict[str, Callable[[str, Any], LearningRateFact]] = {
    "constant": _constant,
    "stepwise": _stepwise,
    "exponential": _falling,
    "polynomial": _falling,
    "cosine": _falling,
}


COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "family": _family,
    "label_map": lambda facts: facts.training.label_map(TRAIN).get(),
    "label_map_known": lambda facts: facts.missing("label_map") is None,
    "optimizer": lambda facts: _config(facts).get("optimizer").which("type"),
    "learning_rate": _learning_rate,
    "template": lambda facts: facts.training.is_template,
    "device": lambda facts: facts.target.device,
}

"""How each fact of an experiment is computed. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.analysis.tracking import TrackedMessage
from odlint.analysis.training import TRAIN
from odlint.modelgarden.schedules import SCHEDULES
from odlint.schema.message import FactUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.modelgarden.schema.config import Config
    from odlint.odapi.schedules import LearningRate
    from odlint.schema.message import Message

_FAMILIES = {
    "mg.retinanet.RetinaNetTask": "retinanet",
    "mg.maskrcnn.MaskRCNNTask": "rcnn",
    "mg.centernet.CenterNetTask": "centernet",
    "mg.yolo.YoloTask": "yolo",
    "mg.yolo.yolov7.YoloV7Task": "yolo",
    "mg.detr.DetrTask": "detr",
}


def _plain(message: Any) -> Config:
    """The config itself: facts are read through tracked ones when a message is made of them."""
    plain: Any = message.message if isinstance(message, TrackedMessage) else message
    config: Config = plain
    return config


def _task(facts: Facts) -> Message:
    task: Message = facts.root.get("task")
    return task


def _family(facts: Facts) -> str:
    kind = _plain(_task(facts)).message_type
    for name in (kind.name, *kind.bases):
        if name in _FAMILIES:
            return _FAMILIES[name]
    raise FactUnavailable("the experiment (--experiment tells)")


def _config(facts: Facts) -> Message:
    config: Message = facts.root.get("trainer").get("optimizer_config")
    return config


def _learning_rate(facts: Facts) -> LearningRate:
    config = _config(facts)
    rate, warmup = config.get("learning_rate"), config.get("warmup")
    kind = rate.which("type")
    if kind not in SCHEDULES:
        raise FactUnavailable(f"the learning rate of the schedule {kind}" if kind else "learning rate: none is set")
    schedule = SCHEDULES[kind](rate.get(kind))
    if warmup.which("type"):
        member = warmup.get(warmup.which("type"))
        schedule.warmup_steps = member.get("warmup_steps")
        if "warmup_learning_rate" in _plain(member).message_type.fields:
            schedule.warmup_rate = member.get("warmup_learning_rate")
    return schedule


COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "family": _family,
    "label_map": lambda facts: facts.training.label_map(TRAIN).get(),
    "label_map_known": lambda facts: facts.missing("label_map") is None,
    "optimizer": lambda facts: _config(facts).get("optimizer").which("type"),
    "learning_rate": _learning_rate,
    "template": lambda facts: facts.training.is_template,
    "device": lambda facts: facts.target.device,
}

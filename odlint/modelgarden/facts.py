"""How each fact of an experiment is computed. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

from odlint.analysis.tracking import TrackedMessage
from odlint.language.runtime import Unknown
from odlint.modelgarden.label_map import read_any_label_map
from odlint.modelgarden.schedules import SCHEDULES
from odlint.workspace.workspace import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.facts import Facts
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


def _label_map(facts: Facts) -> Any:
    """The label map that the training data is decoded with, or the one that the user names."""
    path = ""
    data = _task(facts).get("train_data")
    if "decoder" in _plain(data).message_type.fields:
        decoder = data.get("decoder")
        if decoder.which("type") == "label_map_decoder":
            path = decoder.get("label_map_decoder").get("label_map")
    return facts.once(f"label map {path}", lambda: read_any_label_map(facts.workspace, path))


def _config(facts: Facts) -> Message:
    config: Message = facts.root.get("trainer").get("optimizer_config")
    return config


def _learning_rate(facts: Facts) -> LearningRate:
    config = _config(facts)
    rate, warmup = config.get("learning_rate"), config.get("warmup")
    kind = rate.which("type")
    if kind not in SCHEDULES:
        raise Unknown(f"the learning rate of the schedule {kind}" if kind else "learning rate: none is set")
    schedule = SCHEDULES[kind](rate.get(kind))
    if warmup.which("type"):
        member = warmup.get(warmup.which("type"))
        schedule.warmup_steps = member.get("warmup_steps")
        if "warmup_learning_rate" in _plain(member).message_type.fields:
            schedule.warmup_rate = member.get("warmup_learning_rate")
    return schedule


def _template(facts: Facts) -> bool:
    """A sample whose paths nobody has filled in yet."""
    if facts.target.template is not None:
        return facts.target.template
    paths: list[str] = []
    for name in ("train_data", "validation_data"):
        data = _task(facts).get(name)
        paths += _plain(data).values.get("input_path") or []
    return bool(paths) and all(is_placeholder(path) for path in paths)


def _label_map_known(facts: Facts) -> bool:
    try:
        facts.get("label_map")
    except Unknown:
        return False
    return True


COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "family": _family,
    "label_map": _label_map,
    "label_map_known": _label_map_known,
    "optimizer": lambda facts: _config(facts).get("optimizer").which("type"),
    "learning_rate": _learning_rate,
    "template": _template,
    "device": lambda facts: facts.target.device,
}

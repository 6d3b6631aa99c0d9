"""How each fact of an experiment is computed. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

from odlint.analysis.learning_rate_fact import LearningRateFact
from odlint.analysis.tracking import TrackedMessage
from odlint.language.runtime import FactUnavailable
from odlint.modelgarden.label_map import read_any_label_map
from odlint.workspace.workspace import is_placeholder

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
    raise FactUnavailable("the experiment (--experiment tells)")


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


def _learning_rate(facts: Facts) -> LearningRateFact:
    config = _config(facts)
    rate, warmup = config.get("learning_rate"), config.get("warmup")
    schedule = rate.which("type")
    read = _SCHEDULES.get(schedule)
    if read is None:
        raise FactUnavailable(
            f"the learning rate of the schedule {schedule}" if schedule else "learning rate: none is set"
        )
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
    except FactUnavailable:
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

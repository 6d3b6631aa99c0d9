"""How each fact is computed from the config and its training. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

from odlint.analysis.training import EVAL, TRAIN
from odlint.odapi.extractors import generation
from odlint.odapi.schedules import schedule_of
from odlint.schema.message import FactUnavailable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.odapi.schedules import Schedule
    from odlint.schema.message import Message


def _architecture(facts: Facts) -> str:
    model = facts.root.get("model").which("model")
    return model if model in ("ssd", "faster_rcnn", "center_net") else ""


def _extractor(facts: Facts) -> str:
    architecture = facts.get("architecture")
    if not architecture:
        return ""
    extractor: str = facts.root.get("model").get(architecture).get("feature_extractor").get("type")
    return extractor


def _family(facts: Facts) -> str:
    """The row of the official configs' learning-rate tables that the model belongs to."""
    architecture, extractor = facts.get("architecture"), facts.get("extractor")
    if architecture == "center_net":
        return "centernet"
    if architecture == "faster_rcnn":
        return _two_stage_family(facts)
    if architecture != "ssd":
        raise FactUnavailable("model family: no ssd, faster_rcnn or center_net is set")
    if "efficientnet" in extractor:
        return "efficientdet"
    if "fpn" in extractor and "mnasfpn" not in extractor:
        return "ssd_resnet_fpn" if "resnet" in extractor else "ssd_mobilenet_fpn"
    return "ssd"


def _two_stage_family(facts: Facts) -> str:
    model = facts.root.get("model").get("faster_rcnn")
    if model.has("context_config"):
        return "context_rcnn"
    predictor = model.get("second_stage_box_predictor")
    if predictor.which("box_predictor_oneof") == "rfcn_box_predictor":
        return "rfcn"
    if model.get("number_of_stages") == 3 or predictor.get("mask_rcnn_box_predictor").get("predict_instance_masks"):
        return "mask_rcnn"
    return "faster_rcnn"


def _optimizer(facts: Facts) -> str:
    which: str = facts.root.get("train_config").get("optimizer").which("optimizer")
    return which


def _learning_rate(facts: Facts) -> Schedule:
    optimizer = facts.get("optimizer")
    if not optimizer:
        raise FactUnavailable("learning rate: no optimizer is set")
    schedule = schedule_of(facts.root.get("train_config").get("optimizer").get(optimizer).get("learning_rate"))
    if schedule is None:
        raise FactUnavailable("learning rate: the optimizer has none")
    return schedule


def _tf(facts: Facts) -> int:
    if facts.target.tf:
        return facts.target.tf
    found = detected_tf(facts.get("architecture"), facts.get("extractor"), facts.root)
    if not found:
        raise FactUnavailable("TensorFlow generation: the feature extractor is not one of the API's")
    return found


def detected_tf(architecture: str, extractor: str, root: Message) -> int:
    """Generation that a config is written for, by extractor and checkpoint version; 0 when nothing tells."""
    if architecture == "center_net" or root.get("train_config").get("fine_tune_checkpoint_version") == "V2":
        return 2
    return generation(extractor)


COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "label_map": lambda facts: facts.training.label_map(TRAIN).get(),
    "eval_label_map": lambda facts: facts.training.label_map(EVAL).get(),
    "checkpoint": lambda facts: facts.training.checkpoint.get(),
    "checkpoint_known": lambda facts: facts.missing("checkpoint") is None,
    "run_checkpoint": lambda facts: facts.training.run_checkpoint.get(),
    "run_checkpoint_known": lambda facts: facts.missing("run_checkpoint") is None,
    "architecture": _architecture,
    "extractor": _extractor,
    "family": _family,
    "optimizer": _optimizer,
    "learning_rate": _learning_rate,
    "tf": _tf,
    "tf_stated": lambda facts: facts.target.tf != 0,
    "device": lambda facts: facts.target.device,
    "export": lambda facts: facts.target.export,
    "template": lambda facts: facts.training.is_template,
    "records": lambda facts: facts.training.records(TRAIN).get().fact(facts, TRAIN),
    "eval_records": lambda facts: facts.training.records(EVAL).get().fact(facts, EVAL),
    "label_map_known": lambda facts: facts.missing("label_map") is None,
    "eval_label_map_known": lambda facts: facts.missing("eval_label_map") is None,
}

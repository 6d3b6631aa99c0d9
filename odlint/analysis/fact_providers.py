"""How each fact is computed from the config and its workspace. `vocabulary.py` declares the same names with types."""

from __future__ import annotations

import os

from odlint.analysis.learning_rate_fact import SCHEDULES, LearningRateFact
from odlint.language.runtime import NO_RECORDS, FactUnavailable
from odlint.odapi.extractors import generation
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.audits import Audits
    from odlint.analysis.checkpoint_fact import CheckpointFact
    from odlint.analysis.facts import Facts
    from odlint.analysis.label_map_fact import LabelMapFact
    from odlint.analysis.records_fact import RecordsFact
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace


def _label_map(facts: Facts) -> LabelMapFact:
    return facts.label_map_at(facts.root.get("train_input_reader").get("label_map_path"))


def _eval_label_map(facts: Facts) -> LabelMapFact:
    readers = facts.root.get("eval_input_reader")
    if not readers:
        raise FactUnavailable("label map of the evaluation: there is no eval_input_reader")
    return facts.label_map_at(readers[0].get("label_map_path"))


def _checkpoint(facts: Facts) -> CheckpointFact:
    return facts.checkpoint_at(facts.root.get("train_config").get("fine_tune_checkpoint"))


def _run_checkpoint(facts: Facts) -> CheckpointFact:
    return facts.run_checkpoint()


def checkpoint_at(workspace: Workspace, path: str) -> CheckpointFact:
    """What the checkpoint at a path holds; raises FactUnavailable. Nothing is imported where there is none."""
    if not path or is_placeholder(path) or is_remote(path):
        raise FactUnavailable(f"checkpoint {path}" if path else "checkpoint: there is no fine_tune_checkpoint")
    index = workspace.find(path + ".index")
    prefix = index.removesuffix(".index") if index else workspace.find(path)
    if prefix is None:
        raise FactUnavailable(f"checkpoint {path}")
    from odlint.analysis.checkpoint_fact import read_fact

    return read_fact(workspace, path, prefix)


def checkpoint_of_run(workspace: Workspace) -> CheckpointFact:
    """The newest checkpoint of the training run whose folder holds the config; raises FactUnavailable.

    TensorFlow leaves a file named `checkpoint` in the folder of a run; exported models have a folder of this name.
    """
    if not workspace.folder or not workspace.files.is_file(os.path.join(workspace.folder, "checkpoint")):
        raise FactUnavailable("checkpoint of a run: there is none beside the config")
    from odlint.analysis.checkpoint_fact import read_run_fact

    return read_run_fact(workspace)


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


def _learning_rate(facts: Facts) -> LearningRateFact:
    optimizer = facts.get("optimizer")
    if not optimizer:
        raise FactUnavailable("learning rate: no optimizer is set")
    rate = facts.root.get("train_config").get("optimizer").get(optimizer).get("learning_rate")
    schedule = rate.which("learning_rate")
    if not schedule:
        raise FactUnavailable("learning rate: the optimizer has none")
    return SCHEDULES[schedule](schedule, rate.get(schedule))


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


def _template(facts: Facts) -> bool:
    """A sample whose paths nobody has filled in yet."""
    if facts.target.template is not None:
        return facts.target.template
    paths = written_paths(facts.root)
    filled = [path for path in paths if not is_placeholder(path)]
    return bool(paths) and not filled


def written_paths(root: Message) -> list[str]:
    """Values of the fields that point to records and label maps."""
    found: list[str] = []
    for reader in (root.get("train_input_reader"), *root.get("eval_input_reader")):
        found += [reader.get("label_map_path"), *reader.get("tf_record_input_reader").get("input_path")]
    return [path for path in found if path]


def _records(facts: Facts) -> RecordsFact:
    return _audits(facts).look_up(facts, "train")


def _eval_records(facts: Facts) -> RecordsFact:
    return _audits(facts).look_up(facts, "eval")


def _audits(facts: Facts) -> Audits:
    if facts.audits is None:
        raise NO_RECORDS
    return facts.audits


def _known(facts: Facts, name: str) -> bool:
    try:
        facts.get(name)
    except FactUnavailable:
        return False
    return True


COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "label_map": _label_map,
    "eval_label_map": _eval_label_map,
    "checkpoint": _checkpoint,
    "checkpoint_known": lambda facts: _known(facts, "checkpoint"),
    "run_checkpoint": _run_checkpoint,
    "run_checkpoint_known": lambda facts: _known(facts, "run_checkpoint"),
    "architecture": _architecture,
    "extractor": _extractor,
    "family": _family,
    "optimizer": _optimizer,
    "learning_rate": _learning_rate,
    "tf": _tf,
    "tf_stated": lambda facts: facts.target.tf != 0,
    "device": lambda facts: facts.target.device,
    "export": lambda facts: facts.target.export,
    "template": _template,
    "records": _records,
    "eval_records": _eval_records,
    "label_map_known": lambda facts: _known(facts, "label_map"),
    "eval_label_map_known": lambda facts: _known(facts, "eval_label_map"),
}

"""Contents of a checkpoint: its format, the kind of model in it, and what its names and shapes show of that model."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from odlint.tf.checkpoints.backbones import TF1_EXTRACTORS, backbone_of_layers, backbone_of_names
from odlint.tf.checkpoints.bundle import Index, missing_shards
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.heads import class_slots
from odlint.tf.checkpoints.values import OBJECT_GRAPH, Graph, read_graph, read_step

if TYPE_CHECKING:
    from odlint.workspace.files import Files

OBJECTS, NAMES, SINGLE_FILE = "objects", "names", "single_file"
DETECTOR, BACKBONE, SAVED_MODEL, MODEL_GARDEN, KERAS, EMPTY, OTHER = (
    "detector", "backbone", "saved_model", "model_garden", "keras", "empty", "other",
)  # fmt: skip

_COUNTERS = {"save_counter", "step", "global_step", "optimizer", OBJECT_GRAPH}
_KERAS = tuple(
    head + part
    for head in ("", "model/")
    for part in ("layer_with_weights-", "_functional/", "_operations/", "_layers/")
)
_MODEL_GARDEN = ("model/backbone/", "backbone/", "model/_backbone/")
_TWO_STAGES = ("_feature_extractor_for_proposal_features", "_feature_extractor_for_box_classifier_features")
_HEAD_DICT = "_prediction_head_dict"
_TF1_HEADS = ("BoxPredictor_", "WeightSharedConvolutionalBoxPredictor", "SecondStage", "FirstStageBoxPredictor")


class Contents:
    """What is known of a checkpoint.

    Attributes:
        prefix: the common beginning of its files' names.
        index: its tensors.
        format: "objects" (TF2), "names" (TF1), "single_file" (TF1 before 2017).
        holds: "detector", "backbone" (a classification network, as the API loads it), "saved_model", "model_garden",
            "keras", "empty" (counters only) or "other".
        architecture: "ssd", "faster_rcnn", "center_net" or "" when not certain; of detectors only.
        roots: the objects that a TF2 checkpoint was saved with ("model", "optimizer", "step", ...).
        parts: what "model" consists of ("_feature_extractor", "_box_predictor", ...).
        backbone: such as "mobilenet_v2" or "resnet50_v1"; "" when not certain.
        class_slots: scores per box, -1 when not certain.
        step: of training, -1 when not known.
        missing: base names of data files that are not here.
        damage: what is wrong with its data files, "" for nothing. The graph and the step are unknown then.
    """

    def __init__(self, prefix: str, index: Index, files: Files) -> None:
        self.prefix = prefix
        self.index = index
        self.missing = missing_shards(prefix, index, files)
        self.damage = ""
        self.step = -1
        graph: Graph | None = None
        try:
            self.step = read_step(prefix, index, files)
            graph = read_graph(prefix, index, files)
        except CheckpointError as damage:
            self.damage = str(damage)
        self.format = SINGLE_FILE if index.single_file else OBJECTS if OBJECT_GRAPH in index.tensors else NAMES
        self.roots = graph.roots if graph else _first_parts(index, "")
        self.parts = graph.parts.get("model", ()) if graph else _first_parts(index, "model/")
        self.holds = _holds_objects(self) if self.format == OBJECTS else _holds_names(index)
        self.architecture = ""
        if self.holds == DETECTOR:
            self.architecture = _architecture(self.parts) if self.format == OBJECTS else _tf1_architecture(index)
        self.backbone = self._backbone(graph)
        self.class_slots = class_slots(index.tensors)

    def _backbone(self, graph: Graph | None) -> str:
        if self.holds not in (DETECTOR, BACKBONE):
            return ""
        if self.format != OBJECTS:
            return backbone_of_names(self.index.tensors)
        return backbone_of_layers(graph.full_names.values()) if graph else ""


def _first_parts(index: Index, beginning: str) -> tuple[str, ...]:
    """The names that follow a beginning, each once, in the order of the file."""
    parts = {name[len(beginning) :].split("/", 1)[0] for name in index.tensors if name.startswith(beginning)}
    return tuple(sorted(parts - {OBJECT_GRAPH}))


def _any(index: Index, beginnings: Sequence[str]) -> bool:
    return any(name.startswith(tuple(beginnings)) for name in index.tensors)


def _holds_objects(contents: Contents) -> str:
    index = contents.index
    if _first_parts(index, "") == () or set(_first_parts(index, "")) <= _COUNTERS:
        return EMPTY
    if _any(index, ("model/_feature_extractor", f"model/{_HEAD_DICT}")):
        return DETECTOR
    if os.path.basename(contents.prefix) == "variables" or "signatures" in contents.roots:
        return SAVED_MODEL
    if _any(index, ("feature_extractor/",)):
        return BACKBONE
    if _any(index, _MODEL_GARDEN):
        return MODEL_GARDEN
    return KERAS if _any(index, _KERAS) else OTHER


def _holds_names(index: Index) -> str:
    if not set(index.tensors) - _COUNTERS:
        return EMPTY
    if _any(index, [name + "/" for name in TF1_EXTRACTORS]) or _any(index, _TF1_HEADS):
        return DETECTOR
    return BACKBONE if backbone_of_names(index.tensors) else OTHER


def _architecture(parts: Sequence[str]) -> str:
    if any(part in parts for part in _TWO_STAGES):
        return "faster_rcnn"
    if _HEAD_DICT in parts:
        return "center_net"
    return "ssd" if "_feature_extractor" in parts and "_box_predictor" in parts else ""


def _tf1_architecture(index: Index) -> str:
    if _any(index, ("FirstStageFeatureExtractor/", "FirstStageBoxPredictor/")):
        return "faster_rcnn"
    return "ssd" if _any(index, ("FeatureExtractor/",)) else ""

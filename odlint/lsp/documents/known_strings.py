"""Strings that the API knows for fields that are words, not enums."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from odlint.lint.rules_folder import rules_folder
from odlint.odapi.extractors import KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.schema.index import FieldType, MessageType

ARCHITECTURES = {
    "SsdFeatureExtractor": "ssd",
    "FasterRcnnFeatureExtractor": "faster_rcnn",
    "CenterNetFeatureExtractor": "center_net",
}
# What rules/structure/metric-unknown.toml accepts; a test holds the two together.
METRICS = (
    "coco_detection_metrics",
    "coco_mask_metrics",
    "coco_panoptic_metrics",
    "lvis_mask_metrics",
    "oid_challenge_detection_metrics",
    "oid_challenge_segmentation_metrics",
    "oid_V2_detection_metrics",
    "pascal_voc_detection_metrics",
    "weighted_pascal_voc_detection_metrics",
    "precision_at_recall_detection_metrics",
    "pascal_voc_instance_segmentation_metrics",
    "weighted_pascal_voc_instance_segmentation_metrics",
)
CHECKPOINT_TYPES = {1: ("classification", "detection"), 2: ("classification", "detection", "full")}


def words_of(owner: MessageType, field: FieldType, tf: int = 0) -> list[str]:
    """Legal strings of a field for a generation of TensorFlow (0: unknown, those of both); empty for any string."""
    if field.type != "string":
        return []
    if owner.name in ARCHITECTURES and field.name == "type":
        names = KNOWN[ARCHITECTURES[owner.name]]
        return [name for generation in ((tf,) if tf else (2, 1)) for name in names.get(generation, ())]
    place = f"{owner.name}.{field.name}"
    if place == "EvalConfig.metrics_set":
        return list(METRICS)
    if place == "TrainConfig.fine_tune_checkpoint_type":
        return list(CHECKPOINT_TYPES.get(tf, CHECKPOINT_TYPES[2]))
    return list(option_words().get(place, ()))


@cache
def option_words() -> dict[str, Sequence[str]]:
    """Options that are words, by "Message.field", from the table of the rules."""
    path = os.path.join(rules_folder(), "tables", "option_words.toml")
    with open(path, "rb") as file:
        rows = tomllib.load(file)["row"]
    return {f"{row['message']}.{row['field']}": tuple(row["known"]) for row in rows}

"""The table of images, levels, boxes and detections: what SSD and R-CNN have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import RETINANET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.tables.rows import Decide, Row, decided, exact, fixed, near, none, unread

_MODEL = "task.model"
_SIZE = f"{_MODEL}.input_size"
_DETECTIONS = f"{_MODEL}.detection_generator"


def resizer(model: str, family: str) -> Sequence[Row]:
    """Rows of the image resizer. The size itself is planned beforehand; these say what it means for each field."""
    path = f"{model}.image_resizer"
    rows = [
        decided(
            f"{path}.fixed_shape_resizer.{name}", _fixed(family), "the same, rounded up to a multiple", EXACT, to=_SIZE
        )
        for name in ("height", "width")
    ]
    kept = f"{path}.keep_aspect_ratio_resizer"
    rows += [
        decided(f"{kept}.min_dimension", _shorter, "the shorter side follows from the longer one", to=_SIZE),
        decided(f"{kept}.max_dimension", _longer, "the side of a square that images are fitted into", to=_SIZE),
        decided(f"{kept}.pad_to_max_dimension", _padded, "images are always padded to input_size"),
        none(f"{kept}.per_channel_pad_value", "padding is the mean colour"),
    ]
    for resizing in ("fixed_shape_resizer", "keep_aspect_ratio_resizer"):
        rows += [
            fixed(f"{path}.{resizing}.resize_method", "BILINEAR", "images are resized bilinearly"),
            fixed(f"{path}.{resizing}.convert_to_grayscale", False, "images keep their colours"),
        ]
    return rows


def _fixed(family: str) -> Decide:
    def decide(_value: int, pipeline: Pipeline, _path: str) -> Outcome:
        size = pipeline.size
        sets: dict[str, Any] = {_SIZE: size.input_size}
        why = [size.resized] if size.resized else []
        if family == RETINANET:
            for part in ("train_data", "validation_data"):
                sets[f"task.{part}.parser.keep_aspect_ratio"] = False
        else:
            why.append("images keep their proportions and are padded; the API stretches them")
        return Outcome(APPROXIMATE if why else EXACT, sets, "; ".join(why))

    return decide


def _shorter(value: int, pipeline: Pipeline, path: str) -> Outcome:
    longest = pipeline.get(f"{path.rpartition('.')[0]}.max_dimension")
    sets = {_SIZE: pipeline.size.input_size}
    if value == longest:
        return Outcome(APPROXIMATE if pipeline.size.resized else EXACT, sets, pipeline.size.resized)
    return Outcome(
        APPROXIMATE,
        sets,
        f"images are fitted into a square of {pipeline.size.height}: the shorter side may be below {value}",
    )


def _longer(_value: int, pipeline: Pipeline, _path: str) -> Outcome:
    resized = pipeline.size.resized
    return Outcome(APPROXIMATE if resized else EXACT, {_SIZE: pipeline.size.input_size}, resized)


def _padded(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(APPROXIMATE, {}, "images are padded to input_size, with the mean colour, which the API does not")
    return Outcome(APPROXIMATE, {}, "images are always padded to input_size")


def levels(path: str) -> Sequence[Row]:
    """Rows of a pyramid's levels, written at `path` (a feature extractor's fpn or bifpn, or an anchor generator)."""
    return [
        decided(f"{path}.min_level", _min_level, "the finest level", EXACT, to=f"{_MODEL}.min_level"),
        decided(f"{path}.max_level", _max_level, "the coarsest, lowered where the size asks for it", EXACT,
                to=f"{_MODEL}.max_level"),
    ]  # fmt: skip


def _ignored(pipeline: Pipeline, path: str) -> bool:
    """The API's SSD on ResNet has levels 3 to 7 under TF2, whatever its fpn says."""
    return pipeline.tf == 2 and ".fpn." in path and pipeline.extractor.startswith("ssd_resnet")


def _min_level(value: int, pipeline: Pipeline, path: str) -> Outcome:
    low = pipeline.size.min_level
    if value != low and _ignored(pipeline, path):
        return Outcome(UNREAD, {}, "the API's ResNet under TF2 does not read it: its levels are 3 to 7")
    if value != low:
        return Outcome(IMPOSSIBLE, {}, f"anchors and pyramid have the same levels, from {low}, those of the anchors")
    return Outcome(EXACT, {f"{_MODEL}.min_level": value})


def _max_level(value: int, pipeline: Pipeline, path: str) -> Outcome:
    size = pipeline.size
    if value != size.wanted[2] and _ignored(pipeline, path):
        return Outcome(UNREAD, {}, "the API's ResNet under TF2 does not read it: its levels are 3 to 7")
    if value != size.wanted[2]:
        return Outcome(IMPOSSIBLE, {}, f"anchors and pyramid have the same levels, to {size.max_level}")
    if size.relevelled:
        return Outcome(APPROXIMATE, {f"{_MODEL}.max_level": size.max_level}, size.relevelled)
    return Outcome(EXACT, {f"{_MODEL}.max_level": value})


def anchors(path: str) -> Sequence[Row]:
    """Rows of anchor generators."""
    pyramid, target = f"{path}.multiscale_anchor_generator", f"{_MODEL}.anchor"
    grid = f"{path}.grid_anchor_generator"
    old = f"{path}.ssd_anchor_generator"
    flexible = f"{path}.flexible_grid_anchor_generator"
    one_map = "a pyramid has one size of anchors for each level; these were for one map, or chosen layer by layer"
    return [
        *levels(pyramid),
        exact(f"{pyramid}.anchor_scale", f"{target}.anchor_size", reason="both are in strides of the level"),
        exact(f"{pyramid}.aspect_ratios", f"{target}.aspect_ratios", reason="width / height, in both", convert=list),
        exact(f"{pyramid}.scales_per_octave", f"{target}.num_scales"),
        unread(f"{pyramid}.normalize_coordinates", "boxes are in pixels inside, whatever this says"),
        near(f"{grid}.aspect_ratios", f"{target}.aspect_ratios", reason=one_map, convert=list, default=False),
        near(f"{old}.aspect_ratios", f"{target}.aspect_ratios", reason=one_map, convert=list, default=False),
        none(f"{grid}.*", one_map),
        none(f"{old}.*", one_map),
        none(f"{flexible}.*", one_map),
    ]


def detections(path: str, converter: str) -> Sequence[Row]:
    """Rows of post-processing at `path`; `converter` is what the model makes of logits."""
    nms = f"{path}.batch_non_max_suppression"
    return [
        exact(f"{nms}.score_threshold", f"{_DETECTIONS}.pre_nms_score_threshold"),
        exact(f"{nms}.iou_threshold", f"{_DETECTIONS}.nms_iou_threshold"),
        exact(f"{nms}.max_total_detections", f"{_DETECTIONS}.max_num_detections"),
        decided(f"{nms}.max_detections_per_class", _per_class, "one class may have all of max_num_detections"),
        decided(f"{nms}.soft_nms_sigma", _soft, "with nms_version v1", to=f"{_DETECTIONS}.soft_nms_sigma"),
        unread(f"{nms}.use_static_shapes", "shapes are always static"),
        *(unread(f"{nms}.{name}", "it chooses between implementations of the same")
          for name in ("use_partitioned_nms", "use_combined_nms", "use_cpu_nms", "change_coordinate_frame")),
        fixed(f"{nms}.use_class_agnostic_nms", False, "suppression is class by class"),
        none(f"{nms}.max_classes_per_detection", "suppression is class by class"),
        fixed(f"{nms}.use_hard_nms", False, "it is the usual suppression"),
        decided(f"{path}.score_converter", _converter(converter), f"scores are always a {converter.lower()}", EXACT),
        fixed(f"{path}.logit_scale", 1.0, "logits are not scaled"),
        none(f"{path}.calibration_config.*", "scores are not calibrated"),
    ]  # fmt: skip


def _per_class(value: int, pipeline: Pipeline, path: str) -> Outcome:
    total = pipeline.get(f"{path.rpartition('.')[0]}.max_total_detections")
    if value >= total:
        return Outcome(EXACT, {}, "no less than the total")
    return Outcome(IMPOSSIBLE, {}, f"one class may have all {total} detections")


def _soft(value: float, _pipeline: Pipeline, _path: str) -> Outcome:
    if value <= 0:
        return Outcome(EXACT, {}, "no soft suppression")
    sets = {f"{_DETECTIONS}.soft_nms_sigma": value, f"{_DETECTIONS}.nms_version": "v1"}
    return Outcome(APPROXIMATE, sets, "only nms_version v1 knows it")


def _converter(converter: str) -> Decide:
    def decide(value: str, _pipeline: Pipeline, _path: str) -> Outcome:
        if value == converter:
            return Outcome(EXACT, {}, "so it always is")
        return Outcome(IMPOSSIBLE, {}, f"scores are always a {converter.lower()} of the logits")

    return decide

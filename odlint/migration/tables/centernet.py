"""The table of CenterNet on hourglasses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import CENTERNET
from odlint.migration.outcome import EXACT, IMPOSSIBLE, Outcome
from odlint.migration.tables.classes import class_count
from odlint.migration.tables.geometry import resizer
from odlint.migration.tables.rows import Row, decided, exact, fixed, none, unread

CENTER = "model.center_net"
_MODEL, _WEIGHTS = "task.model", "task.losses.detection"
_PARSERS = ("task.train_data.parser", "task.validation_data.parser")


def model() -> Sequence[Row]:
    """Rows of model.center_net."""
    extractor, boxes, centers = (f"{CENTER}.{name}" for name in (
        "feature_extractor", "object_detection_task", "object_center_params"))  # fmt: skip
    focal = f"{centers}.classification_loss.penalty_reduced_logistic_focal_loss"
    return [
        decided(f"{CENTER}.num_classes", class_count(CENTERNET), "classes without a background", EXACT, True,
                f"{_MODEL}.num_classes"),
        *resizer(CENTER, CENTERNET),
        decided(f"{extractor}.type", _type, "the same hourglass", EXACT, to=f"{_MODEL}.backbone.hourglass"),
        *(exact(f"{extractor}.{name}", *(f"{one}.{name}" for one in _PARSERS), convert=convert)
          for name, convert in (("bgr_ordering", None), ("channel_means", _three(0.0)), ("channel_stds", _three(1.0)))),
        none(f"{extractor}.*", "an hourglass has no such choice"),
        decided(f"{boxes}.task_loss_weight", _task_weight, "times both weights of boxes", EXACT,
                to=f"{_WEIGHTS}.offset_weight"),
        decided(f"{boxes}.offset_loss_weight", _box_weight("offset"), "", EXACT, True, f"{_WEIGHTS}.offset_weight"),
        decided(f"{boxes}.scale_loss_weight", _box_weight("scale"), "", EXACT, True, f"{_WEIGHTS}.scale_weight"),
        fixed(f"{boxes}.localization_loss.l1_localization_loss", "{}", "boxes have an L1 loss"),
        none(f"{boxes}.localization_loss.*", "boxes have an L1 loss"),
        none(f"{boxes}.*", "heads are one convolution of 256 filters, and one more"),
        exact(f"{centers}.object_center_loss_weight", f"{_WEIGHTS}.object_center_weight"),
        exact(f"{centers}.min_box_overlap_iou", "task.losses.gaussian_iou"),
        exact(f"{centers}.max_box_predictions", f"{_MODEL}.detection_generator.max_detections"),
        exact(f"{centers}.heatmap_bias_init", f"{_MODEL}.head.heatmap_bias"),
        exact(f"{centers}.peak_max_pool_kernel_size", f"{_MODEL}.detection_generator.peak_extract_kernel_size"),
        fixed(f"{focal}.alpha", 2.0, "alpha is 2", True),
        fixed(f"{focal}.beta", 4.0, "beta is 4", True),
        none(f"{centers}.classification_loss.*", "centres have the penalty-reduced focal loss"),
        fixed(f"{centers}.use_labeled_classes", False, "every class counts in every image"),
        none(f"{centers}.*", "heads are one convolution of 256 filters, and one more"),
        fixed(f"{CENTER}.use_depthwise", False, "heads have plain convolutions"),
        unread(f"{CENTER}.compute_heatmap_sparse", "it chooses between implementations of the same"),
        unread(f"{CENTER}.keypoint_label_map_path", "without keypoint tasks nobody reads it"),
        unread(f"{CENTER}.output_prediction_dict", "it is for export"),
        none(f"{CENTER}.post_processing.*", "peaks are not suppressed; detection_generator.use_nms can: by hand"),
    ]  # fmt: skip


def _three(usual: float) -> Any:
    """Channel means or deviations: the API's are 0 and 1 where the file says none."""
    return lambda value: list(value) or [usual] * 3


def _type(_value: str, _pipeline: Pipeline, _path: str) -> Outcome:
    return Outcome(EXACT, {}, "the same hourglass")


def _task_weight(value: float, _pipeline: Pipeline, _path: str) -> Outcome:
    if value == 1:
        return Outcome(EXACT, {}, "both weights as they are")
    return Outcome(EXACT if value else IMPOSSIBLE, {}, "it is in offset_weight and scale_weight")


def _box_weight(which: str) -> Any:
    def decide(value: float, pipeline: Pipeline, _path: str) -> Outcome:
        times = pipeline.get(f"{CENTER}.object_detection_task.task_loss_weight")
        return Outcome(EXACT, {f"{_WEIGHTS}.{which}_weight": value * times})

    return decide

"""The table of eval_config, and of what follows the training."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import RCNN
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, Outcome
from odlint.migration.tables.rows import Row, decided, exact, none, unread

_VALID = "task.validation_data"
_OPTIMIZER = "train_config.optimizer"


_DETECTION, _MASK = "coco_detection_metrics", "coco_mask_metrics"


def evaluation(family: str, masks: bool) -> Sequence[Row]:
    """Rows of eval_config, and of what follows the training."""
    return [
        exact("eval_config.batch_size", f"{_VALID}.global_batch_size"),
        decided("eval_config.metrics_set", _metrics(masks), "COCO's metrics, of boxes and of masks", EXACT),
        decided("eval_config.num_examples", _examples(family), "so many examples", to="trainer.validation_steps"),
        exact("eval_config.include_metrics_per_category", "task.per_category_metrics", default=False),
        decided("eval_config.use_moving_averages", _evaluated, "averages are evaluated wherever there are some", EXACT),
        none("eval_config.all_metrics_per_category", "per category there is only the average precision"),
        none("eval_config.parameterized_metric.*", "there are COCO's metrics only"),
        none("eval_config.super_categories.*", "classes are not grouped in metrics"),
        none("eval_config.recall_lower_bound", "there are COCO's metrics only"),
        none("eval_config.recall_upper_bound", "there are COCO's metrics only"),
        none("eval_config.force_no_resize", "images are always resized to the model's size"),
        none("eval_config.skip_predictions_for_unlabeled_class", "all predictions count"),
        none("eval_config.image_classes_field_map_empty_to_ones", "nothing there reads image-level classes"),
        unread("eval_config.eval_instance_masks", "nobody reads it"),
        *(
            unread(f"eval_config.{name}", "it is for pictures in logs, for which task.allow_image_summary stands")
            for name in ("num_visualizations", "min_score_threshold", "max_num_boxes_to_visualize", "keypoint_edge.*",
                         "retain_original_images", "retain_original_image_additional_channels")
        ),
        *(
            unread(f"eval_config.{name}", "only the evaluation of old releases reads it")
            for name in ("max_evals", "eval_interval_secs", "save_graph", "visualization_export_dir", "eval_master",
                         "export_path", "ignore_groundtruth", "skip_scores", "skip_labels",
                         "visualize_groundtruth_boxes", "groundtruth_box_visualization_color",
                         "keep_image_id_for_visualization_export",
                         "use_dummy_loss_in_eval")
        ),
        none("graph_rewriter.*", "quantization has experiments of its own (official.projects.qat)"),
    ]  # fmt: skip


def _metrics(masks: bool) -> Any:
    def decide(value: list[str], _pipeline: Pipeline, _path: str) -> Outcome:
        known = {_DETECTION, _MASK} if masks else {_DETECTION}
        others = [name for name in value if name not in known]
        if others:
            return Outcome(IMPOSSIBLE, {}, f"there are COCO's metrics only, not {', '.join(others)}")
        return Outcome(EXACT, {}, "COCO's metrics are the experiment's own")

    return decide


def _examples(family: str) -> Any:
    def decide(value: int, pipeline: Pipeline, _path: str) -> Outcome:
        if value < 1:
            return Outcome(EXACT, {}, "all examples")
        steps = -(-value // max(pipeline.get("eval_config.batch_size"), 1))
        sets = {"trainer.validation_steps": steps}
        if family == RCNN:
            sets[f"{_VALID}.num_examples"] = value
        if pipeline.tf == 2:
            return Outcome(APPROXIMATE, sets, "under TF2 the API evaluates all examples, whatever this says")
        return Outcome(EXACT, sets)

    return decide


def _evaluated(value: bool, pipeline: Pipeline, _path: str) -> Outcome:
    if value and not pipeline.get(f"{_OPTIMIZER}.use_moving_average"):
        return Outcome(IMPOSSIBLE, {}, "there are no averages to evaluate: use_moving_average is false")
    if not value and pipeline.get(f"{_OPTIMIZER}.use_moving_average"):
        return Outcome(IMPOSSIBLE, {}, "averages are evaluated wherever there are some")
    return Outcome(EXACT, {}, "averages are evaluated wherever there are some")

"""The table of two-stage detectors: model.faster_rcnn as a Faster or Mask R-CNN on a pyramid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import RCNN
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.tables.classes import class_count
from odlint.migration.tables.geometry import anchors, detections, levels, resizer
from odlint.migration.tables.hyperparameters import hyperparams
from odlint.migration.tables.rows import Row, decided, exact, fixed, near, none, unread

FASTER = "model.faster_rcnn"
MAIN = f"{FASTER}.feature_extractor.conv_hyperparams"
_BOX = f"{FASTER}.second_stage_box_predictor.mask_rcnn_box_predictor"
PARTS = (
    MAIN,
    f"{FASTER}.first_stage_box_predictor_conv_hyperparams",
    f"{_BOX}.fc_hyperparams",
    f"{_BOX}.conv_hyperparams",
)
_MODEL, _LOSSES, _PARSER = "task.model", "task.losses", "task.train_data.parser"
_ROIS, _SAMPLER = f"{_MODEL}.roi_generator", f"{_MODEL}.roi_sampler"
_USUAL_MASKS = 128  # samples of masks in the Model Garden
_AVERAGED = "the same weight on a loss that is averaged otherwise, over other samples"


def model(masks: bool) -> Sequence[Row]:
    """Rows of model.faster_rcnn."""
    return [
        decided(f"{FASTER}.num_classes", class_count(RCNN), "the highest id + 1: 0 is the background", EXACT, True,
                f"{_MODEL}.num_classes"),
        decided(f"{FASTER}.number_of_stages", _stages, "the third stage is include_mask", EXACT,
                to=f"{_MODEL}.include_mask"),
        *resizer(FASTER, RCNN),
        *_extractor(),
        *hyperparams(*PARTS),
        *anchors(f"{FASTER}.first_stage_anchor_generator"),
        *_first_stage(),
        *_second_stage(),
        *_box_predictor(),
        *_masks(masks),
        *detections(f"{FASTER}.second_stage_post_processing", "SOFTMAX"),
        *_rest(),
    ]  # fmt: skip


def _stages(_value: int, pipeline: Pipeline, _path: str) -> Outcome:
    masks = _with_masks(pipeline)
    return Outcome(EXACT, {f"{_MODEL}.include_mask": masks})


def _with_masks(pipeline: Pipeline) -> bool:
    three = pipeline.get(f"{FASTER}.number_of_stages") == 3
    return three and bool(pipeline.get(f"{_BOX}.predict_instance_masks"))


def _extractor() -> Sequence[Row]:
    path = f"{FASTER}.feature_extractor"
    return [
        decided(f"{path}.type", _type, "ResNet on a pyramid", EXACT, to=f"{_MODEL}.backbone"),
        *levels(f"{path}.fpn"),
        exact(f"{path}.fpn.additional_layer_depth", f"{_MODEL}.decoder.fpn.num_filters", default=False),
        decided(f"{path}.batch_norm_trainable", _trainable, "of the backbone's batch norm", EXACT, True,
                f"{_MODEL}.backbone.resnet.bn_trainable"),
        decided(f"{path}.override_base_feature_extractor_hyperparams", _override, "the whole model has one set", EXACT),
        none(f"{path}.first_stage_features_stride", "a pyramid has the stride of each level"),
        unread(f"{path}.pad_to_multiple", "the API does not read it for this model"),
    ]  # fmt: skip


def _type(_value: str, pipeline: Pipeline, _path: str) -> Outcome:
    why = pipeline.compromise
    return Outcome(APPROXIMATE if why else EXACT, {}, why or "the same backbone")


def _trainable(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    sets = {f"{_MODEL}.backbone.resnet.bn_trainable": value}
    if value:
        return Outcome(EXACT, sets)
    return Outcome(APPROXIMATE, sets, "its scale and offset are frozen; its statistics are still updated")


def _override(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(EXACT, {}, "the whole model has one set of hyperparameters")
    return Outcome(APPROXIMATE, {}, "the backbone gets the hyperparameters of the rest; the API leaves it its own")


def _first_stage() -> Sequence[Row]:
    def both(name: str) -> tuple[str, str]:
        return f"{_ROIS}.{name}", f"{_ROIS}.test_{name}"

    per_level = "before suppression each level keeps pre_nms_top_k proposals; the API takes all"
    return [
        exact(f"{FASTER}.first_stage_minibatch_size", f"{_PARSER}.rpn_batch_size_per_im"),
        exact(f"{FASTER}.first_stage_positive_balance_fraction", f"{_PARSER}.rpn_fg_fraction"),
        exact(f"{FASTER}.first_stage_nms_score_threshold", *both("pre_nms_score_threshold")),
        exact(f"{FASTER}.first_stage_nms_iou_threshold", *both("nms_iou_threshold")),
        near(f"{FASTER}.first_stage_max_proposals", *both("num_proposals"), reason=per_level),
        near(f"{FASTER}.first_stage_localization_loss_weight", f"{_LOSSES}.rpn_box_weight", reason=_AVERAGED),
        near(f"{FASTER}.first_stage_objectness_loss_weight", f"{_LOSSES}.rpn_score_weight", reason=_AVERAGED),
        near(f"{FASTER}.first_stage_box_predictor_depth", f"{_MODEL}.rpn_head.num_filters",
             reason="filters of the RPN's one convolution, which all levels share"),
        fixed(f"{FASTER}.first_stage_box_predictor_kernel_size", 3, "kernels are 3 x 3"),
        fixed(f"{FASTER}.first_stage_atrous_rate", 1, "kernels are dense"),
        decided(f"{FASTER}.clip_anchors_to_image", _clipped, "anchors beyond the image stay, proposals are clipped"),
    ]  # fmt: skip


def _clipped(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(APPROXIMATE, {}, "anchors are not clipped in training; proposals are clipped to the image")
    return Outcome(
        APPROXIMATE, {}, "the API leaves anchors beyond the image out of training, the Model Garden keeps them"
    )


def _second_stage() -> Sequence[Row]:
    stage, loss = f"{FASTER}.second_stage", f"{FASTER}.second_stage_classification_loss"
    return [
        decided(f"{stage}_batch_size", _sampled, "boxes that are classified", EXACT, True,
                f"{_SAMPLER}.num_sampled_rois"),
        exact(f"{stage}_balance_fraction", f"{_SAMPLER}.foreground_fraction"),
        near(f"{stage}_localization_loss_weight", f"{_LOSSES}.frcnn_box_weight", reason=_AVERAGED),
        near(f"{stage}_classification_loss_weight", f"{_LOSSES}.frcnn_class_weight", reason=_AVERAGED),
        fixed(f"{loss}.weighted_softmax", "{}", "the second stage has a softmax"),
        decided(f"{loss}.weighted_sigmoid.*", _sigmoid, "frcnn_class_use_binary_cross_entropy",
                to=f"{_LOSSES}.frcnn_class_use_binary_cross_entropy"),
        none(f"{loss}.*", "the second stage has a softmax, or sigmoids"),
        decided(f"{FASTER}.initial_crop_size", _crop, "crops without pooling", to=f"{_MODEL}.roi_aligner.crop_size"),
        decided(f"{FASTER}.maxpool_kernel_size", _pooling, "crops have their last size at once"),
        decided(f"{FASTER}.maxpool_stride", _pooling, "crops have their last size at once"),
        none(f"{FASTER}.hard_example_miner.*", "frcnn_class_loss_top_k_percent can take the hardest: by hand"),
    ]  # fmt: skip


def _sampled(value: int, pipeline: Pipeline, _path: str) -> Outcome:
    sets = {f"{_SAMPLER}.num_sampled_rois": value}
    if _with_masks(pipeline):  # masks are learned of some of them, which cannot be more
        sets[f"{_MODEL}.mask_sampler.num_sampled_masks"] = min(value, _USUAL_MASKS)
    return Outcome(EXACT, sets)


def _sigmoid(_value: Any, _pipeline: Pipeline, _path: str) -> Outcome:
    target = f"{_LOSSES}.frcnn_class_use_binary_cross_entropy"
    return Outcome(APPROXIMATE, {target: True}, _AVERAGED)


def _crop(value: int, pipeline: Pipeline, _path: str) -> Outcome:
    stride = max(pipeline.get(f"{FASTER}.maxpool_stride"), 1)
    size = max(value // stride, 1)
    return Outcome(
        APPROXIMATE,
        {f"{_MODEL}.roi_aligner.crop_size": size},
        f"ROIAlign crops {size} x {size} from the level that fits; the API crops {value} x {value} and pools",
    )


def _pooling(value: int, _pipeline: Pipeline, _path: str) -> Outcome:
    if value == 1:
        return Outcome(EXACT, {}, "crops are not pooled")
    return Outcome(APPROXIMATE, {}, "roi_aligner.crop_size is the size after pooling")


def _box_predictor() -> Sequence[Row]:
    return [
        fixed(f"{_BOX}.use_dropout", False, "the heads have no dropout"),
        decided(f"{_BOX}.dropout_keep_probability", _keep, "the heads have no dropout"),
        fixed(f"{_BOX}.box_code_size", 4, "boxes have four numbers"),
        exact(f"{_BOX}.share_box_across_classes", f"{_MODEL}.detection_head.class_agnostic_bbox_pred", default=False),
        unread(f"{_BOX}.predict_keypoints", "nobody reads it"),
    ]


def _keep(_value: float, pipeline: Pipeline, _path: str) -> Outcome:
    if pipeline.get(f"{_BOX}.use_dropout"):
        return Outcome(IMPOSSIBLE, {}, "the heads have no dropout")
    return Outcome(UNREAD, {}, "there is no dropout (use_dropout: false)")


def _masks(masks: bool) -> Sequence[Row]:
    head = f"{_MODEL}.mask_head"
    names = ("mask_height", "mask_width", "mask_prediction_conv_depth", "mask_prediction_num_conv_layers",
             "masks_are_class_agnostic", "convolve_then_upsample_masks")  # fmt: skip
    if not masks:
        return [
            decided(f"{_BOX}.predict_instance_masks", _no_masks, "masks are the third stage", UNREAD),
            *(unread(f"{_BOX}.{name}", "this model has no masks") for name in names),
            unread(f"{FASTER}.second_stage_mask_prediction_loss_weight", "this model has no masks"),
            unread(f"{FASTER}.resize_masks", "this model has no masks"),
        ]
    return [
        exact(f"{_BOX}.predict_instance_masks", f"{_MODEL}.include_mask"),
        decided(
            f"{_BOX}.mask_height", _mask_size, "twice the crop of masks", to=f"{_MODEL}.mask_roi_aligner.crop_size"
        ),
        decided(f"{_BOX}.mask_width", _mask_size, "twice the crop of masks", to=f"{_MODEL}.mask_roi_aligner.crop_size"),
        decided(
            f"{_BOX}.mask_prediction_conv_depth", _mask_depth, "filters of the mask head", to=f"{head}.num_filters"
        ),
        near(
            f"{_BOX}.mask_prediction_num_conv_layers", f"{head}.num_convs", reason="layers in front of the upsampling"
        ),
        exact(f"{_BOX}.masks_are_class_agnostic", f"{head}.class_agnostic"),
        none(f"{_BOX}.convolve_then_upsample_masks", "the mask head always convolves, then doubles the size"),
        near(f"{FASTER}.second_stage_mask_prediction_loss_weight", f"{_LOSSES}.mask_weight", reason=_AVERAGED),
        unread(f"{FASTER}.resize_masks", "masks are cropped from the image's own"),
    ]


def _no_masks(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(UNREAD, {}, "without number_of_stages: 3 the API predicts no masks either")
    return Outcome(EXACT, {}, "this model has no masks")


def _mask_size(_value: int, pipeline: Pipeline, _path: str) -> Outcome:
    height, width = (pipeline.get(f"{_BOX}.{name}") for name in ("mask_height", "mask_width"))
    size = max((max(height, width) + 1) // 2, 1)
    return Outcome(
        APPROXIMATE,
        {f"{_MODEL}.mask_roi_aligner.crop_size": size},
        f"masks are squares of twice the crop: {2 * size} x {2 * size} for {height} x {width}",
    )


def _mask_depth(value: int, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(EXACT, {f"{_MODEL}.mask_head.num_filters": value})
    return Outcome(APPROXIMATE, {}, "0 lets the API choose by the number of classes; the head has 256 filters")


def _rest() -> Sequence[Row]:
    return [
        *(
            unread(f"{FASTER}.{name}", "it chooses between implementations of the same")
            for name in ("use_matmul_crop_and_resize", "use_matmul_gather_in_matcher",
                         "use_static_balanced_label_sampler", "use_static_shapes", "use_static_shapes_for_eval",
                         "use_partitioned_nms_in_first_stage",
                         "use_combined_nms_in_first_stage")
        ),
        unread(f"{FASTER}.inplace_batchnorm_update", "statistics of batch norm are always kept with the step"),
        *(unread(f"{FASTER}.{name}", "it is for export") for name in (
            "return_raw_detections_during_predict", "output_final_box_features", "output_final_box_rpn_features")),
    ]  # fmt: skip

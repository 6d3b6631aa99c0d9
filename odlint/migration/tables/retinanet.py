"""The table of single-stage detectors: model.ssd as a RetinaNet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import RETINANET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.tables.classes import class_count
from odlint.migration.tables.geometry import anchors, detections, levels, resizer
from odlint.migration.tables.hyperparameters import hyperparams
from odlint.migration.tables.rows import Decide, Row, decided, exact, fixed, near, none, unread

SSD = "model.ssd"
MAIN = f"{SSD}.feature_extractor.conv_hyperparams"
_SHARED = f"{SSD}.box_predictor.weight_shared_convolutional_box_predictor"
_SEPARATE = f"{SSD}.box_predictor.convolutional_box_predictor"
PARTS = (MAIN, f"{_SHARED}.conv_hyperparams", f"{_SEPARATE}.conv_hyperparams")
_MODEL, _LOSSES = "task.model", "task.losses"
_HEAD = f"{_MODEL}.head"
_DECODER = f"{_MODEL}.decoder.fpn"
_PARSERS = ("task.train_data.parser", "task.validation_data.parser")


def model() -> Sequence[Row]:
    """Rows of model.ssd."""
    return [
        decided(f"{SSD}.num_classes", class_count(RETINANET), "the highest id + 1: 0 is the background", EXACT, True,
                f"{_MODEL}.num_classes"),
        *resizer(SSD, RETINANET),
        *_extractor(),
        *hyperparams(*PARTS),
        *anchors(f"{SSD}.anchor_generator"),
        *_predictor(),
        *_matching(),
        *_losses(),
        *detections(f"{SSD}.post_processing", "SIGMOID"),
        *_rest(),
    ]  # fmt: skip


def _extractor() -> Sequence[Row]:
    path = f"{SSD}.feature_extractor"
    return [
        decided(f"{path}.type", _type, "the backbone of the same name", EXACT, to=f"{_MODEL}.backbone"),
        *levels(f"{path}.fpn"),
        *levels(f"{path}.bifpn"),
        decided(f"{path}.fpn.additional_layer_depth", _depth, "filters of the pyramid", EXACT,
                to=f"{_DECODER}.num_filters"),
        near(f"{path}.bifpn.num_filters", f"{_DECODER}.num_filters", reason="filters of a plain FPN", default=False),
        none(f"{path}.bifpn.*", "a plain FPN goes through the levels once, and adds"),
        decided(f"{path}.depth_multiplier", _multiplier, "of the backbone's filters", EXACT),
        decided(f"{path}.min_depth", _min_depth, "a lower bound of filters", UNREAD),
        decided(f"{path}.use_depthwise", _depthwise, "separable convolutions in the pyramid", EXACT, True,
                f"{_DECODER}.use_separable_conv"),
        decided(f"{path}.override_base_feature_extractor_hyperparams", _override, "the whole model has one set", EXACT),
        unread(f"{path}.pad_to_multiple", "input_size is a multiple of the coarsest stride"),
        unread(f"{path}.use_explicit_padding", "sizes are multiples of the stride, where both ways pad alike"),
        none(f"{path}.use_hardswish", "norm_activation.activation holds for the whole model"),
        none(f"{path}.num_layers", "levels take the place of layers"),
        unread(f"{path}.replace_preprocessor_with_placeholder", "it is for export"),
    ]  # fmt: skip


def _type(_value: str, pipeline: Pipeline, _path: str) -> Outcome:
    why = pipeline.compromise
    return Outcome(APPROXIMATE if why else EXACT, {}, why or "the same backbone")


def _depth(value: int, pipeline: Pipeline, _path: str) -> Outcome:
    if "resnet" in pipeline.extractor and pipeline.tf == 2 and value != 256:
        return Outcome(UNREAD, {}, "the API's ResNet under TF2 does not read it: its pyramid has 256 filters, as here")
    return Outcome(EXACT, {f"{_DECODER}.num_filters": value})


def _multiplier(value: float, pipeline: Pipeline, _path: str) -> Outcome:
    extractor = pipeline.extractor
    if "mobilenet" in extractor:
        return Outcome(EXACT, {f"{_MODEL}.backbone.mobilenet.filter_size_scale": value})
    if "mobiledet" in extractor:
        return Outcome(EXACT, {f"{_MODEL}.backbone.mobiledet.filter_size_scale": value})
    if value == 1:
        return Outcome(EXACT, {}, "the backbone as it is")
    if "resnet" in extractor:
        sets = {f"{_MODEL}.backbone.resnet.depth_multiplier": value}
        return Outcome(APPROXIMATE, sets, "filters are rounded otherwise")
    return Outcome(IMPOSSIBLE, {}, "this backbone cannot be scaled")


def _min_depth(_value: int, pipeline: Pipeline, _path: str) -> Outcome:
    if pipeline.get(f"{SSD}.feature_extractor.depth_multiplier") >= 1:
        return Outcome(UNREAD, {}, "no layer has so few filters at a depth_multiplier of 1")
    return Outcome(IMPOSSIBLE, {}, "filters have no lower bound but the backbone's own")


def _depthwise(value: bool, pipeline: Pipeline, _path: str) -> Outcome:
    if "resnet" in pipeline.extractor and pipeline.tf == 2 and value:
        return Outcome(UNREAD, {}, "the API's ResNet under TF2 does not read it")
    return Outcome(EXACT, {f"{_DECODER}.use_separable_conv": value})


def _override(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(EXACT, {}, "the whole model has one set of hyperparameters")
    return Outcome(APPROXIMATE, {}, "the backbone gets the hyperparameters of the rest; the API leaves it its own")


def _predictor() -> Sequence[Row]:
    lost = "the head of all levels is shared, with layers in front of it"
    return [
        exact(f"{_SHARED}.depth", f"{_HEAD}.num_filters"),
        exact(f"{_SHARED}.num_layers_before_predictor", f"{_HEAD}.num_convs"),
        exact(f"{_SHARED}.use_depthwise", f"{_HEAD}.use_separable_conv"),
        fixed(f"{_SHARED}.kernel_size", 3, "kernels are 3 x 3"),
        fixed(f"{_SHARED}.box_code_size", 4, "boxes have four numbers"),
        decided(f"{_SHARED}.class_prediction_bias_init", _bias, "fixed to -log(99) = -4.595"),
        decided(f"{_SHARED}.share_prediction_tower", _tower, "classes and boxes have a tower each"),
        decided(f"{_SHARED}.use_dropout", _dropout, "the head has no dropout"),
        decided(f"{_SHARED}.dropout_keep_probability", _keep(_SHARED), "the head has no dropout"),
        fixed(f"{_SHARED}.score_converter", "IDENTITY", "scores are converted after it"),
        fixed(f"{_SHARED}.apply_conv_hyperparams_to_heads", False, "the last layers have initializers of their own"),
        fixed(f"{_SHARED}.apply_conv_hyperparams_pointwise", False, "one initializer for both halves"),
        none(f"{_SHARED}.box_encodings_clip_range.*", "box codes are not clipped"),
        near(f"{_SEPARATE}.use_depthwise", f"{_HEAD}.use_separable_conv", reason=lost, default=False),
        decided(f"{_SEPARATE}.class_prediction_bias_init", _bias, "fixed to -log(99) = -4.595"),
        decided(f"{_SEPARATE}.use_dropout", _dropout, "the head has no dropout"),
        decided(f"{_SEPARATE}.dropout_keep_probability", _keep(_SEPARATE), "the head has no dropout"),
        fixed(f"{_SEPARATE}.box_code_size", 4, "boxes have four numbers"),
        none(f"{_SEPARATE}.*", lost),
    ]


def _bias(value: float, _pipeline: Pipeline, _path: str) -> Outcome:
    if abs(value + 4.595) < 0.01:
        return Outcome(EXACT, {}, "always -log(99) = -4.595")
    return Outcome(IMPOSSIBLE, {}, "always -log(99) = -4.595")


def _tower(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if not value:
        return Outcome(EXACT, {}, "classes and boxes have a tower each")
    return Outcome(IMPOSSIBLE, {}, "classes and boxes always have a tower each: the head has twice the convolutions")


def _dropout(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    return Outcome(IMPOSSIBLE if value else EXACT, {}, "the head has no dropout")


def _keep(path: str) -> Decide:
    def decide(_value: float, pipeline: Pipeline, _path: str) -> Outcome:
        if pipeline.get(f"{path}.use_dropout"):
            return Outcome(IMPOSSIBLE, {}, "the head has no dropout")
        return Outcome(UNREAD, {}, "there is no dropout (use_dropout: false)")

    return decide


def _matching() -> Sequence[Row]:
    matcher, coder = f"{SSD}.matcher.argmax_matcher", f"{SSD}.box_coder.faster_rcnn_box_coder"
    weights = f"{_MODEL}.detection_generator.box_coder_weights"
    return [
        exact(f"{matcher}.matched_threshold", *(f"{one}.match_threshold" for one in _PARSERS)),
        exact(f"{matcher}.unmatched_threshold", *(f"{one}.unmatched_threshold" for one in _PARSERS)),
        fixed(f"{matcher}.ignore_thresholds", False, "the thresholds hold"),
        fixed(f"{matcher}.negatives_lower_than_unmatched", True, "anchors between the thresholds are ignored"),
        fixed(f"{matcher}.force_match_for_each_row", True, "every box gets its best anchor", True),
        unread(f"{matcher}.use_matmul_gather", "it chooses between implementations of the same"),
        none(f"{SSD}.matcher.bipartite_matcher.*", "boxes are matched by overlap"),
        fixed(f"{SSD}.similarity_calculator.iou_similarity", "{}", "boxes are matched by overlap (IoU)"),
        none(f"{SSD}.similarity_calculator.*", "boxes are matched by overlap (IoU)"),
        *(decided(f"{coder}.{name}", _coder, "in the order y, x, height, width", EXACT, True, weights)
          for name in ("y_scale", "x_scale", "height_scale", "width_scale")),
        none(f"{SSD}.box_coder.*", "boxes are coded as Faster R-CNN does"),
        fixed(f"{SSD}.encode_background_as_zeros", True, "background is no class in the loss", True),
        fixed(f"{SSD}.negative_class_weight", 1.0, "negatives count alike"),
        fixed(f"{SSD}.add_background_class", True, "class 0 is the background"),
        fixed(f"{SSD}.explicit_background_class", False, "class 0 is the background"),
        none(f"{SSD}.use_confidences_as_targets", "targets are 0 or 1"),
        none(f"{SSD}.implicit_example_weight", "all examples count alike"),
    ]  # fmt: skip


def _coder(_value: float, pipeline: Pipeline, path: str) -> Outcome:
    coder = pipeline.get(path.rpartition(".")[0])
    weights = [coder.get(name) for name in ("y_scale", "x_scale", "height_scale", "width_scale")]
    return Outcome(EXACT, {f"{_MODEL}.detection_generator.box_coder_weights": weights})


def _losses() -> Sequence[Row]:
    loss = f"{SSD}.loss"
    focal, smooth = f"{loss}.classification_loss.weighted_sigmoid_focal", f"{loss}.localization_loss.weighted_smooth_l1"
    return [
        decided(f"{focal}.alpha", _alpha, "of the focal loss", EXACT, True, f"{_LOSSES}.focal_loss_alpha"),
        exact(f"{focal}.gamma", f"{_LOSSES}.focal_loss_gamma"),
        unread(f"{focal}.anchorwise_output", "nobody reads it"),
        decided(f"{loss}.classification_loss.*", _classification, "there is only the focal loss",
                to=f"{_LOSSES}.focal_loss_gamma"),
        exact(f"{smooth}.delta", f"{_LOSSES}.huber_loss_delta"),
        unread(f"{smooth}.anchorwise_output", "nobody reads it"),
        fixed(smooth, "{}", "smooth L1 is the Huber loss"),
        none(f"{loss}.localization_loss.*", "boxes have the Huber loss only"),
        decided(f"{loss}.localization_weight", _box_weight, "of the box loss, beside classification", EXACT, True,
                f"{_LOSSES}.box_loss_weight"),
        decided(f"{loss}.classification_weight", _class_weight, "of the whole loss", EXACT, True,
                f"{_LOSSES}.loss_weight"),
        none(f"{loss}.hard_example_miner.*", "the focal loss takes the place of mining"),
        none(f"{loss}.random_example_sampler.*", "all anchors count"),
        unread(f"{loss}.equalization_loss.*", "nobody reads it"),
        none(f"{loss}.expected_loss_weights", "all anchors count"),
        none(f"{loss}.min_num_negative_samples", "all anchors count"),
        none(f"{loss}.desired_negative_sampling_ratio", "all anchors count"),
        decided(f"{SSD}.normalize_loss_by_num_matches", _by_matches, "by the number of matched anchors, plus 1", to=""),
        decided(f"{SSD}.normalize_loc_loss_by_codesize", _by_codesize, "the box loss is a mean of four numbers", EXACT),
    ]  # fmt: skip


def _alpha(value: float, pipeline: Pipeline, path: str) -> Outcome:
    target = f"{_LOSSES}.focal_loss_alpha"
    if pipeline.has(path):
        return Outcome(EXACT, {target: value})
    return Outcome(APPROXIMATE, {target: 0.5}, "the API does not balance without alpha; 0.5 halves both sides alike")


def _classification(_value: Any, _pipeline: Pipeline, path: str) -> Outcome:
    if ".weighted_sigmoid" in path and ".weighted_sigmoid_focal" not in path:
        sets = {f"{_LOSSES}.focal_loss_gamma": 0.0, f"{_LOSSES}.focal_loss_alpha": 0.5}
        return Outcome(APPROXIMATE, sets, "the focal loss with gamma 0 and alpha 0.5 is half the sigmoid cross entropy")
    return Outcome(IMPOSSIBLE, {}, "there is only the focal loss on sigmoids")


def _box_weight(value: float, pipeline: Pipeline, _path: str) -> Outcome:
    """The Huber loss is a mean over the four numbers of a box: the API's, where it divides by the code size, too."""
    total = pipeline.get(f"{SSD}.loss.classification_weight") or 1.0
    times = 1 if pipeline.get(f"{SSD}.normalize_loc_loss_by_codesize") else 4
    weight = value * times / total
    said = "a sum over four numbers is 4 times their mean" if times == 4 else ""
    if weight != int(weight):
        said = "; ".join(one for one in (said, "declared as a whole number, read as any") if one)
    return Outcome(EXACT, {f"{_LOSSES}.box_loss_weight": int(weight) if weight == int(weight) else weight}, said)


def _class_weight(value: float, _pipeline: Pipeline, _path: str) -> Outcome:
    if not value:
        return Outcome(IMPOSSIBLE, {}, "the classification loss always counts")
    if value == 1:
        return Outcome(EXACT, {f"{_LOSSES}.loss_weight": value})
    return Outcome(
        APPROXIMATE,
        {f"{_LOSSES}.loss_weight": value},
        "loss_weight times the whole loss, the regularizer's part with it",
    )


def _by_matches(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(
            APPROXIMATE, {}, "the loss is divided by the matched anchors + 1; the API's by their number, at least 1"
        )
    return Outcome(IMPOSSIBLE, {}, "the loss is always divided by the number of matched anchors")


def _by_codesize(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(EXACT, {}, "the box loss is a mean over the four numbers of a box")
    return Outcome(EXACT, {}, "box_loss_weight is 4 times as large for it")


def _rest() -> Sequence[Row]:
    return [
        fixed(f"{SSD}.freeze_batchnorm", False, "batch norm is trained"),
        unread(f"{SSD}.inplace_batchnorm_update", "statistics of batch norm are always kept with the step"),
        unread(f"{SSD}.return_raw_detections_during_predict", "it is for export"),
        Row(f"{SSD}.mask_head_config.*", UNREAD, reason="nobody reads it"),
    ]

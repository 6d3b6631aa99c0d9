"""How many classes a detector's checkpoint was trained for, from the shapes of its prediction heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from odlint.tf.checkpoints.bundle import Tensor

VALUE = "/.ATTRIBUTES/VARIABLE_VALUE"
_BOX_CODE = 4  # numbers of one box

# (weights of the class head, of the box head): channels of the first are anchors x slots, of the second anchors x 4.
# What the two have in common, a group, pairs the heads of one feature map.
_PAIRS = (
    (
        re.compile(
            r"model/_box_predictor/_prediction_heads/class_predictions_with_background/(\d+/)?"
            r"_class_predictor_layers/\d+/(?:pointwise_)?kernel"
        ),
        re.compile(
            r"model/_box_predictor/(?:_prediction_heads/box_encodings|_box_prediction_head)/(\d+/)?"
            r"_box_encoder_layers/\d+/(?:pointwise_)?kernel"
        ),
    ),
    (
        re.compile(r"(BoxPredictor_\d+)/ClassPredictor/weights"),
        re.compile(r"(BoxPredictor_\d+)/BoxEncodingPredictor/weights"),
    ),
    (
        re.compile(r"(WeightSharedConvolutionalBoxPredictor)/ClassPredictor/(?:pointwise_)?weights"),
        re.compile(r"(WeightSharedConvolutionalBoxPredictor)/BoxPredictor/(?:pointwise_)?weights"),
    ),
)
# One slot for each class, and the background.
_SECOND_STAGE = re.compile(
    r"SecondStageBoxPredictor/ClassPredictor/weights|"
    r"model/[^/]+/_class_prediction_head/_class_predictor_layers/\d+/kernel"
)
_CENTERS = re.compile(
    r"model/_prediction_head_dict/object_center/(\d+)/(?:layer_with_weights-|layer-)?(\d+)/(?:.*/)?(?:kernel|pointwise_kernel)"
)


def class_slots(tensors: Mapping[str, Tensor]) -> int:
    """Scores per box: classes, and one more where the background has its own. -1 where it is not certain."""
    slots = set(_slots(_weights(tensors)))
    return slots.pop() if len(slots) == 1 and min(slots, default=0) > 0 else -1


def _weights(tensors: Mapping[str, Tensor]) -> dict[str, tuple[int, ...]]:
    return {name.removesuffix(VALUE): tensor.shape for name, tensor in tensors.items() if tensor.shape}


def _slots(weights: Mapping[str, tuple[int, ...]]) -> Iterator[int]:
    for classes, boxes in _PAIRS:
        box_channels = dict(_matches(boxes, weights))
        for group, channels in _matches(classes, weights):
            anchors, rest = divmod(box_channels.get(group, 0), _BOX_CODE)
            yield channels // anchors if anchors and not rest and channels % anchors == 0 else -1
    yield from (shape[-1] for name, shape in weights.items() if len(shape) == 2 and _SECOND_STAGE.fullmatch(name))
    last: dict[str, tuple[int, int]] = {}
    for name, shape in weights.items():
        match = _CENTERS.fullmatch(name)
        if match and len(shape) == 4:
            last[match[1]] = max(last.get(match[1], (-1, -1)), (int(match[2]), shape[-1]))
    yield from (channels for _, channels in last.values())


def _matches(pattern: re.Pattern[str], weights: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, int]]:
    for name, shape in weights.items():
        match = pattern.fullmatch(name)
        if match and len(shape) == 4:
            yield match[1] or "", shape[-1]

"""Which network a checkpoint's backbone is, by names that only it has; "" wherever that is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterable

# TF1: the scope below FeatureExtractor/ or FirstStageFeatureExtractor/, or at the top in a classifier's checkpoint.
_SCOPES = {
    "MobilenetV1": "mobilenet_v1",
    "MobilenetV2": "mobilenet_v2",
    "MobilenetV3": "mobilenet_v3",
    "InceptionV2": "inception_v2",
    "InceptionV3": "inception_v3",
    "InceptionResnetV2": "inception_resnet_v2",
    "resnet_v1_50": "resnet50_v1",
    "resnet_v1_101": "resnet101_v1",
    "resnet_v1_152": "resnet152_v1",
}
TF1_EXTRACTORS = ("FeatureExtractor", "FirstStageFeatureExtractor")

# TF2: names of layers in tf.keras.applications, which the API builds on.
_LAYERS = {"block_1_expand": "mobilenet_v2", "conv_dw_1": "mobilenet_v1", "block35_1_conv": "inception_resnet_v2"}
# The third convolution of a block: ResNet-34, which the API has for CenterNet, counts like ResNet-50 but lacks it.
_RESNET_BLOCK = re.compile(r"conv4_block(\d+)_3_conv")
_RESNET_DEPTHS = {6: "resnet50", 23: "resnet101", 36: "resnet152"}
_PREACTIVATION = "conv2_block1_preact_bn"  # in ResNet v2 only

# Words in names of the API's feature extractors.
_EXTRACTORS = (
    (re.compile(r"inception_resnet_v2"), "inception_resnet_v2"),
    (re.compile(r"inception_v(2|3)"), r"inception_v\1"),
    (re.compile(r"mobilenet_v([123])"), r"mobilenet_v\1"),
    (re.compile(r"resnet_v([12])_(50|101|152)"), r"resnet\2_v\1"),
    (re.compile(r"resnet(50|101|152)_v([12])"), r"resnet\1_v\2"),
    (re.compile(r"^faster_rcnn_resnet(50|101|152)(?:_keras)?$"), r"resnet\1_v1"),
)


def backbone_of_names(names: Iterable[str]) -> str:
    """The backbone in a TF1 checkpoint with these variables."""
    backbones = set()
    for name in names:
        parts = name.split("/", 2)
        scope = parts[1] if parts[0] in TF1_EXTRACTORS and len(parts) > 2 else parts[0]
        if scope in _SCOPES:
            backbones.add(_SCOPES[scope])
    return backbones.pop() if len(backbones) == 1 else ""


def backbone_of_layers(full_names: Iterable[str]) -> str:
    """The backbone of a TF2 model whose variables had these names."""
    layers = {part for name in full_names for part in name.split("/")[-2:-1]}
    backbones = {backbone for layer, backbone in _LAYERS.items() if layer in layers}
    blocks = [int(match[1]) for layer in layers if (match := _RESNET_BLOCK.fullmatch(layer))]
    if blocks:
        depth = _RESNET_DEPTHS.get(max(blocks), "")
        backbones.add(f"{depth}_{'v2' if _PREACTIVATION in layers else 'v1'}" if depth else "")
    return backbones.pop() if len(backbones) == 1 else ""


def backbone_of_extractor(extractor: str) -> str:
    """The backbone that a feature extractor of the API builds, by its name in the config."""
    for words, backbone in _EXTRACTORS:
        match = words.search(extractor)
        if match is not None:
            return match.expand(backbone)
    return ""

"""Backbones by their layers."""

from __future__ import annotations

import pytest

from odlint.odapi.extractors import KNOWN
from odlint.tf.checkpoints.backbones import backbone_of_extractor, backbone_of_layers


def test_every_backbone_of_an_extractor_fits_its_name() -> None:
    names = {name for kinds in KNOWN.values() for known in kinds.values() for name in known}
    assert backbone_of_extractor("ssd_mobilenet_v2_fpn_keras") == "mobilenet_v2"
    assert backbone_of_extractor("ssd_resnet101_v1_fpn_keras") == "resnet101_v1"
    assert backbone_of_extractor("resnet_v2_50") == "resnet50_v2"
    assert backbone_of_extractor("faster_rcnn_inception_resnet_v2_keras") == "inception_resnet_v2"
    assert backbone_of_extractor("hourglass_104") == ""
    assert backbone_of_extractor("ssd_efficientnet-b0_bifpn_keras") == ""
    told = {name: backbone_of_extractor(name) for name in names if backbone_of_extractor(name)}
    assert len(told) > 25
    for name, backbone in told.items():
        digits = [sign for sign in backbone.removesuffix("_v1") if sign.isdigit()]  # v1 is not always said
        assert all(digit in name for digit in digits), (name, backbone)


@pytest.mark.parametrize(
    ("layers", "backbone"),
    [
        ([f"conv4_block{number}_3_conv/kernel" for number in range(1, 7)], "resnet50_v1"),
        (["conv4_block23_3_conv/kernel", "conv2_block1_preact_bn/gamma"], "resnet101_v2"),
        (["conv4_block6_1_conv/kernel", "conv4_block6_2_conv/kernel"], ""),  # ResNet-34
        (["conv4_block7_3_conv/kernel"], ""),
        (["Conv1/kernel", "block_1_expand/kernel"], "mobilenet_v2"),
        (["block_1_expand/kernel", "conv4_block6_3_conv/kernel"], ""),  # two at once
        (["anything"], ""),
    ],
)
def test_backbones_by_their_layers(layers: list[str], backbone: str) -> None:
    assert backbone_of_layers(layers) == backbone

"""What names and shapes tell, and where checkpoints are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.analysis.checkpoint_fact import _surely
from odlint.language.runtime import FactUnavailable
from odlint.odapi.extractors import KNOWN
from odlint.odapi.variable_patterns import matches_any
from odlint.tf.checkpoints.backbones import backbone_of_extractor, backbone_of_layers
from odlint.tf.checkpoints.contents import Contents
from odlint.tf.checkpoints.discovery import newest_in, prefixes_in, read_checkpoint, read_state, without_ending
from odlint.workspace.files import DiskFiles
from tests.checkpoints.conftest import V, write


def contents(tmp_path: Path, variables: dict[str, tuple[int, ...]], name: str = "ckpt-1") -> Contents:
    return read_checkpoint(str(write(tmp_path / name, variables)), DiskFiles())


HEADS = "model/_box_predictor/_prediction_heads/"
CLASS, BOX = "class_predictions_with_background/", "box_encodings/"


@pytest.mark.parametrize(
    ("variables", "slots"),
    [
        (
            {
                f"{HEADS}{CLASS}0/_class_predictor_layers/0/kernel{V}": (1, 1, 8, 33),
                f"{HEADS}{BOX}0/_box_encoder_layers/0/kernel{V}": (1, 1, 8, 12),
                f"{HEADS}{CLASS}1/_class_predictor_layers/0/kernel{V}": (1, 1, 8, 66),
                f"{HEADS}{BOX}1/_box_encoder_layers/0/kernel{V}": (1, 1, 8, 24),
            },
            11,
        ),
        (  # levels that disagree tell nothing
            {
                f"{HEADS}{CLASS}0/_class_predictor_layers/0/kernel{V}": (1, 1, 8, 33),
                f"{HEADS}{BOX}0/_box_encoder_layers/0/kernel{V}": (1, 1, 8, 12),
                f"{HEADS}{CLASS}1/_class_predictor_layers/0/kernel{V}": (1, 1, 8, 60),
                f"{HEADS}{BOX}1/_box_encoder_layers/0/kernel{V}": (1, 1, 8, 24),
            },
            -1,
        ),
        (
            {
                f"{HEADS}{CLASS}_class_predictor_layers/0/pointwise_kernel{V}": (1, 1, 8, 546),
                f"model/_box_predictor/_box_prediction_head/_box_encoder_layers/0/pointwise_kernel{V}": (1, 1, 8, 24),
            },
            91,
        ),
        ({"SecondStageBoxPredictor/ClassPredictor/weights": (1024, 8)}, 8),
        ({"SecondStageBoxPredictor/ClassPredictor/weights": (1, 1, 8, 99)}, -1),  # R-FCN
        (
            {
                f"model/_prediction_head_dict/object_center/0/layer_with_weights-0/kernel{V}": (3, 3, 8, 256),
                f"model/_prediction_head_dict/object_center/0/layer_with_weights-1/kernel{V}": (1, 1, 256, 7),
            },
            7,
        ),
        ({"BoxPredictor_0/ClassPredictor/weights": (1, 1, 8, 6)}, -1),  # without the boxes
    ],
)
def test_class_slots(tmp_path: Path, variables: dict[str, tuple[int, ...]], slots: int) -> None:
    assert contents(tmp_path, variables).class_slots == slots


@pytest.mark.parametrize(
    ("name", "holds", "architecture"),
    [
        ("model/_feature_extractor_for_proposal_features/w" + V, "detector", "faster_rcnn"),
        ("model/_prediction_head_dict/object_center/0/w" + V, "detector", "center_net"),
        ("model/backbone/w" + V, "model_garden", ""),
        ("layer_with_weights-0/kernel" + V, "keras", ""),
        ("something/w" + V, "other", ""),
        ("FirstStageFeatureExtractor/resnet_v1_50/conv1/weights", "detector", "faster_rcnn"),
        ("resnet_v1_50/conv1/weights", "backbone", ""),
        ("save_counter" + V, "empty", ""),
        ("global_step", "empty", ""),
    ],
)
def test_kinds(tmp_path: Path, name: str, holds: str, architecture: str) -> None:
    found = contents(tmp_path, {name: (2,)})
    assert (found.holds, found.architecture) == (holds, architecture)


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


def test_prefixes_and_the_newest(tmp_path: Path) -> None:
    for number in (2, 10, 9):
        write(tmp_path / f"ckpt-{number}", {"model/_feature_extractor/w" + V: (2,)})
    files = DiskFiles()
    assert prefixes_in(str(tmp_path), files) == ["ckpt-2", "ckpt-9", "ckpt-10"]
    assert newest_in(str(tmp_path), files) == str(tmp_path / "ckpt-10")
    (tmp_path / "checkpoint").write_text('model_checkpoint_path: "/content/training/ckpt-9"\nnew_field: 3\n')
    assert newest_in(str(tmp_path), DiskFiles()) == str(tmp_path / "ckpt-9")
    for broken in (b"\xff\xfe", b"", b"model_checkpoint_path: 3", b"}{"):
        (tmp_path / "checkpoint").write_bytes(broken)
        assert read_state(str(tmp_path), DiskFiles()) is None


@pytest.mark.parametrize(
    ("path", "prefix"),
    [
        ("a/ckpt-1.index", "a/ckpt-1"),
        ("a/ckpt-1.data-00000-of-00001", "a/ckpt-1"),
        ("a/model.ckpt.meta", "a/model.ckpt"),
        ("a/model.ckpt-7-00000-of-00002", "a/model.ckpt-7"),
        ("a/model.ckpt-7", "a/model.ckpt-7"),
    ],
)
def test_one_file_of_a_checkpoint_stands_for_it(path: str, prefix: str) -> None:
    assert without_ending(path) == prefix


@pytest.mark.parametrize(
    ("written", "found", "sure"),
    [
        ("/content/zoo/ssd_mobilenet/checkpoint/ckpt-0", "/home/ann/zoo/ssd_mobilenet/checkpoint/ckpt-0", True),
        ("/content/zoo/ssd_mobilenet/checkpoint/ckpt-0", "/home/ann/my_run/checkpoint/ckpt-0", False),
        ("/content/training/model.ckpt-7", "/home/ann/training/model.ckpt-7", False),
        ("/content/x/resnet50.ckpt-1", "/home/ann/resnet50.ckpt-1", True),
        ("checkpoint/ckpt-0", "/home/ann/checkpoint/ckpt-0", True),
        ("/home/ann/checkpoint/ckpt-0", "/home/ann/checkpoint/ckpt-0", True),
        ("C:\\zoo\\ssd_x\\ckpt-0", "/home/ann/ssd_x/ckpt-0", True),
    ],
)
def test_common_names_alone_are_no_proof(written: str, found: str, sure: bool) -> None:
    assert _surely(written, found) is sure


def test_patterns_of_frozen_variables() -> None:
    names = ["FeatureExtractor/MobilenetV1/Conv2d_0/weights", "global_step"]
    assert matches_any("FeatureExtractor/MobilenetV1/Conv2d_[0-5]", names)
    assert matches_any(".*/weights$", names)
    assert not matches_any("MobilenetV1", names)
    for costly in ("(a+)+b", "(a|a)*b", "x" * 600, "a{9}{9}", "[", "a**", ".*.*.*.*.*.*x"):
        with pytest.raises(FactUnavailable):
            matches_any(costly, names)

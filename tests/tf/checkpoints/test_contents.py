"""What names and shapes tell, and where checkpoints are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.tf.checkpoints.contents import Contents
from odlint.tf.checkpoints.discovery import read_checkpoint
from odlint.workspace.files import DiskFiles
from tests.helpers.checkpoints import V, write


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

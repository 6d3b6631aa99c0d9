from __future__ import annotations

from pathlib import Path

import pytest

from odlint.lsp.features.inlay_hints import hints
from tests.helpers.editor import Desk
from tests.helpers.record_files import frame

TRAINING = """train_config {
  batch_size: 10
  num_steps: 1000
  optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate {
    learning_rate_base: 0.08
    total_steps: 1000
    warmup_learning_rate: 0.01
    warmup_steps: 100
  } } } }
}
train_input_reader { tf_record_input_reader { input_path: "train.record" } }
"""
SSD = """model {{ ssd {{
  feature_extractor {{ type: "{extractor}" {more} }}
  image_resizer {{ {resizer} }}
  anchor_generator {{ {generator} {{ }} }}
}} }}
"""
FIXED = "fixed_shape_resizer {{ height: {0} width: {1} }}"


def shown(desk: Desk, text: str) -> dict[str, str]:
    """Hints by the line that they stand in."""
    document = desk.open("pipeline.config", text)
    found = hints(document, 0, len(text), desk.checker.facts(document))
    return {text.split("\n")[hint.position.line].strip(): str(hint.label) for hint in found}


def test_rate_per_image_and_epochs(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert shown(desk, TRAINING) == {"learning_rate_base: 0.08": "= 0.008 per image"}  # no records: no epochs
    desk.save("train.record", frame(b"image") * 40)
    assert shown(desk, TRAINING) == {
        "num_steps: 1000": "= 250 epochs",
        "learning_rate_base: 0.08": "= 0.008 per image",
        "total_steps: 1000": "= 250 epochs",
        "warmup_steps: 100": "= 25 epochs",
    }


def test_nothing_is_said_of_what_is_not_sure(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.save("train.record", frame(b"image") * 40 + b"damaged")
    assert "num_steps: 1000" not in shown(desk, TRAINING)
    assert shown(desk, TRAINING.replace("batch_size: 10", "")) == {}
    desk.save("train-00000-of-00002", frame(b"image"))  # one of two shards
    assert "num_steps: 1000" not in shown(desk, TRAINING.replace("train.record", "train-?????-of-00002"))
    desk.save("train-00001-of-00002", frame(b"image") * 9)
    assert shown(desk, TRAINING.replace("train.record", "train-?????-of-00002"))["num_steps: 1000"] == "= 1,000 epochs"


@pytest.mark.parametrize(
    ("extractor", "resizer", "generator", "more", "label"),
    [
        (
            "ssd_mobilenet_v2_keras",
            FIXED.format(300, 300),
            "ssd_anchor_generator",
            "",
            "6 maps: 19x19, 10x10, 5x5, 3x3, 2x2, 1x1",
        ),
        (
            "ssd_mobilenet_v2_fpn_keras",
            FIXED.format(640, 320),
            "multiscale_anchor_generator",
            "fpn { min_level: 3 max_level: 7 }",
            "5 maps: 80x40, 40x20, 20x10, 10x5, 5x3",
        ),
        (
            "ssd_efficientnet-b0_bifpn_keras",
            "keep_aspect_ratio_resizer { max_dimension: 512 pad_to_max_dimension: true }",
            "multiscale_anchor_generator",
            "bifpn { min_level: 3 max_level: 7 }",
            "5 maps: 64x64, 32x32, 16x16, 8x8, 4x4",
        ),
        (
            "ssd_resnet50_v1_fpn_keras",
            FIXED.format(640, 640),
            "multiscale_anchor_generator",
            "",
            "5 maps: 80x80, 40x40, 20x20, 10x10, 5x5",
        ),
        ("ssd_efficientnet-b0_bifpn_keras", FIXED.format(500, 500), "multiscale_anchor_generator", "", None),
        ("ssd_mobilenet_v2_keras", "keep_aspect_ratio_resizer { }", "ssd_anchor_generator", "", None),
        ("my_net", FIXED.format(300, 300), "ssd_anchor_generator", "", None),
    ],
)
def test_feature_maps(
    tmp_path: Path, extractor: str, resizer: str, generator: str, more: str, label: str | None
) -> None:
    text = SSD.format(extractor=extractor, resizer=resizer, generator=generator, more=more)
    assert list(shown(Desk(tmp_path), text).values()) == ([label] if label else [])


def test_label_maps_have_none(tmp_path: Path) -> None:
    assert shown(Desk(tmp_path), "item { id: 1 }\n") == {}

"""Sizes of anchors."""

from __future__ import annotations

import pytest

from odlint.odapi.anchors import anchor_sizes
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.schema.message import Message
from odlint.syntax.parsing.parser import parse


def model(text: str) -> Message:
    found: Message = bind(parse("model { " + text + " }"), PIPELINE).root.get("model")
    return found


def test_ssd_anchors_are_those_of_the_paper() -> None:
    # The API's own test of create_ssd_anchors: first layer (0.1, 1), (0.2, 2), (0.2, 1/2) times the shorter side.
    sizes = anchor_sizes(
        model("ssd { anchor_generator { ssd_anchor_generator { num_layers: 6 aspect_ratios: [1.0, 2.0] } } }"), 300, 300
    )
    assert len(sizes) == 3 + 5 * 3
    assert sizes[0] == pytest.approx((30, 30))
    assert sizes[1] == pytest.approx((0.2 * 300 * 2**0.5, 0.2 * 300 / 2**0.5))
    assert sizes[-1] == pytest.approx(((0.95 * 1.0) ** 0.5 * 300,) * 2)


def test_multiscale_and_grid_anchors() -> None:
    pyramid = "ssd { anchor_generator { multiscale_anchor_generator { aspect_ratios: 1.0 scales_per_octave: 1 } } }"
    assert [size[0] for size in anchor_sizes(model(pyramid), 640, 640)] == [32, 64, 128, 256, 512]
    grid = "grid_anchor_generator { scales: [0.5, 1.0] aspect_ratios: 4.0 }"
    two_stage = f"faster_rcnn {{ first_stage_anchor_generator {{ {grid} }} }}"
    assert anchor_sizes(model(two_stage), 600, 600) == [(256, 64), (512, 128)]
    assert anchor_sizes(model("center_net { }"), 512, 512) == []

"""Image sizes."""

from __future__ import annotations

from odlint.adapting.adapt_options import Size
from tests.helpers.adapting import (
    CENTER,
    RCNN,
    SSD,
    Adapt,
    config,
    told,
)


def test_sizes(adapt: Adapt) -> None:
    made = adapt(config(), size=Size(480, 640))
    assert told(made) == {"fixed_shape_resizer.height": "300 → 480", "fixed_shape_resizer.width": "300 → 640"}
    made = adapt(config(model=RCNN, batch="batch_size: 1"), size=Size(800))
    assert told(made) == {
        "keep_aspect_ratio_resizer.min_dimension": "600 → 800",
        "keep_aspect_ratio_resizer.max_dimension": "1024 → 800",
    }
    made = adapt(config(model=RCNN, batch="batch_size: 1"), size=Size(1000, 500))
    assert told(made)["keep_aspect_ratio_resizer.min_dimension"] == "600 → 500"


def test_sizes_that_a_model_cannot_take(adapt: Adapt) -> None:
    made = adapt(config(model=CENTER), size=Size(500), batch_size=8)
    assert "512x512" in made.problems[0]
    assert made.source.text == config(model=CENTER)
    made = adapt(
        config(model=SSD.replace("fixed_shape_resizer { height: 300 width: 300 }", "identity_resizer { }")),
        size=Size(300),
    )
    assert "fixed_shape_resizer { height: 300" in made.problems[0]


def test_the_augmentation_follows_the_size(adapt: Adapt) -> None:
    square = "data_augmentation_options { random_scale_crop_and_pad_to_square { output_size: 512 } }"
    made = adapt(config(train=square, model=CENTER), size=Size(640))
    assert told(made)["random_scale_crop_and_pad_to_square.output_size"] == "512 → 640"

"""Sizes of a config's anchors, as its anchor generator makes them for an image of a given size.

Read from anchor_generators/multiple_grid_anchor_generator.py, multiscale_grid_anchor_generator.py and
grid_anchor_generator.py.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from odlint.schema.message import Message

Size = tuple[float, float]  # width, height in pixels of the resized image
_MOST = 2_000  # more sizes are a mistake in the config


def anchor_sizes(model: Message, width: float, height: float) -> list[Size]:
    """The sizes of all anchors; empty where the model has none (CenterNet) or its numbers make no sense.

    Args:
        model: the `model` of a config.
        width, height: of the image after resizing, in pixels.
    """
    architecture = model.which("model")
    if architecture == "ssd":
        generator = model.get("ssd").get("anchor_generator")
    elif architecture == "faster_rcnn":
        generator = model.get("faster_rcnn").get("first_stage_anchor_generator")
    else:
        return []
    kind = generator.which("anchor_generator_oneof")
    make = _MAKERS.get(kind)
    return make(generator.get(kind), width, height) if make is not None else []


def _ssd(anchors: Message, width: float, height: float) -> list[Size]:
    layers = anchors.get("num_layers")
    scales = list(anchors.get("scales"))
    low, high = anchors.get("min_scale"), anchors.get("max_scale")
    if not scales:
        if not 1 < layers <= 50:
            return []
        scales = [low + (high - low) * layer / (layers - 1) for layer in range(layers)]
    ratios, between = anchors.get("aspect_ratios"), anchors.get("interpolated_scale_aspect_ratio")
    least = min(width, height)
    tall, wide = anchors.get("base_anchor_height") * least, anchors.get("base_anchor_width") * least
    specs: list[tuple[float, float]] = []
    for layer, (scale, following) in enumerate(zip(scales[:layers], [*scales[1:], 1.0], strict=False)):
        if layer == 0 and anchors.get("reduce_boxes_in_lowest_layer"):
            specs += [(0.1, 1.0), (scale, 2.0), (scale, 0.5)]
            continue
        specs += [(scale, ratio) for ratio in ratios]
        if between > 0 and scale * following > 0:
            specs.append((sqrt(scale * following), between))
    return _shaped(specs, wide, tall)


def _multiscale(anchors: Message, _width: float, _height: float) -> list[Size]:
    low, high, octave = anchors.get("min_level"), anchors.get("max_level"), anchors.get("scales_per_octave")
    if not (0 <= low <= high <= 20 and 0 < octave <= 20):
        return []
    ratios = anchors.get("aspect_ratios")
    bases = [2.0**level * anchors.get("anchor_scale") for level in range(low, high + 1)]
    return _shaped(
        [(base * 2 ** (step / octave), ratio) for base in bases for step in range(octave) for ratio in ratios], 1.0, 1.0
    )


def _grid(anchors: Message, _width: float, _height: float) -> list[Size]:
    specs = [(scale, ratio) for scale in anchors.get("scales") for ratio in anchors.get("aspect_ratios")]
    return _shaped(specs, float(anchors.get("width")), float(anchors.get("height")))


def _shaped(specs: list[tuple[float, float]], wide: float, tall: float) -> list[Size]:
    """Sizes of (scale, aspect ratio) pairs on a base size; an aspect ratio is width over height."""
    if len(specs) > _MOST:
        return []
    return [
        (scale * sqrt(ratio) * wide, scale / sqrt(ratio) * tall) for scale, ratio in specs if scale > 0 and ratio > 0
    ]


_MAKERS = {
    "ssd_anchor_generator": _ssd,
    "multiscale_anchor_generator": _multiscale,
    "grid_anchor_generator": _grid,
}

"""Sizes of feature maps, where the config alone makes them certain.

The levels of a pyramid halve exactly when the side divides by 2^level (constraints RESIZE-14 and RESIZE-15 of the API);
the levels above the backbone, and the extra layers of plain SSD extractors, are stride-2 convolutions that round up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from odlint.schema.message import Message

Size = tuple[int, int]  # height, width
_BACKBONE_TOP = 5  # the coarsest level of every backbone: stride 32
# Plain SSD extractors: two maps of the backbone (strides 16 and 32), then layers that halve.
_PLAIN = ("ssd_mobilenet_v1", "ssd_mobilenet_v1_keras", "ssd_mobilenet_v2", "ssd_mobilenet_v2_keras")
_MOST_MAPS = 6


def input_size(resizer: Message) -> Size | None:
    """Height and width of every image after the resizer; None when they differ from image to image."""
    which = resizer.which("image_resizer_oneof")
    if which == "fixed_shape_resizer":
        fixed = resizer.get(which)
        size = (fixed.get("height"), fixed.get("width"))
    elif which == "keep_aspect_ratio_resizer" and resizer.get(which).get("pad_to_max_dimension"):
        side = resizer.get(which).get("max_dimension")
        size = (side, side)
    else:
        return None
    return size if min(size) > 0 else None


def feature_maps(ssd: Message) -> list[Size] | None:
    """Sizes of an SSD's feature maps, finest first; None where they are not certain."""
    size = input_size(ssd.get("image_resizer"))
    extractor = ssd.get("feature_extractor")
    if size is None:
        return None
    multiple = extractor.get("pad_to_multiple")
    if multiple > 1:
        size = (-(-size[0] // multiple) * multiple, -(-size[1] // multiple) * multiple)
    name: str = extractor.get("type")
    if name in _PLAIN:
        count = min(extractor.get("num_layers"), _MOST_MAPS)
        return [_halved(size, level) for level in range(4, 4 + count)]
    levels = _levels(name, extractor)
    if levels is None:
        return None
    low, high, exact = levels
    if low < 2 or high < low or any(side % 2**exact for side in size):
        return None
    return [_halved(size, level) for level in range(low, high + 1)]


def _levels(name: str, extractor: Message) -> tuple[int, int, int] | None:
    """(lowest, highest level, level down to which the sides must halve exactly) of a pyramid."""
    if name.startswith("ssd_efficientnet-"):
        pyramid = extractor.get("bifpn")
        return pyramid.get("min_level"), pyramid.get("max_level"), pyramid.get("max_level")
    if name.startswith("ssd_resnet") and name.endswith("_fpn_keras"):
        return 3, 7, _BACKBONE_TOP  # whatever fpn says (constraint FEAT-16)
    if name.startswith(("ssd_resnet", "ssd_mobilenet")) and name.endswith(("_fpn", "_fpn_keras")):
        pyramid = extractor.get("fpn")
        low, high = pyramid.get("min_level"), pyramid.get("max_level")
        return (low, high, _BACKBONE_TOP) if high >= _BACKBONE_TOP else None  # below 5 they are misnamed (FEAT-24)
    return None


def _halved(size: Size, level: int) -> Size:
    """Each side after so many halvings, rounding up."""
    return -(-size[0] // 2**level), -(-size[1] // 2**level)


def shown(sizes: list[Size]) -> str:
    """`80x80, 40x40`: height x width."""
    return ", ".join(f"{height}x{width}" for height, width in sizes)

"""Sizes and shapes of boxes on a fixed grid, so that counts are whole numbers that add up in any order.

A box is counted in a cell of quarter octaves: of its width, of its height (both as fractions of the image) and of the
image's width over its height. The API's resizers decide by the latter alone how an image is stretched, so sizes after
resizing can be had from the cells, to within 9 per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2

PER_OCTAVE = 4
SMALLEST = -60  # cells: 2**-15 of the image
_FLATTEST = 16  # cells: images 16 times as wide as high

Cell = tuple[int, int, int]


@lru_cache(maxsize=1024)
def image_cell(width: int, height: int) -> int:
    """The cell of an image's shape; 0 (square) when its size is not known."""
    if width <= 0 or height <= 0:
        return 0
    return max(-_FLATTEST, min(_FLATTEST, round(log2(width / height) * PER_OCTAVE)))


def middle(cell: int) -> float:
    """A fraction of the image in the middle of a cell: cell 0 reaches from 2**(-1/4) to 1."""
    value: float = 2.0 ** ((cell - 0.5) / PER_OCTAVE)
    return value


@dataclass(frozen=True, slots=True)
class Resizing:
    """What a resizer makes of an image, by the image's shape.

    Attributes:
        kind: "fixed" (`height` by `width`) or "ratio" (short side to `least`, but the long one no longer than `most`).
    """

    kind: str
    least: int
    most: int

    def size(self, shape: int) -> tuple[float, float]:
        """(width, height) in pixels of an image of this shape after resizing. A fixed size is (most, least)."""
        if self.kind == "fixed":
            return float(self.most), float(self.least)
        ratio = 2.0 ** (shape / PER_OCTAVE)
        long = max(ratio, 1 / ratio)
        short = self.least if self.least * long <= self.most else self.most / long
        return (short * ratio, short) if ratio >= 1 else (short, short / ratio)


def resized(cells: Mapping[Cell, int], resizing: Resizing) -> Iterator[tuple[float, float, int]]:
    """(width, height, count) of the boxes in pixels after resizing."""
    sizes: dict[int, tuple[float, float]] = {}
    for (wide, high, shape), count in cells.items():
        size = sizes.get(shape)
        if size is None:
            size = sizes[shape] = resizing.size(shape)
        yield middle(wide) * size[0], middle(high) * size[1], count

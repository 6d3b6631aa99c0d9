"""Numbers that an audit answers about boxes: how large they are after resizing, and whether anchors fit them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from odlint.tf.records.audit import Audit
from odlint.tf.records.box_histograms import PER_OCTAVE, Cell, Resizing, resized

Size = tuple[float, float]


def share_below(cells: Mapping[Cell, int], resizing: Resizing, pixels: float) -> float:
    """The share of the boxes whose shorter side is below so many pixels after resizing; 0 without boxes."""
    total = small = 0
    for wide, high, count in resized(cells, resizing):
        total += count
        small += count if min(wide, high) < pixels else 0
    return small / total if total else 0.0


def best_overlaps(cells: Mapping[Cell, int], resizing: Resizing, anchors: Sequence[Size]) -> list[tuple[float, int]]:
    """(overlap, boxes): with the anchor of the best shape, as if its centre were the box's: more is not possible."""
    overlaps = []
    for wide, high, count in resized(cells, resizing):
        best = 0.0
        for width, height in anchors:
            common = min(wide, width) * min(high, height)
            best = max(best, common / (wide * high + width * height - common))
        overlaps.append((best, count))
    return overlaps


def share_missed(cells: Mapping[Cell, int], resizing: Resizing, anchors: Sequence[Size], threshold: float) -> float:
    """The share of the boxes that no anchor can overlap by `threshold`, at any position; 0 without boxes."""
    overlaps = best_overlaps(cells, resizing, anchors)
    total = sum(count for _, count in overlaps)
    # A box may be 9 per cent larger or smaller than the middle of its cell: what that can change does not count.
    missed = sum(count for best, count in overlaps if best < threshold * 0.84)
    return missed / total if total else 0.0


def typical_shape(audit: Audit) -> int | None:
    """The median cell of the images' shapes (width over height), None without sizes."""
    counts: dict[int, int] = {}
    from odlint.tf.records.box_histograms import image_cell

    for (width, height), (count, _) in audit.sizes.entries.items():
        cell = image_cell(width, height)
        counts[cell] = counts.get(cell, 0) + count
    return _median(counts)


def typical_ratio(audit: Audit) -> float:
    """The median width over height of the images; 0 without sizes."""
    cell = typical_shape(audit)
    return 0.0 if cell is None else round(2.0 ** (cell / PER_OCTAVE), 2)


def _median(counts: Mapping[int, int]) -> int | None:
    left = sum(counts.values()) / 2
    for cell, count in sorted(counts.items()):
        left -= count
        if left <= 0:
            return cell
    return None

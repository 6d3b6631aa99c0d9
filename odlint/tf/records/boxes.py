"""Boxes of one image, with their classes."""

from __future__ import annotations

from math import isfinite, log2
from typing import Any

from odlint.tf.records.audit import MANY_BOXES, Audit
from odlint.tf.records.box_histograms import PER_OCTAVE, SMALLEST, image_cell
from odlint.tf.records.record_locations import Place

LIMIT = 1.1  # box_list_ops.to_absolute_coordinates refuses more
PIXELS = 2.0  # coordinates beyond twice the image are not fractions
_LEAST = 2.0**-15
SLACK = 0.01  # of the image: rounding, or one pixel too many, when boxes are divided by its size
_RIM = 1 + SLACK

Corners = tuple[Any, Any, Any, Any]  # values of xmin, xmax, ymin, ymax


def observe_boxes(
    audit: Audit, corners: Corners, texts: Any, numbers: Any, width: int, height: int, place: Place
) -> int | None:
    """Count the boxes of one image; their number, or None when the coordinates do not fit together.

    Args:
        audit: changed in place.
        corners: xmin, xmax, ymin and ymax, as fractions of the image.
        texts: class texts; numbers: class numbers; each may be empty.
        width, height: of the image in pixels; 0 when they are not known.
        place: of the record.
    """
    left, right, top, bottom = map(list, corners)
    count = len(left)
    if not count == len(right) == len(top) == len(bottom):
        audit.note("boxes-ragged", place, f"{count} xmin, {len(right)} xmax, {len(top)} ymin, {len(bottom)} ymax")
        return None
    sums = audit.sums
    bucket = count if count < MANY_BOXES else MANY_BOXES
    audit.per_image[bucket] = audit.per_image.get(bucket, 0) + 1
    audit.spans["boxes"].add(count, place)
    texts, numbers = list(texts), list(numbers)
    if texts:
        sums["with_text"] += 1
    if not count:
        sums["without_boxes"] += 1
        if texts or numbers:
            audit.note("classes-ragged", place, f"{len(texts) or len(numbers)} classes and no box")
        return 0
    sums["boxes"] += count
    _classes(audit, texts, numbers, count, place)
    cells = audit.cells
    shape = image_cell(width, height)
    least_width = 0.5 / width if width else _LEAST  # half a pixel
    least_height = 0.5 / height if height else _LEAST
    number = 0
    # The hot loop: the lists are of one length, as was seen above.
    for x0, x1, y0, y1 in zip(left, right, top, bottom):  # noqa: B905
        wide = x1 - x0
        high = y1 - y0
        if x0 >= -SLACK and y0 >= -SLACK and x1 <= _RIM and y1 <= _RIM and wide > least_width and high > least_height:
            # int() cuts towards zero, which is upwards here: cell 0 is the largest.
            cell = (int(log2(wide) * PER_OCTAVE), int(log2(high) * PER_OCTAVE), shape)
            cells[cell] = cells.get(cell, 0) + 1
        else:
            _odd(audit, number, (x0, x1, y0, y1), shape, place)
        number += 1  # noqa: SIM113  # enumerate would make a tuple more for each box
    return count


def _classes(audit: Audit, texts: list[bytes], numbers: list[int], count: int, place: Place) -> None:
    """Count the classes of one image's boxes."""
    named, numbered = len(texts) == count, len(numbers) == count
    keys: Any
    if named and numbered:
        keys = zip(map(_text, texts), numbers, strict=True)
    elif named:
        keys = [(_text(text), None) for text in texts]
        if numbers:
            audit.note("class-numbers-ragged", place, f"{len(numbers)} class numbers for {count} boxes")
    elif texts:
        audit.note("classes-ragged", place, f"{len(texts)} class texts for {count} boxes")
        return
    elif numbered:
        keys = [(None, number) for number in numbers]
    elif numbers:
        audit.note("classes-ragged", place, f"{len(numbers)} class numbers for {count} boxes")
        return
    else:
        audit.note("boxes-without-class", place, f"{count} boxes and no class")
        return
    if not texts:
        audit.sums["without_text"] += 1
    entries = audit.classes.entries
    for key in keys:
        known = entries.get(key)
        if known is None or place < known[1]:
            audit.classes.add(key, place)
        else:
            entries[key] = (known[0] + 1, known[1])


def _text(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")


def _odd(audit: Audit, number: int, box: tuple[float, float, float, float], shape: int, place: Place) -> None:
    """A box that is not simply inside the image: reports its worst problem. Inverted boxes have no size."""
    x0, x1, y0, y1 = box
    says = f"box {number}: x {x0:.6g} to {x1:.6g}, y {y0:.6g} to {y1:.6g}"
    if not all(map(isfinite, box)):
        audit.note("box-not-finite", place, says)
        return
    if x1 < x0 or y1 < y0:
        audit.note("box-inverted", place, says)
        return
    most = max(x1, y1)
    if most > PIXELS:
        audit.note("box-in-pixels", place, says)
        return
    if most > LIMIT:
        audit.note("box-beyond-limit", place, says)
    elif x0 < -SLACK or y0 < -SLACK or most > _RIM:
        audit.note("box-outside", place, says)
    else:
        audit.note("box-degenerate", place, says)
    wide, high = x1 - x0, y1 - y0
    if wide > 0 and high > 0:
        cell = (_cell(wide), _cell(high), shape)
        audit.cells[cell] = audit.cells.get(cell, 0) + 1


def _cell(size: float) -> int:
    return max(SMALLEST, int(log2(size) * PER_OCTAVE)) if size < 1 else 0

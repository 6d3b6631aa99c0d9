"""Sizes after resizing and anchors that fit them; and code, rules' vocabulary and documents name the same things."""

from __future__ import annotations

import pytest

from odlint.tf.records.audit import Audit
from odlint.tf.records.box_histograms import Resizing
from odlint.tf.records.box_statistics import share_below, share_missed, typical_ratio
from odlint.tf.records.boxes import observe_boxes

PLACE = ("a.record", 0, 0)


def audit_of(boxes: list[tuple[float, float]], width: int, height: int) -> Audit:
    """An audit of boxes (wide, high) at the corner of one image."""
    audit = Audit()
    wide, high = [box[0] for box in boxes], [box[1] for box in boxes]
    zero = [0.0] * len(boxes)
    observe_boxes(audit, (zero, wide, zero, high), [b"cat"] * len(boxes), (), width, height, PLACE)
    audit.sizes.add((width, height), PLACE)
    return audit


def test_sizes_after_resizing() -> None:
    audit = audit_of([(0.01, 0.01), (0.5, 0.5)], 1000, 500)
    assert typical_ratio(audit) == 2.0
    assert Resizing("ratio", 600, 1024).size(4) == pytest.approx((1024, 512)), "the longer side is the limit"
    assert Resizing("ratio", 600, 1024).size(0) == (600, 600)
    assert share_below(audit.cells, Resizing("fixed", 300, 300), 8) == 0.5
    assert share_below(audit.cells, Resizing("fixed", 3000, 3000), 8) == 0.0
    assert audit.per_image == {2: 1}


def test_boxes_that_no_anchor_can_reach() -> None:
    audit = audit_of([(0.1, 0.1), (0.9, 0.05)], 300, 300)
    resizing = Resizing("fixed", 300, 300)
    assert share_missed(audit.cells, resizing, [(30, 30)], 0.5) == 0.5
    assert share_missed(audit.cells, resizing, [(30, 30), (270, 15)], 0.5) == 0.0

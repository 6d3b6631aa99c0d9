"""Sizes after resizing and anchors that fit them; and code, rules' vocabulary and documents name the same things."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.analysis.records_fact import ATTRIBUTES, UNKNOWABLE
from odlint.analysis.vocabulary import RECORDS_RECORD
from odlint.odapi.anchors import anchor_sizes
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.schema.message import Message
from odlint.syntax.parsing.parser import parse
from odlint.tf.records.audit import Audit
from odlint.tf.records.box_histograms import Resizing
from odlint.tf.records.box_statistics import share_below, share_missed, typical_ratio
from odlint.tf.records.boxes import observe_boxes
from odlint.tf.records.checks import RECORD_CHECKS
from odlint.tf.records.images import sniff

ROOT = Path(__file__).resolve().parent.parent.parent
PLACE = ("a.record", 0, 0)


def model(text: str) -> Message:
    found: Message = bind(parse("model { " + text + " }"), PIPELINE).root.get("model")
    return found


def audit_of(boxes: list[tuple[float, float]], width: int, height: int) -> Audit:
    """An audit of boxes (wide, high) at the corner of one image."""
    audit = Audit()
    wide, high = [box[0] for box in boxes], [box[1] for box in boxes]
    zero = [0.0] * len(boxes)
    observe_boxes(audit, (zero, wide, zero, high), [b"cat"] * len(boxes), (), width, height, PLACE)
    audit.sizes.add((width, height), PLACE)
    return audit


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


def test_formats_by_their_first_bytes() -> None:
    assert sniff(b"RIFF0000WEBPVP8L0000\x2f" + (9 | 19 << 14).to_bytes(4, "little") + bytes(9)).width == 10
    assert sniff(b"BM" + bytes(40)).problem
    assert "HEIC" in sniff(b"\0\0\0\x18ftypheic").problem
    assert "path" in sniff(b"images/one.jpg").problem
    assert sniff(b"").problem == "it is empty"


def test_the_facts_are_those_that_rules_may_name() -> None:
    assert set(RECORDS_RECORD.attributes) == ATTRIBUTES
    assert UNKNOWABLE <= ATTRIBUTES


def test_the_documents_list_every_kind_rule_and_attribute() -> None:
    data = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    for kind in RECORD_CHECKS.values():
        assert f"| `{kind.name}` | {kind.severity} | {kind.sentence} |" in data
    for path in (ROOT / "rules" / "records").glob("*.toml"):
        assert f"| `{path.stem}` (" in data
    rules = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for attribute in ATTRIBUTES:
        assert f"`{attribute}`" in rules

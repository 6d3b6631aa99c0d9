"""Completion of field names."""

from __future__ import annotations

import pytest
from lsprotocol import types as lsp

from tests.helpers.editor import Desk, client


def test_fields_not_yet_written_and_repeated_ones(desk: Desk) -> None:
    found = desk.labels("train_config {\n  batch_size: 8\n  data_augmentation_options { }\n  ¦\n  num_steps: 5\n}\n")
    assert "optimizer" in found
    assert "data_augmentation_options" in found
    assert not {"batch_size", "num_steps"} & set(found)


def test_of_a_oneof_only_one(desk: Desk) -> None:
    assert {"ssd", "faster_rcnn", "center_net"} <= set(desk.labels("model { ¦ }"))
    assert not {"faster_rcnn", "center_net"} & set(desk.labels("model { ssd { }\n ¦ }"))


def test_the_field_being_typed_is_offered_itself(desk: Desk) -> None:
    assert "num_classes" in desk.labels("model { ssd { num_classes¦: 5 } }")
    assert desk.chosen("model { ssd { num¦: 5 } }", "num_classes") == "model { ssd { num_classes: 5 } }"


@pytest.mark.parametrize(
    "broken", ["", "} }", "\n num_classes: 5\n box_coder {", '\n name: "unfinished\n', "\n ]:::{{"]
)
def test_text_that_does_not_parse(desk: Desk, broken: str) -> None:
    assert "anchor_generator" in desk.labels(f"model {{ ssd {{ ¦ {broken}")


def test_messages_come_with_braces(desk: Desk) -> None:
    assert desk.chosen("model { ¦ }", "ssd") == "model { ssd {\n  $0\n} }"
    item = next(one for one in desk.items("model { ¦ }") if one.label == "ssd")
    assert item.insert_text_format == lsp.InsertTextFormat.Snippet
    desk.client = client({})
    assert desk.chosen("model { ¦ }", "ssd") == "model { ssd { }"
    assert all(one.insert_text_format is None for one in desk.items("model { ¦ }"))


def test_documentation_and_deprecation(desk: Desk) -> None:
    items = {item.label: item for item in desk.items("train_config { ¦ }")}
    assert isinstance(items["batch_size"].documentation, lsp.MarkupContent)
    assert "Default" in items["batch_size"].documentation.value
    assert "uint32" in (items["batch_size"].detail or "")
    assert items["from_detection_checkpoint"].tags == [lsp.CompletionItemTag.Deprecated]
    order = sorted(items.values(), key=lambda item: item.sort_text or "")
    assert order[-1].sort_text and order[-1].sort_text.startswith("9")


def test_label_maps_have_fields_too(desk: Desk) -> None:
    assert desk.labels("item { id: 1\n ¦ }", "other.pbtxt")[:2] == ["name", "display_name"]

"""Completion in experiments."""

from __future__ import annotations

from typing import Any

import pytest

from odlint.lsp.documents.document import Document
from odlint.lsp.features.language_service import service_of
from tests.helpers.editor import Desk

NAMED = "# odlint: experiment=retinanet_resnetfpn_coco\n"


def offered(desk: Desk, text: str, name: str = "e.yaml") -> dict[str, Any]:
    """Choices by label, with what each makes of the text."""
    document, offset = desk.marked(name, text)
    facts = desk.checker.facts(document)
    items = service_of(document).choices(document, offset, facts, desk.client, [], None)
    return {item.label: text_after(document, item) for item in items}


def text_after(document: Document, item: Any) -> str:
    start, end = document.lines.span(item.text_edit.range)
    new: str = item.text_edit.new_text
    return document.text[:start] + new + document.text[end:]


def test_keys_of_the_class_at_the_cursor(desk: Desk) -> None:
    found = offered(desk, NAMED + "task:\n  model:\n    num_classes: 3\n    ¦\n    anchor:\n      num_scales: 3\n")
    assert {"input_size", "backbone", "head"} <= set(found)
    assert not {"num_classes", "anchor", "task", "train_steps"} & set(found)
    assert "\n    input_size: \n" in found["input_size"]
    assert "\n    head:\n  $0\n" in found["head"]


def test_what_an_experiment_has_in_place_of_the_base_class(desk: Desk) -> None:
    centernet = "# odlint: experiment=centernet_hourglass_coco\ntask:\n  model:\n    ¦"
    assert "max_num_instances" in offered(desk, centernet)


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        ("¦", "task", "task:\n  $0"),
        ("trainer:\n  train¦: 3\n", "train_steps", "trainer:\n  train_steps: 3\n"),
        ("task:\n  model:\n    backbone:\n      type: ¦\n", "spinenet", "      type: spinenet\n"),
        ("task:\n  model:\n    backbone: {type: ¦}\n", "spinenet", "{type: spinenet}"),
        ("task:\n  model:\n    backbone: {type: resnet, resnet: {¦}}", "model_id", "{model_id: }}"),
        ("task:\n  model:\n    backbone:\n      resnet:\n        model_id: 1¦\n", "101", "model_id: 101\n"),
        ("task:\n  model:\n    backbone:\n      type: 'sp¦'\n", "spinenet", "'spinenet'\n"),
        ('task:\n  model:\n    backbone:\n      type: "sp¦\n', "spinenet", '"spinenet"\n'),
        ("task:\n  train_data:\n    is_training: t¦\n", "true", "is_training: true\n"),
        ("task:\n  annotation_file: da¦\n", "data/", "annotation_file: data/\n"),
        ("task:\n  annotation_file: data/¦\n", "data/val.json", "annotation_file: data/val.json\n"),
        ("task:\n  train_data:\n    input_path:\n    - data/¦\n", "data/a.tfrecord", "- data/a.tfrecord\n"),
        ("task:\n  train_data:\n    input_path: [data/¦]\n", "data/a.tfrecord", "[data/a.tfrecord]\n"),
        ("# odlint: experiment=reti¦x\n", "detr_coco", "# odlint: experiment=detr_coco\n"),
        ("# odlint: ¦\n", "ignore[]", "# odlint: ignore[$0]\n"),
    ],
)
def test_choices(desk: Desk, text: str, label: str, after: str) -> None:
    assert after in offered(desk, NAMED + text)[label]


@pytest.mark.parametrize(
    "text",
    [
        "task: ¦",
        "task:\n  model:\n    num_classes: 3 ¦",
        "task:\n  model:\n    num_classes: 3\n      ¦",
        "task:\n  model:\n    num_classes:¦",
        "task:\n  name: |\n    ¦",
        "task:\n  nobody:\n    ¦",
        "# a comment for people ¦",
        "task:\n  model:\n    num_classes: 'a'¦\n",
    ],
)
def test_nothing_where_nothing_fits(desk: Desk, text: str) -> None:
    assert offered(desk, NAMED + text) == {}


def test_a_label_map_is_a_csv_file_here(desk: Desk) -> None:
    text = "task:\n  train_data:\n    decoder:\n      label_map_decoder:\n        label_map: data/¦\n"
    assert set(offered(desk, NAMED + text)) == {"data/labels.csv"}

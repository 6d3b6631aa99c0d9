"""Definitions and links."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.lsp.documents.document import Document, path_of
from odlint.lsp.features.definition import definitions, links
from tests.helpers.editor import Desk, at
from tests.helpers.keypoint_config import CONFIG, LABEL_MAP


def target(desk: Desk, text: str, name: str = "pipeline.config") -> list[tuple[str, str]]:
    """(file, text there) of every place that is gone to."""
    document, offset = desk.marked(name, text)
    found = []
    for place in definitions(document, offset, desk.checker.workspace(document)):
        path = Path(path_of(place.uri))
        shown = Document(place.uri, path.read_text())
        start, end = shown.lines.span(place.range)
        found.append((path.name, shown.text[start:end]))
    return found


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ('  label_map_path: "map', ".pbtxt", [("map.pbtxt", "")]),
        ('keypoint_label_map_path: "map', ".pbtxt", [("map.pbtxt", "")]),
        ('input_path: "train', ".record", [("train.record-00000-of-00002", ""), ("train.record-00001-of-00002", "")]),
        ('fine_tune_checkpoint: "ckpt', "/", [("ckpt-5.index", "")]),
        ('keypoint_class_name: "/m', "/01", [("map.pbtxt", '"/m/01"')]),
        ('class_label: "per', "son", [("map.pbtxt", '"person"')]),
        ('value: "person,d', "og", [("map.pbtxt", '"dog"')]),
        ('value: "pers', "on,dog", [("map.pbtxt", '"person"')]),
        ('std { key: "no', "se", [("map.pbtxt", '"nose"')]),
        ('sigmas { key: "no', "se", [("map.pbtxt", '"nose"')]),
        ("label: ", "2", [("map.pbtxt", "2")]),
        ("batch_size: ", "8", []),
        ('key: "a', 'll"', []),
    ],
)
def test_where_things_are(desk: Desk, before: str, after: str, where: list[tuple[str, str]]) -> None:
    assert target(desk, at(CONFIG, before, after)) == where


def test_relatives_inside_a_label_map(desk: Desk) -> None:
    assert target(desk, at(LABEL_MAP, "ancestor_ids: ", "1"), "map.pbtxt") == [("map.pbtxt", "1")]


def test_links(desk: Desk) -> None:
    document = desk.open("pipeline.config", CONFIG)
    found = {
        document.text[slice(*document.lines.span(link.range))]: (Path(path_of(link.target or "")).name, link.tooltip)
        for link in links(document, desk.checker.workspace(document))
    }
    assert found == {
        "map.pbtxt": ("map.pbtxt", "Open the label map"),
        "train.record-?????-of-00002": ("train.record-00000-of-00002", "Open the records and 1 more"),
        "ckpt/ckpt-5": ("ckpt-5.index", "Open the checkpoint"),
    }

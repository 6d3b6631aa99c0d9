"""Outlines."""

from __future__ import annotations

from odlint.lsp.features.symbols import flat, outline
from tests.helpers.editor import Desk
from tests.helpers.keypoint_config import CONFIG, LABEL_MAP


def test_the_outline(desk: Desk) -> None:
    tree = outline(desk.open("pipeline.config", CONFIG))
    assert [symbol.name for symbol in tree] == [
        "model",
        "train_config",
        "train_input_reader",
        "eval_config",
        "eval_input_reader",
    ]
    assert tree[1].children
    assert (tree[1].children[0].name, tree[1].children[0].detail) == ("batch_size", "8")
    items = outline(desk.open("map.pbtxt", LABEL_MAP))
    assert [(symbol.name, symbol.detail) for symbol in items] == [
        ("item[0]", '1, "/m/01", "person"'),
        ("item[1]", '2, "dog"'),
    ]
    for symbol in items:
        assert symbol.range.start <= symbol.selection_range.start
        assert symbol.selection_range.end <= symbol.range.end


def test_the_flat_outline(desk: Desk) -> None:
    document = desk.open("map.pbtxt", LABEL_MAP)
    found = flat(document, outline(document))
    assert [one.name for one in found[:3]] == ["item[0]", "id", "name"]
    assert found[1].container_name == "item[0]"

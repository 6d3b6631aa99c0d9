"""Folding."""

from __future__ import annotations

from lsprotocol import types as lsp

from odlint.lsp.features.folding import folds
from odlint.lsp.features.symbols import outline
from tests.helpers.editor import Desk


def test_outlines_and_folds_of_monsters_end(desk: Desk) -> None:
    document = desk.open("pipeline.config", "model {\n" * 50_000 + "}\n" * 50_000)
    assert outline(document)
    assert folds(document)
    assert len(outline(desk.open("map.pbtxt", "item { id: 1 }\n" * 50_000))) <= 10_000


def test_folds(desk: Desk) -> None:
    text = "# one\n# two\nmodel {\n  ssd {\n    # alone\n  }\n}\ntrain_config { }\n"
    found = [(one.start_line, one.end_line, one.kind) for one in folds(desk.open("pipeline.config", text))]
    assert found == [(0, 1, lsp.FoldingRangeKind.Comment), (2, 5, None), (3, 4, None)]

"""Formatting a document and a range."""

from __future__ import annotations

import pytest

from odlint.lsp.features.formatting import format_document, format_range
from odlint.syntax.formatting import FormatError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import apply
from tests.helpers.editor import Desk


def test_formatting_is_that_of_fmt(desk: Desk) -> None:
    text = "model{ssd{num_classes:5}}\ntrain_config {\n    batch_size:8 # eight\n}\n"
    document = desk.open("pipeline.config", text)
    assert apply(text, format_document(document)) == formatted(parse(text))
    only = apply(text, format_range(document, 0, 5))
    assert "num_classes: 5" in only
    assert "    batch_size:8" in only


def test_what_does_not_parse_is_refused(desk: Desk) -> None:
    with pytest.raises(FormatError):
        format_document(desk.open("pipeline.config", "model { ssd {\n"))

"""Diagnostics."""

from __future__ import annotations

import pytest
from lsprotocol import types as lsp

from odlint.lint.catalogue import rules
from odlint.lsp.features.diagnostics import DEPRECATED, UNUSED, diagnostics, visible
from tests.helpers.editor import EXPLODING, Desk, client, exploding


@pytest.fixture
def desk() -> Desk:
    return Desk(EXPLODING)


def test_diagnostics_say_all_that_the_client_can_show(desk: Desk) -> None:
    document = exploding(desk)
    report = desk.check(document).report
    by_rule = {one.code: one for one in diagnostics(document, report, desk.client)}
    classes = by_rule["num-classes-above-label-map"]
    assert classes.severity == lsp.DiagnosticSeverity.Warning
    assert classes.source == "odlint"
    assert classes.code_description is not None
    assert classes.code_description.href.endswith("num-classes-above-label-map.toml")
    assert classes.related_information
    assert classes.related_information[0].location.uri == (EXPLODING / "label_map.pbtxt").as_uri()
    assert by_rule["field-not-read-in-tf2"].tags == [lsp.DiagnosticTag.Unnecessary]
    for plain in diagnostics(document, report, client({})):
        assert not (plain.related_information or plain.tags or plain.code_description)


def test_the_rules_of_the_tags_exist() -> None:
    assert {*UNUSED, *DEPRECATED} <= {rule.name for rule in rules()}


def test_an_empty_range_is_made_visible() -> None:
    assert visible("ab\n", 1, 1) == (1, 2)
    assert visible("ab\n", 2, 2) == (1, 2)
    assert visible("\n", 0, 0) == (0, 0)
    assert visible("", 0, 0) == (0, 0)

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types as lsp

from odlint import api
from odlint.lsp.documents.document import Document
from odlint.lsp.features.code_actions import FIX_ALL, actions, touching
from odlint.lsp.features.diagnostics import diagnostics
from odlint.syntax.formatting import formatted
from odlint.syntax.parsing.parser import parse
from tests.helpers.editor import EXPLODING, Desk, client, exploding


@pytest.fixture
def desk() -> Desk:
    return Desk(EXPLODING)


def made(document: Document, action: lsp.CodeAction) -> str:
    """The document's text after an action."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, lsp.TextDocumentEdit)
    assert (change.text_document.uri, change.text_document.version) == (document.uri, document.version)
    text = document.text
    for edit in sorted(change.edits, key=lambda one: document.lines.span(one.range), reverse=True):
        assert isinstance(edit, lsp.TextEdit)
        start, end = document.lines.span(edit.range)
        text = text[:start] + edit.new_text + text[end:]
    return text


def offered(
    desk: Desk, document: Document, start: int, end: int, only: list[str] | None = None
) -> list[lsp.CodeAction]:
    return actions(document, desk.check(document), start, end, only, desk.client)


def test_a_safe_repair_is_preferred_and_made(desk: Desk) -> None:
    document = exploding(desk)
    at = document.text.index("num_classes")
    fix, *_ = offered(desk, document, at, at)
    assert fix.title == "Set num_classes to 5"
    assert fix.is_preferred
    assert fix.diagnostics
    assert fix.diagnostics[0].code == "num-classes-above-label-map"
    assert "    num_classes: 5  " in made(document, fix)


def test_an_unsafe_repair_says_so_and_is_not_preferred(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = 'model { ssd { feature_extractor { type: "ssd_mobilenet_v2_kers" } } }\n'
    document = desk.open("pipeline.config", text)
    at = text.index("kers")
    unsafe = [one for one in offered(desk, document, at, at) if "unsafe" in one.title]
    assert unsafe
    assert not any(one.is_preferred for one in unsafe)
    assert "ssd_mobilenet_v2_keras" in made(document, unsafe[0])


def test_fix_all_is_what_odlint_fix_does(desk: Desk) -> None:
    document = exploding(desk)
    (action,) = offered(desk, document, 0, 0, [FIX_ALL])
    result = api.fix(EXPLODING / "pipeline.config", write=False)
    assert result.changed
    assert made(document, action) == result.source.text
    assert action.kind == FIX_ALL


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (None, {"quickfix", FIX_ALL}),
        ([""], {"quickfix", FIX_ALL}),
        (["quickfix"], {"quickfix"}),
        (["source"], {FIX_ALL}),
        (["source.fixAll"], {FIX_ALL}),
        (["source.fixAll.ruff"], set()),
        (["refactor"], set()),
        ([], set()),
    ],
)
def test_only_the_kinds_that_are_asked_for(desk: Desk, only: list[str] | None, kinds: set[str]) -> None:
    document = exploding(desk)
    at = document.text.index("num_classes")
    found = offered(desk, document, at, at, only)
    assert {str(getattr(one.kind, "value", one.kind)) for one in found} == kinds


def test_a_finding_can_be_ignored_and_then_is(desk: Desk) -> None:
    document = exploding(desk)
    at = document.text.index("learning_rate_base")
    action = next(one for one in offered(desk, document, at, at) if one.title == "Ignore learning-rate-explodes here")
    document.replace(made(document, action), 8)
    assert "# odlint: ignore[learning-rate-explodes]" in document.text
    checked = desk.check(document)
    assert "learning-rate-explodes" not in {finding.rule for finding in checked.report.findings}
    assert "num-classes-above-label-map" in {finding.rule for finding in checked.report.findings}


def test_only_the_finding_under_the_cursor_is_ignored(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = "train_config {\n  batch_size: 010\n  num_steps: 020\n}\n"
    document = desk.open("pipeline.config", text)
    at = text.index("020")
    titles = [one.title for one in offered(desk, document, at, at)]
    action = next(one for one in offered(desk, document, at, at) if one.title == "Ignore octal-number here")
    assert "Ignore octal-number here" in titles
    after = made(document, action)
    assert "010\n" in after
    assert "020  # odlint: ignore[octal-number]" in after


def test_without_document_changes_the_edit_is_a_plain_one(desk: Desk) -> None:
    desk.client = client({})
    document = exploding(desk)
    (action,) = offered(desk, document, 0, 0, [FIX_ALL])
    assert action.edit is not None
    assert action.edit.document_changes is None
    assert action.edit.changes
    assert list(action.edit.changes) == [document.uri]


def test_findings_of_the_line_when_the_cursor_is_on_none(desk: Desk) -> None:
    document = exploding(desk)
    line = document.text.index("    num_classes")
    report = desk.check(document).report
    assert [one.rule for one in touching(document.text, report, line, line)] == ["num-classes-above-label-map"]


def test_a_huge_file_is_left_alone(desk: Desk) -> None:
    document = desk.open("pipeline.config", "model {\n}\n" + "# filling\n" * 2_000_000)
    assert document.too_big
    (said,) = diagnostics(document, desk.check(document).report, desk.client)
    assert "odlint check" in said.message
    assert actions(document, desk.check(document), 0, 0, None, desk.client) == []


def test_what_is_formatted_after_all_fixes_is_still_repaired(desk: Desk) -> None:
    document = exploding(desk)
    (action,) = offered(desk, document, 0, 0, [FIX_ALL])
    document.replace(formatted(parse(made(document, action))), 9)
    assert not offered(desk, document, 0, 0, [FIX_ALL])

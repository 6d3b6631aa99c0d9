"""No question about any text at any place fails: real files, whole and damaged."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from odlint.lsp.completion.completion import choices
from odlint.lsp.completion.completion_context import Situation
from odlint.lsp.documents.document import Document
from odlint.lsp.features.code_actions import actions
from odlint.lsp.features.definition import definitions, links
from odlint.lsp.features.diagnostics import diagnostics
from odlint.lsp.features.folding import folds
from odlint.lsp.features.formatting import format_document, format_range
from odlint.lsp.features.hover import hover
from odlint.lsp.features.inlay_hints import hints
from odlint.lsp.features.rename import CannotRename, rename, renamed_at
from odlint.lsp.features.symbols import flat, outline
from odlint.syntax.editing.verification import structure
from odlint.syntax.formatting import FormatError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import apply
from tests.helpers.corpus import shared
from tests.helpers.editor import Desk
from tests.helpers.paths import ROOT

FIXTURES = sorted(path for path in (ROOT / "fixtures").rglob("*") if path.suffix in (".config", ".pbtxt"))
CORPUS = sorted(
    path for path in ((shared() or Path("absent")) / "corpus").rglob("*") if path.suffix in (".config", ".pbtxt")
)
_MOST = 60_000  # characters
PLACES = 12


def ask_all(desk: Desk, document: Document, offset: int) -> None:
    """Every question about one place."""
    project, _ = desk.checker.projects.of(document.path)
    assert project is not None
    facts, workspace = desk.checker.facts(document), desk.checker.workspace(document)
    said = hover(document, offset, facts, project.linter)
    if said is not None:
        assert said[0].strip()
        assert 0 <= said[1] <= said[2] <= len(document.text)
    situation = Situation(document, offset, facts, desk.client)
    for item in choices(situation):
        assert item.label
        assert situation.start <= offset <= situation.end
    definitions(document, offset, workspace)
    what = renamed_at(document, offset, workspace)
    if what is not None:
        try:
            changed = rename(what, "new name", [document], lambda _: workspace)
        except CannotRename:
            changed = []
        for one, edits in changed:
            assert structure(parse(apply(one.text, edits)))
    checked = desk.check(document)
    assert not checked.problem
    if checked.report.findings:
        finding = random.Random(offset).choice(checked.report.findings)
        for action in actions(document, checked, finding.start, finding.start, ["quickfix"], desk.client):
            assert action.edit is not None


def ask_of_document(desk: Desk, document: Document) -> None:
    """Every question about a whole document."""
    checked = desk.check(document)
    assert not checked.problem
    for one in diagnostics(document, checked.report, desk.client):
        assert one.message
        assert one.range.start <= one.range.end
    flat(document, outline(document))
    for fold in folds(document):
        assert fold.start_line < fold.end_line
    hints(document, 0, len(document.text), desk.checker.facts(document))
    links(document, desk.checker.workspace(document))
    actions(document, checked, 0, 0, ["source"], desk.client)
    try:
        assert apply(document.text, format_document(document)) == formatted(parse(document.text))
        middle = len(document.text) // 2
        near = format_range(document, middle, middle + 200)
        assert structure(parse(apply(document.text, near))) == structure(parse(document.text))
    except FormatError:
        pass


def look_at(folder: Path, name: str, text: str, seed: int) -> None:
    desk = Desk(folder)
    document = desk.open(name, text)
    if not document.ours:
        return
    ask_of_document(desk, document)
    chance = random.Random(seed)
    for _ in range(PLACES):
        ask_all(desk, document, chance.randrange(len(text) + 1))


def damaged(text: str, seed: int) -> str:
    """The text with some pieces lost, doubled or replaced by nonsense."""
    chance = random.Random(seed)
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(text) + 1)
        end = min(start + chance.randrange(30), len(text))
        text = (
            text[:start]
            + chance.choice(("", text[start:end] * 2, "{", "}", '"', "[", "#", ":", "\n", "\u20ac"))
            + text[end:]
        )
    return text


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
@pytest.mark.parametrize("seed", range(4))
def test_fixtures(path: Path, seed: int) -> None:
    text = path.read_text(encoding="utf-8")
    look_at(path.parent, path.name, damaged(text, seed) if seed else text, seed)


@pytest.mark.skipif(not CORPUS, reason="the corpus of real files is not at hand (ODLINT_SHARED)")
@pytest.mark.parametrize("part", range(3))
def test_real_files(part: int) -> None:
    for number, path in enumerate(random.Random(part).sample(CORPUS, min(8, len(CORPUS)))):
        text = path.read_bytes().decode("utf-8", "replace")[:_MOST]
        try:
            look_at(path.parent, path.name, text, number)
            look_at(path.parent, path.name, damaged(text, number), number)
        except Exception as problem:
            raise AssertionError(f"{path}: {problem!r}") from problem

"""What a server would have at hand, without a server: documents, files, a client that can everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lsprotocol import converters
from lsprotocol import types as lsp

from odlint.cli.framework.options import Arguments
from odlint.lsp.completion.completion import choices
from odlint.lsp.completion.completion_context import Situation
from odlint.lsp.documents.checking import Checked, Checker
from odlint.lsp.documents.client_capabilities import Client
from odlint.lsp.documents.document import Document, Documents, uri_of
from odlint.lsp.documents.projects import Projects
from odlint.lsp.protocol.command import COMMAND
from tests.helpers.language_client import ALL
from tests.helpers.paths import FIXTURES

EXPLODING = FIXTURES / "exploding"
MARK = "¦"  # where the cursor is


def at(text: str, before: str, after: str = "") -> str:
    """The text with the cursor between two words."""
    assert before + after in text
    return text.replace(before + after, before + MARK + after, 1)


def client(said: Any = None) -> Client:
    """An editor that says this of itself, by default all that can be said."""
    capabilities = converters.get_converter().structure(ALL if said is None else said, lsp.ClientCapabilities)
    return Client(capabilities)


class Desk:
    """Documents in a folder."""

    def __init__(self, folder: Path, **options: list[str]) -> None:
        self.folder = folder
        self.documents = Documents()
        values = {f"--{name.replace('_', '-')}": value for name, value in options.items()}
        self.checker = Checker(self.documents, Projects(Arguments(COMMAND, [], values)))
        self.client = client()

    def open(self, name: str, text: str, version: int = 1) -> Document:
        return self.documents.open(uri_of(str(self.folder / name)), text, version)

    def save(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        self.checker.look_again()
        return path

    def marked(self, name: str, text: str) -> tuple[Document, int]:
        """A document whose text has a mark at the cursor."""
        offset = text.index(MARK)
        return self.open(name, text.replace(MARK, "")), offset

    def check(self, document: Document) -> Checked:
        return self.checker.check(document)

    def items(self, text: str, name: str = "pipeline.config") -> list[lsp.CompletionItem]:
        document, offset = self.marked(name, text)
        project, _ = self.checker.projects.of(document.path)
        assert project is not None
        rules = project.linter.rules.rules
        report = self.check(document).report
        return choices(Situation(document, offset, self.checker.facts(document), self.client, rules, report))

    def labels(self, text: str, name: str = "pipeline.config") -> list[str]:
        return [item.label for item in self.items(text, name)]

    def chosen(self, text: str, label: str, name: str = "pipeline.config") -> str:
        """The text after a choice was taken, template marks left in it."""
        item = next(item for item in self.items(text, name) if item.label == label)
        assert isinstance(item.text_edit, lsp.TextEdit)
        document = self.documents.get(uri_of(str(self.folder / name)))
        assert document is not None
        start, end = document.lines.span(item.text_edit.range)
        return document.text[:start] + item.text_edit.new_text + document.text[end:]


def exploding(desk: Desk, version: int = 7) -> Document:
    return desk.open("pipeline.config", (EXPLODING / "pipeline.config").read_text(), version)

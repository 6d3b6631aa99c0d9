"""What completion knows of the cursor: the document, the type and message around it, what is typed already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.cursor_context import STRING, Context, context_at
from odlint.schema.index import message_type
from odlint.syntax.editing.literal_text import quote
from odlint.syntax.lines import line_end
from odlint.syntax.locate import nodes_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.analysis.facts import Facts
    from odlint.lint.finding import FileReport
    from odlint.lint.ruleset import RuleMetadata
    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.document import Document
    from odlint.schema.index import FieldType, MessageType
    from odlint.schema.message import Message


class Situation:
    """The cursor in a document.

    Attributes:
        document, offset, facts, client: as given; rules: that can be named in comments; report: the last check's.
        context: what is being written; owner: the type of the message around it, None when that is unknown.
        field: whose value it is, None for names and for unknown fields.
        start, end: offsets of what a choice replaces; typed: what stands between `start` and the cursor.
        closed: the open string has its closing quote.
    """

    def __init__(
        self,
        document: Document,
        offset: int,
        facts: Facts,
        client: Client,
        rules: Sequence[RuleMetadata] = (),
        report: FileReport | None = None,
    ) -> None:
        self.document = document
        self.offset = offset
        self.facts = facts
        self.client = client
        self.rules = rules
        self.report = report
        self.context: Context = self._context()
        self.owner = self._owner()
        self.field: FieldType | None = None
        if self.owner is not None and self.context.field:
            self.field = self.owner.fields.get(self.context.field)
        self.start = self.context.start
        self.end = self._end()
        self.typed = document.text[self.start : offset]
        self.closed = bool(self.context.quote) and document.text[self.end : self.end + 1] == self.context.quote

    def _context(self) -> Context:
        return context_at(self.document.text, self.offset)

    def _owner(self) -> MessageType | None:
        kind: MessageType | None = message_type(self.document.bound.root.message_type.name)
        for frame in self.context.frames[1:]:
            field = kind.fields.get(frame.name) if kind is not None else None
            kind = field.message if field is not None else None
        return kind

    def _end(self) -> int:
        """Where the word, or the text between the quotes, ends."""
        text, end = self.document.text, self.offset
        if self.context.kind == STRING:
            closing = text.find(self.context.quote, end, line_end(text, end))
            return closing if closing >= 0 else end
        while end < len(text) and (text[end].isalnum() or text[end] in "_+-."):
            end += 1
        return end

    def spelt(self, text: str) -> str:
        """A text as it is written here: with its quotes where they are missing."""
        if self.context.kind != STRING:
            return quote(text)
        mark = self.context.quote
        return quote(text, mark)[1:-1] + ("" if self.closed else mark)

    def siblings(self) -> list[str]:
        """Names of the fields written in the message around the cursor, before and after it."""
        opener = self.context.frames[-1].opener
        root = self.document.bound.tree.root
        holders = [root] if opener < 0 else [one for one in nodes_at(root, opener) if one.value_start == opener]
        if not holders:
            return self.context.frames[-1].names
        return [child.name for child in holders[-1].children if child.start != self.start]

    def message(self) -> Message | None:
        """The message around the cursor, as far as it could be read."""
        opener = self.context.frames[-1].opener
        if opener < 0:
            return self.document.bound.root
        wanted = self.document.bound.by_type.get(self.owner.name, ()) if self.owner is not None else ()
        return next((one for one in wanted if one.node is not None and one.node.value_start == opener), None)

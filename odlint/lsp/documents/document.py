"""Open documents: their text as the editor has it, and what is read from it once per version."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.uris import from_fs_path, to_fs_path

from odlint.analysis.front_ends import front_end
from odlint.lsp.documents.positions import UTF_16, Lines
from odlint.schema import EXPERIMENT
from odlint.syntax.source import Source, decode
from odlint.workspace.file_kinds import YAML, is_candidate, kind_by_content, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from odlint.analysis.front_ends import FrontEnd
    from odlint.schema.binding import BoundFile

    AnyFrontEnd = FrontEnd[Any, Any]
    FrontEnds = Callable[[str, str], AnyFrontEnd]  # of a kind of file, for a path

MOST = 4_000_000  # characters of a file that is still looked at while it is typed; a config has some ten thousand
_HEAD = 4096
_COMMENTS = 200_000  # characters in which a comment may name the experiment of a file
_NAMED = re.compile(r"^[ \t]*#+[ \t]*odlint:[ \t]*experiment[ \t]*=", re.MULTILINE)


@cache
def _front_end(kind: str) -> AnyFrontEnd:
    return front_end(kind)


def plain_front_end(kind: str, _path: str) -> AnyFrontEnd:
    """What reads files of a kind where no settings say more."""
    return _front_end(kind)


class Document:
    """One text in an editor.

    Attributes:
        uri: as the editor names it; path: absolute path, "" for what is no file.
        version: the editor's number of this state of the text.
        text: the text.
    """

    __slots__ = (
        "_bound",
        "_encoding",
        "_front",
        "_front_ends",
        "_kind",
        "_lines",
        "_recognized",
        "_source",
        "path",
        "text",
        "uri",
        "version",
    )

    def __init__(
        self,
        uri: str,
        text: str,
        version: int | None = None,
        encoding: str = UTF_16,
        front_ends: FrontEnds = plain_front_end,
    ) -> None:
        self.uri = uri
        self.path = path_of(uri)
        self.version = version
        self.text = text
        self._encoding = encoding
        self._recognized = False
        self._lines: Lines | None = None
        self._source: Source | None = None
        self._front_ends = front_ends
        self._front: AnyFrontEnd | None = None
        self._kind: str | None = None
        self._bound: BoundFile | None = None

    @property
    def name(self) -> str:
        """What messages and rules call the file."""
        return self.path or unquote(self.uri)

    @property
    def lines(self) -> Lines:
        """Positions in the text."""
        if self._lines is None:
            self._lines = Lines(self.text, self._encoding)
        return self._lines

    @property
    def source(self) -> Source:
        """The text as the linter takes it; what an editor shows of a binary file is told from text."""
        if self._source is None:
            head = self.text[:_HEAD]
            if "\0" in head or "\ufffd" in head:
                self._source = decode(self.name, self.text.encode("utf-8", "replace"))
            if self._source is None or self._source.readable:
                self._source = Source(self.name, self.text)
        return self._source

    @property
    def front(self) -> AnyFrontEnd:
        """What reads the text, by its kind and the settings of its folder as they are now."""
        if self._kind is None:
            self._kind = kind_of(self.name, self.text)
        return self._front_ends(self._kind, self.path)

    @property
    def bound(self) -> BoundFile:
        """The text parsed and bound to its type."""
        front = self.front
        if self._bound is None or self._front is not front:
            self._front = front
            self._bound = front.read(self.source.text)
        return self._bound

    @property
    def too_big(self) -> bool:
        """No config and no label map is so big: it is left alone."""
        return len(self.text) > MOST

    @property
    def ours(self) -> bool:
        """Whether it is a config, label map or experiment: editors open other files of the same suffix, too.

        What was one once stays one: findings must not come and go while a first line is typed.
        """
        if not self._recognized:
            base = os.path.basename(self.path).lower()
            if base.endswith(YAML):  # what is called pipeline.yaml is most often something else
                told = kind_by_content(self.text) == EXPERIMENT or _NAMED.search(self.text, 0, _COMMENTS) is not None
            else:
                named = is_candidate(base) and ("pipeline" in base or "label" in base)
                told = named or kind_by_content(self.text) is not None
            self._recognized = told
        return self._recognized

    def copy(self) -> Document:
        """The document as it is now, for work that goes on while it changes."""
        copy = Document(self.uri, self.text, self.version, self._encoding, self._front_ends)
        copy._recognized = self._recognized
        copy._front, copy._bound = self._front, self._bound
        return copy

    def replace(self, text: str, version: int | None) -> None:
        """Take a new text."""
        self.text, self.version = text, version
        self._lines = self._source = self._kind = self._bound = None

    def change(self, changes: Sequence[lsp.TextDocumentContentChangeEvent], version: int | None) -> None:
        """Make the editor's changes, one after another."""
        for change in changes:
            if isinstance(change, lsp.TextDocumentContentChangePartial):
                start, end = self.lines.span(change.range)
                self.replace(self.text[:start] + change.text + self.text[end:], version)
            else:
                self.replace(change.text, version)


class Documents:
    """All open documents."""

    def __init__(self) -> None:
        self.encoding = UTF_16
        self.front_ends: FrontEnds = plain_front_end
        self._by_uri: dict[str, Document] = {}
        self._by_path: dict[str, Document] = {}

    def open(self, uri: str, text: str, version: int | None) -> Document:
        """Take in a document, in place of one of the same name."""
        document = Document(uri, text, version, self.encoding, self.front_ends)
        self._by_uri[unquote(uri)] = document
        if document.path:
            self._by_path[document.path] = document
        return document

    def close(self, uri: str) -> Document | None:
        """Forget a document; None when it was not open."""
        document = self._by_uri.pop(unquote(uri), None)
        if document is not None:
            self._by_path.pop(document.path, None)
        return document

    def get(self, uri: str) -> Document | None:
        """The open document of this name."""
        return self._by_uri.get(unquote(uri))

    def at(self, path: str) -> Document | None:
        """The open document of this absolute path."""
        return self._by_path.get(os.path.normpath(path))

    def below(self, folder: str) -> bool:
        """Whether a document stands somewhere below a folder."""
        return any(path.startswith(folder.rstrip(os.sep) + os.sep) for path in self.paths())

    def paths(self) -> list[str]:
        """Paths of all that are files."""
        return list(self._by_path)

    def __iter__(self) -> Iterator[Document]:
        return iter(list(self._by_uri.values()))


def path_of(uri: str) -> str:
    """Absolute path of a file URI; "" for anything else."""
    if not uri.startswith("file:"):
        return ""
    try:
        path = to_fs_path(uri)
    except ValueError:
        return ""
    return os.path.normpath(path) if path and "\0" not in path else ""


def uri_of(path: str) -> str:
    """The URI of a path."""
    return from_fs_path(os.path.abspath(path)) or ""

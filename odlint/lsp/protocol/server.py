"""The server: open documents, checks, and what the editor is told unasked. Answers to its questions: `features.py`."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from odlint._version import __version__
from odlint.lsp.documents.checking import Checked, Checker
from odlint.lsp.documents.client_capabilities import Client
from odlint.lsp.documents.document import Document, Documents, path_of
from odlint.lsp.documents.projects import Projects
from odlint.lsp.features.diagnostics import diagnostics
from odlint.lsp.protocol.debounce import Schedule
from odlint.lsp.protocol.watching import EVERY, GLOBS, Watch

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from odlint.cli.framework.options import Arguments


class Protocol(LanguageServerProtocol):
    """pygls' protocol with our own documents: its own split lines at characters that end none in the protocol."""

    _server: Server

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Read a message. A question that cannot be read is answered so, for somebody waits for the answer."""
        try:
            return super().structure_message(data)
        except JsonRpcException as problem:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=problem.to_response_error())
            raise

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take in a document."""
        self._server.opened(params.text_document)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Change a document."""
        self._server.changed(params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Let a document go."""
        self._server.closed(params.text_document.uri)


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self, arguments: Arguments) -> None:
        super().__init__("odlint", __version__, protocol_cls=Protocol)
        self.documents = Documents()
        self.checker = Checker(self.documents, Projects(arguments))
        self.schedule = Schedule(self.checker, self._tell)
        self.client = Client(lsp.ClientCapabilities())
        self.ended = False  # the editor said goodbye
        self._said: set[str] = set()
        self._watcher: asyncio.Task[None] | None = None
        self._watch_list = Watch()

    # -- beginning --

    def meet(self, params: lsp.InitializeParams) -> None:
        """Learn what the editor can do."""
        self.client = Client(params.capabilities)
        encoding = self.workspace.position_encoding
        self.documents.encoding = str(getattr(encoding, "value", encoding) or "utf-16")

    def begin(self) -> None:
        """Have files watched: by the editor, or else by looking at them now and then."""
        if not self.client.watches:
            self._watcher = asyncio.get_running_loop().create_task(self._watch())
            return
        options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(glob) for glob in GLOBS])
        which = lsp.Registration("odlint-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        self.client_register_capability(lsp.RegistrationParams([which]))

    async def _watch(self) -> None:
        while not self.ended:
            await asyncio.sleep(EVERY)
            changed = self._watch_list.changed(self.schedule.asked())
            if self.checker.projects.changed():
                self.look_again()
            elif changed:
                self.files_changed(changed)

    # -- documents --

    def opened(self, item: lsp.TextDocumentItem) -> None:
        """A document was opened."""
        document = self.documents.open(item.uri, item.text, item.version)
        self._check(document)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """A document was changed; one that is not open is nobody's."""
        document = self.documents.get(params.text_document.uri)
        if document is None:
            self.log(f"a change of {params.text_document.uri}, which is not open, was ignored")
            return
        document.change(params.content_changes, params.text_document.version)
        self._check(document)

    def closed(self, uri: str) -> None:
        """A document was closed: what others read of it comes from the disk again."""
        document = self.documents.close(uri)
        if document is None:
            return
        self.schedule.forget(document.uri)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(document.uri, []))
        self.files_changed([document.path])

    def _check(self, document: Document) -> None:
        if not self.client.pulls:
            self.schedule.request(document)
        self._check_dependents([document.path], document.uri)

    def files_changed(self, paths: Iterable[str]) -> None:
        """Files changed on the disk."""
        self.checker.look_again()
        self._check_dependents(paths)

    def _check_dependents(self, paths: Iterable[str], but: str = "") -> None:
        """Check what looked at these files."""
        found = {uri for path in paths if path for uri in self.schedule.depending_on(path)} - {but}
        for uri in found:
            document = self.documents.get(uri)
            if document is not None:
                self.schedule.request(document)
        if found and self.client.pulls:
            self.workspace_diagnostic_refresh(None)

    def look_again(self) -> None:
        """Check everything with settings that are read anew."""
        self.checker.projects.forget()
        self.checker.look_again()
        for document in self.documents:
            self.schedule.request(document)
        if self.client.pulls:
            self.workspace_diagnostic_refresh(None)

    # -- what is told --

    def _tell(self, document: Document, checked: Checked) -> None:
        if self._watcher is not None:
            self._watch_list.note(checked.files.asked)
        if checked.problem:
            if checked.problem not in self._said:
                self._said.add(checked.problem)
                self.show(checked.problem, lsp.MessageType.Error)
        elif self._said:
            self._said.clear()
        if self.client.pulls or self.documents.get(document.uri) is not document:
            return
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                document.uri,
                diagnostics(document, checked.report, self.client),
                document.version if self.client.versions else None,
            )
        )

    def show(self, message: str, kind: lsp.MessageType) -> None:
        """Tell the person."""
        self.window_show_message(lsp.ShowMessageParams(kind, f"odlint: {message}"))

    def log(self, message: str) -> None:
        """Tell the log."""
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Log, f"odlint: {message}"))

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002  # pygls calls it so
        """Messages that cannot be read and handlers that fail are noted; they interrupt nobody."""
        self.log(f"{type(error).__name__}: {error}")

    def folders(self) -> list[str]:
        """Absolute paths of the folders that the editor works in."""
        uris = [folder.uri for folder in self.workspace.folders.values()]
        root = self.workspace.root_uri
        paths = [path_of(uri) for uri in (uris or [root or ""])]
        return [path for path in paths if path and os.path.isdir(path)]

"""The editor's questions and their answers. A document that is not open, or is too big, has none."""

from __future__ import annotations

import asyncio
import os
from functools import wraps
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from odlint.lsp.documents.document import path_of
from odlint.lsp.documents.workspace_edits import text_edits
from odlint.lsp.features import (
    code_actions,
    definition,
    diagnostics,
    folding,
    formatting,
    inlay_hints,
    related_documents,
    rename,
    symbols,
)
from odlint.lsp.features.documentation import plain
from odlint.lsp.features.hover import hover
from odlint.lsp.features.language_service import service_of
from odlint.lsp.protocol.watching import SETTINGS
from odlint.syntax.formatting import FormatError, FormatVerificationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.lsp.documents.document import Document
    from odlint.lsp.protocol.server import Server

TRIGGERS = (":", " ", '"', "'", "/", "[", ",")
REQUEST_FAILED = -32803


def register(server: Server) -> None:
    """Teach a server all answers."""
    features: dict[str, tuple[Callable[..., Any], Any]] = {
        lsp.SHUTDOWN: (_shutdown, None),
        lsp.INITIALIZED: (lambda server, _params: server.begin(), None),
        lsp.TEXT_DOCUMENT_DID_SAVE: (_saved, None),
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_files_changed, None),
        lsp.TEXT_DOCUMENT_COMPLETION: (_completion, lsp.CompletionOptions(trigger_characters=list(TRIGGERS))),
        lsp.TEXT_DOCUMENT_HOVER: (_hover, None),
        lsp.TEXT_DOCUMENT_DEFINITION: (_definition, None),
        lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (_symbols, None),
        lsp.TEXT_DOCUMENT_CODE_ACTION: (_actions, lsp.CodeActionOptions(code_action_kinds=list(code_actions.KINDS))),
        lsp.TEXT_DOCUMENT_DOCUMENT_LINK: (_links, lsp.DocumentLinkOptions()),
        lsp.TEXT_DOCUMENT_FORMATTING: (_formatting, None),
        lsp.TEXT_DOCUMENT_RANGE_FORMATTING: (_range_formatting, None),
        lsp.TEXT_DOCUMENT_PREPARE_RENAME: (_prepare_rename, None),
        lsp.TEXT_DOCUMENT_FOLDING_RANGE: (_folding, None),
    }
    for name, (answer, options) in features.items():
        server.feature(name, options)(_guarded(server, answer))
    server.feature(lsp.TEXT_DOCUMENT_RENAME)(_guarded_task(server, _rename))
    server.feature(lsp.TEXT_DOCUMENT_INLAY_HINT)(_guarded_task(server, _hints))

    @server.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        server.meet(params)
        if server.client.pulls:
            options = lsp.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False)
            server.feature(lsp.TEXT_DOCUMENT_DIAGNOSTIC, options)(_guarded(server, _diagnostics))


def _guarded(server: Server, answer: Callable[..., Any]) -> Callable[[Any], Any]:
    """An answer that never fails: a bug of ours is noted in the log, and the answer is "nothing"."""

    @wraps(answer)
    def safe(params: Any = None) -> Any:
        try:
            return answer(server, params)
        except JsonRpcException:
            raise
        except Exception as problem:
            server.log(f"internal error in {answer.__name__}: {type(problem).__name__}: {problem}")
            return None

    return _unwrapped(safe)


def _guarded_task(server: Server, answer: Callable[..., Any]) -> Callable[[Any], Any]:
    """The same for answers that take their time, and can be cancelled."""

    async def safe(params: Any = None) -> Any:
        try:
            return await answer(server, params)
        except JsonRpcException:
            raise
        except Exception as problem:
            server.log(f"internal error in {answer.__name__}: {type(problem).__name__}: {problem}")
            return None

    return safe


def _unwrapped(function: Callable[..., Any]) -> Callable[..., Any]:
    """pygls looks at signatures: it must see that of the wrapper."""
    vars(function).pop("__wrapped__", None)
    return function


def _open(server: Server, params: Any) -> Document | None:
    """The document that a question is about."""
    document = server.documents.get(params.text_document.uri)
    return document if document is not None and document.ours and not document.too_big else None


def _shutdown(server: Server, _params: None) -> None:
    server.ended = True


def _saved(server: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    path = path_of(params.text_document.uri)
    if os.path.basename(path) in SETTINGS:
        server.look_again()
    else:
        server.files_changed([path])


def _files_changed(server: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
    paths = [path_of(change.uri) for change in params.changes]
    if any(os.path.basename(path) in SETTINGS or path.endswith(".toml") for path in paths):
        server.look_again()
    else:
        server.files_changed(paths)


def _diagnostics(server: Server, params: lsp.DocumentDiagnosticParams) -> lsp.RelatedFullDocumentDiagnosticReport:
    document = server.documents.get(params.text_document.uri)
    if document is None:
        return lsp.RelatedFullDocumentDiagnosticReport([])
    checked = server.schedule.current(document)
    return lsp.RelatedFullDocumentDiagnosticReport(diagnostics.diagnostics(document, checked.report, server.client))


def _completion(server: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    document = _open(server, params)
    if document is None:
        return None
    offset = document.lines.offset(params.position)
    blank = params.context is not None and params.context.trigger_character == " "
    if blank and not document.text[:offset].endswith(": "):
        return None  # of all blanks, only the one after a colon asks for something
    project, _ = server.checker.projects.of(document.path)
    rules = project.linter.rules_for(document.front.kind).rules if project is not None else []
    last = server.schedule.last(document)
    facts, report = server.checker.facts(document), last.report if last is not None else None
    items = service_of(document).choices(document, offset, facts, server.client, rules, report)
    return lsp.CompletionList(is_incomplete=False, items=items)


def _hover(server: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    document = _open(server, params)
    if document is None:
        return None
    project, _ = server.checker.projects.of(document.path)
    offset = document.lines.offset(params.position)
    found = hover(document, offset, server.checker.facts(document), project.linter if project is not None else None)
    if found is None:
        return None
    said, start, end = found
    kind = lsp.MarkupKind.Markdown if server.client.markdown else lsp.MarkupKind.PlainText
    content = lsp.MarkupContent(kind, said if server.client.markdown else plain(said))
    return lsp.Hover(content, document.lines.range(start, end))


def _definition(server: Server, params: lsp.DefinitionParams) -> list[lsp.Location] | None:
    document = _open(server, params)
    if document is None:
        return None
    offset = document.lines.offset(params.position)
    return definition.definitions(document, offset, server.checker.workspace(document))


def _links(server: Server, params: lsp.DocumentLinkParams) -> list[lsp.DocumentLink] | None:
    document = _open(server, params)
    return definition.links(document, server.checker.workspace(document)) if document is not None else None


def _symbols(server: Server, params: lsp.DocumentSymbolParams) -> Any:
    document = _open(server, params)
    if document is None:
        return None
    tree = symbols.outline(document)
    return tree if server.client.symbol_tree else symbols.flat(document, tree)


def _folding(server: Server, params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange] | None:
    document = _open(server, params)
    return folding.folds(document) if document is not None else None


def _actions(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
    document = _open(server, params)
    if document is None:
        return None
    start, end = document.lines.span(params.range)
    only = params.context.only
    kinds = [str(getattr(kind, "value", kind)) for kind in only] if only is not None else None
    return code_actions.actions(document, server.schedule.current(document), start, end, kinds, server.client)


def _formatting(server: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
    document = _open(server, params)
    if document is None:
        return None
    try:
        return text_edits(document.lines, service_of(document).formatted(document))
    except (FormatError, FormatVerificationError) as problem:
        server.show(formatting.refusal(document, problem), lsp.MessageType.Warning)
        return None


def _range_formatting(server: Server, params: lsp.DocumentRangeFormattingParams) -> list[lsp.TextEdit] | None:
    document = _open(server, params)
    if document is None:
        return None
    try:
        return text_edits(
            document.lines, service_of(document).formatted_range(document, *document.lines.span(params.range))
        )
    except (FormatError, FormatVerificationError) as problem:
        server.show(formatting.refusal(document, problem), lsp.MessageType.Warning)
        return None


def _prepare_rename(server: Server, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
    document = _open(server, params)
    if document is None or not service_of(document).renames:
        return None
    offset = document.lines.offset(params.position)
    what = rename.renamed_at(document, offset, server.checker.workspace(document))
    if what is None:
        return None
    return lsp.PrepareRenamePlaceholder(document.lines.range(what.start, what.end), what.text)


async def _rename(server: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    document = _open(server, params)
    if document is None or not service_of(document).renames:
        return None
    offset = document.lines.offset(params.position)
    what = rename.renamed_at(document, offset, server.checker.workspace(document))
    if what is None:
        raise JsonRpcException(
            "there is no class or keypoint here that has a label map to be renamed in", REQUEST_FAILED
        )
    opened, folders = [one.copy() for one in server.documents], server.folders()
    around = related_documents.around(what, folders, opened, server.documents.encoding)
    try:
        found = await asyncio.to_thread(rename.rename, what, params.new_name, around, server.checker.workspace)
    except rename.CannotRename as problem:
        raise JsonRpcException(str(problem), REQUEST_FAILED) from None
    if what.field == "name":
        said = f'boxes find their class by this name: records that say "{what.text}" must be written anew'
        server.show(said, lsp.MessageType.Warning)
    return rename.edit(found, server.client)


async def _hints(server: Server, params: lsp.InlayHintParams) -> list[lsp.InlayHint] | None:
    document = _open(server, params)
    if document is None:
        return None
    start, end = document.lines.span(params.range)
    copy = document.copy()
    return await asyncio.to_thread(inlay_hints.hints, copy, start, end, server.checker.facts(copy))

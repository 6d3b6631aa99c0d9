"""Findings as diagnostics."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from odlint.lint.finding import ERROR, INFO, WARNING
from odlint.lsp.documents.document import MOST, uri_of
from odlint.lsp.documents.positions import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from odlint.lint.finding import FileReport, Finding
    from odlint.lsp.documents.client_capabilities import Client
    from odlint.lsp.documents.document import Document
    from odlint.syntax.source import Source

SOURCE = "odlint"
SEVERITIES = {
    ERROR: lsp.DiagnosticSeverity.Error,
    WARNING: lsp.DiagnosticSeverity.Warning,
    INFO: lsp.DiagnosticSeverity.Information,
}
# Rules that say of something written that it does nothing (editors fade it) or that the API gave it up (struck out).
UNUSED = frozenset(
    (
        "anchor-strides-ignored",
        "field-nobody-reads",
        "field-not-read-in-tf1",
        "field-not-read-in-tf2",
        "masks-loaded-for-nothing",
        "model-setting-without-effect",
        "pad-value-without-padding",
        "setting-without-effect",
        "unused-suppression",
    )
)
DEPRECATED = frozenset(("field-deprecated", "metric-renamed", "removed-field"))


def diagnostics(document: Document, report: FileReport, client: Client) -> list[lsp.Diagnostic]:
    """A document's report for an editor."""
    if document.too_big:
        return [too_big(document)]
    lines = document.lines
    others: dict[str, Lines] = {document.name: lines}
    return [diagnostic(document, finding, client, others) for finding in report.findings]


def diagnostic(document: Document, finding: Finding, client: Client, others: dict[str, Lines]) -> lsp.Diagnostic:
    """One finding. `others` keeps the lines of files that findings point to."""
    made = lsp.Diagnostic(
        range=document.lines.range(*visible(document.text, finding.start, finding.end)),
        message=finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
    )
    if client.code_description:
        made.code_description = lsp.CodeDescription(finding.url)
    if client.tags:
        made.tags = list(tags(finding.rule)) or None
    if client.related and finding.related:
        made.related_information = [
            lsp.DiagnosticRelatedInformation(_place(document, one.source, one.start, one.end, others), one.message)
            for one in finding.related
        ]
    return made


def tags(rule: str) -> Iterable[lsp.DiagnosticTag]:
    """How editors may show what a rule finds."""
    if rule in UNUSED:
        yield lsp.DiagnosticTag.Unnecessary
    if rule in DEPRECATED:
        yield lsp.DiagnosticTag.Deprecated


def visible(text: str, start: int, end: int) -> tuple[int, int]:
    """A range that can be seen: an empty one is widened by a character of its line."""
    if end > start:
        return start, end
    if start < len(text) and text[start] not in "\r\n":
        return start, start + 1
    return (start - 1, start) if start and text[start - 1] not in "\r\n" else (start, start)


def too_big(document: Document) -> lsp.Diagnostic:
    """What is said of a file that is not looked at."""
    what = "label map" if document.path.endswith(".pbtxt") else "config"
    return lsp.Diagnostic(
        range=document.lines.range(0, 0),
        message=f"{len(document.text):,} characters are more than any {what} has, so it is not checked while you type "
        f"(the limit is {MOST:,}): run odlint check on the file",
        severity=lsp.DiagnosticSeverity.Information,
        source=SOURCE,
    )


def _place(document: Document, source: Source, start: int, end: int, others: dict[str, Lines]) -> lsp.Location:
    if source.name == document.name:
        return lsp.Location(document.uri, document.lines.range(start, end))
    lines = others.get(source.name)
    if lines is None:
        lines = others[source.name] = Lines(source.text, document.lines.encoding)
    return lsp.Location(uri_of(os.path.abspath(source.name)), lines.range(start, end))

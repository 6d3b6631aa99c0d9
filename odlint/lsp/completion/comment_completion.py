"""Comments that speak to odlint: their words, and names of rules between their brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, choice
from odlint.syntax.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation

_NAMES = re.compile(r"#+[ \t]*odlint:[ \t]*ignore(?:-file|-block)?[ \t]*\[[^\]\n]*\Z")
_WORDS = re.compile(r"#+[ \t]*odlint:[ \t]*([a-z-]*)\Z")
_NAME_START = re.compile(r"[A-Za-z0-9_/-]*\Z")
_DIRECTIVES = (
    ("ignore[]", "hide what these rules find in this line, or in the block below"),
    ("ignore-block[]", "hide what these rules find in this block"),
    ("ignore-file[]", "hide what these rules find in the file"),
    ("off", "odlint fmt leaves what follows as it is"),
    ("on", "odlint fmt formats again from here"),
)


def remark_choices(at: Situation) -> Iterator[lsp.CompletionItem]:
    """What may follow in a comment; nothing in one that speaks to people."""
    said = at.document.text[at.context.start : at.offset]
    word = _WORDS.search(said)
    if word is not None:
        at.start = at.context.start + word.start(1)
        for label, detail in _DIRECTIVES:
            template = label.replace("[]", "[$0]") if at.client.snippets else label.replace("]", "")
            yield choice(at, label, Kind.Keyword, detail, "", template, snippet="$" in template)
    elif _NAMES.search(said):
        begin = _NAME_START.search(said)
        at.start = at.context.start + (begin.start() if begin is not None else len(said))
        yield from _rules(at)


def _rules(at: Situation) -> Iterator[lsp.CompletionItem]:
    """Rules, first those that find something in this line or the next."""
    text = at.document.text
    first = line_start(text, at.offset)
    last = line_end(text, min(line_end(text, at.offset) + 1, len(text)))
    findings = at.report.findings if at.report is not None else ()
    near = {finding.rule for finding in findings if first <= finding.start <= last}
    for rule in at.rules:
        detail = f"{rule.code}, {rule.severity}"
        yield choice(at, rule.name, Kind.Reference, detail, order=f"{'1' if rule.name in near else '2'}{rule.name}")

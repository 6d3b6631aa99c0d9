"""Reviewdog's diagnostic format, with suggestions that a reviewer accepts with a click.

Columns count bytes of UTF-8 there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.edits import edits_of
from odlint.report.formatters.support.json_stream import Pieces
from odlint.report.formatters.support.locations import portable
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from typing import Any

    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally
    from odlint.syntax.source import Source

_URL = "https://github.com/odlint/odlint"
_OPENING = f'{{\n"source": {{"name": "odlint", "url": "{_URL}"}},\n"diagnostics": ['
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class RdJson:
    """Formatter of the rdjson format."""

    def __init__(self) -> None:
        self._array = Pieces(_OPENING)

    def file(self, report: FileReport) -> str:
        """The diagnostics of one file, with what stands before them."""
        return self._array.more(map(_diagnostic, report.findings))

    def end(self, _tally: Tally) -> str:
        """The end of the object."""
        return self._array.end("]\n}\n")


def _diagnostic(finding: Finding) -> dict[str, Any]:
    source = finding.source
    made: dict[str, Any] = {
        "message": clean(finding.message),
        "location": _location(source, finding.start, finding.end),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": clean(finding.rule), "url": finding.url},
        "related_locations": [
            {"message": clean(one.message), "location": _location(one.source, one.start, one.end)}
            for one in finding.related
        ],
    }
    suggestion = _suggestion(finding)
    if suggestion is not None:
        made["suggestions"] = [suggestion]
    return made


def _suggestion(finding: Finding) -> dict[str, Any] | None:
    """The whole repair as one range: reviewdog takes every suggestion for a repair of its own."""
    edits, source = edits_of(finding), finding.source
    if not edits:
        return None
    first, last = edits[0][0], max(end for _, end, _ in edits)
    parts, at = [], first
    for start, end, text in edits:
        parts += [source.text[at:start], text]
        at = end
    new = "".join([*parts, source.text[at:last]])
    if any("\ud800" <= char <= "\udfff" for char in new):
        return None  # bytes that are no text cannot stand in a suggestion
    return {"range": _range(source, first, last), "text": new}


def _location(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"path": clean(portable(source.name)), "range": _range(source, start, max(start, end))}


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(source, start), "end": _position(source, end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    row, column = source.position(offset)
    before = source.text[offset - column + 1 : offset].encode("utf-8", "surrogateescape")
    return {"line": row, "column": len(before) + 1}


def make(_style: Style) -> RdJson:
    """The formatter; a style means nothing to it."""
    return RdJson()

"""The JSON format: an array of objects. Rows and columns are 1-based, columns count characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.edits import edits_of
from odlint.report.formatters.support.fingerprints import listed
from odlint.report.formatters.support.json_stream import Pieces

if TYPE_CHECKING:
    from typing import Any

    from odlint.lint.finding import FileReport, Finding, Related
    from odlint.report.style import Style
    from odlint.report.tally import Tally
    from odlint.syntax.source import Source


class Json:
    """Formatter of the JSON format."""

    def __init__(self) -> None:
        self._array = Pieces()

    def file(self, report: FileReport) -> str:
        """The objects of one file, with what stands before them in the array."""
        return self._array.more(as_object(finding) for finding in listed(report))

    def end(self, _tally: Tally) -> str:
        """The end of the array."""
        return self._array.end()


def as_object(finding: Finding) -> dict[str, Any]:
    """A finding as JSON values."""
    return {
        "filename": finding.filename,
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "location": _place(finding.location),
        "end_location": _place(finding.end_location),
        "related": [_related(place) for place in finding.related],
        "url": finding.url,
        "fix": _fix(finding),
        "suppressed": _suppressed(finding),
    }


def _suppressed(finding: Finding) -> dict[str, Any] | None:
    """The comment that hides it, with its reason; None for what is reported."""
    hidden = finding.suppression
    return None if hidden is None else {"reason": hidden.reason, "location": _at(finding.source, hidden.start)}


def _related(place: Related) -> dict[str, Any]:
    return {
        "filename": place.source.name,
        "location": _at(place.source, place.start),
        "end_location": _at(place.source, max(place.start, place.end)),
        "message": place.message,
    }


def _fix(finding: Finding) -> dict[str, Any] | None:
    repair = finding.repair
    if repair is None:
        return None
    source = finding.source
    edits = [
        {"location": _at(source, start), "end_location": _at(source, end), "content": text}
        for start, end, text in edits_of(finding)
    ]
    return {"safety": repair.safety, "title": repair.title, "edits": edits}


def _at(source: Source, offset: int) -> dict[str, int]:
    return _place(source.position(offset))


def _place(position: tuple[int, int]) -> dict[str, int]:
    return {"row": position[0], "column": position[1]}


def make(_style: Style) -> Json:
    """The formatter; a style means nothing to it."""
    return Json()

"""SARIF 2.1.0, which GitHub code scanning, Azure DevOps and many viewers read.

Results stand before the tool, so that a run over thousands of files is written as it goes.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from odlint._version import __version__
from odlint.report.formatters.sarif_rules import LEVELS, Rules
from odlint.report.formatters.support.edits import edits_of
from odlint.report.formatters.support.finding_text import repair_label
from odlint.report.formatters.support.fingerprints import fingerprints, listed
from odlint.report.formatters.support.json_stream import Pieces
from odlint.report.formatters.support.locations import folder_uri, uri
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.lint.finding import FileReport, Finding
    from odlint.report.style import Style
    from odlint.report.tally import Tally
    from odlint.syntax.source import Source

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_OPENING = f'{{\n"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n"results": ['
_BASE = "SRCROOT"  # the folder of the run
_FINGERPRINT = "odlint/v1"
_HOME = "https://github.com/odlint/odlint"


class Sarif:
    """Formatter of the sarif format."""

    def __init__(self) -> None:
        self._results = Pieces(_OPENING)
        self._rules = Rules()
        self._artifacts: dict[str, int] = {}
        self._targets: set[int] = set()  # of them, those that were checked

    def file(self, report: FileReport) -> str:
        """The results of one file, with what stands before them; those that comments hide are marked so."""
        self._targets.add(self._artifact(report.name))
        findings = listed(report)
        marks = fingerprints(report) if findings else ()
        return self._results.more(self._result(*pair) for pair in zip(findings, marks, strict=True))

    def end(self, tally: Tally) -> str:
        """The rest of the run: rules, files, and what could not be checked."""
        run = {
            "tool": {
                "driver": {
                    "name": "odlint",
                    "informationUri": _HOME,
                    "semanticVersion": __version__,
                    "rules": self._rules.descriptors(tally.packs),
                }
            },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {_BASE: {"uri": folder_uri()}},
            "artifacts": [
                {"location": _place(name), **({"roles": ["analysisTarget"]} if number in self._targets else {})}
                for name, number in self._artifacts.items()
            ],
            "invocations": [
                {
                    "executionSuccessful": not tally.failures,
                    "toolExecutionNotifications": list(_notifications(tally)),
                }
            ],
        }
        rest = json.dumps(run, indent=2)[2:]  # after its opening brace
        return self._results.end(f"],\n{rest}]\n}}\n")

    def _artifact(self, name: str) -> int:
        return self._artifacts.setdefault(name, len(self._artifacts))

    def _result(self, finding: Finding, fingerprint: str) -> dict[str, Any]:
        source = finding.source
        made: dict[str, Any] = {
            "ruleId": clean(finding.code),
            "ruleIndex": self._rules.number(finding),
            "level": LEVELS[finding.severity],
            "message": {"text": clean(finding.message)},
            "locations": [self._location(source, finding.start, finding.end)],
            "partialFingerprints": {_FINGERPRINT: fingerprint},
        }
        if finding.related:
            made["relatedLocations"] = [
                {
                    "id": number,
                    **self._location(one.source, one.start, one.end),
                    "message": {"text": clean(one.message)},
                }
                for number, one in enumerate(finding.related, 1)
            ]
        fix = _fix(finding)
        if fix is not None:
            made["fixes"] = [fix]
        hidden = finding.suppression
        if hidden is not None:
            made["suppressions"] = [
                {
                    "kind": "inSource",
                    **({"justification": clean(hidden.reason)} if hidden.reason else {}),
                    "location": self._location(source, hidden.start, hidden.end),
                }
            ]
        return made

    def _location(self, source: Source, start: int, end: int) -> dict[str, Any]:
        place = {**_place(source.name), "index": self._artifact(source.name)}
        return {"physicalLocation": {"artifactLocation": place, "region": _region(source, start, end)}}


def _place(name: str) -> dict[str, Any]:
    found = uri(name)
    return {"uri": found} if found.startswith("file:") else {"uri": found, "uriBaseId": _BASE}


def _region(source: Source, start: int, end: int) -> dict[str, int]:
    (row, column), (end_row, end_column) = source.position(start), source.position(max(start, end))
    return {"startLine": row, "startColumn": column, "endLine": end_row, "endColumn": end_column}


def _fix(finding: Finding) -> dict[str, Any] | None:
    repair, edits = finding.repair, edits_of(finding)
    if repair is None or not edits:
        return None
    source = finding.source
    replacements = [
        {"deletedRegion": _region(source, start, end), "insertedContent": _content(source, text)}
        for start, end, text in edits
    ]
    return {
        "description": {"text": f"{repair_label(repair)}: {clean(repair.title)}"},
        "artifactChanges": [{"artifactLocation": _place(source.name), "replacements": replacements}],
        "properties": {"safety": repair.safety},
    }


def _content(source: Source, text: str) -> dict[str, str]:
    """New text; as bytes where it holds some that are no text."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        return {"binary": base64.b64encode(source.encode(text)).decode("ascii")}
    return {"text": text}


def _notifications(tally: Tally) -> Iterator[dict[str, Any]]:
    for failure in tally.failures:
        yield _notification("error", failure)
    for what, rules in tally.skipped.items():
        yield _notification("note", f"Not checked for lack of facts ({what}): {', '.join(sorted(rules))}")
    for note, names in tally.notes.items():
        yield _notification("note", f"{note} ({names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''})")
    for stale in tally.stale:
        yield _notification("note", f"A finding of the baseline is gone: {stale}")


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": clean(text)}}


def make(_style: Style) -> Sarif:
    """The formatter; a style means nothing to it."""
    return Sarif()

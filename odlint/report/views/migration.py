"""The account of a migration: as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from odlint.migration.migrate import Migrated
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, KINDS, UNREAD, Entry
from odlint.modelgarden.yaml.spelling import literal
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, GREEN, RED, YELLOW, Style

_COLORS = {EXACT: GREEN, APPROXIMATE: YELLOW, IMPOSSIBLE: RED, UNREAD: DIM}
_HEADINGS = {
    EXACT: "Exact: the experiment does the same",
    APPROXIMATE: "Approximate: the nearest there is",
    IMPOSSIBLE: "Impossible: lost, nothing in the Model Garden does it",
    UNREAD: "Unread: the Object Detection API does nothing with it either, or nothing that a training shows",
}
_LONGEST = 60  # characters of a value


def migrated_lines(migrated: Migrated, experiment: str, style: Style, whole: bool = True) -> Iterator[str]:
    """What became of each field, worst last, and the sum of it."""
    if whole:
        for kind in (UNREAD, EXACT, APPROXIMATE, IMPOSSIBLE):
            entries = _of_kind(migrated, kind)
            if entries:
                yield style.paint(_HEADINGS[kind], f"{BOLD};{_COLORS[kind]}")
                for entry in entries:
                    yield from _lines(migrated.name, entry, style)
                yield ""
    for note in migrated.notes:
        yield f"{style.paint('note:', YELLOW)} {clean(note)}"
    if migrated.target.compromise:
        yield f"{style.paint('not the same model:', YELLOW)} {clean(migrated.target.compromise)}"
    written = style.paint(clean(experiment), BOLD)
    yield f"{clean(migrated.name)} → {written} ({migrated.target.experiment}): {_sum(migrated)}"


def as_markdown(migrated: Migrated) -> str:
    """Tables, one for each kind of outcome."""
    lines = [f"# {_cell(migrated.name)} as {migrated.target.experiment}", "", _sum(migrated) + ".", ""]
    lines += [f"* {_cell(note)}" for note in (*migrated.notes, migrated.target.compromise) if note]
    for kind in KINDS:
        entries = _of_kind(migrated, kind)
        if entries:
            lines += [
                "",
                f"## {_HEADINGS[kind]}",
                "",
                "| line | field | value | experiment | reason |",
                "|---|---|---|---|---|",
            ]
            lines += [
                f"| {entry.line or 'default'} | `{_cell(entry.path)}` | `{_cell(_value(entry.value))}` | "
                f"{_cell(_said(entry))} | {_cell(entry.outcome.reason)} |"
                for entry in entries
            ]
    return "\n".join(lines) + "\n"


def as_json(migrated: Migrated) -> str:
    """Everything, for programs."""
    document = {
        "file": migrated.name,
        "experiment": migrated.target.experiment,
        "module": migrated.target.module,
        "compromise": migrated.target.compromise,
        "notes": migrated.notes,
        "counts": {kind: _counts(migrated)[kind] for kind in KINDS},
        "fields": [
            {
                "path": entry.path,
                "line": entry.line or None,
                "value": entry.value,
                "kind": entry.outcome.kind,
                "sets": dict(entry.outcome.sets),
                "reason": entry.outcome.reason,
            }
            for entry in migrated.entries
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False, default=str) + "\n"


def _of_kind(migrated: Migrated, kind: str) -> Sequence[Entry]:
    return [entry for entry in migrated.entries if entry.outcome.kind == kind]


def _counts(migrated: Migrated) -> Counter[str]:
    return Counter(entry.outcome.kind for entry in migrated.entries)


def _sum(migrated: Migrated) -> str:
    counts = _counts(migrated)
    return ", ".join(f"{counts[kind]} {kind}" for kind in KINDS) + " of " + f"{len(migrated.entries)} fields"


def _lines(name: str, entry: Entry, style: Style) -> Iterator[str]:
    place = f"{clean(name)}:{entry.line}" if entry.line else "(default)"
    said = _said(entry)
    arrow = f" → {style.paint(clean(said), BOLD)}" if said else ""
    yield f"  {style.paint(place, DIM)} {clean(entry.path)}: {clean(_value(entry.value))}{arrow}"
    if entry.outcome.reason:
        yield f"      {clean(entry.outcome.reason)}"


def _said(entry: Entry) -> str:
    return ", ".join(f"{target}: {value}" for target, value in _targets(entry))


def _targets(entry: Entry) -> Sequence[tuple[str, str]]:
    if entry.outcome.kind == IMPOSSIBLE and None not in entry.outcome.sets.values():
        return []  # what it belongs to is set for the sake of other fields
    return [(name, _value(value)) for name, value in entry.outcome.sets.items()]


def _value(value: Any) -> str:
    said = value if value == "{}" else literal(value)
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"


def _cell(text: str) -> str:
    return clean(text).replace("|", "\\|").replace("\n", " ")

"""Serialization of audits: the same JSON for equal audits."""

from __future__ import annotations

import json
from typing import Any

from odlint.tf.records.audit import Audit, Span
from odlint.tf.records.counters import DuplicateCounter, Tally
from odlint.tf.records.record_locations import Place

VERSION = 1  # of the layout


def to_json(audit: Audit, digests: bool = True) -> str:
    """One line of JSON.

    Args:
        audit: settled or not; it is settled.
        digests: with the digests of all images and source ids, which are most of it, and not of repeated ones only.
    """
    audit.settle()
    body: dict[str, Any] = {
        "version": VERSION,
        "sums": audit.sums,
        "counts": audit.counts,
        "examples": audit.examples,
        "features": _tally(audit.features),
        "classes": _tally(audit.classes),
        "sizes": _tally(audit.sizes),
        "cells": sorted((*cell, count) for cell, count in audit.cells.items()),
        "per_image": sorted(audit.per_image.items()),
        "spans": {name: (span.least, span.most, span.place) for name, span in audit.spans.items()},
    }
    body["images"] = _sightings(audit.images, digests)
    body["source_ids"] = _sightings(audit.source_ids, digests)
    return json.dumps(body, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Audit:
    """Read an audit.

    Raises:
        ValueError, KeyError, TypeError: the text is not a serialized audit.
    """
    body = json.loads(text)
    if body["version"] != VERSION:
        raise ValueError("another version's audit")
    audit = Audit()
    audit.sums.update(body["sums"])
    audit.counts = dict(body["counts"])
    audit.examples = {
        kind: [(_place(place), str(detail)) for place, detail in examples]
        for kind, examples in body["examples"].items()
    }
    for tally, stored in (
        (audit.features, body["features"]),
        (audit.classes, body["classes"]),
        (audit.sizes, body["sizes"]),
    ):
        _fill(tally, stored)
    audit.cells = {(wide, high, shape): count for wide, high, shape, count in body["cells"]}
    audit.per_image = dict(map(tuple, body["per_image"]))
    audit.spans = {
        name: Span(least, most, None if place is None else _place(place))
        for name, (least, most, place) in body["spans"].items()
    }
    _see(audit.images, body["images"])
    _see(audit.source_ids, body["source_ids"])
    return audit


def _place(stored: Any) -> Place:
    name, number, offset = stored
    return str(name), int(number), int(offset)


def _tally(tally: Tally[Any]) -> list[Any]:
    rows = sorted(((list(key), count, place) for key, (count, place) in tally.entries.items()), key=repr)
    return [tally.partial, rows]


def _fill(tally: Tally[Any], stored: Any) -> None:
    tally.partial = bool(stored[0])
    tally.entries = {tuple(key): (int(count), _place(place)) for key, count, place in stored[1]}


def _sightings(sightings: DuplicateCounter, every: bool) -> list[Any]:
    return [
        sightings.partial,
        sorted((digest, place) for digest, place in sightings.once.items()) if every else [],
        sorted((digest, count, places) for digest, (count, places) in sightings.often.items()),
    ]


def _see(sightings: DuplicateCounter, stored: Any) -> None:
    sightings.partial = bool(stored[0])
    sightings.once = {int(digest): _place(place) for digest, place in stored[1]}
    sightings.often = {int(digest): (int(count), tuple(map(_place, places))) for digest, count, places in stored[2]}

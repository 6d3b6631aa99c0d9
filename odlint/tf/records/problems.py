"""Turns an audit into problems of the records, with their counts and first examples."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from odlint.tf.records.audit import Audit
from odlint.tf.records.checks import RECORD_CHECKS, RecordCheck
from odlint.tf.records.counters import DuplicateCounter
from odlint.tf.records.features import FRAME_LISTS, READ, TYPE_NAMES, UNREAD
from odlint.tf.records.label_comparison import (
    IMBALANCE,
    Labels,
    class_counts,
    disagreeing,
    number_counts,
    text_counts,
    unknown_texts,
)
from odlint.tf.records.record_locations import MOST_EXAMPLES, Example, Place, shown_file

_SEVERITIES = ("error", "warning", "info")
_NOWHERE: Place = ("", 0, 0)


class Problem(NamedTuple):
    """One kind of problem with its extent.

    Attributes:
        kind: see kinds.py.
        extent: how many boxes, records, files or classes, see `Kind.unit`.
        examples: the first few, by file and record.
    """

    kind: RecordCheck
    extent: int
    examples: list[Example]


def problems(audit: Audit, labels: Labels | None = None) -> list[Problem]:
    """Everything wrong with the records themselves, worst first.

    Args:
        audit: of all records.
        labels: the label map, where no config has rules that compare the two.
    """
    all_problems = [Problem(RECORD_CHECKS[name], count, audit.examples[name]) for name, count in audit.counts.items()]
    all_problems += _misspelt(audit)
    all_problems += _of_classes(audit)
    if labels is not None:
        all_problems += _against(audit, labels)
    all_problems += _repeated("image-repeated", audit.images)
    empty = audit.sums["without_source_id"]
    images = audit.sums["examples"] + audit.sums["frames"]
    if empty and audit.source_ids.once:  # if none has one, that is intended
        all_problems.append(Problem(RECORD_CHECKS["source-id-empty"], empty, []))
    if images and not audit.sums["boxes"] and "boxes-ragged" not in audit.counts:
        all_problems.append(Problem(RECORD_CHECKS["no-boxes-at-all"], audit.sums["files"], []))
    order = list(RECORD_CHECKS)
    return sorted(
        all_problems, key=lambda problem: (_SEVERITIES.index(problem.kind.severity), order.index(problem.kind.name))
    )


def _misspelt(audit: Audit) -> Iterator[Problem]:
    """Features that the decoder ignores, spelled almost like one that no record has."""
    present = {name for name, _ in audit.features.entries}
    missing = [name for name in READ if name not in present]
    examples: list[Example] = []
    count = 0
    for (name, kind), (records, place) in sorted(audit.features.entries.items()):
        if name in READ or name in UNREAD or name in FRAME_LISTS:
            continue
        close = _meant(name, missing)
        if close:
            examples.append((place, f"{name} ({TYPE_NAMES.get(kind, kind)}): did you mean {close}?"))
            count = max(count, records)
    if examples:
        yield Problem(RECORD_CHECKS["feature-misspelt"], count, sorted(examples)[:MOST_EXAMPLES])


def _meant(name: str, missing: list[str]) -> str:
    plain = {_plain(candidate): candidate for candidate in missing}
    if _plain(name) in plain:
        return plain[_plain(name)]
    if "/" not in name:
        return ""
    close = get_close_matches(name, missing, 1, 0.93)
    return close[0] if close else ""


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _of_classes(audit: Audit) -> Iterator[Problem]:
    texts = text_counts(audit)
    if "" in texts:
        count, place = texts[""]
        yield Problem(RECORD_CHECKS["class-text-empty"], count, [(place, "the class text of a box is empty")])
    numbers: dict[str, dict[int, tuple[int, Place]]] = {}
    for (text, number), entry in audit.classes.entries.items():
        if text and number is not None:
            numbers.setdefault(text, {})[number] = entry
    varied = {text: entries for text, entries in numbers.items() if len(entries) > 1}
    if varied:
        examples = []
        for text, entries in varied.items():
            places = [place for _, place in entries.values()]
            listing = ", ".join(f"{number} ({count} boxes)" for number, (count, _) in sorted(entries.items())[:4])
            examples.append((max(places), f"{text!r} has the numbers {listing}"))
        count = sum(count for entries in varied.values() for count, _ in entries.values())
        yield Problem(RECORD_CHECKS["class-numbers-vary"], count, sorted(examples)[:MOST_EXAMPLES])


def _against(audit: Audit, labels: Labels) -> Iterator[Problem]:
    """Classes of the records that do not fit the label map."""
    unknown = unknown_texts(audit, labels)
    if unknown:
        examples = [(place, f"{text!r}{_nearest(text, labels)}") for text, (_, place) in unknown.items()]
        yield Problem(
            RECORD_CHECKS["class-text-unknown"], sum(count for count, _ in unknown.values()), examples[:MOST_EXAMPLES]
        )
    numbers = {number: entry for number, entry in number_counts(audit, True).items() if number not in labels.ids}
    if numbers:
        numbered = [(place, f"class number {number}") for number, (_, place) in numbers.items()]
        yield Problem(
            RECORD_CHECKS["class-number-unknown"], sum(count for count, _ in numbers.values()), numbered[:MOST_EXAMPLES]
        )
    pairs = disagreeing(audit, labels)
    if pairs:
        disagreements = [
            (place, f"{text!r} with number {number}, which the label map gives id {labels.look_up(text)}")
            for (text, number), (_, place) in pairs.items()
        ]
        yield Problem(
            RECORD_CHECKS["class-text-and-number-disagree"],
            sum(count for count, _ in pairs.values()),
            disagreements[:MOST_EXAMPLES],
        )
    yield from _spread(audit, labels)


def _spread(audit: Audit, labels: Labels) -> Iterator[Problem]:
    counts = class_counts(audit, labels)
    unused = [name for name, count in counts.items() if not count]
    if unused and not audit.sums["skipped"] and audit.sums["boxes"]:
        yield Problem(
            RECORD_CHECKS["class-without-boxes"],
            len(unused),
            [(_NOWHERE, repr(name)) for name in unused[:MOST_EXAMPLES]],
        )
    used = [(name, count) for name, count in counts.items() if count]
    if len(used) > 1 and used[0][1] > IMBALANCE * used[-1][1]:
        (most, many), (least, few) = used[0], used[-1]
        yield Problem(
            RECORD_CHECKS["class-imbalance"], len(used), [(_NOWHERE, f"{most!r} has {many:,} boxes, {least!r} {few:,}")]
        )


def _nearest(text: str, labels: Labels) -> str:
    same = [label for label in labels.texts if label.strip().lower() == text.strip().lower()]
    close = same or get_close_matches(text, labels.texts, 1, 0.6)
    return f": did you mean {close[0]!r}?" if close else ""


def _repeated(name: str, sightings: DuplicateCounter) -> Iterator[Problem]:
    examples: list[Example] = []
    count = 0
    for times, places in sightings.repeated():
        count += times - 1
        if len(examples) < MOST_EXAMPLES:
            first, *others = places
            same = ", ".join(
                f"record {number}" if path == first[0] else f"{shown_file(path)} record {number}"
                for path, number, _ in others
            )
            examples.append(
                (first, f"also in {same}" + (f" and {times - len(places)} more" if times > len(places) else ""))
            )
    if count:
        yield Problem(RECORD_CHECKS[name], count, examples)

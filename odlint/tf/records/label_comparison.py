"""Classes of the records against a label map, as the API reads both."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from odlint.tf.records.audit import Audit
from odlint.tf.records.record_locations import Place

IMBALANCE = 20  # commonest over rarest class

Counted = tuple[int, Place]
Key = TypeVar("Key", bound=Hashable)


class Labels:
    """A label map as the decoder's two look-up tables have it: of two equal names the last counts.

    Attributes:
        names: items in order: what a class is called, and its id.
        ids: ids of the items.
    """

    def __init__(self, items: Sequence[tuple[int, str, str]]) -> None:
        """Items are (id, name, display_name)."""
        by_name = {name: number for number, name, _ in items}
        by_display = {display: number for number, _, display in items}
        self._by_text = {text: max(by_name.get(text, -1), by_display.get(text, -1)) for text in (*by_name, *by_display)}
        self.names: list[tuple[str, int]] = [(display or name, number) for number, name, display in items]
        self.ids = {number for number, _, _ in items}

    def look_up(self, text: str) -> int:
        """The id of a class text; -1 when the label map lacks it."""
        return self._by_text.get(text, -1)

    @property
    def texts(self) -> list[str]:
        """All that a class text may be."""
        return [text for text in self._by_text if text]


def text_counts(audit: Audit) -> dict[str, Counted]:
    """Boxes of each class text."""
    return _summed((text, entry) for (text, _), entry in audit.classes.entries.items() if text is not None)


def number_counts(audit: Audit, with_labels: bool) -> dict[int, Counted]:
    """Boxes of each class number that the API reads: with a label map only those of boxes without text."""
    return _summed(
        (number, entry)
        for (text, number), entry in audit.classes.entries.items()
        if number is not None and (text is None or not with_labels)
    )


def unknown_texts(audit: Audit, labels: Labels) -> dict[str, Counted]:
    """Class texts that the label map lacks."""
    return {text: entry for text, entry in text_counts(audit).items() if text and labels.look_up(text) < 0}


def id_counts(audit: Audit, labels: Labels | None) -> dict[int, Counted]:
    """Boxes of each id, as training sees them. Texts that the label map lacks are left out."""
    if labels is None:
        return number_counts(audit, False)
    known = [(labels.look_up(text), entry) for text, entry in text_counts(audit).items()]
    return _summed([*((number, entry) for number, entry in known if number >= 0), *number_counts(audit, True).items()])


def disagreeing(audit: Audit, labels: Labels) -> dict[tuple[str, int], Counted]:
    """Pairs of text and number where the label map gives another id to the text."""
    return _summed(
        ((text, number), entry)
        for (text, number), entry in audit.classes.entries.items()
        if text and number is not None and labels.look_up(text) not in (-1, number)
    )


def class_counts(audit: Audit, labels: Labels | None) -> dict[str, int]:
    """Boxes of each class by its displayed name, most first; classes of the label map without boxes come last."""
    counts: dict[str, int] = {}
    if labels is None:
        for (text, number), (count, _) in audit.classes.entries.items():
            name = text if text is not None else f"number {number}"
            counts[name] = counts.get(name, 0) + count
    else:
        by_id = id_counts(audit, labels)
        known = {number: name for name, number in labels.names}
        counts = dict.fromkeys(known.values(), 0)
        for number, (count, _) in by_id.items():
            name = known.get(number, f"number {number}")
            counts[name] = counts.get(name, 0) + count
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def _summed(entries: Iterable[tuple[Key, Counted]]) -> dict[Key, Counted]:
    """Counts of equal keys together, with the first place."""
    sums: dict[Key, Counted] = {}
    for key, (count, place) in entries:
        before = sums.get(key)
        sums[key] = (count, place) if before is None else (before[0] + count, min(before[1], place))
    return dict(sorted(sums.items(), key=lambda entry: (-entry[1][0], repr(entry[0]))))

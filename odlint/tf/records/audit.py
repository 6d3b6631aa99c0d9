"""Audits: what is known of the records read so far, in bounded memory.

Audits of parts of the data are merged in any grouping and order with the same result: everything in them is a sum, a
minimum, a maximum, or the smallest few of many.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from odlint.tf.records.box_histograms import Cell
from odlint.tf.records.counters import DuplicateCounter, Tally
from odlint.tf.records.features import EXTRAS, FLAGS, TYPES
from odlint.tf.records.record_locations import Example, Place, keep

MOST_CLASSES = 8_192  # pairs of class text and number
MOST_FEATURES = 512
MOST_LAYOUTS = 64  # sets of features that are held before they are counted
MOST_SIZES = 1_024  # image sizes
MOST_IMAGES = 1 << 17  # images compared with one another
MANY_BOXES = 1_000  # boxes of one image are counted exactly up to here

SUMS = (
    "files",
    "bytes",  # of payloads that were looked at
    "records",  # that were looked at
    "skipped",  # records that sampling left out
    "examples",
    "sequences",
    "frames",
    "boxes",
    "without_boxes",  # images
    "with_text",  # images with class texts
    "without_text",  # images with boxes and no class texts
    "crowd",
    "difficult",
    "group_of",
    "masks_png",  # images
    "masks_numbers",
    "with_keypoints",
    "with_scores",
    "with_channels",
    "with_context",
    "with_context_length",
    "without_source_id",
    "gray",
    "alpha",
    "pixels",
)
SPANS = ("boxes", "frames", "keypoints", "scores", "channels", "context_length", "pixels")

ClassKey = tuple[str | None, int | None]  # text and number of a box, as far as the record has them


@dataclass(slots=True)
class Span:
    """The smallest and largest of some numbers (-1 if there are none), and where the largest was first."""

    least: int = -1
    most: int = -1
    place: Place | None = None

    def add(self, number: int, place: Place) -> None:
        """One more number, 0 or above."""
        if self.least < 0 or number < self.least:
            self.least = number
        if number > self.most:
            self.most, self.place = number, place
        elif number == self.most and (self.place is None or place < self.place):
            self.place = place

    def merge(self, other: Span) -> None:
        """All numbers of another one."""
        if other.place is not None:
            if self.least < 0 or 0 <= other.least < self.least:
                self.least = other.least
            if other.most > self.most or (other.most == self.most and (self.place is None or other.place < self.place)):
                self.most, self.place = other.most, other.place


FeatureNames = frozenset[tuple[str, str] | str]  # names alone for those of the type that is read, else with their type


@dataclass(slots=True)
class Layout:
    """Records with the same features.

    Attributes:
        place: the first such record; count: how many there are.
        flags, extras: they have a feature of FLAGS, or of EXTRAS.
    """

    place: Place
    flags: bool
    extras: bool
    count: int = 0

    @classmethod
    def of(cls, names: FeatureNames, place: Place) -> Layout:
        """The layout of records with these features."""
        extras = any((name if isinstance(name, str) else name[0]) in EXTRAS for name in names)
        return cls(place, not FLAGS.isdisjoint(names), extras)


@dataclass(slots=True, eq=False)
class Audit:
    """What is known so far.

    Attributes:
        sums: plain counters by name (see SUMS).
        counts: kind of problem -> how often; examples: kind -> the first few.
        features: (name, type) -> records that have it, those in `layouts` aside.
        layouts: sets of features not yet counted: records of a file mostly have the same ones.
        classes: (text, number) of boxes.
        sizes: (width, height) of images.
        cells: boxes by size and shape, see shapes.py.
        per_image: number of boxes -> images with so many.
        spans: numbers of which the extremes count (see SPANS).
        images: digests of images; source_ids: of image/source_id.
    """

    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SUMS, 0))
    counts: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[Example]] = field(default_factory=dict)
    features: Tally[tuple[str, str]] = field(default_factory=lambda: Tally(MOST_FEATURES))
    layouts: dict[FeatureNames, Layout] = field(default_factory=dict)
    classes: Tally[ClassKey] = field(default_factory=lambda: Tally(MOST_CLASSES))
    sizes: Tally[tuple[int, int]] = field(default_factory=lambda: Tally(MOST_SIZES))
    cells: dict[Cell, int] = field(default_factory=dict)
    per_image: dict[int, int] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=lambda: {name: Span() for name in SPANS})
    images: DuplicateCounter = field(default_factory=lambda: DuplicateCounter(MOST_IMAGES))
    source_ids: DuplicateCounter = field(default_factory=lambda: DuplicateCounter(MOST_IMAGES))

    def note(self, kind: str, place: Place, detail: str, count: int = 1) -> None:
        """Count a problem, and keep it as an example if it is among the first."""
        self.counts[kind] = self.counts.get(kind, 0) + count
        keep(self.examples.setdefault(kind, []), place, detail)

    def layout(self, names: FeatureNames, place: Place) -> Layout:
        """Count a set of features."""
        known = self.layouts.get(names)
        if known is None:
            if len(self.layouts) >= MOST_LAYOUTS:
                self.count_features()
            known = self.layouts[names] = Layout.of(names, place)
        known.count += 1
        if place < known.place:  # noqa: PLR1730  # min() would compare each time and store
            known.place = place
        return known

    def count_features(self) -> None:
        """Count the features of the layouts that are held."""
        for names, layout in self.layouts.items():
            for name in names:
                key = (name, TYPES[name]) if isinstance(name, str) else name
                self.features.add(key, layout.place, layout.count)
        self.layouts.clear()

    def settle(self) -> Audit:
        """Cut everything to its size; returns itself. Audits are compared and stored settled."""
        self.count_features()
        for tally in (self.features, self.classes, self.sizes):
            tally.settle()
        self.images.settle()
        self.source_ids.settle()
        return self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Audit):
            return NotImplemented
        self.settle()
        other.settle()
        return all(getattr(self, part.name) == getattr(other, part.name) for part in fields(self))

    __hash__ = None  # type: ignore[assignment]  # it changes


def merge(first: Audit, second: Audit) -> Audit:
    """Both audits as one; neither is changed. Associative and commutative."""
    both = Audit()
    absorb(both, first)
    absorb(both, second)
    return both.settle()


def absorb(audit: Audit, part: Audit) -> None:
    """Add a part to an audit, which is changed; the part is not."""
    for counts, more in ((audit.sums, part.sums), (audit.counts, part.counts)):
        for name, count in more.items():
            counts[name] = counts.get(name, 0) + count
    for cell, count in part.cells.items():
        audit.cells[cell] = audit.cells.get(cell, 0) + count
    for boxes, count in part.per_image.items():
        audit.per_image[boxes] = audit.per_image.get(boxes, 0) + count
    for kind, examples in part.examples.items():
        kept = audit.examples.setdefault(kind, [])
        for place, detail in examples:
            keep(kept, place, detail)
    part.count_features()
    audit.features.merge(part.features)
    audit.classes.merge(part.classes)
    audit.sizes.merge(part.sizes)
    audit.images.merge(part.images)
    audit.source_ids.merge(part.source_ids)
    for name, span in part.spans.items():
        audit.spans[name].merge(span)

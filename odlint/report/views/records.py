"""What a report on records is made from: audits with their problems, and what the config's rules found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from odlint.analysis.records_fact import resizing_of
from odlint.language.runtime import FactUnavailable
from odlint.odapi.anchors import anchor_sizes
from odlint.tf.records.box_histograms import Resizing, resized
from odlint.tf.records.box_statistics import typical_shape
from odlint.tf.records.label_comparison import class_counts
from odlint.tf.records.record_locations import shown_file

if TYPE_CHECKING:
    from odlint.lint.finding import FileReport, Finding
    from odlint.schema.message import Message
    from odlint.tf.records.audit import Audit
    from odlint.tf.records.label_comparison import Labels
    from odlint.tf.records.problems import Problem
    from odlint.tf.records.record_locations import Place

Rows = list[tuple[str, float]]
MOST_CLASSES = 25  # bars of classes in a chart


class AuditedRecords:
    """Records that belong together.

    Attributes:
        name: what they are called; role: "train", "eval", or "" for records that no config stands for.
        audit, problems: what was found.
        labels: the label map, where it is known.
    """

    __slots__ = ("audit", "labels", "name", "problems", "role")

    def __init__(self, name: str, role: str, audit: Audit, problems: Sequence[Problem], labels: Labels | None) -> None:
        self.name = name
        self.role = role
        self.audit = audit
        self.problems = problems
        self.labels = labels

    def describe(self) -> str:
        """The sentence with the totals."""
        sums = self.audit.sums
        seen, skipped = sums["records"], sums["skipped"]
        parts = [f"{sums['files']:,} file{'s' * (sums['files'] != 1)}"]
        if skipped:
            parts.append(
                f"{seen:,} of {seen + skipped:,} records looked at, spread evenly (--limit): counts are of these"
            )
        else:
            parts.append(f"{seen:,} record{'s' * (seen != 1)}")
        parts.append(f"{sums['boxes']:,} box{'es' * (sums['boxes'] != 1)}")
        for name, words in _NOTABLE:
            if sums[name]:
                parts.append(f"{sums[name]:,} {words}")
        return ", ".join(parts)

    def classes(self) -> Rows:
        """(class, boxes), most first."""
        rows = [(name, float(count)) for name, count in class_counts(self.audit, self.labels).items()]
        left = rows[MOST_CLASSES:]
        if not left:
            return rows
        few, many = left[-1][1], left[0][1]
        return [*rows[:MOST_CLASSES], (f"{len(left):,} more, {few:,.0f} to {many:,.0f} each", sum(n for _, n in left))]


_NOTABLE = (
    ("sequences", "sequences"),
    ("without_boxes", "images without a box"),
    ("crowd", "crowd boxes"),
    ("difficult", "difficult boxes"),
    ("group_of", "group boxes"),
    ("masks_png", "images with PNG masks"),
    ("masks_numbers", "images with numerical masks"),
    ("with_keypoints", "images with keypoints"),
    ("gray", "gray images"),
    ("alpha", "images with an alpha channel"),
)


class RecordsReport:
    """A config's records with its findings, or records by themselves.

    Attributes:
        records: of training and of evaluation, or one.
        file: the report of the rules; None without a config.
        root: the config; None without one.
    """

    __slots__ = ("file", "records", "root")

    def __init__(
        self, records: Sequence[AuditedRecords], file: FileReport | None = None, root: Message | None = None
    ) -> None:
        self.records = records
        self.file = file
        self.root = root

    @property
    def findings(self) -> list[Finding]:
        """What the rules found."""
        return [] if self.file is None else self.file.findings


def shown(place: Place) -> str:
    """A place as people read it; "" for none."""
    path, number, offset = place
    if not path:
        return ""
    return f"{shown_file(path)}: record {number:,} (byte {offset:,})"


class Chart:
    """Boxes by size or by shape.

    Attributes:
        title: what it shows.
        rows: (bin, boxes); anchors: what anchors of the model fall into each bin, "" for none.
    """

    __slots__ = ("anchors", "rows", "title")

    def __init__(self, title: str, rows: Rows, anchors: list[str]) -> None:
        self.title = title
        self.rows = rows
        self.anchors = anchors


def charts(records: AuditedRecords, root: Message | None) -> list[Chart]:
    """Boxes by size and shape: after the config's resizer, against its anchors, where there is one."""
    audit = records.audit
    if not audit.cells:
        return []
    resizing = None if root is None else _resizing(root)
    if root is None or resizing is None:
        return [
            Chart("Boxes by size (square root of the area, of the image)", *_by_size(audit, _PERCENT, (), _PARTS, "%")),
            Chart("Boxes by shape (width : height)", *_by_shape(audit, _AS_IS, ())),
        ]
    width, height = resizing.size(typical_shape(audit) or 0)
    anchors = anchor_sizes(root.get("model"), width, height)
    after = f"after resizing to {width:.0f} by {height:.0f}" + (", typically" if resizing.kind == "ratio" else "")
    return [
        Chart(f"Boxes by size (square root of the area, {after})", *_by_size(audit, resizing, anchors, _SIZES, " px")),
        Chart(f"Boxes by shape (width : height, {after})", *_by_shape(audit, resizing, anchors)),
    ]


_SIZES = (8, 16, 32, 64, 128, 256, 512, 1024)  # pixels
_PARTS = (1, 2, 5, 10, 20, 50)  # per cent of the image
_RATIOS = (1 / 8, 1 / 4, 1 / 2, 1 / 1.41, 1.41, 2, 4, 8)
_RATIO_NAMES = (
    "narrower than 1:8",
    "1:8 to 1:4",
    "1:4 to 1:2",
    "1:2 to 1:1.4",
    "nearly square",
    "1.4:1 to 2:1",
    "2:1 to 4:1",
    "4:1 to 8:1",
    "wider than 8:1",
)
_PERCENT, _AS_IS = Resizing("fixed", 100, 100), Resizing("ratio", 1000, 1_000_000)


def _resizing(root: Message) -> Resizing | None:
    try:
        return resizing_of(root)
    except FactUnavailable:
        return None


def _by_size(
    audit: Audit, resizing: Resizing, anchors: Sequence[tuple[float, float]], edges: Sequence[int], unit: str
) -> tuple[Rows, list[str]]:
    values = [((wide * high) ** 0.5, count) for wide, high, count in resized(audit.cells, resizing)]
    between = [f"{low} to {high}{unit}" for low, high in pairwise(edges)]
    names = [f"below {edges[0]}{unit}", *between, f"{edges[-1]}{unit} and more"]
    return _binned(values, [(wide * high) ** 0.5 for wide, high in anchors], edges, names)


def _by_shape(audit: Audit, resizing: Resizing, anchors: Sequence[tuple[float, float]]) -> tuple[Rows, list[str]]:
    values = [(wide / high, count) for wide, high, count in resized(audit.cells, resizing)]
    return _binned(values, [wide / high for wide, high in anchors], _RATIOS, _RATIO_NAMES)


def _binned(
    values: Sequence[tuple[float, int]], anchors: Sequence[float], edges: Sequence[float], names: Sequence[str]
) -> tuple[Rows, list[str]]:
    counts = [0] * len(names)
    fitting: list[set[str]] = [set() for _ in counts]
    for value, count in values:
        counts[bisect_right(edges, value)] += count
    for anchor in anchors:
        fitting[bisect_right(edges, anchor)].add(f"{anchor:.3g}")
    used = [number for number, count in enumerate(counts) if count or fitting[number]]
    span = range(used[0], used[-1] + 1) if used else range(0)
    return [(names[number], float(counts[number])) for number in span], [
        ", ".join(sorted(fitting[number], key=float)) for number in span
    ]

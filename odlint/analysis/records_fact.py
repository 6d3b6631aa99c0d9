"""What rules know of records: numbers of an audit, where need be against the label map and the model of the config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.analysis.training import TRAIN, reader_of
from odlint.odapi.anchors import anchor_sizes
from odlint.schema.message import FactUnavailable
from odlint.tf.records.audit import Audit
from odlint.tf.records.box_histograms import Resizing
from odlint.tf.records.box_statistics import share_below, share_missed, typical_ratio, typical_shape
from odlint.tf.records.label_comparison import Labels, disagreeing, id_counts, number_counts, text_counts, unknown_texts
from odlint.tf.records.record_locations import shown_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.schema.message import Message
    from odlint.tf.records.record_locations import Place

    Both = Callable[[], tuple[Audit, Audit]]

FEW = 50  # boxes of a class, below which it is rarely learnt
_MOST_NAMES = 50  # names in a list
_THRESHOLD = 0.5  # overlap from which an anchor is matched when the config does not say


class RecordsFact:
    """The attributes that vocabulary.py declares. Each is computed when first read; some raise FactUnavailable."""

    def __init__(self, source: RecordsSource) -> None:
        self._source = source
        self._known: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(name)
        known = self._known.get(name)
        if known is None:
            try:
                known = _ATTRIBUTES[name](self._source)
            except FactUnavailable as unknown:
                known = unknown
            self._known[name] = known
        if known.__class__ is FactUnavailable:
            raise known
        return known


class RecordsSource:
    """What the attributes are worked out from."""

    def __init__(self, facts: Facts, role: str, audit: Audit, both: Both | None) -> None:
        """Collect what is known of the records of one reader.

        Args:
            facts: of the config; what is read through them becomes a related location of a finding.
            role: TRAIN or EVAL.
            audit: of the records.
            both: returns the whole audits of (evaluation, training), if they can be compared; raises FactUnavailable.
        """
        self.audit = audit
        self._facts = facts
        self._role = role
        self._both = both
        self._labels: Labels | None = None
        self._shared: list[Place] | None = None

    def sum(self, name: str) -> int:
        """A plain counter of the audit."""
        return self.audit.sums[name]

    def images(self) -> int:
        """Images, those that sampling left out included."""
        return self.sum("examples") + self.sum("frames") + self.sum("skipped")

    def labels(self) -> Labels:
        """The label map of the reader; raises FactUnavailable."""
        if self._labels is None:
            fact = self._facts.get("label_map" if self._role == TRAIN else "eval_label_map")
            self._labels = Labels(fact.label_map.classes)
        return self._labels

    def has_label_map(self) -> bool:
        """True if the reader names a label map, so that texts count and numbers do not."""
        reader = reader_of(self._facts.root, self._role)
        return bool(self._facts.workspace.label_map or (reader is not None and reader.get("label_map_path")))

    def ids(self) -> dict[int, int]:
        """Boxes of each id, as training sees them; raises FactUnavailable where the label map is needed and missing."""
        labels = self.labels() if self.has_label_map() else None
        return {number: count for number, (count, _) in id_counts(self.audit, labels).items()}

    def name_of(self, number: int) -> str:
        """What an id is called."""
        if not self.has_label_map():
            return f"class {number}"
        return next((name for name, one in self.labels().names if one == number), f"class {number}")

    def read_numbers(self) -> dict[int, tuple[int, Place]]:
        """Class numbers that the API reads."""
        return number_counts(self.audit, self.has_label_map())

    def unknown_texts(self) -> dict[str, tuple[int, Place]]:
        """Class texts that the label map lacks."""
        return unknown_texts(self.audit, self.labels())

    def extreme(self, commonest: bool) -> tuple[int, int]:
        """(id, boxes) of the class with most or fewest boxes, of those that have any; raises FactUnavailable."""
        counts = {number: count for number, count in self.ids().items() if count and number > 0}
        if not counts:
            raise FactUnavailable("records: no box has a class")
        pick = max if commonest else min
        return pick(counts.items(), key=lambda entry: (entry[1], -entry[0]))

    def below(self, pixels: float) -> float:
        """Share of the boxes that are smaller after resizing; raises FactUnavailable."""
        return round(share_below(self.audit.cells, self.resizing(), pixels), 3)

    def resizing(self) -> Resizing:
        """What the model's resizer does; raises FactUnavailable for those that depend on more than an image's shape."""
        return resizing_of(self._facts.root)

    def missed(self) -> float:
        """Share of the boxes that no anchor fits; raises FactUnavailable."""
        model: Message = self._facts.root.get("model")
        resizing = self.resizing()
        shape = typical_shape(self.audit)
        anchors = anchor_sizes(model, *resizing.size(shape or 0))
        if not anchors:
            raise FactUnavailable("records: the model has no anchors that can be told")
        return round(share_missed(self.audit.cells, resizing, anchors, _matched(model)), 3)

    def shared(self) -> list[Place]:
        """Places of the images that training has, too; raises FactUnavailable."""
        if self._both is None:
            raise FactUnavailable("records: those of training are not known")
        if self._shared is None:
            mine, others = self._both()
            found = (mine.images.first(digest) for digest in mine.images.digests() if digest in others.images)
            self._shared = sorted(found)
        return self._shared


def resizing_of(root: Message) -> Resizing:
    """What the resizer of a config's model does; raises FactUnavailable."""
    model = root.get("model")
    architecture = model.which("model")
    if architecture not in ("ssd", "faster_rcnn", "center_net"):
        raise FactUnavailable("records: no model is set")
    resizer = model.get(architecture).get("image_resizer")
    kind = resizer.which("image_resizer_oneof")
    if kind == "fixed_shape_resizer":
        fixed = resizer.get(kind)
        return Resizing("fixed", max(1, fixed.get("height")), max(1, fixed.get("width")))
    if kind == "keep_aspect_ratio_resizer":
        ratio = resizer.get(kind)
        return Resizing("ratio", max(1, ratio.get("min_dimension")), max(1, ratio.get("max_dimension")))
    raise FactUnavailable("records: the size after resizing depends on each image")


def _matched(model: Message) -> float:
    """The overlap from which an anchor is matched with a box."""
    if model.which("model") != "ssd":
        return 0.5  # an anchor at or above 0.7 is matched, and the best one of each box is from 0.3 on
    threshold: float = model.get("ssd").get("matcher").get("argmax_matcher").get("matched_threshold")
    return threshold if 0 < threshold < 1 else _THRESHOLD


def _shown(place: Place | None) -> str:
    """A place as a sentence names it."""
    if place is None:
        return ""
    path, number, _ = place
    return f"{shown_file(path)}, record {number}"


def _texts(fact: RecordsSource) -> list[str]:
    return list(fact.unknown_texts())[:_MOST_NAMES]


def _all_unknown(fact: RecordsSource) -> bool:
    texts = {text for text in text_counts(fact.audit) if text}
    return bool(texts) and len(fact.unknown_texts()) == len(texts)


def _unused(fact: RecordsSource) -> list[str]:
    if not fact.sum("boxes"):
        return []
    if fact.sum("skipped"):
        raise FactUnavailable("records: only a sample was read")
    used = fact.ids()
    return [name for name, number in fact.labels().names if number > 0 and not used.get(number)]


def _few(fact: RecordsSource) -> list[str]:
    if fact.sum("skipped"):
        raise FactUnavailable("records: only a sample was read")
    counts = fact.ids()
    return [fact.name_of(number) for number, count in sorted(counts.items()) if number > 0 and 0 < count < FEW]


def _pairs(fact: RecordsSource) -> list[str]:
    labels = fact.labels()
    return [
        f"{text} (number {number}, id {labels.look_up(text)})"
        for text, number in list(disagreeing(fact.audit, labels))[:_MOST_NAMES]
    ]


def _number(fact: RecordsSource, pick: Callable[..., int], default: int) -> int:
    return pick(fact.read_numbers(), default=default)


def _per_record(fact: RecordsSource) -> int:
    return fact.sum("bytes") // max(1, fact.sum("records"))


def _repeats(fact: RecordsSource, which: str) -> int:
    return sum(count - 1 for count, _ in getattr(fact.audit, which).repeated())


def _span(name: str, side: str) -> Callable[[RecordsSource], int]:
    return lambda fact: int(getattr(fact.audit.spans[name], side))


def _sum(name: str) -> Callable[[RecordsSource], int]:
    return lambda fact: fact.sum(name)


_ATTRIBUTES: dict[str, Callable[[RecordsSource], Any]] = {
    "records": lambda fact: fact.sum("records") + fact.sum("skipped"),
    "images": RecordsSource.images,
    "boxes": _sum("boxes"),
    "sampled": lambda fact: fact.sum("skipped") > 0,
    "record_bytes": _per_record,
    "examples": _sum("examples"),
    "sequences": _sum("sequences"),
    "fewest_frames": _span("frames", "least"),
    "without_boxes": _sum("without_boxes"),
    "most_boxes": _span("boxes", "most"),
    "most_boxes_at": lambda fact: _shown(fact.audit.spans["boxes"].place),
    "with_text": _sum("with_text"),
    "has_numbers": lambda fact: any(number is not None for _, number in fact.audit.classes.entries),
    "unknown_texts": _texts,
    "stray_texts": lambda fact: [] if _all_unknown(fact) else _texts(fact),
    "all_texts_unknown": _all_unknown,
    "unknown_boxes": lambda fact: sum(count for count, _ in fact.unknown_texts().values()),
    "text_boxes": lambda fact: sum(count for count, _ in text_counts(fact.audit).values()),
    "unused_classes": _unused,
    "few_classes": _few,
    "used_classes": lambda fact: sum(1 for number, count in fact.ids().items() if number > 0 and count),
    "commonest": lambda fact: fact.name_of(fact.extreme(True)[0]),
    "commonest_boxes": lambda fact: fact.extreme(True)[1],
    "rarest": lambda fact: fact.name_of(fact.extreme(False)[0]),
    "rarest_boxes": lambda fact: fact.extreme(False)[1],
    "least_number": lambda fact: _number(fact, min, 1),
    "most_number": lambda fact: _number(fact, max, 0),
    "disagreeing": _pairs,
    "disagreeing_boxes": lambda fact: sum(count for count, _ in disagreeing(fact.audit, fact.labels()).values()),
    "masks_png": _sum("masks_png"),
    "masks_numbers": _sum("masks_numbers"),
    "with_keypoints": _sum("with_keypoints"),
    "least_keypoints": _span("keypoints", "least"),
    "most_keypoints": _span("keypoints", "most"),
    "with_scores": _sum("with_scores"),
    "least_scores": _span("scores", "least"),
    "most_scores": _span("scores", "most"),
    "least_channels": lambda fact: (
        max(0, fact.audit.spans["channels"].least) if fact.sum("with_channels") == fact.sum("examples") else 0
    ),
    "most_channels": lambda fact: max(0, fact.audit.spans["channels"].most),
    "with_context": _sum("with_context"),
    "without_context_length": lambda fact: fact.images() - fact.sum("skipped") - fact.sum("with_context_length"),
    "least_context_length": _span("context_length", "least"),
    "most_context_length": _span("context_length", "most"),
    "repeated_ids": lambda fact: _repeats(fact, "source_ids"),
    "shared_images": lambda fact: len(fact.shared()),
    "shared_at": lambda fact: _shown(fact.shared()[0]) if fact.shared() else "",
    "image_ratio": lambda fact: typical_ratio(fact.audit),
    "below_8": lambda fact: fact.below(8),
    "below_16": lambda fact: fact.below(16),
    "anchors_missed": RecordsSource.missed,
}
ATTRIBUTES = frozenset(_ATTRIBUTES)
# Of these, reading may raise FactUnavailable.
UNKNOWABLE = frozenset(
    (
        "unknown_texts", "stray_texts", "all_texts_unknown", "unknown_boxes", "unused_classes", "few_classes",
        "used_classes", "commonest", "commonest_boxes", "rarest", "rarest_boxes", "disagreeing", "disagreeing_boxes",
        "shared_images", "shared_at", "below_8", "below_16", "anchors_missed",
    )
)  # fmt: skip

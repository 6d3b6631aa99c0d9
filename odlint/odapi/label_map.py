"""Label maps: the one reader of their files, and what it finds there."""

from __future__ import annotations

from functools import lru_cache

from odlint.schema import LABEL_MAP
from odlint.schema.binding import read_text, refused_problems
from odlint.syntax.source import decode
from odlint.syntax.tree import SyntaxProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.schema.binding import BoundFile
    from odlint.schema.message import Message
    from odlint.syntax.source import Source

NAME, SHOWN = "name", "shown"  # how a config names a class: by `name`, or as evaluation shows it
_MOST_KEPT = 32  # files that are remembered


class LabelMap:
    """The classes of a label map in the order of its file.

    Attributes:
        source: the file.
        problems: why the API, or for CSV files the Model Garden, refuses it; empty for one that can be used.
        items: its messages; empty for CSV files.
        ids, names, display_names: one entry for each item; what is not written is 0 or "".
        shown_names: what evaluation calls each item.
        keypoint_labels, keypoint_ids, keypoint_names, keypoint_display_names: one entry for each keypoint of each item:
            its own label and id, and the name and shown name of its item.
        max_id, min_id: 0 without items.
        place: offsets of the highest id.
    """

    __slots__ = (
        "display_names",
        "ids",
        "items",
        "keypoint_display_names",
        "keypoint_ids",
        "keypoint_labels",
        "keypoint_names",
        "max_id",
        "min_id",
        "names",
        "place",
        "problems",
        "shown_names",
        "source",
    )

    def __init__(
        self,
        source: Source,
        classes: Sequence[tuple[int, str, str]],
        problems: Sequence[SyntaxProblem] = (),
        items: Sequence[Message] = (),
        place: tuple[int, int] = (0, 0),
    ) -> None:
        """`classes` are (id, name, display_name) of each item."""
        self.source = source
        self.problems = problems
        self.items = items
        self.place = place
        self.ids: list[int] = [number for number, _, _ in classes]
        self.names: list[str] = [name for _, name, _ in classes]
        self.display_names: list[str] = [display_name for _, _, display_name in classes]
        self.shown_names: list[str] = [_shown_name(item) for item in items] or list(self.names)
        self.max_id = max(self.ids, default=0)
        self.min_id = min(self.ids, default=0)
        keypoints = [(number, keypoint) for number, item in enumerate(items) for keypoint in item.get("keypoints")]
        self.keypoint_labels: list[str] = [keypoint.get("label") for _, keypoint in keypoints]
        self.keypoint_ids: list[int] = [keypoint.get("id") for _, keypoint in keypoints]
        self.keypoint_names: list[str] = [self.names[number] for number, _ in keypoints]
        self.keypoint_display_names: list[str] = [self.shown_names[number] for number, _ in keypoints]

    @property
    def count(self) -> int:
        """Number of items."""
        return len(self.ids)

    @property
    def classes(self) -> list[tuple[int, str, str]]:
        """(id, name, display_name) of each item."""
        return list(zip(self.ids, self.names, self.display_names, strict=True))

    def named(self, kind: str, text: str) -> tuple[Message, str] | None:
        """(item, field) that a text means as a NAME or as a SHOWN name."""
        for item in self.items:
            field = key_field(item, kind)
            if item.get(field) == text and item.has(field):
                return item, field
        return None

    def with_id(self, number: int) -> Message | None:
        """The first item with this id."""
        return next((item for item in self.items if item.get("id") == number), None)


def key_field(item: Message, kind: str) -> str:
    """The field of an item that configs mean: evaluation shows the display_name if there is one."""
    return "display_name" if kind == SHOWN and item.get("display_name") else "name"


def _shown_name(item: Message) -> str:
    name: str = item.get("display_name") if item.has("display_name") else item.get("name")
    return name


@lru_cache(maxsize=_MOST_KEPT)
def read_label_map(name: str, data: bytes) -> LabelMap:
    """Read the content of a label map; the same content under the same name is read once. Never raises."""
    source = decode(name, data)
    return label_map_of(source, read_text(source.text, LABEL_MAP))


def label_map_of(source: Source, bound: BoundFile) -> LabelMap:
    """The label map in a file that has been read; it has no items if the file is another one."""
    root = bound.root
    items: Sequence[Message] = root.get("item") if root.message_type.name == LABEL_MAP else ()
    classes = [(item.get("id"), item.get("name"), item.get("display_name")) for item in items]
    top = max(items, key=lambda item: int(item.get("id")), default=root)
    place = (top.field_span("id") if items else None) or top.span or (0, 0)
    return LabelMap(source, classes, refused_problems(source, bound), items, place)


@lru_cache(maxsize=_MOST_KEPT)
def read_csv_label_map(name: str, data: bytes) -> LabelMap:
    """Read a label map of the Model Garden, a CSV file of `id,name`. Never raises."""
    source = decode(name, data)
    if not source.readable:
        return LabelMap(source, (), source.problems)
    try:
        classes = list(_csv_classes(source.text))
    except ValueError as error:
        return LabelMap(source, (), [SyntaxProblem("csv", 0, 0, str(error))])
    label_map = LabelMap(source, classes)
    line = label_map.ids.index(label_map.max_id) if classes else 0
    start = sum(len(text) for text in source.text.splitlines(keepends=True)[:line])
    label_map.place = (start, start + len(str(label_map.max_id)))
    return label_map


def _csv_classes(text: str) -> Iterator[tuple[int, str, str]]:
    """(id, name, name) of each row; raises ValueError for one that is not `id,name`."""
    import csv
    import io

    for number, row in enumerate(csv.reader(io.StringIO(text)), 1):
        if len(row) != 2:
            raise ValueError(f"line {number} is not id,name")
        try:
            yield int(row[0]), row[1], row[1]
        except ValueError:
            raise ValueError(f"line {number} does not begin with an id") from None

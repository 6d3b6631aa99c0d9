"""Lookup of a name in the schema: a path, a message type, a field, an enum or an enum value."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema._index import ENUMS
from odlint.schema.index import enum_type, message_names, message_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.schema.index import EnumType, FieldType, MessageType

_MOST_PATHS = 3
_ROOTS = (PIPELINE, LABEL_MAP)


class Names:
    """Everything that a name may mean."""

    def __init__(self) -> None:
        self.fields: list[tuple[MessageType, FieldType]] = []
        self.removed: list[tuple[MessageType, str]] = []
        self.messages: list[MessageType] = []
        self.enums: list[EnumType] = []
        self.values: list[tuple[EnumType, str]] = []

    @property
    def count(self) -> int:
        """Number of meanings."""
        return len(self.fields) + len(self.removed) + len(self.messages) + len(self.enums) + len(self.values)


def lookup(name: str) -> Names:
    """Look up a name."""
    names = Names()
    target = name.strip().strip(".").removeprefix("object_detection.protos.")
    if "." in target:
        _by_path(names, target.split("."))
    for kind in _messages():
        if kind.name == target or kind.name.rpartition(".")[2].lower() == target.lower():
            names.messages.append(kind)
        holder, _, last = target.rpartition(".")
        if not holder or kind.name == holder or kind.name.endswith("." + holder):
            _field(names, kind, last)
    for enum in map(enum_type, ENUMS):
        if enum.name.lower() == target.lower() or enum.name.rpartition(".")[2] == target:
            names.enums.append(enum)
        holder, _, last = target.rpartition(".")
        value = last if last in enum.values else last.upper()
        if value in enum.values and (not holder or holder in (enum.name, enum.name.rpartition(".")[0])):
            names.values.append((enum, value))
    return names


def _field(names: Names, kind: MessageType, name: str) -> None:
    field_name = name.replace("-", "_")
    if field_name in kind.fields:
        field = (kind, kind.fields[field_name])
        if field not in names.fields:
            names.fields.append(field)
    elif field_name in kind.removed and (kind, field_name) not in names.removed:
        names.removed.append((kind, field_name))


def _by_path(names: Names, parts: Sequence[str]) -> None:
    """Look up a path such as `model.ssd.num_classes`. It may start below the root."""
    starts = [message_type(root) for root in _ROOTS] + [kind for kind in _messages() if parts[0] in kind.fields]
    for start in starts:
        kind: MessageType | None = start
        for part in parts[:-1]:
            field = kind.fields.get(part.partition("[")[0]) if kind is not None else None
            kind = field.message if field is not None else None
        if kind is not None:
            _field(names, kind, parts[-1])
            if names.fields or names.removed:
                return


def _messages() -> Iterator[MessageType]:
    return map(message_type, message_names())


def known_names() -> list[str]:
    """All names that `lookup` finds."""
    fields = {field for kind in _messages() for field in (*kind.fields, *kind.removed)}
    values = {value for enum in map(enum_type, ENUMS) for value in enum.values}
    return sorted({*fields, *message_names(), *ENUMS, *values})


def paths_to(kind: MessageType, field: str = "") -> list[str]:
    """The shortest paths from the root to a message type, or to a field of it."""
    ending = [field] if field else []
    paths = sorted(_paths().get(kind.name, ()), key=lambda path: (len(path), path))
    return [".".join((*path, *ending)) for path in paths[:_MOST_PATHS] if path or ending]


@cache
def _paths() -> dict[str, list[tuple[str, ...]]]:
    """Paths to every message type, breadth first. The schema has no recursive types, so this terminates."""
    paths: dict[str, list[tuple[str, ...]]] = {}
    queue: list[tuple[MessageType, tuple[str, ...]]] = [(message_type(root), ()) for root in _ROOTS]
    for kind, path in queue:
        known = paths.setdefault(kind.name, [])
        known.append(path)
        if len(known) <= _MOST_PATHS:
            queue.extend(
                (field.message, (*path, field.name)) for field in kind.fields.values() if field.message is not None
            )
    return paths


def users_of(enum: EnumType) -> list[str]:
    """Fields of an enum type."""
    return [
        f"{kind.name}.{field.name}"
        for kind in _messages()
        for field in kind.fields.values()
        if field.reference == enum.name
    ]


def strings_of(kind: MessageType, field: FieldType) -> list[str]:
    """The legal values of a string field, if the API has a fixed set of them."""
    from odlint.odapi.extractors import KNOWN

    architecture = {
        "SsdFeatureExtractor": "ssd",
        "FasterRcnnFeatureExtractor": "faster_rcnn",
        "CenterNetFeatureExtractor": "center_net",
    }.get(kind.name, "")
    if field.name != "type" or architecture not in KNOWN:
        return []
    return [name for names in KNOWN[architecture].values() for name in names]

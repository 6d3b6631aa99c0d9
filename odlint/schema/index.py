"""Message types, fields and enums, made from the generated index when they are first asked for."""

from __future__ import annotations

from odlint.schema._index import ENUMS, MESSAGES
from odlint.schema.values import READERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Scalar = bool | int | float | str


class EnumType:
    """An enum: `name` is relative to the API's package, `values` maps names to numbers."""

    __slots__ = ("name", "names", "values")

    def __init__(self, name: str, values: tuple[tuple[str, int], ...]) -> None:
        self.name = name
        self.values: Mapping[str, int] = dict(values)
        self.names: Mapping[int, str] = {number: value for value, number in reversed(values)}


class FieldType:
    """A field of a message type.

    Attributes:
        name, number: as in the .proto source.
        type: "float", "int32", "uint32", "bool", "string", "enum" or "message".
        repeated: takes any number of values (a map<> field is a repeated message with `key` and `value`).
        default: effective value when nothing is written; None for messages and repeated fields. Enums: the name.
        oneof: name of the oneof it belongs to, or "".
        deprecated: marked so in the API.
        since: date of the first upstream commit that has the field (YYYY-MM-DD), or "".
        readers: which generations of the API read it: a subset of {1, 2}; empty if none does.
        notable: worth a look by the linter wherever it is written (deprecated, unread by some, or new).
        read: raw text to value; raises ValueError. Not for messages and enums.
    """

    __slots__ = (
        "_enum",
        "_message",
        "default",
        "deprecated",
        "is_flagged",
        "name",
        "number",
        "oneof",
        "read",
        "readers",
        "reference",
        "repeated",
        "since",
        "type",
    )

    def __init__(self, row: tuple[str, int, str, bool, str, Scalar | None, str, bool, str, tuple[int, ...]]) -> None:
        (
            self.name,
            self.number,
            self.type,
            self.repeated,
            self.reference,
            self.default,
            self.oneof,
            self.deprecated,
            self.since,
            self.readers,
        ) = row
        self.is_flagged = self.deprecated or len(self.readers) < 2 or self.since >= NEW_SINCE
        self.read: Callable[[str], Scalar] | None = READERS.get(self.type)
        self._message: MessageType | None = None
        self._enum: EnumType | None = None

    @property
    def message(self) -> MessageType | None:
        """The type of a message field; None for other fields."""
        if self._message is None and self.type == "message":
            self._message = message_type(self.reference)
        return self._message

    @property
    def enum(self) -> EnumType | None:
        """The enum of an enum field; None for other fields."""
        if self._enum is None and self.type == "enum":
            self._enum = enum_type(self.reference)
        return self._enum


class MessageType:
    """A message type; `name` is relative to the API's package, such as "Ssd" or "CenterNet.ObjectDetection".

    Attributes:
        fields: by name, in the order of the .proto source.
        oneofs: member names by oneof name.
        removed: fields that older releases had: name -> (since, removed, what replaces it or "").
        extendable: the API declares extension ranges (none is registered in a plain installation).
    """

    __slots__ = ("extendable", "fields", "name", "oneofs", "removed")

    doubtful = False  # every field has a value: what the file writes, or the API's default

    def __init__(self, name: str) -> None:
        rows, removed, self.extendable = MESSAGES[name]
        self.name = name
        self.fields: Mapping[str, FieldType] = {row[0]: FieldType(row) for row in rows}
        self.removed: Mapping[str, tuple[str, str, str]] = {row[0]: row[1:] for row in removed}
        oneofs: dict[str, list[str]] = {}
        for field in self.fields.values():
            if field.oneof:
                oneofs.setdefault(field.oneof, []).append(field.name)
        self.oneofs: Mapping[str, Sequence[str]] = oneofs


NEW_SINCE = "2021-07-20"  # the API release that most installations hold (1.15 / July 2021) lacks what came later

_messages: dict[str, MessageType] = {}
_enums: dict[str, EnumType] = {}


def message_type(name: str) -> MessageType:
    """The message type of this name (relative to the API's package); KeyError when there is none."""
    known = _messages.get(name)
    if known is None:
        known = _messages[name] = MessageType(name)
    return known


def enum_type(name: str) -> EnumType:
    """The enum of this name (relative to the API's package); KeyError when there is none."""
    known = _enums.get(name)
    if known is None:
        known = _enums[name] = EnumType(name, ENUMS[name])
    return known


def message_names() -> Sequence[str]:
    """Names of all message types, in the order of the sources."""
    return tuple(MESSAGES)

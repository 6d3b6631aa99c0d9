"""The types of the expression language, and what it asks of the schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


class SchemaEnum(Protocol):
    """An enum of the schema."""

    @property
    def name(self) -> str: ...
    @property
    def values(self) -> Mapping[str, int]: ...


class SchemaField(Protocol):
    """A field of the schema. A map field is a repeated message with the fields `key` and `value`."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...  # float, int32, uint32, bool, string, enum or message
    @property
    def repeated(self) -> bool: ...
    @property
    def message(self) -> SchemaMessage | None: ...
    @property
    def enum(self) -> SchemaEnum | None: ...


class SchemaMessage(Protocol):
    """A message type of the schema; `name` is short, such as `Ssd` or `CenterNet.ObjectDetection`."""

    @property
    def name(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, SchemaField]: ...
    @property
    def oneofs(self) -> Mapping[str, Sequence[str]]: ...
    @property
    def doubtful(self) -> bool: ...  # reading a field may raise `runtime.FactUnavailable`


class Type:
    """Any type; `str()` of one is what error messages print."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Scalar(Type):
    """One of the four simple types, or NOTHING."""

    name: str

    def __str__(self) -> str:
        return self.name


BOOL = Scalar("bool")
INT = Scalar("int")
DOUBLE = Scalar("double")
STRING = Scalar("string")
NOTHING = Scalar("nothing")
"""The type of the elements of `[]`, which fits wherever elements of any type are wanted."""


@dataclass(frozen=True, slots=True)
class EnumType(Type):
    """A string of which the possible values are known: an enum, or the members of a oneof."""

    name: str
    values: frozenset[str] = field(compare=False)

    def __str__(self) -> str:
        return f"enum {self.name}"


@dataclass(frozen=True, slots=True)
class ListType(Type):
    """A list; all elements have one type."""

    element: Type

    def __str__(self) -> str:
        return "list" if self.element == NOTHING else f"list of {self.element}"


@dataclass(frozen=True, slots=True)
class GroupsType(Type):
    """Elements of a list, grouped by a key; a key that no element has stands for an empty list."""

    key: Type
    element: Type

    def __str__(self) -> str:
        return f"groups of {self.element} by {self.key}"


@dataclass(frozen=True, slots=True)
class MapType(Type):
    """A map from strings to values of one type."""

    value: Type

    def __str__(self) -> str:
        return f"map of {self.value}"


@dataclass(frozen=True, slots=True, eq=False)
class MessageType(Type):
    """A message of the schema."""

    message: SchemaMessage

    def __str__(self) -> str:
        return f"message {self.message.name}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MessageType) and other.message.name == self.message.name

    def __hash__(self) -> int:
        return hash(self.message.name)


@dataclass(frozen=True, slots=True)
class RecordType(Type):
    """What a fact hands out.

    Attributes:
        name: what error messages call it.
        attributes: the attributes that rules may read, with their types.
        unknowable: those attributes whose reading may raise `runtime.FactUnavailable`; the others never do.
    """

    name: str
    attributes: Mapping[str, Type] = field(compare=False, repr=False)
    unknowable: frozenset[str] = field(default=frozenset(), compare=False)

    def __post_init__(self) -> None:
        for attribute in self.attributes:
            # They are written into generated code as they stand.
            if not attribute.isidentifier() or attribute.startswith("_"):
                raise ValueError(f"{attribute!r} cannot be an attribute of the record {self.name}")

    def __str__(self) -> str:
        return f"record {self.name}"


_FIELD_TYPES = {"float": DOUBLE, "double": DOUBLE, "bool": BOOL, "string": STRING}


def field_type(schema_field: SchemaField) -> Type:
    """The type with which an expression reads a field."""
    single = _single_type(schema_field)
    return ListType(single) if schema_field.repeated else single


def _single_type(schema_field: SchemaField) -> Type:
    if schema_field.message is not None:
        return MessageType(schema_field.message)
    if schema_field.enum is not None:
        return EnumType(schema_field.enum.name, frozenset(schema_field.enum.values))
    return _FIELD_TYPES.get(schema_field.type, INT)


def is_number(type_: Type) -> bool:
    return type_ in (INT, DOUBLE)


def is_text(type_: Type) -> bool:
    return type_ == STRING or isinstance(type_, EnumType)


def is_scalar(type_: Type) -> bool:
    return isinstance(type_, (Scalar, EnumType))


def common_type(left: Type, right: Type) -> Type | None:
    """The narrowest type that holds both, or None."""
    if right in (left, NOTHING):
        return left
    if left == NOTHING:
        return right
    if is_number(left) and is_number(right):
        return DOUBLE
    if is_text(left) and is_text(right):
        return STRING
    if isinstance(left, ListType) and isinstance(right, ListType):
        element = common_type(left.element, right.element)
        return None if element is None else ListType(element)
    return None

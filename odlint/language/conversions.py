"""Where a value of one type stands for one of another: ints for doubles, names of an enum for strings."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.language.errors import ExpressionError, did_you_mean
from odlint.language.typed import Choice, Const, Helper, ListOf, Typed
from odlint.language.types import DOUBLE, INT, NOTHING, EnumType, ListType, Type, common_type


def fit(node: Typed, wanted: Type) -> Typed | None:
    """The expression as a value of the type that is wanted, or None when it is no such value."""
    if node.type == wanted:
        return node
    if common_type(node.type, wanted) != wanted:
        return None
    if wanted == DOUBLE:
        # Without this a double could hold a Python int, and grow without bounds.
        return Const(DOUBLE, node.offset, _real(node.value)) if isinstance(node, Const) else _helper(node, "real")
    if isinstance(node.type, ListType) and isinstance(wanted, ListType):
        return _fit_list(node, node.type, wanted)
    return node


def fit_all(nodes: Sequence[Typed], wanted: Type) -> list[Typed]:
    """`fit` where it is known that all of them fit."""
    return [fitted for node in nodes if (fitted := fit(node, wanted)) is not None]


def _fit_list(node: Typed, given: ListType, wanted: ListType) -> Typed | None:
    if not _needs_reals(given, wanted):
        return node
    if isinstance(node, Const):
        return Const(wanted, node.offset, _real(node.value), node.children)
    return _helper(node, "reals", wanted) if given.element == INT else None


def _needs_reals(given: Type, wanted: Type) -> bool:
    if isinstance(given, ListType) and isinstance(wanted, ListType):
        return _needs_reals(given.element, wanted.element)
    return given == INT and wanted == DOUBLE


def _helper(node: Typed, helper: str, type_: Type = DOUBLE) -> Typed:
    return Helper(type_, node.offset, helper, (node,), counts=type_ != DOUBLE)


def _real(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_real, value))
    return float(value) if isinstance(value, int) else value


def unify(nodes: Sequence[Typed], what: str) -> Type:
    """The type that holds all of them; `what` begins the error when there is none."""
    result: Type = NOTHING
    for node in nodes:
        common = common_type(result, node.type)
        if common is None:
            raise ExpressionError(f"{what}: {result} and {node.type} do not go together", node.offset)
        result = common
    return result


def check_enum_names(enum: Type, other: Typed) -> None:
    """Refuses to compare an enum with a name that it lacks, or with another enum."""
    if not isinstance(enum, EnumType):
        return
    if isinstance(other, Const):
        _check_values(enum, other)
    elif isinstance(other, (ListOf, Choice)):
        for child in other.children[isinstance(other, Choice) :]:
            check_enum_names(enum, child)
    else:
        inner = other.type.element if isinstance(other.type, ListType) else other.type
        if isinstance(inner, EnumType) and inner != enum:
            raise ExpressionError(f"a value of {enum} never equals one of {inner}", other.offset)


def _check_values(enum: EnumType, const: Const) -> None:
    if isinstance(const.value, tuple) and const.children:
        for child in const.children:
            check_enum_names(enum, child)
        return
    for value in const.value if isinstance(const.value, tuple) else (const.value,):
        if isinstance(value, str) and value not in enum.values:
            raise ExpressionError(f"{enum} has no value {value!r}{did_you_mean(value, enum.values)}", const.offset)

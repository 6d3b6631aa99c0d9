"""Types of literals, lists, choices and the other constructs that are not plain operators."""

from __future__ import annotations

import math

from odlint.language import ast
from odlint.language.conversions import check_enum_names, fit_all, unify
from odlint.language.errors import ExpressionError
from odlint.language.operators import negative
from odlint.language.typed import Choice, Const, Helper, ListOf, Logic, Operator, Typed
from odlint.language.types import (
    BOOL,
    DOUBLE,
    INT,
    NOTHING,
    STRING,
    GroupsType,
    ListType,
    MapType,
    is_scalar,
    is_text,
)


def constant(value: object, offset: int) -> Typed:
    """The node of a literal, or of a list of literals."""
    if isinstance(value, (list, tuple)):
        return list_of(offset, [constant(item, offset) for item in value])
    if isinstance(value, float) and math.isnan(value):
        raise ValueError("NaN cannot be a constant")
    for python, type_ in ((bool, BOOL), (int, INT), (float, DOUBLE), (str, STRING)):
        if isinstance(value, python):
            return Const(type_, offset, value)
    raise TypeError(f"{value!r} cannot be a constant")


def list_of(offset: int, items: list[Typed]) -> Typed:
    """`[a, b]`."""
    element = unify(items, "the elements of a list have one type")
    fitted = fit_all(items, element)
    if len(fitted) < len(items):
        raise ExpressionError("the elements of a list have one type: write these numbers as doubles", offset)
    type_ = ListType(element)
    if all(isinstance(item, Const) for item in fitted):
        return Const(type_, offset, tuple(item.value for item in fitted if isinstance(item, Const)), fitted)
    return ListOf(type_, offset, fitted, bits=max(item.bits for item in fitted))


def _group(offset: int, target: Typed, groups: GroupsType, key: Typed) -> Typed:
    """`groups[key]`."""
    if key.type != groups.key and not (is_text(key.type) and is_text(groups.key)):
        raise ExpressionError(f"the key of these groups is {groups.key}, not {key.type}", key.offset)
    check_enum_names(groups.key, key)
    return Helper(ListType(groups.element), offset, "group", (target, key), counts=True, bits=target.bits)


def index(offset: int, target: Typed, index: Typed) -> Typed:
    """`target[index]`."""
    if isinstance(target.type, MapType):
        if not is_text(index.type):
            raise ExpressionError(f"the keys of a map are strings, not {index.type}", index.offset)
        return Helper(target.type.value, offset, "look_up", (target, index), may_be_unknown=True)
    if isinstance(target.type, GroupsType):
        return _group(offset, target, target.type, index)
    if not isinstance(target.type, ListType):
        raise ExpressionError(f"only lists and maps have elements, not {target.type}", offset)
    if index.type != INT:
        raise ExpressionError(f"the index of a list is an int, not {index.type}", index.offset)
    if target.type.element == NOTHING:
        raise ExpressionError("an empty list has no elements", offset)
    return Helper(target.type.element, offset, "element", (target, index), may_be_unknown=True, bits=target.bits)


def unary(offset: int, operator: str, operand: Typed) -> Typed:
    """`-a`, `!a`."""
    if operator == "-":
        return negative(offset, operand)
    if operand.type != BOOL:
        hint = "; to negate a comparison write `!(a == b)`" if is_scalar(operand.type) else ""
        raise ExpressionError(f"`!` needs a bool, not {operand.type}{hint}", offset)
    return Operator(BOOL, offset, "not", (operand,))


def logic(expr: ast.Logic, operands: list[Typed]) -> Typed:
    """`a && b && c`, `a || b || c`."""
    for operand, written in zip(operands, expr.operands, strict=True):
        if operand.type != BOOL:
            raise ExpressionError(f"`{expr.operator}` joins conditions, not {operand.type}", written.offset)
    return Logic(BOOL, expr.offset, "and" if expr.operator == "&&" else "or", operands)


def choice(offset: int, parts: list[Typed]) -> Typed:
    """`condition ? then : otherwise`."""
    condition, *branches = parts
    if condition.type != BOOL:
        raise ExpressionError(f"a choice needs a condition before `?`, not {condition.type}", offset)
    common = unify(branches, "both results of a choice have one type")
    fitted = fit_all(branches, common)
    if len(fitted) < len(branches):
        raise ExpressionError("both results of a choice have one type: write these numbers as doubles", offset)
    return Choice(common, offset, (condition, *fitted), bits=max(branch.bits for branch in fitted))

"""Types of the operators."""

from __future__ import annotations

from odlint.language.conversions import check_enum_names, fit_all
from odlint.language.errors import ExpressionError
from odlint.language.typed import Const, Helper, Operator, Typed
from odlint.language.types import (
    BOOL,
    DOUBLE,
    INT,
    STRING,
    EnumType,
    ListType,
    MapType,
    Type,
    common_type,
    is_number,
    is_scalar,
    is_text,
)

_VERBS = {"-": "subtracts", "*": "multiplies", "/": "divides"}


def negative(offset: int, operand: Typed) -> Typed:
    """`-a`."""
    if not is_number(operand.type):
        raise ExpressionError(f"`-` needs a number, not {operand.type}", offset)
    if isinstance(operand, Const) and isinstance(operand.value, (int, float)):
        return Const(operand.type, offset, -operand.value)
    return Operator(operand.type, offset, "-", (operand,), bits=operand.bits)


def binary(offset: int, operator: str, left: Typed, right: Typed) -> Typed:
    """Any operator between two values, other than `&&` and `||`."""
    if operator in ("==", "!="):
        return _equality(offset, operator, left, right)
    if operator == "in":
        return _membership(offset, left, right)
    if operator in ("<", "<=", ">", ">="):
        return _order(offset, operator, left, right)
    return _arithmetic(offset, operator, left, right)


def _arithmetic(offset: int, operator: str, left: Typed, right: Typed) -> Typed:
    if operator == "%":
        return _remainder(offset, left, right)
    if is_number(left.type) and is_number(right.type):
        if operator == "/":
            return _quotient(offset, left, right)
        bits = left.bits + right.bits if operator == "*" else max(left.bits, right.bits) + 1
        return Operator(INT if left.type == right.type == INT else DOUBLE, offset, operator, (left, right), bits)
    if operator == "+":
        return _joined(offset, left, right)
    raise ExpressionError(f"`{operator}` {_VERBS[operator]} numbers, not {left.type} and {right.type}", offset)


def _joined(offset: int, left: Typed, right: Typed) -> Typed:
    if is_text(left.type) and is_text(right.type):
        return Helper(STRING, offset, "concatenate", (left, right), counts=True)
    common = common_type(left.type, right.type)
    if isinstance(common, ListType):
        operands = fit_all((left, right), common)
        if len(operands) == 2:
            bits = max(left.bits, right.bits)
            return Helper(common, offset, "chain", operands, counts=True, bits=bits)
    hint = "; string(x) makes text of a number" if is_text(left.type) or is_text(right.type) else ""
    message = f"`+` joins two numbers, two strings or two lists, not {left.type} and {right.type}{hint}"
    raise ExpressionError(message, offset)


def _quotient(offset: int, left: Typed, right: Typed) -> Typed:
    if _is_safe_divisor(offset, right):
        return Operator(DOUBLE, offset, "/", (left, right))
    return Helper(DOUBLE, offset, "divide", (left, right), may_be_unknown=True)


def _remainder(offset: int, left: Typed, right: Typed) -> Typed:
    if left.type != INT or right.type != INT:
        raise ExpressionError(f"`%` needs two ints, not {left.type} and {right.type}", offset)
    known = _is_safe_divisor(offset, right)
    return Helper(INT, offset, "remainder", (left, right), may_be_unknown=not known, bits=right.bits)


def _is_safe_divisor(offset: int, divisor: Typed) -> bool:
    if not isinstance(divisor, Const):
        return False
    if divisor.value == 0:
        raise ExpressionError("this divides by zero", offset)
    return True


def _order(offset: int, operator: str, left: Typed, right: Typed) -> Typed:
    numbers = is_number(left.type) and is_number(right.type)
    if numbers or left.type == right.type == STRING:
        return Operator(BOOL, offset, operator, (left, right))
    kinds = f"not {left.type} and {right.type}"
    raise ExpressionError(f"`{operator}` compares two numbers or two strings, {kinds}", offset)


def _equality(offset: int, operator: str, left: Typed, right: Typed) -> Typed:
    common = common_type(left.type, right.type)
    if common is None:
        raise ExpressionError(f"{left.type} never equals {right.type}", offset)
    if not is_scalar(_innermost(common)):
        raise ExpressionError(f"`{operator}` compares simple values and lists of them, not {common}", offset)
    check_enum_names(_innermost(left.type), right)
    check_enum_names(_innermost(right.type), left)
    if isinstance(common, ListType):
        # Python's own comparison of lists takes one NaN for equal to itself, and a tuple for unequal to a list.
        same = Helper(BOOL, offset, "same", (left, right), counts=True)
        return same if operator == "==" else Operator(BOOL, offset, "not", (same,))
    return Operator(BOOL, offset, operator, (left, right))


def _innermost(type_: Type) -> Type:
    while isinstance(type_, ListType):
        type_ = type_.element
    return type_


def _membership(offset: int, left: Typed, right: Typed) -> Typed:
    if isinstance(right.type, MapType):
        if not is_text(left.type):
            raise ExpressionError(f"the keys of a map are strings, not {left.type}", offset)
        return Operator(BOOL, offset, "in", (left, right))
    if not isinstance(right.type, ListType):
        hint = "; text is searched with s.contains(t)" if is_text(right.type) else ""
        raise ExpressionError(f"`in` needs a list or a map on its right, not {right.type}{hint}", offset)
    element = right.type.element
    if common_type(left.type, element) is None or not is_scalar(left.type):
        raise ExpressionError(f"{left.type} is never in a {right.type}", offset)
    check_enum_names(left.type, right)
    if isinstance(element, EnumType):
        check_enum_names(element, left)
    if isinstance(right, Const):
        return Operator(BOOL, offset, "in", (left, right))
    return Helper(BOOL, offset, "member", (left, right), counts=True)

"""Types of the built-in functions and methods. `has` and `oneof` look at syntax: they are in the checker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from odlint.language.conversions import fit, fit_all, unify
from odlint.language.environment import Function
from odlint.language.errors import ExpressionError
from odlint.language.typed import Const, Helper, HostCall, Operator, TextMethod, Typed
from odlint.language.types import (
    BOOL,
    DOUBLE,
    INT,
    NOTHING,
    STRING,
    ListType,
    MapType,
    Type,
    is_number,
    is_scalar,
    is_text,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that is being checked; of a method, the first argument stands before the dot."""

    name: str
    offset: int
    arguments: Sequence[Typed]

    def error(self, wants: str, given: Typed) -> ExpressionError:
        return ExpressionError(f"`{self.name}` wants {wants}, not {given.type}", given.offset)

    def texts(self) -> Sequence[Typed]:
        for argument in self.arguments:
            if not is_text(argument.type):
                raise self.error("text", argument)
        return self.arguments

    def number(self) -> Typed:
        if not is_number(self.arguments[0].type):
            raise self.error("a number", self.arguments[0])
        return self.arguments[0]

    def elements(self, fits: Callable[[Type], bool], wants: str, index: int = 0) -> tuple[Typed, Type]:
        """The argument at `index`, a list, and the type of its elements."""
        argument = self.arguments[index]
        if not isinstance(argument.type, ListType) or not (
            argument.type.element == NOTHING or fits(argument.type.element)
        ):
            raise self.error(f"a list of {wants}", argument)
        return argument, argument.type.element


def _size(call: Call) -> Typed:
    argument = call.arguments[0]
    if not (isinstance(argument.type, (ListType, MapType)) or is_text(argument.type)):
        raise call.error("a list, text or a map", argument)
    return Helper(INT, call.offset, "size", call.arguments)


def _extreme(call: Call) -> Typed:
    helper = "least" if call.name == "min" else "greatest"
    if len(call.arguments) == 1:
        argument, element = call.elements(is_number, "numbers")
        return Helper(
            INT if element == NOTHING else element,
            call.offset,
            helper + "_of",
            (argument,),
            counts=True,
            may_be_unknown=True,
            bits=argument.bits,
        )
    for argument in call.arguments:
        if not is_number(argument.type):
            raise call.error("numbers", argument)
    common = unify(call.arguments, f"`{call.name}`")
    bits = max(argument.bits for argument in call.arguments)
    return Helper(common, call.offset, helper, fit_all(call.arguments, common), bits=bits)


def _abs(call: Call) -> Typed:
    number = call.number()
    return Helper(number.type, call.offset, "absolute", (number,), bits=number.bits)


def _rounded(call: Call) -> Typed:
    number = call.number()
    if number.type == INT:
        return number
    return Helper(INT, call.offset, call.name, (number,), may_be_unknown=True)


def _sqrt(call: Call) -> Typed:
    return Helper(DOUBLE, call.offset, "square_root", (call.number(),), may_be_unknown=True)


def _int(call: Call) -> Typed:
    argument = call.arguments[0]
    if argument.type == INT:
        return argument
    if argument.type != DOUBLE and not is_text(argument.type):
        raise call.error("a number or text", argument)
    return Helper(INT, call.offset, "to_int", (argument,), may_be_unknown=True)


def _double(call: Call) -> Typed:
    argument = call.arguments[0]
    if (fitted := fit(argument, DOUBLE)) is not None:
        return fitted
    if not is_text(argument.type):
        raise call.error("a number or text", argument)
    return Helper(DOUBLE, call.offset, "to_double", (argument,), may_be_unknown=True)


def _string(call: Call) -> Typed:
    argument = call.arguments[0]
    if is_text(argument.type):
        return argument
    if not is_scalar(argument.type):
        hint = " (join makes text of a list)" if isinstance(argument.type, ListType) else ""
        raise call.error(f"a simple value{hint}", argument)
    return Helper(STRING, call.offset, "to_string", (argument,))


def _significant(call: Call) -> Typed:
    number, digits = call.number(), call.arguments[1]
    if digits.type != INT:
        raise call.error("an int as number of digits", digits)
    known = isinstance(digits, Const) and isinstance(digits.value, int) and digits.value > 0
    return Helper(
        number.type,
        call.offset,
        "significant",
        call.arguments,
        may_be_unknown=not known,
        bits=number.bits + 4,  # rounding up may add a decimal digit
    )


def _float_test(call: Call) -> Typed:
    call.number()
    return Helper(BOOL, call.offset, call.name, call.arguments)


def _glob(call: Call) -> Typed:
    return Helper(BOOL, call.offset, "glob", call.texts(), counts=True)


def _nearest(call: Call) -> Typed:
    if not is_text(call.arguments[0].type):
        raise call.error("text", call.arguments[0])
    call.elements(is_text, "strings", index=1)
    return Helper(STRING, call.offset, "nearest", call.arguments, counts=True)


def _join(call: Call) -> Typed:
    call.elements(is_scalar, "simple values")
    if not is_text(call.arguments[1].type):
        raise call.error("text as separator", call.arguments[1])
    return Helper(STRING, call.offset, "join", call.arguments, counts=True)


def _sum(call: Call) -> Typed:
    argument, element = call.elements(is_number, "numbers")
    # At most 2,000,000 elements can be visited, so a sum has at most 21 bits more than the largest of them.
    type_ = INT if element == NOTHING else element
    return Helper(type_, call.offset, "total", (argument,), counts=True, bits=argument.bits + 21)


def _sorted(call: Call) -> Typed:
    argument, _ = call.elements(lambda type_: is_number(type_) or is_text(type_), "numbers or strings")
    return Helper(argument.type, call.offset, "ordered", (argument,), counts=True, bits=argument.bits)


def _distinct(call: Call) -> Typed:
    argument, _ = call.elements(is_scalar, "simple values")
    return Helper(argument.type, call.offset, call.name, (argument,), counts=True, bits=argument.bits)


def _starts_or_ends(call: Call) -> Typed:
    return TextMethod(BOOL, call.offset, call.name.lower(), call.texts())


def _contains(call: Call) -> Typed:
    if isinstance(call.arguments[0].type, ListType):
        raise ExpressionError("a list is searched with `x in list`", call.offset)
    text, part = call.texts()
    return Operator(BOOL, call.offset, "in", (part, text))


def _lower(call: Call) -> Typed:
    return Helper(STRING, call.offset, "lower", call.texts(), counts=True)


def _split(call: Call) -> Typed:
    return Helper(ListType(STRING), call.offset, "split", call.texts(), counts=True)


Check = Callable[[Call], Typed]

ANY_NUMBER = -1
"""Stands for a number of arguments: one or more."""

FUNCTIONS: dict[str, tuple[int, Check]] = {
    "abs": (1, _abs),
    "ceil": (1, _rounded),
    "distinct": (1, _distinct),
    "double": (1, _double),
    "duplicates": (1, _distinct),
    "floor": (1, _rounded),
    "glob": (2, _glob),
    "int": (1, _int),
    "is_finite": (1, _float_test),
    "is_nan": (1, _float_test),
    "join": (2, _join),
    "max": (ANY_NUMBER, _extreme),
    "min": (ANY_NUMBER, _extreme),
    "nearest": (2, _nearest),
    "significant": (2, _significant),
    "size": (1, _size),
    "sorted": (1, _sorted),
    "sqrt": (1, _sqrt),
    "string": (1, _string),
    "sum": (1, _sum),
}

METHODS: dict[str, tuple[int, Check]] = {
    "contains": (2, _contains),
    "endsWith": (2, _starts_or_ends),
    "lowerAscii": (1, _lower),
    "split": (2, _split),
    "startsWith": (2, _starts_or_ends),
}


def builtin(call: Call, entry: tuple[int, Check], implied: int = 0) -> Typed:
    """Checks a call against its entry in one of the tables; `implied` arguments stand before the dot."""
    wanted, checks = entry
    given = len(call.arguments)
    if wanted == ANY_NUMBER:
        if not given:
            raise ExpressionError(f"`{call.name}` wants at least one argument", call.offset)
    elif given != wanted:
        raise ExpressionError(_count_message(call.name, wanted - implied, given - implied), call.offset)
    return checks(call)


def host_call(function: Function, offset: int, arguments: list[Typed]) -> Typed:
    """A call of a function of the environment."""
    if len(arguments) != len(function.params):
        raise ExpressionError(_count_message(function.name, len(function.params), len(arguments)), offset)
    fitted = []
    for argument, wanted in zip(arguments, function.params, strict=True):
        value = fit(argument, wanted)
        if value is None:
            raise ExpressionError(f"`{function.name}` wants {wanted}, not {argument.type}", argument.offset)
        fitted.append(value)
    return HostCall(function.result, offset, function.emit, fitted, function.may_be_unknown)


def _count_message(name: str, wanted: int, given: int) -> str:
    plural = "argument" if wanted == 1 else "arguments"
    return f"`{name}` wants {wanted or 'no'} {plural}, not {given}"

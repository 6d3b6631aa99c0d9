"""The syntax tree of an expression, as written: nothing is known about types yet."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Expr:
    """Any expression.

    Attributes:
        offset: where an error about this expression is shown (the operator, the field name, the first character).
        depth: how deep the expression nests; a lone name or literal is 1.
    """

    offset: int
    depth: int = field(default=1, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Literal(Expr):
    """`1`, `0.5`, `"a"`, `true`."""

    value: bool | int | float | str


@dataclass(frozen=True, slots=True)
class Name(Expr):
    """A variable, a fact, a `let` or the element a macro is looking at."""

    name: str


@dataclass(frozen=True, slots=True)
class ListLiteral(Expr):
    """`[a, b]`."""

    items: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Select(Expr):
    """`target.field`."""

    target: Expr
    field: str


@dataclass(frozen=True, slots=True)
class Index(Expr):
    """`target[index]`."""

    target: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class Call(Expr):
    """`function(a, b)`."""

    function: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Method(Expr):
    """`target.method(a, b)`."""

    target: Expr
    method: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Macro(Expr):
    """`source.all(variable, body)` and its kin: the body is evaluated once for each element."""

    source: Expr
    macro: str
    variable: str
    body: Expr


@dataclass(frozen=True, slots=True)
class Unary(Expr):
    """`-a`, `!a`."""

    operator: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class Binary(Expr):
    """Arithmetic, a comparison or `in`."""

    operator: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Logic(Expr):
    """`a && b && c` or `a || b || c`: one node for the whole chain, so that long ones do not nest."""

    operator: str
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Conditional(Expr):
    """`condition ? then : otherwise`."""

    condition: Expr
    then: Expr
    otherwise: Expr

"""The whole way in one call: text of an expression to Python source."""

from __future__ import annotations

from dataclasses import dataclass

from odlint.language.checker import check
from odlint.language.conversions import fit
from odlint.language.emit import emit
from odlint.language.environment import Environment
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.types import Type


@dataclass(frozen=True, slots=True)
class Compiled:
    """A checked expression as Python source.

    Attributes:
        python: the source; it uses R, F and what the environment's variables use.
        type: type of its value.
        may_be_unknown: evaluating it may raise `runtime.FactUnavailable`.
        names: the variables of the environment that it reads, also inside its `let` names.
        fields: the fields of messages that it looks at, as `Type.field`, also inside its `let` names.
    """

    python: str
    type: Type
    may_be_unknown: bool
    names: frozenset[str]
    fields: frozenset[str]


def compile_expression(source: str, environment: Environment, wanted: Type | None = None) -> Compiled:
    """Parses, checks and emits an expression, of the wanted type if one is given.

    Raises:
        ExpressionError: with the place in `source`, or in the `let` that it names.
    """
    expression = parse(source)
    typed = check(expression, environment)
    if wanted is not None:
        fitted = fit(typed, wanted)
        if fitted is None:
            raise ExpressionError(f"{wanted} is wanted here, this is {typed.type}", expression.offset)
        typed = fitted
    return Compiled(emit(typed), typed.type, typed.may_be_unknown, typed.names(), typed.fields())

"""What the names in an expression mean: facts, constants, `let` names and functions of the host."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from odlint.language.ast import Expr
from odlint.language.types import Type

Emit = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that generated code reads.

    Attributes:
        type: its type.
        python: trusted Python source that reads it, an atom such as `it` or `F.get("label_map")`.
        may_be_unknown: reading it may raise `runtime.FactUnavailable`.

    Ints must fit into 64 bits and values of type double must be Python floats.
    """

    type: Type
    python: str
    may_be_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """A name for a literal: a bool, int, float or str, or a list or tuple of those of one type."""

    value: object


@dataclass(frozen=True, slots=True)
class Let:
    """A name for an expression of the rule file; it is put in wherever the name stands."""

    expression: Expr


Meaning = Variable | Constant | Let


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the host.

    Attributes:
        name: what rules call.
        params: types of the arguments.
        result: type of the result.
        may_be_unknown: the call may raise `runtime.FactUnavailable` though all arguments are known.
        emit: makes the Python source of the call (an atom) from the sources of the arguments. See `calls`.
    """

    name: str
    params: tuple[Type, ...]
    result: Type
    may_be_unknown: bool
    emit: Emit


def calls(python: str) -> Emit:
    """For `Function.emit`: calls what the trusted source `python` names, such as `F.look_up`."""
    return lambda arguments: f"{python}({', '.join(arguments)})"


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything an expression may name."""

    variables: Mapping[str, Meaning] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)

    def extended(self, variables: Mapping[str, Meaning]) -> Environment:
        """This environment with further names; they win over those that it has."""
        return Environment({**self.variables, **variables}, self.functions)

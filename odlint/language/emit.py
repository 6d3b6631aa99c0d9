"""Python source of a checked expression.

The source names nothing but R (the runtime), F (facts and the step budget), the trusted sources of the environment's
variables, and parameters of its own lambdas. Every text of the rule file goes through repr().
"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import IntEnum

from odlint.language.typed import (
    Attribute,
    Binder,
    Choice,
    Const,
    Helper,
    HostCall,
    ListOf,
    Local,
    Logic,
    Loop,
    Member,
    Operator,
    Read,
    TextMethod,
    Typed,
)


class Binding(IntEnum):
    """How tightly the outermost operator of a Python expression binds."""

    CHOICE = 0
    OR = 1
    AND = 2
    NOT = 3
    COMPARISON = 4
    SUM = 5
    PRODUCT = 6
    SIGN = 7
    ATOM = 8


_OPERATORS = {
    "+": Binding.SUM,
    "-": Binding.SUM,
    "*": Binding.PRODUCT,
    "/": Binding.PRODUCT,
    "==": Binding.COMPARISON,
    "!=": Binding.COMPARISON,
    "<": Binding.COMPARISON,
    "<=": Binding.COMPARISON,
    ">": Binding.COMPARISON,
    ">=": Binding.COMPARISON,
    "in": Binding.COMPARISON,
}


def emit(typed: Typed) -> str:
    """Python source of the expression; it fits wherever Python wants one expression without a bare comma."""
    return _Emitter().text(typed)


class _Emitter:
    def __init__(self) -> None:
        self._elements: dict[Binder, str] = {}
        self._count = 0
        self._loops = 0

    def text(self, node: Typed, least: Binding = Binding.CHOICE) -> str:
        """Source of the node, in parentheses when it binds less tightly than its place wants."""
        source, binding = _EMITTERS[type(node)](self, node)
        return source if binding >= least else f"({source})"

    def arguments(self, node: Typed) -> str:
        return ", ".join(map(self.text, node.children))

    def constant(self, node: Const) -> tuple[str, Binding]:
        value = node.value
        if isinstance(value, float) and math.isinf(value):
            return ("-R.INFINITY", Binding.SIGN) if value < 0 else ("R.INFINITY", Binding.ATOM)
        negative = isinstance(value, (int, float)) and math.copysign(1, value) < 0
        return _literal(value), Binding.SIGN if negative else Binding.ATOM

    def read(self, node: Read) -> tuple[str, Binding]:
        return node.python, Binding.ATOM

    def local(self, node: Local) -> tuple[str, Binding]:
        return self._elements[node.binder], Binding.ATOM

    def member(self, node: Member) -> tuple[str, Binding]:
        return f"{self.text(node.children[0], Binding.ATOM)}.{node.verb}({node.name!r})", Binding.ATOM

    def attribute(self, node: Attribute) -> tuple[str, Binding]:
        return f"{self.text(node.children[0], Binding.ATOM)}.{node.name}", Binding.ATOM

    def list_of(self, node: ListOf) -> tuple[str, Binding]:
        # Written once, a list is as long as its text. Made anew for every element of another one, it must count.
        listed = f"R.listed(F, {self.arguments(node)})" if self._loops else f"[{self.arguments(node)}]"
        return listed, Binding.ATOM

    def operator(self, node: Operator) -> tuple[str, Binding]:
        if node.operator == "not":
            return f"not {self.text(node.children[0], Binding.NOT)}", Binding.NOT
        if len(node.children) == 1:
            return f"-{self.text(node.children[0], Binding.SIGN)}", Binding.SIGN
        binding = _OPERATORS[node.operator]
        left, right = node.children
        tighter = Binding(binding + 1)
        # Python reads a < b < c as a chain: what stands inside a comparison always takes parentheses.
        before = self.text(left, tighter if binding is Binding.COMPARISON else binding)
        return f"{before} {node.operator} {self.text(right, tighter)}", binding

    def logic(self, node: Logic) -> tuple[str, Binding]:
        # What is certain is asked first, in plain Python. Order is free: `&&` and `||` are commutative in this
        # language and nothing has side effects. A single doubtful one at the end needs no care either: it decides.
        certain = [child for child in node.children if not child.may_be_unknown]
        doubtful = [child for child in node.children if child.may_be_unknown]
        binding = Binding.AND if node.operator == "and" else Binding.OR
        tighter = Binding(binding + 1)
        parts = [self.text(child, tighter) for child in certain]
        if len(doubtful) == 1:
            parts.append(self.text(doubtful[0], tighter))
        elif doubtful:
            helper = "both" if node.operator == "and" else "either"
            parts.append(f"R.{helper}({', '.join(f'lambda: {self.text(child)}' for child in doubtful)})")
        return f" {node.operator} ".join(parts), binding if len(parts) > 1 else Binding.ATOM

    def choice(self, node: Choice) -> tuple[str, Binding]:
        condition, then, otherwise = node.children
        either = self.text(then, Binding.OR)
        return f"{either} if {self.text(condition, Binding.OR)} else {self.text(otherwise)}", Binding.CHOICE

    def helper(self, node: Helper) -> tuple[str, Binding]:
        facts = "F, " if node.counts else ""
        return f"R.{node.helper}({facts}{self.arguments(node)})", Binding.ATOM

    def text_method(self, node: TextMethod) -> tuple[str, Binding]:
        target, *arguments = node.children
        inside = ", ".join(map(self.text, arguments))
        return f"{self.text(target, Binding.ATOM)}.{node.method}({inside})", Binding.ATOM

    def host_call(self, node: HostCall) -> tuple[str, Binding]:
        return node.emit([self.text(child) for child in node.children]), Binding.ATOM

    def loop(self, node: Loop) -> tuple[str, Binding]:
        source, body = node.children
        walked = self.text(source)
        self._count += 1
        # Fresh for every printed macro, so that no inner lambda hides an outer one. The rule's own name never appears.
        element = f"_{self._count}"
        self._elements[node.binder] = element
        self._loops += 1
        inside = self.text(body)
        self._loops -= 1
        return f"R.{node.helper}(F, {walked}, lambda {element}: {inside})", Binding.ATOM


def _literal(value: object) -> str:
    """repr() of a value that is made of bool, int, float, str and tuple and of nothing else."""
    if type(value) is tuple:
        items = ", ".join(map(_literal, value))
        return f"({items},)" if len(value) == 1 else f"({items})"
    if type(value) is float and math.isinf(value):
        return "-R.INFINITY" if value < 0 else "R.INFINITY"
    if type(value) not in (bool, int, float, str):
        raise TypeError(f"{value!r} is not a literal")
    return repr(value)


_EMITTERS: dict[type[Typed], Callable[..., tuple[str, Binding]]] = {
    Attribute: _Emitter.attribute,
    Choice: _Emitter.choice,
    Const: _Emitter.constant,
    Helper: _Emitter.helper,
    HostCall: _Emitter.host_call,
    ListOf: _Emitter.list_of,
    Local: _Emitter.local,
    Logic: _Emitter.logic,
    Loop: _Emitter.loop,
    Member: _Emitter.member,
    Operator: _Emitter.operator,
    Read: _Emitter.read,
    TextMethod: _Emitter.text_method,
}

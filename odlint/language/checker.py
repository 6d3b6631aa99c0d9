"""Gives every part of an expression a type and every name a meaning, or says what is wrong and where."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.language import ast, constructs, operators
from odlint.language.environment import Constant, Environment, Let
from odlint.language.errors import ExpressionError, did_you_mean
from odlint.language.functions import FUNCTIONS, METHODS, Call, builtin, host_call
from odlint.language.grammar import MACROS
from odlint.language.literals import MAX_BITS
from odlint.language.members import attribute, has, oneof
from odlint.language.typed import Binder, Local, Loop, Read, Typed, relocated
from odlint.language.types import BOOL, INT, GroupsType, ListType, Type, is_text

MAX_NODES = 2000
MAX_HEIGHT = 80
"""Twice what one text may nest: `let` names stand for texts of their own. Python's parser gives up at about 200."""

_FOREIGN_WORDS = {"null": "there is no null; `has(m.field)` asks whether a field is written", "this": "say `it`"}
_LOOPS = {
    "all": "every",
    "exists": "some",
    "exists_one": "exactly_one",
    "filter": "keep",
    "flat_map": "flatten",
    "group_by": "groups",
    "map": "collect",
}


def check(expr: ast.Expr, environment: Environment) -> Typed:
    """The expression with types and meanings.

    Raises:
        ExpressionError: a name is unknown, types do not go together, or a limit is passed.
    """
    return Checker(environment).visit(expr)


class Checker:
    """Checks one expression in an environment; each `let` is looked at once. After an error it is of no more use."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._elements: dict[str, Binder] = {}
        self._lets: dict[str, Typed] = {}
        self._open_lets: list[str] = []
        self._depth = 0

    def visit(self, expr: ast.Expr) -> Typed:
        # Heights are known on the way out only; on the way in, a long chain of lets would exhaust Python's stack.
        self._depth += 1
        if self._depth > MAX_HEIGHT:
            raise _nests_too_deep(expr)
        node = self._visit(expr)
        self._depth -= 1
        if node.size > MAX_NODES:
            raise ExpressionError(f"with its `let` names put in, this has more than {MAX_NODES:,} parts", expr.offset)
        if node.height > MAX_HEIGHT:
            raise _nests_too_deep(expr)
        if node.bits > MAX_BITS:
            raise ExpressionError(f"this number could become too large (more than {MAX_BITS:,} bits)", expr.offset)
        return node

    def _visit(self, expr: ast.Expr) -> Typed:  # noqa: PLR0911 - one for each kind of node
        match expr:
            case ast.Literal():
                return constructs.constant(expr.value, expr.offset)
            case ast.Name():
                return self._name(expr)
            case ast.ListLiteral():
                return constructs.list_of(expr.offset, self._visit_all(expr.items))
            case ast.Select():
                return attribute(self.visit(expr.target), expr.field, expr.offset)
            case ast.Index():
                return constructs.index(expr.offset, self.visit(expr.target), self.visit(expr.index))
            case ast.Call():
                return self._call(expr)
            case ast.Method():
                return self._method(expr)
            case ast.Macro():
                return self._macro(expr)
            case ast.Unary():
                return constructs.unary(expr.offset, expr.operator, self.visit(expr.operand))
            case ast.Binary():
                return operators.binary(expr.offset, expr.operator, self.visit(expr.left), self.visit(expr.right))
            case ast.Logic():
                return constructs.logic(expr, self._visit_all(expr.operands))
            case ast.Conditional():
                parts = (expr.condition, expr.then, expr.otherwise)
                return constructs.choice(expr.offset, self._visit_all(parts))
        raise TypeError(f"no such node: {expr!r}")

    def _visit_all(self, exprs: Sequence[ast.Expr]) -> list[Typed]:
        return [self.visit(expr) for expr in exprs]

    def _name(self, expr: ast.Name) -> Typed:
        name = expr.name
        if name in self._elements:
            return Local(expr.offset, self._elements[name])
        meaning = self._environment.variables.get(name)
        if meaning is None:
            raise ExpressionError(self._unknown_name(name), expr.offset)
        if isinstance(meaning, Constant):
            return constructs.constant(meaning.value, expr.offset)
        if isinstance(meaning, Let):
            return self._let(expr, meaning)
        return Read(meaning.type, expr.offset, name, meaning.python, meaning.may_be_unknown)

    def _unknown_name(self, name: str) -> str:
        if name in _FOREIGN_WORDS:
            return _FOREIGN_WORDS[name]
        if name in FUNCTIONS or name in self._environment.functions or name in ("has", "oneof"):
            return f"`{name}` is a function: `{name}(…)`"
        known = {*self._environment.variables, *self._elements, "true", "false"}
        return f"`{name}` is not known here{did_you_mean(name, known)}"

    def _let(self, expr: ast.Name, let: Let) -> Typed:
        name = expr.name
        if name in self._open_lets:
            circle = " → ".join((*self._open_lets[self._open_lets.index(name) :], name))
            raise ExpressionError(f"`let` names stand for each other in a circle: {circle}", expr.offset)
        if name not in self._lets:
            # A let is read where it was written: it cannot see the elements of macros around the place of its use.
            elements, self._elements = self._elements, {}
            self._open_lets.append(name)
            try:
                self._lets[name] = self.visit(let.expression)
            except ExpressionError as error:
                error.let = error.let or name
                raise
            finally:
                self._open_lets.pop()
                self._elements = elements
        return relocated(self._lets[name], expr.offset)

    def _call(self, expr: ast.Call) -> Typed:
        name, offset = expr.function, expr.offset
        if name in FUNCTIONS:
            return builtin(Call(name, offset, self._visit_all(expr.arguments)), FUNCTIONS[name])
        if name == "has":
            return self._has(expr)
        if name == "oneof":
            return oneof(offset, self._visit_all(expr.arguments))
        function = self._environment.functions.get(name)
        if function is None:
            raise ExpressionError(self._unknown_function(name), offset)
        return host_call(function, offset, self._visit_all(expr.arguments))

    def _has(self, expr: ast.Call) -> Typed:
        if len(expr.arguments) != 1 or not isinstance(expr.arguments[0], ast.Select):
            raise ExpressionError("`has` asks for one field of a message: `has(it.batch_size)`", expr.offset)
        select = expr.arguments[0]
        return has(self.visit(select.target), select.field, select.offset)

    def _unknown_function(self, name: str) -> str:
        if name in MACROS:
            return f"`{name}` stands after a list: `list.{name}(x, …)`"
        if name in METHODS:
            return f"`{name}` stands after text: `s.{name}(…)`"
        known = {*FUNCTIONS, *self._environment.functions, "has", "oneof"}
        return f"there is no function `{name}`{did_you_mean(name, known)}"

    def _method(self, expr: ast.Method) -> Typed:
        if expr.method not in METHODS:
            raise ExpressionError(self._unknown_method(expr.method), expr.offset)
        arguments = self._visit_all((expr.target, *expr.arguments))
        return builtin(Call(expr.method, expr.offset, arguments), METHODS[expr.method], implied=1)

    def _unknown_method(self, name: str) -> str:
        if name in FUNCTIONS or name in self._environment.functions:
            return f"`{name}` is called with its argument inside: `{name}(x)`"
        return f"there is no method `{name}`{did_you_mean(name, {*METHODS, *MACROS})}"

    def _macro(self, expr: ast.Macro) -> Typed:
        source = self.visit(expr.source)
        if not isinstance(source.type, ListType):
            raise ExpressionError(f"`{expr.macro}` goes through a list, not {source.type}", expr.offset)
        binder = Binder(source.type.element, source.bits)
        outer = self._elements
        self._elements = {**outer, expr.variable: binder}
        body = self.visit(expr.body)
        self._elements = outer
        if expr.macro == "group_by" and body.type != INT and not is_text(body.type):
            raise ExpressionError(f"`group_by` wants an int or text as the key, not {body.type}", expr.body.offset)
        if expr.macro == "flat_map" and not isinstance(body.type, ListType):
            raise ExpressionError(f"`flat_map` wants a list, not {body.type}", expr.body.offset)
        if expr.macro not in ("flat_map", "group_by", "map") and body.type != BOOL:
            raise ExpressionError(f"`{expr.macro}` wants a condition, not {body.type}", expr.body.offset)
        results: dict[str, Type] = {
            "filter": source.type,
            "flat_map": body.type,
            "group_by": GroupsType(body.type, source.type.element),
            "map": ListType(body.type),
        }
        return Loop(results.get(expr.macro, BOOL), expr.offset, _LOOPS[expr.macro], binder, (source, body))


def _nests_too_deep(expr: ast.Expr) -> ExpressionError:
    return ExpressionError(f"with its `let` names put in, this nests more than {MAX_HEIGHT} deep", expr.offset)

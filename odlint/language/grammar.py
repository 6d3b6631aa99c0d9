"""From the text of an expression to its syntax tree.

Nothing else imports lark, and nothing imports this module but what compiles rules: `odlint check` with the built-in
rules never pays for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import LarkError, UnexpectedCharacters, UnexpectedToken

from odlint.language import ast, literals
from odlint.language.errors import ExpressionError
from odlint.language.syntax_errors import unexpected_character, unexpected_token

MAX_DEPTH = 40
MAX_LENGTH = 20_000
"""Characters; far more than 2,000 nodes need, and small enough that no text takes long to be refused."""

MACROS = ("all", "exists", "exists_one", "filter", "flat_map", "group_by", "map")


def parse(source: str) -> ast.Expr:
    """The syntax tree of an expression.

    Raises:
        ExpressionError: the text is not an expression of the language, or it is too long or nests too deep.
    """
    if len(source) > MAX_LENGTH:
        raise ExpressionError(f"the expression is longer than {MAX_LENGTH:,} characters", MAX_LENGTH)
    try:
        tree = _parser().parse(source)
    except UnexpectedToken as error:
        token = error.token
        raise unexpected_token(token.type, str(token), _start(token), frozenset(error.expected), source) from None
    except UnexpectedCharacters as error:
        raise unexpected_character(source, error.pos_in_stream or 0) from None
    except LarkError as error:  # none is known; rule files must never see lark's own words
        raise ExpressionError(f"this is not an expression: {error}", 0) from None
    if not isinstance(tree, ast.Expr):
        raise TypeError(f"expression.lark names a node that Builder does not make: {tree}")
    return tree


@cache
def _parser() -> Lark:
    text = Path(__file__).with_name("expression.lark").read_text(encoding="utf-8")
    # With a transformer handed in, nodes are made while the text is read, from the inside out. So a text that nests
    # too deep is refused at its 41st level, and nothing ever recurses into it.
    return Lark(text, parser="lalr", transformer=Builder())


def _depth(offset: int, children: Iterable[ast.Expr]) -> int:
    depth = 1 + max((child.depth for child in children), default=0)
    if depth > MAX_DEPTH:
        raise ExpressionError(f"the expression nests more than {MAX_DEPTH} deep", offset)
    return depth


Arguments = tuple[ast.Expr, ...]


@v_args(inline=True)
class Builder(Transformer[Token, ast.Expr]):
    """Makes the nodes; each method is named by expression.lark."""

    def start(self, expression: ast.Expr) -> ast.Expr:
        return expression

    def integer(self, token: Token) -> ast.Expr:
        return ast.Literal(_start(token), literals.integer(str(token), _start(token)))

    def double(self, token: Token) -> ast.Expr:
        return ast.Literal(_start(token), literals.double(str(token), _start(token)))

    def string(self, token: Token) -> ast.Expr:
        return ast.Literal(_start(token), literals.string(str(token), _start(token)))

    def boolean(self, token: Token) -> ast.Expr:
        return ast.Literal(_start(token), token == "true")  # noqa: S105  # a word of the language, no secret

    def name(self, token: Token) -> ast.Expr:
        return ast.Name(_start(token), str(token))

    def group(self, expression: ast.Expr) -> ast.Expr:
        return replace(expression, depth=_depth(expression.offset, (expression,)))

    def list(self, bracket: Token, *items: ast.Expr) -> ast.Expr:
        return ast.ListLiteral(_start(bracket), items, depth=_depth(_start(bracket), items))

    def arguments(self, *expressions: ast.Expr) -> Arguments:
        return expressions

    def call(self, name: Token, arguments: Arguments | None) -> ast.Expr:
        arguments = arguments or ()
        return ast.Call(_start(name), str(name), arguments, depth=_depth(_start(name), arguments))

    def select(self, target: ast.Expr, name: Token) -> ast.Expr:
        return ast.Select(_start(name), target, str(name), depth=_depth(_start(name), (target,)))

    def index(self, target: ast.Expr, bracket: Token, index: ast.Expr) -> ast.Expr:
        return ast.Index(_start(bracket), target, index, depth=_depth(_start(bracket), (target, index)))

    def method(self, target: ast.Expr, name: Token, arguments: Arguments | None) -> ast.Expr:
        arguments = arguments or ()
        offset = _start(name)
        depth = _depth(offset, (target, *arguments))
        if name not in MACROS:
            return ast.Method(offset, target, str(name), arguments, depth=depth)
        if len(arguments) != 2 or not isinstance(arguments[0], ast.Name):
            example = f".{name}(x, …)"
            raise ExpressionError(f"`{name}` takes a new name for the element and an expression: `{example}`", offset)
        return ast.Macro(offset, target, str(name), arguments[0].name, arguments[1], depth=depth)

    def unary(self, operator: Token, operand: ast.Expr) -> ast.Expr:
        return ast.Unary(_start(operator), str(operator), operand, depth=_depth(_start(operator), (operand,)))

    def binary(self, left: ast.Expr, operator: Token, right: ast.Expr) -> ast.Expr:
        offset = _start(operator)
        return ast.Binary(offset, str(operator), left, right, depth=_depth(offset, (left, right)))

    def both(self, *operands: ast.Expr) -> ast.Expr:
        return ast.Logic(operands[0].offset, "&&", operands, depth=_depth(operands[0].offset, operands))

    def either(self, *operands: ast.Expr) -> ast.Expr:
        return ast.Logic(operands[0].offset, "||", operands, depth=_depth(operands[0].offset, operands))

    def conditional(self, condition: ast.Expr, question: Token, then: ast.Expr, otherwise: ast.Expr) -> ast.Expr:
        offset = _start(question)
        return ast.Conditional(offset, condition, then, otherwise, depth=_depth(offset, (condition, then, otherwise)))


def _start(token: Token) -> int:
    # lark leaves start_pos open (None) only for tokens that are made by hand.
    return token.start_pos or 0

"""Which facts an expression cannot do without."""

from __future__ import annotations

from odlint.language import ast


def has_no_value_without(name: str, tree: ast.Expr) -> bool:
    """Whether an expression is unknown whenever the fact of this name is; names of `let` are not looked into."""
    match tree:
        case ast.Name():
            return tree.name == name
        case ast.Logic():  # an operand that is known may decide
            return all(has_no_value_without(name, operand) for operand in tree.operands)
        case ast.Conditional():
            either = (tree.then, tree.otherwise)
            return has_no_value_without(name, tree.condition) or all(has_no_value_without(name, one) for one in either)
    return any(has_no_value_without(name, part) for part in _always_evaluated(tree))


def _always_evaluated(tree: ast.Expr) -> tuple[ast.Expr, ...]:
    """Parts of an expression without whose value it has none."""
    match tree:
        case ast.Macro():
            return (tree.source,)  # of an empty list, the body is never looked at
        case ast.Call():
            return tree.arguments if tree.function != "has" else ()
        case ast.Method():
            return (tree.target, *tree.arguments)
        case ast.Select():
            return (tree.target,)
        case ast.Index():
            return (tree.target, tree.index)
        case ast.Unary():
            return (tree.operand,)
        case ast.Binary():
            return (tree.left, tree.right)
    return ()

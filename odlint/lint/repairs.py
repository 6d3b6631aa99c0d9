"""Fixes of rules as operations on the syntax tree."""

from __future__ import annotations

from odlint.lint.finding import MANUAL, Repair
from odlint.lint.language.runtime import OutOfSteps, Unknown
from odlint.schema.message import Message
from odlint.syntax.operations import Operation, Remove, Rename, Split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.lint.engine import Hit
    from odlint.lint.facts import Facts
    from odlint.lint.frontends import FrontEnd
    from odlint.schema.binding import Bound
    from odlint.syntax.tree import Node, SyntaxProblem


def rule_repair(front: FrontEnd, bound: Bound, facts: Facts, hit: Hit, fix: tuple[Any, ...]) -> Repair | None:
    """The repair that a rule's [fix] describes; None when it does not apply here or needs what is unknown."""
    safety, title, when, steps = fix
    it, parent = hit.arguments()
    facts.element = max(hit.element, 0)
    arguments = (it, parent, bound.root, facts)
    try:
        if when is not None and not when(*arguments):
            return None
        operations: list[Operation] = []
        if safety != MANUAL:
            for step in steps:
                operations += _step(front, bound, hit, step, arguments)
            if not operations:
                return None
        return Repair(safety, title(*arguments), tuple(operations), (), bound.tree)
    except (Unknown, OutOfSteps):
        return None


def _step(
    front: FrontEnd, bound: Bound, hit: Hit, step: tuple[Any, ...], arguments: tuple[Any, ...]
) -> Iterator[Operation]:
    kind, each, base, name, value, is_text = step
    for one in [None] if each is None else [(item,) for item in each(*arguments)]:
        given = arguments if one is None else (*arguments, *one)
        target: Message = base(*given)
        if kind == "scale":
            yield from _scale(front, bound, target, *value(*given))
            continue
        if not name:  # the message itself
            if target.node is not None and kind == "remove":
                yield Remove(target.node)
            continue
        node = _node(target, name, hit if each is None and name == hit.field and target is hit.message else None)
        field = target.message_type.fields[name]
        if kind == "remove":
            if node is not None:
                yield Remove(node)
        elif kind == "rename":
            if node is not None:
                yield Rename(node, value)
        else:
            whole = bound.tree.text
            text = value(*given) if is_text else front.spelt(whole, field, node, value(*given))
            yield from front.write(whole, target, name, node if kind == "set" else None, text)


def _scale(front: FrontEnd, bound: Bound, schedule: Message, factor: float, limit: float) -> Iterator[Operation]:
    """Multiply every rate of a schedule that is above a limit."""
    from odlint.lint.language.runtime import significant
    from odlint.model.schedule_rates import scalable_rates

    text = bound.tree.text
    for message, name in scalable_rates(schedule):
        rate = message.get(name)
        if rate > limit:
            node, field = message.nodes.get(name), message.message_type.fields[name]
            scaled = front.spelt(text, field, node, significant(rate * factor, 2))
            yield from front.write(text, message, name, node, scaled)


def _node(target: Message, name: str, hit: Hit | None) -> Node | None:
    node: Any = target.nodes.get(name)
    if isinstance(node, list):
        element: Node | None = node[max(hit.element, 0)] if hit is not None and hit.element < len(node) else None
        return element
    found: Node | None = node
    return found


def reported_repair(bound: Bound, problem: SyntaxProblem, fix: tuple[str, str, str]) -> Repair | None:
    """The repair of something that the parser or the schema reported."""
    safety, title, action = fix
    if safety == MANUAL:
        return Repair(safety, title)
    if action == "replace":
        if problem.replacement is None:
            return None
        return Repair(safety, title, (), ((problem.start, problem.end, problem.replacement),))
    if action == "edit":  # of a comment: its repair may take the whole line
        edit = getattr(problem, "edit", None)
        return Repair(safety, title, (), (edit,)) if edit is not None else None
    if action == "remove-first":
        first = bound.field_at(problem.related[0][0]) if problem.related else None
        return None if first is None else Repair(safety, title, (Remove(first[0]),), (), bound.tree)
    found = bound.field_at(problem.start)
    if found is None or len(found[1].children) < 2:
        return None
    return Repair(safety, title, (Split(found[1]),), (), bound.tree)

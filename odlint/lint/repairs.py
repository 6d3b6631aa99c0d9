"""Fixes of rules as operations on the syntax tree."""

from __future__ import annotations

from odlint.language.runtime import FactUnavailable, StepLimitExceeded
from odlint.lint.finding import MANUAL, Repair
from odlint.schema.message import Message
from odlint.syntax.editing.operations import Operation, Remove, Rename, Split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.analysis.analyzed_file import AnalyzedFile
    from odlint.lint.violation import Violation
    from odlint.syntax.tree import Node, SyntaxProblem


def rule_repair(analyzed: AnalyzedFile, violation: Violation, fix: tuple[Any, ...]) -> Repair | None:
    """The repair that a rule's [fix] describes; None if it does not apply here or needs what is unknown."""
    safety, title, when, steps = fix
    it, parent = violation.arguments()
    facts = analyzed.facts
    facts.element = max(violation.element, 0)
    arguments = (it, parent, analyzed.root, facts)
    try:
        if when is not None and not when(*arguments):
            return None
        operations: list[Operation] = []
        if safety != MANUAL:
            for step in steps:
                operations += _step(analyzed, violation, step, arguments)
            if not operations:
                return None
        tree, edit_format = analyzed.tree, analyzed.front.edit_format
        return Repair(safety, title(*arguments), tuple(operations), (), tree, edit_format)
    except (FactUnavailable, StepLimitExceeded):
        return None


def _step(
    analyzed: AnalyzedFile, violation: Violation, step: tuple[Any, ...], arguments: tuple[Any, ...]
) -> Iterator[Operation]:
    kind, each, base, name, value, is_text = step
    for scope in [arguments] if each is None else [(*arguments, item) for item in each(*arguments)]:
        target: Message = base(*scope)
        if kind == "scale":
            yield from _scale(analyzed, target, *value(*scope))
            continue
        if not name:  # the message itself
            if target.node is not None and kind == "remove":
                yield Remove(target.node)
            continue
        own = each is None and name == violation.field and target is violation.message
        node = _node(target, name, violation if own else None)
        field = target.message_type.fields[name]
        if kind == "remove":
            if node is not None:
                yield Remove(node)
        elif kind == "rename":
            if node is not None:
                yield Rename(node, value)
        else:
            whole, front = analyzed.tree.text, analyzed.front
            text = value(*scope) if is_text else front.format_value(whole, field, node, value(*scope))
            yield from front.write(whole, target, name, node if kind == "set" else None, text)


def _scale(analyzed: AnalyzedFile, schedule: Message, factor: float, limit: float) -> Iterator[Operation]:
    """Multiply every rate of a schedule that is above a limit."""
    from odlint.language.runtime import significant
    from odlint.odapi.schedules.rate_fields import scalable_rates

    text, front = analyzed.tree.text, analyzed.front
    for message, name in scalable_rates(schedule):
        rate = message.get(name)
        if rate > limit:
            node, field = message.nodes.get(name), message.message_type.fields[name]
            scaled = front.format_value(text, field, node, significant(rate * factor, 2))
            yield from front.write(text, message, name, node, scaled)


def _node(target: Message, name: str, violation: Violation | None) -> Node | None:
    node: Any = target.nodes.get(name)
    if isinstance(node, list):
        element: Node | None = (
            node[max(violation.element, 0)] if violation is not None and violation.element < len(node) else None
        )
        return element
    found: Node | None = node
    return found


def reported_repair(analyzed: AnalyzedFile, problem: SyntaxProblem, fix: tuple[str, str, str]) -> Repair | None:
    """The repair of something that the parser or the schema reported."""
    safety, title, action = fix
    bound, edit_format = analyzed.bound, analyzed.front.edit_format
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
        return None if first is None else Repair(safety, title, (Remove(first[0]),), (), bound.tree, edit_format)
    found = bound.field_at(problem.start)
    if found is None or len(found[1].children) < 2:
        return None
    return Repair(safety, title, (Split(found[1]),), (), bound.tree, edit_format)

"""Compiled rules to modules: conditions in one module, messages and fixes in another that loads when needed.

There is one function for all rules on a message type, so that a check calls few functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from odlint.language.runtime import STEPS
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.object_code import ELEMENTS, MESSAGE, WRITTEN, InstanceCode, RuleCode
from odlint.lint.pack.tables import Table, table_python

ARGUMENTS = "it, parent, root, F"
_TAKES_STEPS = re.compile(r"\(F[,)]")  # the helpers that spend steps are handed F
_ROW = re.compile("\0([0-9]+)\0")  # object_code.row_name


@dataclass(slots=True)
class _Visits:
    """Generated code for one message type: its own conditions, those on its fields, and those on elements of fields."""

    message: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    tf: list[int] = field(default_factory=list)  # variants for one generation of TensorFlow only
    rules: set[int] = field(default_factory=set)  # whose conditions are in `message` and `fields`


@dataclass(slots=True)
class _Output:
    """The two modules while they grow."""

    functions: list[str] = field(default_factory=list)
    visits: dict[str, _Visits] = field(default_factory=dict)
    variants: list[tuple[int, str]] = field(default_factory=list)  # (rule, field) of each variant
    messages: list[str] = field(default_factory=list)
    fixes: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)

    def add(self, number: int, rule: RuleCode) -> None:
        """Put in a rule: its number becomes part of the source."""
        first = len(self.rows)
        self.rows += [f"ROW{first + index} = {row}" for index, row in enumerate(rule.rows)]
        for instance in rule.instances:
            self._add_instance(
                number, rule.tf, instance.edited(lambda text: _ROW.sub(lambda mark: f"ROW{first + int(mark[1])}", text))
            )

    def _add_instance(self, rule: int, tf: int, instance: InstanceCode) -> None:
        number = len(self.variants)
        self.variants.append((rule, instance.field))
        self.messages.append(instance.message)
        self.fixes.append(instance.fix)
        visits = self.visits.setdefault(instance.type, _Visits())
        if tf:
            visits.tf.append(number)
        if instance.mode == ELEMENTS:
            self.functions.append(f"def e{number}({ARGUMENTS}): return {instance.condition}")
            visits.elements.append(f"({number}, {instance.field!r}, {tf}, e{number}),")
            return
        visits.rules.add(rule)
        blocks = visits.message if instance.mode == MESSAGE else visits.fields
        blocks += _block(number, rule, tf, instance)

    def checks(self) -> Iterator[str]:
        """Lines of the module of conditions: one function a message type for all rules that look at it."""
        yield from self.functions
        entries = []
        for number, (name, visits) in enumerate(sorted(self.visits.items())):
            parts = []
            for prefix, start, blocks in (
                ("m", "it = message; parent = message.holder", visits.message),
                ("f", "parent = message", visits.fields),
            ):
                parts.append(f"{prefix}{number}" if blocks else "None")
                if blocks:
                    yield f"def {prefix}{number}(message, root, F, tf, H, M, C):"
                    yield f"    {start}"
                    yield from blocks
            entries.append(
                f"    {name!r}: ({', '.join(parts)}, ({' '.join(visits.elements)}), {tuple(visits.tf)!r}, "
                f"{tuple(sorted(visits.rules))!r}),"
            )
        yield "VISITS = {"
        yield from entries
        yield "}"
        yield f"VARIANTS = {tuple(self.variants)!r}"


def link(rules: Sequence[RuleCode], tables: Mapping[str, Table]) -> tuple[str, str]:
    """Source of the module with conditions and of the module with messages and fixes; raises RuleError."""
    _unique(rules)
    output = _Output()
    for number, rule in enumerate(rules):
        output.add(number, rule)
    entries = ", ".join(f"{name}={table_python(table)}" for name, table in tables.items() if table.entries)
    checks = [
        "from odlint.language import runtime as R",
        "from odlint.lint.pack.record import Record",
        "X = (R.Unknown, R.OutOfSteps)",
        f"TABLES = Record({entries})",
        *output.rows,
        *output.checks(),
        "RULES = (",
        *(f"    {rule.metadata!r}," for rule in rules),
        ")",
        "",
    ]
    reported = {number: rule.reported_fix for number, rule in enumerate(rules) if rule.reported_fix is not None}
    # Text, not code: a file has findings of a few rules, and only theirs is compiled.
    details = [
        "MESSAGES = (",
        *(f"    {message!r}," for message in output.messages),
        ")",
        "FIXES = (",
        *(f"    {fix!r}," for fix in output.fixes),
        ")",
        f"REPORTED_FIXES = {reported!r}",
        "",
    ]
    return "\n".join(checks), "\n".join(details)


def _unique(rules: Iterable[RuleCode]) -> None:
    paths: dict[str, str] = {}
    for rule in rules:
        for identity in rule.metadata[:2]:
            if identity in paths:
                raise RuleError(rule.path, f"{identity} is taken by {paths[identity]}")
            paths[identity] = rule.path


def _block(number: int, rule: int, tf: int, instance: InstanceCode) -> list[str]:
    """Source that evaluates one condition within the function for its message type."""
    guards = [f"C[{rule}]", *([f"tf == {tf}"] if tf else [])]
    if instance.mode == WRITTEN:
        guards.append(f"{instance.field!r} in message.values")
    block = [f"    if {' and '.join(guards)}:"]
    margin = " " * 8
    if instance.fact:
        block += [
            f"{margin}u = F.missing({instance.fact!r})",
            f"{margin}if u is not None:",
            f"{margin}    if {instance.applies}: M.append(({number}, u))",
            f"{margin}else:",
        ]
        margin += "    "
    return [
        *block,
        f"{margin}try:",
        *([f"{margin}    {line}" for line in _fresh_budget(number)] if _TAKES_STEPS.search(instance.condition) else ()),
        f"{margin}    c = {instance.condition}",
        f"{margin}    if not c: H.append(({number}, message))",
        f"{margin}except X as u: M.append(({number}, u))",
    ]


def _fresh_budget(number: int) -> tuple[str, str]:
    """Source of `F.start_evaluation(number)`, with the usual case inlined for speed."""
    return f"if F.steps != {STEPS} or F.exhausted: F.start_evaluation({number})", f"F.current_rule = {number}"

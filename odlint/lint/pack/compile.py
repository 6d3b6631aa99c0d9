"""Rule files to Python source: conditions in one module, messages and fixes in another that loads when needed.

The generated text calls nothing but `odlint.lint.language.runtime` (as R) and what the rule's own expressions name, all
of which the language's compiler has checked; nothing of a rule file reaches the text but through it or through repr().
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from odlint.lint.language.compiler import Compiled, compile_expression
from odlint.lint.language.environment import Environment, Let, Meaning, Variable
from odlint.lint.language.errors import ExpressionError
from odlint.lint.language.grammar import parse
from odlint.lint.language.needs import has_no_value_without
from odlint.lint.language.runtime import STEPS
from odlint.lint.language.template import compile_template
from odlint.lint.language.types import BOOL, DOUBLE, ListType, MessageType, SchemaMessage, Type, field_type
from odlint.lint.pack.anchors import anchor_type, holder_of, names_for, root_of
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import Fix, RuleFile, Step, read_rule, rule_paths
from odlint.lint.pack.tables import Table, read_tables, record_python, table_python, tables_variable
from odlint.model.schedule_rates import RATE_FIELDS

# How an anchor is visited (see engine.py): the message itself, one field of it, that field only where it is written, or
# each element of a repeated scalar field.
MESSAGE, FIELD, WRITTEN, ELEMENTS = range(4)

ARGUMENTS = "it, parent, root, F"
# Facts that many files lack, and that cost an exception each time a rule asks for them in vain.
_RARE = ("records", "eval_records", "checkpoint", "run_checkpoint", "label_map", "eval_label_map")
_TAKES_STEPS = re.compile(r"\(F[,)]")  # the helpers that spend steps are handed F
_HAS_IT = re.compile(r"\bhas\(\s*it\s*\)")  # of a field anchor, where `it` is the field's value
_ROW_HOLE = re.compile(r"\{row\.([A-Za-z_][A-Za-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a rule looks: a message type, or one of its fields."""

    type: SchemaMessage
    field: str
    mode: int


@dataclass(slots=True)
class Pack:
    """A compiled pack: source of the module with conditions and of the module with messages and fixes.

    `fields`: name of each rule -> the fields that its conditions look at, as `Type.field`. What facts look at on their
    behalf (the batch size for the peak of a learning rate) is not among them.
    """

    rules: list[RuleFile] = field(default_factory=list)
    checks: str = ""
    details: str = ""
    fields: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Visits:
    """Generated code for one message type: its own conditions, those on its fields, and those on elements of fields."""

    message: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    tf: list[int] = field(default_factory=list)  # variants for one generation of TensorFlow only


@dataclass(slots=True)
class _Output:
    """The two modules while they grow."""

    functions: list[str] = field(default_factory=list)
    visits: dict[str, _Visits] = field(default_factory=dict)
    variants: list[tuple[int, str]] = field(default_factory=list)  # (rule, field) of each variant
    messages: list[str] = field(default_factory=list)
    fixes: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    fields: dict[str, frozenset[str]] = field(default_factory=dict)  # name of each rule -> fields of its conditions

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
                    yield f"def {prefix}{number}(message, root, F, tf, H, M):"
                    yield f"    {start}"
                    yield from blocks
            entries.append(f"    {name!r}: ({', '.join(parts)}, ({' '.join(visits.elements)}), {tuple(visits.tf)!r}),")
        yield "VISITS = {"
        yield from entries
        yield "}"
        yield f"VARIANTS = {tuple(self.variants)!r}"


def compile_pack(folder: str, wanted: Callable[[str], bool] | None = None) -> Pack:
    """Read and compile the rules below a folder whose area is wanted; raises RuleError for the first that is wrong."""
    rules = [read_rule(path, area) for path, area in rule_paths(folder) if wanted is None or wanted(area)]
    return compile_rules(rules, read_tables(folder))


def compile_rules(rules: Sequence[RuleFile], tables: Mapping[str, Table]) -> Pack:
    """Compile rules that have been read."""
    _unique(rules)
    output = _Output()
    variable = tables_variable(tables)
    base: dict[str, Meaning] = {} if variable is None else {"tables": variable}
    for number, rule in enumerate(rules):
        if not rule.reported_by:
            _Compiler(rule, number, tables, base, output).compile()
    entries = ", ".join(f"{name}={table_python(table)}" for name, table in tables.items() if table.entries)
    checks = [
        "from odlint.lint.language import runtime as R",
        "from odlint.lint.pack.record import Record",
        "X = (R.Unknown, R.OutOfSteps)",
        f"TABLES = Record({entries})",
        *output.rows,
        *output.checks(),
        "RULES = (",
        *(f"    {_summary_row(rule)!r}," for rule in rules),
        ")",
        "",
    ]
    reported = {number: _reported_fix(rule) for number, rule in enumerate(rules) if rule.reported_by and rule.fix}
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
    return Pack(list(rules), "\n".join(checks), "\n".join(details), output.fields)


def _summary_row(rule: RuleFile) -> tuple[str, str, str, str, int, str]:
    return (rule.name, rule.code, rule.severity, rule.area, rule.tf, rule.reported_by)


def _reported_fix(rule: RuleFile) -> tuple[str, str, str]:
    fix = rule.fix
    return (fix.safety, fix.title, fix.action) if fix is not None else ("", "", "")


def _unique(rules: Iterable[RuleFile]) -> None:
    seen: dict[str, RuleFile] = {}
    for rule in rules:
        for identity in (rule.name, rule.code):
            if identity in seen:
                raise RuleError(rule.path, f"{identity} is taken by {seen[identity].path}")
            seen[identity] = rule


def _fresh_budget(number: int) -> tuple[str, str]:
    """Source that gives a variant its steps: `F.renew(number)`, of which the usual case stands here, for speed."""
    return f"if F.steps != {STEPS} or F.exhausted: F.renew({number})", f"F.spender = {number}"


class _Compiler:
    """Compiles one rule."""

    def __init__(
        self, rule: RuleFile, number: int, tables: Mapping[str, Table], base: Mapping[str, Meaning], output: _Output
    ) -> None:
        self.rule = rule
        self.number = number
        self.base = base
        self.output = output
        self.rows: list[Mapping[str, Any] | None] = [None]
        self.row_type: Type | None = None
        self.field = ""  # of the anchor at hand
        if rule.rows:
            table = tables.get(rule.rows)
            if table is None or not table.rows:
                raise RuleError(rule.path, f"there is no table {rule.rows!r} with [[row]] entries in tables/")
            self.rows = list(table.rows)
            self.row_type = table.record

    def compile(self) -> None:
        """All variants: one per row and anchor."""
        for row in self.rows:
            row_name = ""
            if row is not None:
                row_name = f"ROW{len(self.output.rows)}"
                self.output.rows.append(f"{row_name} = {record_python(row)}")
            for text in self.rule.at:
                self.variant(self.anchor(self.filled(text, row)), row, row_name)

    def variant(self, anchor: Anchor, row: Mapping[str, Any] | None, row_name: str) -> None:
        """One anchor with one row."""
        number = len(self.output.variants)
        self.field = anchor.field if anchor.mode in (FIELD, WRITTEN) else ""
        self.output.variants.append((self.number, anchor.field))
        names = self.environment(anchor, row, row_name)
        self.visit(number, anchor, self.condition(names, row), self.without_fact(names, row))
        self.output.messages.append(self.template(self.rule.message, names))
        self.output.fixes.append(self.fix(self.rule.fix, anchor, names, row))

    def visit(self, number: int, anchor: Anchor, condition: str, without: tuple[str, str]) -> None:
        """Put the condition where the engine comes by. `without`: of `without_fact`."""
        visits = self.output.visits.setdefault(anchor.type.name, _Visits())
        if self.rule.tf:
            visits.tf.append(number)
        if anchor.mode == ELEMENTS:
            self.output.functions.append(f"def e{number}({ARGUMENTS}): return {condition}")
            visits.elements.append(f"({number}, {anchor.field!r}, {self.rule.tf}, e{number}),")
            return
        guards = [f"tf == {self.rule.tf}"] if self.rule.tf else []
        if anchor.mode == WRITTEN:
            guards.append(f"{anchor.field!r} in message.values")
        margin = "    "
        block = []
        if guards:
            block.append(f"{margin}if {' and '.join(guards)}:")
            margin += "    "
        fact, applies = without
        if fact:
            block += [
                f"{margin}u = F.lacks({fact!r})",
                f"{margin}if u is not None:",
                f"{margin}    if {applies}: M.append(({number}, u))",
                f"{margin}else:",
            ]
            margin += "    "
        block += [
            f"{margin}try:",
            *([f"{margin}    {line}" for line in _fresh_budget(number)] if _TAKES_STEPS.search(condition) else ()),
            f"{margin}    c = {condition}",
            f"{margin}    if not c: H.append(({number}, message))",
            f"{margin}except X as u: M.append(({number}, u))",
        ]
        (visits.message if anchor.mode == MESSAGE else visits.fields).extend(block)

    def anchor(self, text: str) -> Anchor:
        """`Type` or `Type.field`."""
        whole = anchor_type(text)
        if whole is not None:
            return Anchor(whole, "", MESSAGE)
        type_name, _, name = text.rpartition(".")
        owner = anchor_type(type_name)
        if owner is None:
            raise RuleError(self.rule.path, f"at: the schema has no message type {type_name or text!r}")
        schema_field = owner.fields.get(name)
        if schema_field is None:
            raise RuleError(self.rule.path, f"at: {type_name} has no field {name!r}")
        if schema_field.repeated and schema_field.type != "message":
            return Anchor(owner, name, ELEMENTS)
        return Anchor(owner, name, WRITTEN if self.rule.written else FIELD)

    def environment(self, anchor: Anchor, row: Mapping[str, Any] | None, row_name: str) -> Environment:
        """Names for one anchor."""
        root_name, root = root_of(anchor.type.name)
        names: dict[str, Meaning] = {root_name: Variable(MessageType(root), "root")}
        if anchor.mode == MESSAGE:
            names["it"] = Variable(MessageType(anchor.type), "it")
            holder = holder_of(anchor.type)
            if holder is not None:
                names["parent"] = Variable(MessageType(holder), "parent")
        else:
            names["parent"] = Variable(MessageType(anchor.type), "parent")
            if anchor.mode == ELEMENTS:
                names["it"] = Variable(element_type(anchor.type, anchor.field), "it")
            else:
                names["it"] = Let(parse(f"parent.{anchor.field}"))
        if self.row_type is not None:
            names["row"] = Variable(self.row_type, row_name)
        known = names_for(anchor.type.name).extended({**self.base, **names})
        for name, text in self.rule.let.items():
            if name in known.variables:
                raise RuleError(self.rule.path, f"[let] {name} is taken: choose another name")
            known = known.extended({name: self.let(name, self.filled(text, row), known)})
        return known

    def let(self, name: str, text: str, known: Environment) -> Meaning:
        """What a `let` name stands for: its expression, or its value where that is the same all over the file."""
        tree = self.parsed(text, f"let {name}")
        try:
            compiled = compile_expression(text, known)
        except ExpressionError as error:
            raise self.located(error, text, f"let {name}") from None
        self.note(compiled)
        if compiled.names & {"it", "parent", "row"} or "lambda" not in compiled.python:
            return Let(tree)
        python = f"F.once({self.rule.name + '.' + name!r}, lambda: {compiled.python})"
        return Variable(compiled.type, python, compiled.may_be_unknown)

    def condition(self, names: Environment, row: Mapping[str, Any] | None) -> str:
        """The whole condition: it holds when a precondition is false or the requirement is met."""
        requirement = f"({self.filled(self.rule.require, row)})"
        whole, what = requirement, "require"
        if self.rule.when:
            # In one chain, operands that are surely known come first, in the order written: the cheapest decides.
            refusals = " || ".join(f"!({self.filled(text, row)})" for text in self.rule.when)
            for text in self.rule.when:  # each alone first, so that an error names its own text
                self.expression(self.filled(text, row), names, "when")
            self.expression(requirement, names, "require")
            whole, what = f"{refusals} || {requirement}", "when and require"
        compiled = self.compiled(whole, names, what, BOOL)
        self.note(compiled)
        return compiled.python

    def note(self, condition: Compiled) -> None:
        """Remember which fields a condition, or a part of it, looks at."""
        self.output.fields[self.rule.name] = self.output.fields.get(self.rule.name, frozenset()) | condition.fields

    def without_fact(self, names: Environment, row: Mapping[str, Any] | None) -> tuple[str, str]:
        """(a fact without which `require` has no value, whether the rule applies as far as that is known without it).

        Most files are checked without an audit of their records, many without their label map or checkpoint: this
        spares the rules about those the evaluation that can only end in Unknown. ("", "") for other rules.
        """
        requirement = self.parsed(f"({self.filled(self.rule.require, row)})", "require")
        fact = next((name for name in _RARE if has_no_value_without(name, requirement)), "")
        if not fact:
            return "", ""
        known = [compile_expression(self.filled(text, row), names, BOOL) for text in self.rule.when]
        return fact, " and ".join(f"({one.python})" for one in known if not one.may_be_unknown) or "True"

    def expression(self, text: str, names: Environment, what: str, wanted: Type | None = BOOL) -> str:
        """Python source of an expression."""
        return self.compiled(text, names, what, wanted).python

    def compiled(self, text: str, names: Environment, what: str, wanted: Type | None) -> Compiled:
        """An expression with what the compiler knows of it."""
        try:
            return compile_expression(text, names, wanted)
        except ExpressionError as error:
            raise self.located(error, text, what) from None

    def template(self, text: str, names: Environment) -> str:
        """Python source of a template."""
        try:
            return compile_template(self.filled(text, None), names).python
        except ExpressionError as error:
            raise self.located(error, text, "message or title") from None

    def parsed(self, text: str, what: str) -> Any:
        """The syntax tree of a `let` expression."""
        try:
            return parse(text)
        except ExpressionError as error:
            raise self.located(error, text, what) from None

    def filled(self, text: str, row: Mapping[str, Any] | None) -> str:
        """Text with its `{row.column}` put in, where it names fields and types."""
        text = _HAS_IT.sub(f"has(parent.{self.field})", text) if self.field else text
        if row is None:
            return text

        def value(match: re.Match[str]) -> str:
            if match[1] not in row:
                raise RuleError(self.rule.path, f"the table {self.rule.rows} has no column {match[1]!r}")
            return str(row[match[1]])

        return _ROW_HOLE.sub(value, text)

    def located(self, error: ExpressionError, text: str, what: str) -> RuleError:
        """The error with its place in the rule file, as far as the text can be found there."""
        source = self.rule.source
        bare = text.strip("()")
        at = source.find(text) if text in source else source.find(bare)
        if at < 0:
            return RuleError(self.rule.path, f"{what}: {error} (in {text[:80]!r})")
        at += min(getattr(error, "offset", 0), len(text))
        row = source.count("\n", 0, at) + 1
        return RuleError(self.rule.path, f"{what}: {error}", row, at - source.rfind("\n", 0, at))

    # -- fixes --

    def fix(self, fix: Fix | None, anchor: Anchor, names: Environment, row: Mapping[str, Any] | None) -> str:
        """Python source of the fix: (safety, title, when, steps) or None."""
        if fix is None:
            return "None"
        title = f"lambda {ARGUMENTS}: {self.template(fix.title, names)}"
        when = "None"
        if fix.when:
            when = f"lambda {ARGUMENTS}: {self.expression(self.filled(fix.when, row), names, 'fix.when')}"
        steps = "".join(self.step(step, anchor, names, row) + ", " for step in fix.steps)
        return f"({fix.safety!r}, {title}, {when}, ({steps}))"

    def step(self, step: Step, anchor: Anchor, names: Environment, row: Mapping[str, Any] | None) -> str:
        """Python source of one step: (kind, each, message, field, value, is text)."""
        each = "None"
        arguments = ARGUMENTS
        if step.each:
            items = compile_expression(self.filled(step.each, row), names)
            if not isinstance(items.type, ListType) or not isinstance(items.type.element, MessageType):
                raise RuleError(self.rule.path, f"each must be a list of messages: {step.each}")
            each = f"lambda {ARGUMENTS}: {items.python}"
            names = names.extended({"each": Variable(items.type.element, "each")})
            arguments += ", each"
        base, name = self.path(self.filled(step.path, row), anchor, names)
        if step.kind == "scale":
            value = f"lambda {arguments}: ({self.scaling(step, names, row)})"
            return f"({step.kind!r}, {each}, lambda {arguments}: {base}, '', {value}, False)"
        value = "None"
        if step.kind == "rename":
            value = repr(step.to)
        elif step.text is not None:
            value = f"lambda {arguments}: {self.template(self.filled(step.text, row), names)}"
        elif step.to:
            value = f"lambda {arguments}: {self.expression(self.filled(step.to, row), names, 'to', None)}"
        is_text = step.text is not None
        return f"({step.kind!r}, {each}, lambda {arguments}: {base}, {name!r}, {value}, {is_text})"

    def scaling(self, step: Step, names: Environment, row: Mapping[str, Any] | None) -> str:
        """Python source of the factor, and of the rate that only larger ones are scaled from, of a scale step."""
        schedule = compile_expression(self.filled(step.path, row), names).type
        if not isinstance(schedule, MessageType) or schedule.message.name not in RATE_FIELDS:
            raise RuleError(self.rule.path, f"scale needs a learning-rate schedule, and {step.path!r} is {schedule}")
        factor = self.expression(self.filled(step.to, row), names, "by", DOUBLE)
        limit = self.expression(self.filled(step.above, row), names, "above", DOUBLE) if step.above else '-float("inf")'
        return f"{factor}, {limit}"

    def path(self, text: str, anchor: Anchor, names: Environment) -> tuple[str, str]:
        """(Python source of the message, field name) of a path; the field is "" for the message itself."""
        text = text.strip()
        if text == "it" and anchor.mode != MESSAGE:
            return "parent", anchor.field
        if text in ("it", "each", "parent"):
            return self.expression(text, names, "path", None), ""
        base, dot, name = text.rpartition(".")
        if not dot:
            raise RuleError(self.rule.path, f"{text!r} is no path: begin with it, parent, config, map or each")
        compiled = compile_expression(base, names)
        if not isinstance(compiled.type, MessageType):
            raise RuleError(self.rule.path, f"{base!r} is no message in the path {text!r}")
        if name not in compiled.type.message.fields:
            raise RuleError(self.rule.path, f"{compiled.type.message.name} has no field {name!r} (path {text!r})")
        return compiled.python, name


def element_type(owner: SchemaMessage, name: str) -> Type:
    """The type of one element of a repeated field."""
    whole = field_type(owner.fields[name])
    return whole.element if isinstance(whole, ListType) else whole

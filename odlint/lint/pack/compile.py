"""Rule files to Python source.

The generated text calls nothing but `odlint.language.runtime` (as R) and what the rule's own expressions name, all
of which the language's compiler has checked; nothing of a rule file reaches the text but through it or through repr().
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from odlint.language.compiler import Compiled, compile_expression
from odlint.language.environment import Environment, Let, Meaning, Variable
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.needs import has_no_value_without
from odlint.language.template import compile_template
from odlint.language.types import BOOL, DOUBLE, ListType, MessageType, SchemaMessage, Type, field_type
from odlint.lint.pack.anchors import anchor_type, holder_of, vocabulary_of
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.link import ARGUMENTS, link
from odlint.lint.pack.object_code import ELEMENTS, FIELD, MESSAGE, WRITTEN, InstanceCode, RuleCode, row_name
from odlint.lint.pack.rulefile import Fix, RuleFile, Step, read_rule, rule_paths
from odlint.lint.pack.tables import Table, read_tables, record_python, tables_variable
from odlint.odapi.schedules.rate_fields import RATE_FIELDS

# Facts that many files lack, and that cost an exception each time a rule asks for them in vain.
_RARE = ("records", "eval_records", "checkpoint", "run_checkpoint", "label_map", "eval_label_map")
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


def compile_pack(folder: str) -> Pack:
    """Read and compile the rules below a folder; raises RuleError for the first that is wrong."""
    return compile_rules([read_rule(path, area) for path, area in rule_paths(folder)], read_tables(folder))


def compile_rules(rules: Sequence[RuleFile], tables: Mapping[str, Table]) -> Pack:
    """Compile rules that have been read; raises RuleError."""
    codes = [compile_rule(rule, tables) for rule in rules]
    checks, details = link(codes, tables)
    return Pack(list(rules), checks, details, {code.name: frozenset(code.fields) for code in codes if code.instances})


def compile_rule(rule: RuleFile, tables: Mapping[str, Table]) -> RuleCode:
    """Compile one rule; raises RuleError."""
    metadata = (rule.name, rule.code, rule.severity, rule.area, rule.tf, rule.reported_by)
    code = RuleCode(rule.path, metadata)
    if not rule.reported_by:
        _Compiler(rule, tables, code).compile()
    elif rule.fix is not None:
        code.reported_fix = (rule.fix.safety, rule.fix.title, rule.fix.action)
    return code


class _Compiler:
    """Compiles one rule."""

    def __init__(self, rule: RuleFile, tables: Mapping[str, Table], code: RuleCode) -> None:
        self.rule = rule
        variable = tables_variable(tables)
        self.base: dict[str, Meaning] = {} if variable is None else {"tables": variable}
        self.code = code
        self.fields: set[str] = set()  # that the conditions look at
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
        """All instances: one per row and anchor."""
        for row in self.rows:
            row_source = ""
            if row is not None:
                row_source = row_name(len(self.code.rows))
                self.code.rows.append(record_python(row))
            for text in self.rule.at:
                self.code.instances.append(self.instance(self.anchor(self.filled(text, row)), row, row_source))
        self.code.fields = sorted(self.fields)

    def instance(self, anchor: Anchor, row: Mapping[str, Any] | None, row_source: str) -> InstanceCode:
        """One anchor with one row."""
        self.field = anchor.field if anchor.mode in (FIELD, WRITTEN) else ""
        names = self.environment(anchor, row, row_source)
        condition = self.condition(names, row)
        fact, applies = self.without_fact(names, row)
        message = self.template(self.rule.message, names)
        fix = self.fix(self.rule.fix, anchor, names, row)
        return InstanceCode(anchor.type.name, anchor.field, anchor.mode, condition, fact, applies, message, fix)

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

    def environment(self, anchor: Anchor, row: Mapping[str, Any] | None, row_source: str) -> Environment:
        """Names for one anchor."""
        vocabulary = vocabulary_of(anchor.type.name)
        root_name, root = vocabulary.root_of(anchor.type.name)
        names: dict[str, Meaning] = {root_name: Variable(MessageType(root), "root")}
        if anchor.mode == MESSAGE:
            names["it"] = Variable(MessageType(anchor.type), "it")
            holder = holder_of(anchor.type.name)
            if holder is not None:
                names["parent"] = Variable(MessageType(holder), "parent")
        else:
            names["parent"] = Variable(MessageType(anchor.type), "parent")
            if anchor.mode == ELEMENTS:
                names["it"] = Variable(element_type(anchor.type, anchor.field), "it")
            else:
                names["it"] = Let(parse(f"parent.{anchor.field}"))
        if self.row_type is not None:
            names["row"] = Variable(self.row_type, row_source)
        known = vocabulary.environment_for(anchor.type.name).extended({**self.base, **names})
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
        python = f"F.memoize({self.rule.name + '.' + name!r}, lambda: {compiled.python})"
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
        self.fields |= condition.fields

    def without_fact(self, names: Environment, row: Mapping[str, Any] | None) -> tuple[str, str]:
        """(a fact without which `require` has no value, whether the rule applies as far as that is known without it).

        Most files are checked without an audit of their records, many without their label map or checkpoint: this
        spares the rules about those the evaluation that can only end in FactUnavailable. ("", "") for other rules.
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

"""A rule file read from TOML and checked for form; expressions are still text here."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from odlint.lint.finding import MANUAL, SAFE, SEVERITIES, UNSAFE
from odlint.lint.pack.bases import BASES, read_bases
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.examples import Example, read_examples
from odlint.lint.pack.toml_reader import TableReader, parse_toml

MAX_BYTES = 200_000  # of one rule file
MAX_FILES = 2_000  # of one pack
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
CODE = re.compile(r"[A-Z]{2,8}[0-9]{4}\Z")
TABLES = "tables"  # folder of a pack that holds tables instead of rules
REPORTERS = ("syntax", "schema", "source", "suppressions")
ACTIONS = ("replace", "remove-first", "split-block", "edit")
STEP_KINDS = ("set", "remove", "rename", "add", "scale")

_TEXT = ("name", "code", "severity", "summary", "require", "message", "rows", "reported-by")
_DOCUMENTATION = ("symptom", "why", "repair", "ignore-when")
_OTHER = ("at", "when", "written", "tf", "let", "error-text", "evidence", "fix", "valid", "invalid", BASES)
_FIX_KEYS = ("safety", "title", "why", "when", "steps", "action")
_STEP_KEYS = (*STEP_KINDS, "to", "text", "to-name", "by", "above", "each")
_VALUE_KEYS = {"rename": "to-name", "scale": "by"}  # for what is `to` in other steps


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a fix.

    Attributes:
        kind: set, remove, rename, add or scale.
        path: what it changes.
        to: the expression of the new value; the new name (rename); the expression of the factor (scale).
        text: the template of the new value, in place of `to`.
        each: the expression of the messages for each of which the step is made.
        above: the expression of the rate that only larger ones are scaled from (scale).
    """

    kind: str
    path: str
    to: str = ""
    text: str | None = None
    each: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """The fix of a rule as written."""

    safety: str
    title: str
    why: str = ""
    when: str = ""
    steps: tuple[Step, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule as written. See docs/rules.md for the meaning of the keys."""

    path: str
    area: str
    source: str
    name: str
    code: str
    severity: str
    summary: str
    at: tuple[str, ...]
    when: tuple[str, ...]
    require: str
    message: str
    written: bool
    tf: int
    rows: str
    reported_by: str
    let: Mapping[str, str]
    fix: Fix | None
    evidence: tuple[str, ...]
    error_text: tuple[str, ...]
    documentation: Mapping[str, str]
    valid: tuple[Example, ...] = field(repr=False)
    invalid: tuple[Example, ...] = field(repr=False)


def read_rule(path: str, area: str) -> RuleFile:
    """Read one rule file; raises RuleError."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise RuleError(path, f"cannot be read: {error.strerror or error}") from None
    if len(data) > MAX_BYTES:
        raise RuleError(path, f"is larger than {MAX_BYTES} bytes")
    return parse_rule(path, area, data)


def parse_rule(path: str, area: str, data: bytes) -> RuleFile:
    """The rule in the bytes of a rule file; raises RuleError."""
    table, source = parse_toml(path, data)
    read = TableReader(path, source, table)
    bases = read_bases(read, _pack_of(path, area))
    read.only((*_TEXT, *_DOCUMENTATION, *_OTHER))
    name, code, severity = read.text("name"), read.text("code"), read.text("severity")
    if not NAME.match(name) or name != os.path.basename(path).removesuffix(".toml"):
        raise read.fail("name must be kebab-case and equal to the file's name without .toml", "name")
    if not CODE.match(code):
        raise read.fail("code must be capital letters and four digits, such as OD0101", "code")
    if severity not in SEVERITIES:
        raise read.fail(f"severity must be one of {', '.join(SEVERITIES)}", "severity")
    reported_by = read.text("reported-by", "")
    rule = RuleFile(
        path=path,
        area=area,
        source=source,
        name=name,
        code=code,
        severity=severity,
        summary=read.text("summary"),
        at=read.texts("at"),
        when=read.texts("when"),
        require=read.text("require", ""),
        message=read.text("message", ""),
        written=table.get("written") is True,
        tf=_tf(read),
        rows=read.text("rows", ""),
        reported_by=reported_by,
        let=_let(read),
        fix=_fix(read, bool(reported_by)),
        evidence=read.texts("evidence"),
        error_text=read.texts("error-text"),
        documentation={key: read.text(key, "") for key in _DOCUMENTATION},
        valid=read_examples(read, "valid", bases),
        invalid=read_examples(read, "invalid", bases),
    )
    _check_complete(read, rule)
    return rule


def _pack_of(path: str, area: str) -> str:
    """Folder of the pack that a rule file of an area belongs to."""
    folder = os.path.dirname(path)
    for _ in area.split("/") if area else ():
        folder = os.path.dirname(folder)
    return folder


def _check_complete(read: TableReader, rule: RuleFile) -> None:
    """What every rule must have."""
    if rule.reported_by:
        if rule.reported_by not in REPORTERS:
            raise read.fail(f"reported-by must be one of {', '.join(REPORTERS)}", "reported-by")
        for key in ("at", "require", "message", "rows", "when", "let"):
            if key in read.table:
                raise read.fail(f"a rule with reported-by has no {key}", key)
    else:
        for key in ("at", "require", "message"):
            if not read.table.get(key):
                raise read.fail(f"the rule needs {key}", key)
    if not rule.documentation["why"]:
        raise read.fail("the rule needs why = '''...''': what happens, and why that is bad")
    if not rule.evidence:
        raise read.fail('the rule needs evidence = ["..."]: at least one source')
    if not rule.valid or not rule.invalid:
        raise read.fail("the rule needs at least one [[valid]] and one [[invalid]] example")
    shows_fix = any(example.expected is not None for example in rule.invalid)
    if rule.fix is not None and rule.fix.safety != MANUAL and not shows_fix:
        raise read.fail("a rule with a fix needs an invalid example with fixed = '''...'''", "fix")
    if rule.fix is None and shows_fix:
        raise read.fail("an invalid example has fixed, but the rule has no [fix]", "invalid")


def _tf(read: TableReader) -> int:
    value = read.table.get("tf", 0)
    if value not in (0, 1, 2) or isinstance(value, bool):
        raise read.fail("tf must be 1 or 2", "tf")
    return int(value)


def _let(read: TableReader) -> dict[str, str]:
    table = read.table.get("let", {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise read.fail('[let] holds names and expressions: name = "expression"', "let")
    return dict(table)


def _fix(read: TableReader, reported: bool) -> Fix | None:
    table = read.table.get("fix")
    if table is None:
        return None
    if not isinstance(table, dict):
        raise read.fail("[fix] must be a table", "fix")
    inner = read.inner(table, "[fix]")
    inner.only(_FIX_KEYS)
    safety, action = inner.text("safety"), inner.text("action", "")
    if safety not in (SAFE, UNSAFE, MANUAL):
        raise read.fail("safety must be safe, unsafe or manual", "safety")
    steps = tuple(_step(read, one) for one in table.get("steps", ()))
    if action and (action not in ACTIONS or not reported):
        raise read.fail(f"action is for reported-by rules and must be one of {', '.join(ACTIONS)}", "action")
    if safety != MANUAL and not steps and not action:
        raise read.fail("a fix needs steps (or, for reported-by rules, an action)", "fix")
    return Fix(safety, inner.text("title"), inner.text("why", ""), inner.text("when", ""), steps, action)


def _step(read: TableReader, table: Any) -> Step:
    if not isinstance(table, dict):
        raise read.fail("a step of a fix must be a table", "fix")
    inner = read.inner(table, "a step of the fix")
    inner.only(_STEP_KEYS)
    kinds = [kind for kind in STEP_KINDS if kind in table]
    if len(kinds) != 1:
        raise read.fail(f"a step of a fix has exactly one of {', '.join(STEP_KINDS)}", "fix")
    kind = kinds[0]
    text = inner.text("text", "") if "text" in table else None
    to = inner.text(_VALUE_KEYS.get(kind, "to"), "")
    if kind in ("set", "add") and bool(to) == (text is not None):
        raise read.fail(f'a {kind} step needs either to = "expression" or text = "template"', "fix")
    if kind in _VALUE_KEYS and not to:
        raise read.fail(f"a {kind} step needs {_VALUE_KEYS[kind]}", "fix")
    return Step(kind, inner.text(kind), to, text, inner.text("each", ""), inner.text("above", ""))


def rule_paths(folder: str) -> list[tuple[str, str]]:
    """(path, area) of every rule file below a pack's folder, sorted; raises RuleError for an unusable folder."""
    found: list[tuple[str, str]] = []
    if not os.path.isdir(folder):
        raise RuleError(folder, "is no folder of rules")
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != TABLES)
        area = os.path.relpath(place, folder).replace(os.sep, "/")
        found += [
            (os.path.join(place, name), "" if area == "." else area) for name in sorted(names) if name.endswith(".toml")
        ]
    if len(found) > MAX_FILES:
        raise RuleError(folder, f"holds more than {MAX_FILES} rules")
    return found

"""A rule file read from TOML and checked for form; expressions are still text here."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from odlint.lint.finding import MANUAL, SAFE, SEVERITIES, UNSAFE
from odlint.lint.pack.errors import RuleError

MAX_BYTES = 200_000  # of one rule file
MAX_FILES = 2_000  # of one pack
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
CODE = re.compile(r"[A-Z]{2,8}[0-9]{4}\Z")
TABLES = "tables"  # folder of a pack that holds tables instead of rules
REPORTERS = ("syntax", "schema", "source", "suppressions")
ACTIONS = ("replace", "remove-first", "split-block", "edit")
STEP_KINDS = ("set", "remove", "rename", "add")

_TEXT = ("name", "code", "severity", "summary", "require", "message", "rows", "reported-by")
_DOCUMENTATION = ("symptom", "why", "repair", "ignore-when")
_OTHER = ("at", "when", "written", "tf", "let", "error-text", "evidence", "fix", "valid", "invalid")
_FIX_KEYS = ("safety", "title", "why", "when", "steps", "action")
_STEP_KEYS = (*STEP_KINDS, "to", "text", "to-name", "each")
_RECORDS_KEYS = ("records", "eval_records")
_EXAMPLE_KEYS = (
    "config",
    "label_map",
    "experiment",
    "bytes",
    "files",
    "checkpoints",
    "settings",
    "line",
    "message",
    "fixed",
    "findings",
    "note",
    *_RECORDS_KEYS,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a fix: `kind` is set, remove, rename or add; `path` is what it changes."""

    kind: str
    path: str
    to: str = ""
    text: str | None = None
    each: str = ""


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
class Example:
    """A file that the rule must pass over (valid) or report (invalid)."""

    data: bytes
    kind: str  # the key that holds it: config, label_map, experiment or bytes
    files: Mapping[str, str]
    checkpoints: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, Any]
    line: int
    message: str
    fixed: str | None
    findings: int
    note: str
    records: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # attributes of the facts, by fact


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


class _Reader:
    """Checked access to the keys of one TOML table, with errors that name the file and line."""

    def __init__(self, path: str, source: str, table: Mapping[str, Any], what: str = "the rule") -> None:
        self.path = path
        self.source = source
        self.table = table
        self.what = what

    def fail(self, message: str, key: str = "") -> RuleError:
        """The error for this file, at the first line that begins with `key`."""
        row = 0
        if key:
            for number, line in enumerate(self.source.split("\n"), 1):
                if line.lstrip().startswith((key + " ", key + "=", f"[{key}", f"[[{key}")):
                    row = number
                    break
        return RuleError(self.path, message, row, 1 if row else 0)

    def only(self, keys: Iterable[str]) -> None:
        """Refuse keys that are not in `keys`."""
        known = tuple(keys)
        for key in self.table:
            if key not in known:
                close = difflib.get_close_matches(key, known, 1)
                hint = f": did you mean {close[0]}?" if close else ""
                raise self.fail(f"{self.what} has an unknown key {key!r}{hint}", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; required when there is no default."""
        value = self.table.get(key, default)
        if not isinstance(value, str):
            raise self.fail(f'{self.what} needs {key} = "..."' if value is None else f"{key} must be a string", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A string or a list of strings; empty when missing."""
        value = self.table.get(key, ())
        values = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, (list, tuple)) else (None,)
        if not all(isinstance(one, str) for one in values):
            raise self.fail(f"{key} must be a string or a list of strings", key)
        return values


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
    read = _Reader(path, source, table)
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
        valid=_examples(read, "valid"),
        invalid=_examples(read, "invalid"),
    )
    _check_complete(read, rule)
    return rule


def parse_toml(path: str, data: bytes) -> tuple[dict[str, Any], str]:
    """(table, text) of a TOML file; raises RuleError with the place."""
    try:
        source = data.decode("utf-8")
        return tomllib.loads(source), source
    except UnicodeDecodeError as error:
        raise RuleError(path, f"is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        row, column = (int(place[1]), int(place[2])) if place else (0, 0)
        raise RuleError(path, f"is no valid TOML: {error}", row, column) from None
    except RecursionError:
        raise RuleError(path, "is nested too deeply") from None


def _check_complete(read: _Reader, rule: RuleFile) -> None:
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
    if rule.fix is not None and rule.fix.safety != MANUAL and not any(one.fixed is not None for one in rule.invalid):
        raise read.fail("a rule with a fix needs an invalid example with fixed = '''...'''", "fix")
    if rule.fix is None and any(one.fixed is not None for one in rule.invalid):
        raise read.fail("an invalid example says fixed, but the rule has no [fix]", "invalid")


def _tf(read: _Reader) -> int:
    value = read.table.get("tf", 0)
    if value not in (0, 1, 2) or isinstance(value, bool):
        raise read.fail("tf must be 1 or 2", "tf")
    return int(value)


def _let(read: _Reader) -> dict[str, str]:
    table = read.table.get("let", {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise read.fail('[let] holds names and expressions: name = "expression"', "let")
    return dict(table)


def _fix(read: _Reader, reported: bool) -> Fix | None:
    table = read.table.get("fix")
    if table is None:
        return None
    if not isinstance(table, dict):
        raise read.fail("[fix] must be a table", "fix")
    inner = _Reader(read.path, read.source, table, "[fix]")
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


def _step(read: _Reader, table: Any) -> Step:
    if not isinstance(table, dict):
        raise read.fail("a step of a fix must be a table", "fix")
    inner = _Reader(read.path, read.source, table, "a step of the fix")
    inner.only(_STEP_KEYS)
    kinds = [kind for kind in STEP_KINDS if kind in table]
    if len(kinds) != 1:
        raise read.fail(f"a step of a fix has exactly one of {', '.join(STEP_KINDS)}", "fix")
    kind = kinds[0]
    text = inner.text("text", "") if "text" in table else None
    to = inner.text("to-name", "") if kind == "rename" else inner.text("to", "")
    if kind in ("set", "add") and bool(to) == (text is not None):
        raise read.fail(f'a {kind} step needs either to = "expression" or text = "template"', "fix")
    if kind == "rename" and not to:
        raise read.fail("a rename step needs to-name", "fix")
    return Step(kind, inner.text(kind), to, text, inner.text("each", ""))


def _examples(read: _Reader, key: str) -> tuple[Example, ...]:
    tables = read.table.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise read.fail(f"examples are written [[{key}]]", key)
    return tuple(_example(read, one) for one in tables)


def _example(read: _Reader, table: Mapping[str, Any]) -> Example:
    inner = _Reader(read.path, read.source, table, "an example")
    inner.only(_EXAMPLE_KEYS)
    given = [key for key in ("config", "label_map", "experiment", "bytes") if key in table]
    if len(given) != 1:
        raise read.fail(
            "an example has one of config, label_map, experiment and bytes (further files go to files)", "invalid"
        )
    files, settings = table.get("files", {}), table.get("settings", {})
    if not isinstance(files, dict) or not isinstance(settings, dict):
        raise read.fail("files and settings of an example are tables", "files")
    fixed = inner.text("fixed") if "fixed" in table else None
    return Example(
        _example_data(inner, given[0]),
        given[0],
        {str(name): str(text) for name, text in files.items()},
        _checkpoints(read, table),
        settings,
        int(table.get("line", 0)),
        inner.text("message", ""),
        fixed,
        int(table.get("findings", 1)),
        inner.text("note", ""),
        {key: table[key] for key in _RECORDS_KEYS if isinstance(table.get(key), dict)},
    )


def _checkpoints(read: _Reader, table: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """Checkpoints beside the config, by prefix: each a table of shapes by the names of tensors."""
    written = table.get("checkpoints", {})
    if not isinstance(written, dict) or not all(isinstance(one, dict) for one in written.values()):
        raise read.fail("checkpoints of an example are tables of shapes by names of tensors", "checkpoints")
    entries = [entry for one in written.values() for entry in one.values()]
    shapes = [entry.get("shape") if isinstance(entry, dict) else entry for entry in entries]
    if not all(isinstance(shape, list) and all(type(size) is int and size >= 0 for size in shape) for shape in shapes):
        raise read.fail("the shape of a tensor is a list of numbers: [3, 3, 512, 12]", "checkpoints")
    checkpoints: Mapping[str, Mapping[str, Any]] = written
    return checkpoints


def _example_data(read: _Reader, key: str) -> bytes:
    text = read.text(key)
    if key != "bytes":
        return text.encode()
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise read.fail("bytes holds hexadecimal digits", "bytes") from None


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

"""The examples of rules, run as their tests: `odlint rules test [FOLDER]`.

Each example runs alone with its rule, in a folder that exists only in memory.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from odlint.analysis.facts import Facts
from odlint.analysis.settings import Policy, Settings, Target
from odlint.analysis.training import TRAIN, Training
from odlint.analysis.vocabulary import RECORDS_RECORD
from odlint.language.runtime import FactUnavailable
from odlint.language.types import BOOL, DOUBLE, INT, STRING, ListType, Type
from odlint.lint.builtin import builtin_pack
from odlint.lint.finding import FileReport, Finding
from odlint.lint.pack.compile import Pack, compile_rules
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.examples import Example
from odlint.lint.pack.rulefile import RuleFile, read_rule, rule_paths
from odlint.lint.pack.tables import Table, read_tables
from odlint.syntax.source import Source, decode
from odlint.workspace.files import MemoryFiles

FOLDER = os.path.join(os.sep, "example")
_TARGET_KEYS = ("tf", "device", "export", "template", "experiment")
_NAMES = {"label_map": "label_map.pbtxt", "experiment": "experiment.yaml"}


@dataclass(slots=True)
class Outcome:
    """What testing a pack came to: `failures` are sentences that begin with the rule file's path."""

    rules: int = 0
    examples: int = 0
    failures: list[str] = field(default_factory=list)


def run(folder: str) -> Outcome:
    """Test every rule of a pack."""
    outcome = Outcome()
    try:
        tables = read_tables(folder)
        paths = rule_paths(folder)
    except RuleError as error:
        outcome.failures.append(str(error))
        return outcome
    rules = []
    for path, area in paths:
        try:
            rules.append(read_rule(path, area))
        except RuleError as error:
            outcome.failures.append(str(error))
    outcome.failures += _identity_clashes(rules)
    for rule in rules:
        outcome.rules += 1
        outcome.examples += len(rule.valid) + len(rule.invalid)
        outcome.failures += test_rule(rule, tables)
    return outcome


def _identity_clashes(rules: Sequence[RuleFile]) -> Iterator[str]:
    """Names and codes that several rules of a pack share."""
    seen: dict[str, str] = {}
    for rule in rules:
        for identity in (rule.name, rule.code):
            if identity in seen:
                yield f"{rule.path}: {identity} is taken by {seen[identity]}"
            seen[identity] = rule.path


def test_rule(rule: RuleFile, tables: Mapping[str, Table]) -> list[str]:
    """Failures of one rule's examples; empty when all hold."""
    from odlint.lint.userpacks import as_compiled

    try:
        compiled = as_compiled(compile_rules([rule], tables))
    except RuleError as error:
        return [str(error)]
    failures: list[str] = []
    for kind, examples in (("valid", rule.valid), ("invalid", rule.invalid)):
        for number, example in enumerate(examples, 1):
            try:
                outcome = list(_run_example(rule, compiled, example, kind == "invalid"))
            except RuleError as error:
                failures.append(str(error))
            else:
                failures += [f"{rule.path}: {kind} example {number}: {failure}" for failure in outcome]
    return failures


test_rule.__test__ = False  # type: ignore[attr-defined]  # pytest must not collect it


@dataclass(frozen=True, slots=True)
class _Checked:
    """An example that was checked, with what checked it."""

    linter: Any
    source: Source
    path: str
    files: MemoryFiles
    report: FileReport


def findings_in_invalid(rule: RuleFile, pack: Pack) -> list[list[Finding]]:
    """What the rule says of each of its invalid examples. `pack` has the rule and no other one."""
    from odlint.lint.userpacks import as_compiled

    compiled = as_compiled(pack)
    reports = (_check(rule, compiled, example).report for example in rule.invalid)
    return [[finding for finding in report.findings if finding.rule == rule.name] for report in reports]


def _check(rule: RuleFile, compiled: Any, example: Example) -> _Checked:
    from odlint.lint.engine import Linter

    target = Target(**{key: value for key, value in example.settings.items() if key in _TARGET_KEYS})
    settings = Settings(
        target=target,
        label_map=str(example.settings.get("label-map", "")),
        policy=Policy(require_reason=example.settings.get("require-reason") is True),
    )
    # What hides findings is judged by what there is to hide: those examples run beside the built-in rules.
    beside = [builtin_pack()] if rule.reported_by == "suppressions" else []
    linter = Linter(settings, [*beside, compiled], complete=False)
    linter.audits = _ExampleAudits(example.records)
    contents = {os.path.join(FOLDER, name): text.encode() for name, text in example.files.items()}
    for prefix, tensors in example.checkpoints.items():
        contents |= _checkpoint_files(os.path.join(FOLDER, prefix), tensors)
    path = os.path.join(FOLDER, _NAMES.get(example.kind, "pipeline.config"))
    files = MemoryFiles(contents)
    source = decode(os.path.basename(path), example.data)
    return _Checked(linter, source, path, files, linter.check_source(source, path, files))


def _run_example(rule: RuleFile, compiled: Any, example: Example, invalid: bool) -> Iterator[str]:
    unknown = [key for key in example.settings if key not in (*_TARGET_KEYS, "label-map", "require-reason")]
    if unknown:
        yield f"settings has no key {unknown[0]!r}"
        return
    wrong = [name for given in example.records.values() for name in given if name not in RECORDS_RECORD.attributes]
    if wrong:
        yield f"records have no attribute {wrong[0]!r}"
        return
    checked = _check(rule, compiled, example)
    report = checked.report
    findings = [finding for finding in report.findings if finding.rule == rule.name]
    if not invalid:
        yield from (f"reports at line {finding.location[0]}: {finding.message}" for finding in findings)
        return
    if len(findings) != example.findings:
        skipped = "; ".join(report.skipped)
        yield f"{len(findings)} findings, not {example.findings}" + (f" (unknown: {skipped})" if skipped else "")
        return
    yield from _check_place(example, findings)
    if example.message and not any(example.message in finding.message for finding in findings):
        yield f"the message is {findings[0].message!r}, without {example.message!r}"
    for finding in findings:
        _ = finding.repair  # titles and operations are made when asked for: they must not fail
    if example.fixed is not None:
        yield from _check_fix(rule, checked, example.fixed)


def _check_place(example: Example, findings: Sequence[Finding]) -> Iterator[str]:
    """Whether one of the findings stands where the example says."""
    places = [finding.location for finding in findings]
    if example.line and example.line not in [row for row, _ in places]:
        yield f"reported at line {places[0][0]}, not {example.line}"
    expected = example.location
    if expected is not None and expected not in places:
        row, column = places[0]
        yield f"reported at {row}:{column}, not at {example.at}, which is at {expected[0]}:{expected[1]}"


def _checkpoint_files(prefix: str, tensors: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of a checkpoint of an example: `shape`, or { shape, variable } for a TF2 model's variable's name."""
    from odlint.tf.checkpoints.writing import Variable, checkpoint_files

    variables = [
        Variable(name, tuple(entry["shape"]), str(entry.get("variable", "")))
        if isinstance(entry, dict)
        else Variable(name, tuple(entry), "")
        for name, entry in tensors.items()
    ]
    return checkpoint_files(prefix, variables)


class _ExampleAudits:
    """Records of which an example says what is known."""

    def __init__(self, given: Mapping[str, Mapping[str, Any]]) -> None:
        self._given = given

    def look_up(self, _training: Training, role: str) -> _ExampleRecords:
        """The records of a role; raises FactUnavailable if the example has none."""
        attributes = self._given.get("records" if role == TRAIN else "eval_records")
        if attributes is None:
            raise FactUnavailable("records of the example")
        return _ExampleRecords(attributes)


@dataclass(frozen=True, slots=True)
class _ExampleRecords:
    """Records of one role of an example."""

    attributes: Mapping[str, Any]

    def fact(self, _facts: Facts, _role: str) -> SimpleNamespace:
        """The attributes that the example gives, and nothing for the others."""
        return SimpleNamespace(**{**_NO_RECORDS, **self.attributes})


def _nothing(type_: Type) -> Any:
    simple: dict[Type, Any] = {INT: 0, DOUBLE: 0.0, STRING: "", BOOL: False}
    return [] if isinstance(type_, ListType) else simple[type_]


_NO_RECORDS = {name: _nothing(type_) for name, type_ in RECORDS_RECORD.attributes.items()}


def _check_fix(rule: RuleFile, checked: _Checked, fixed: str) -> Iterator[str]:
    from odlint.fixing.fixer import fix_source

    result = fix_source(checked.linter, checked.source, checked.path, True, checked.files)
    yield from result.failures
    if result.source.text != fixed:
        yield f"the fix makes\n{result.source.text}\nand not\n{fixed}"
    elif any(finding.rule == rule.name for finding in result.report.findings):
        yield "a second pass over the fixed text still reports"

"""The examples of rules, run as their tests: `odlint rules test [FOLDER]`.

Each example runs alone with its rule, in a folder that exists only in memory.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from odlint.lint.builtin import builtin_pack
from odlint.lint.pack.compile import compile_rules
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import Example, RuleFile, read_rule, rule_paths
from odlint.lint.pack.tables import Table, read_tables
from odlint.lint.settings import Policy, Settings, Target
from odlint.model.files import MemoryFiles
from odlint.syntax.source import decode

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
        outcome.examples += len(rule.good) + len(rule.bad)
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
    for kind, examples in (("good", rule.good), ("bad", rule.bad)):
        for number, example in enumerate(examples, 1):
            for failure in _run_example(rule, compiled, example, kind == "bad"):
                failures.append(f"{rule.path}: {kind} example {number}: {failure}")
    return failures


test_rule.__test__ = False  # type: ignore[attr-defined]  # pytest must not collect it


def _run_example(rule: RuleFile, compiled: Any, example: Example, bad: bool) -> Iterator[str]:
    from odlint.lint.engine import Linter

    unknown = [key for key in example.settings if key not in (*_TARGET_KEYS, "label-map", "require-reason")]
    if unknown:
        yield f"settings has no key {unknown[0]!r}"
        return
    target = Target(**{key: value for key, value in example.settings.items() if key in _TARGET_KEYS})
    settings = Settings(
        target=target,
        label_map=str(example.settings.get("label-map", "")),
        policy=Policy(require_reason=example.settings.get("require-reason") is True),
    )
    # What hides findings is judged by what there is to hide: those examples run beside the built-in rules.
    beside = [builtin_pack()] if rule.reported_by == "suppressions" else []
    linter = Linter(settings, [*beside, compiled], complete=False)
    contents = {os.path.join(FOLDER, name): text.encode() for name, text in example.files.items()}
    path = os.path.join(FOLDER, _NAMES.get(example.kind, "pipeline.config"))
    files = MemoryFiles(contents)
    source = decode(os.path.basename(path), example.data)
    report = linter.check_source(source, path, files)
    found = [finding for finding in report.findings if finding.rule == rule.name]
    if not bad:
        yield from (f"reports at line {one.location[0]}: {one.message}" for one in found)
        return
    if len(found) != example.findings:
        skipped = "; ".join(report.skipped)
        yield f"{len(found)} findings, not {example.findings}" + (f" (unknown: {skipped})" if skipped else "")
        return
    if example.line and example.line not in [one.location[0] for one in found]:
        yield f"reported at line {found[0].location[0]}, not {example.line}"
    if example.message and not any(example.message in one.message for one in found):
        yield f"the message is {found[0].message!r}, without {example.message!r}"
    for one in found:
        _ = one.repair  # titles and operations are made when asked for: they must not fail
    if example.fixed is not None:
        yield from _check_fix(rule, linter, source, path, files, example.fixed)


def _check_fix(rule: RuleFile, linter: Any, source: Any, path: str, files: MemoryFiles, fixed: str) -> Iterator[str]:
    from odlint.fixing.fixer import fix_source

    result = fix_source(linter, source, path, True, files)
    yield from result.failures
    if result.source.text != fixed:
        yield f"the fix makes\n{result.source.text}\nand not\n{fixed}"
    elif any(finding.rule == rule.name for finding in result.report.findings):
        yield "a second pass over the fixed text still reports"

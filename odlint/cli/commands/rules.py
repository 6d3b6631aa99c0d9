"""`odlint rules`: list rules, test a rule pack, or print the schema of rule files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, FOUND, CliError, did_you_mean
from odlint.cli.framework.options import VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR
from odlint.cli.run.linter_factory import refused_rule, test_pack
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, CYAN, DIM, SEVERITY_COLORS
from odlint.report.summary import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.lint.pack.rulefile import RuleFile
    from odlint.report.style import Style

_ACTIONS = ("list", "test", "schema")


def _run(arguments: Arguments, console: Console) -> int:
    action, folder = _words(arguments.operands)
    if folder and not os.path.isdir(folder):
        raise CliError(f"{folder}: no such folder of rules")
    if action == "schema":
        return _schema(console)
    try:
        return _test(folder, console) if action == "test" else _list(folder, arguments, console)
    except ValueError as problem:
        raise refused_rule(problem) from None


def _words(operands: Sequence[str]) -> tuple[str, str]:
    """(action, folder)."""
    action = operands[0] if operands else "list"
    if action not in _ACTIONS:
        hint = did_you_mean(action, _ACTIONS) or f": it takes {' and '.join(_ACTIONS)}"
        raise CliError(f"odlint rules has no {action!r}{hint}")
    if len(operands) > 2:
        raise CliError(f"odlint rules {action} takes one folder")
    return action, operands[1] if len(operands) > 1 else ""


def _list(folder: str, arguments: Arguments, console: Console) -> int:
    from odlint.lint.catalogue import rules

    selected = rules(folder)
    if arguments.text("--output-format") == "json":
        console.write(_json(selected))
    else:
        console.write("".join(f"{line}\n" for line in _table(selected, console.style())))
    return CLEAN


def _table(rules: Sequence[RuleFile], style: Style) -> Iterator[str]:
    if not rules:
        yield "No rules."
        return
    codes = max(len(rule.code) for rule in rules)
    names = max(len(rule.name) for rule in rules)
    yield style.paint(f"{'code':<{codes}}  {'name':<{names}}  severity  fix     summary", BOLD)
    for rule in rules:
        severity = style.paint(f"{rule.severity:<8}", SEVERITY_COLORS[rule.severity])
        name = style.paint(f"{clean(rule.name):<{names}}", CYAN)
        yield f"{clean(rule.code):<{codes}}  {name}  {severity}  {_safety(rule) or '-':<6}  {clean(rule.summary)}"
    yield style.paint(f"{len(rules)} rules. More about one: odlint explain NAME", DIM)


def _safety(rule: RuleFile) -> str:
    return rule.fix.safety if rule.fix is not None else ""


def _json(rules: Sequence[RuleFile]) -> str:
    import json

    data = [
        {
            "name": rule.name,
            "code": rule.code,
            "severity": rule.severity,
            "area": rule.area,
            "summary": rule.summary,
            "fix": {"safety": rule.fix.safety, "title": rule.fix.title} if rule.fix is not None else None,
            "at": list(rule.at),
            **{key.replace("-", "_"): text for key, text in rule.documentation.items()},
            "error_text": list(rule.error_text),
            "evidence": list(rule.evidence),
        }
        for rule in rules
    ]
    return json.dumps(data, indent=2) + "\n"


def _test(folder: str, console: Console) -> int:
    rules, examples, failures = test_pack(folder)
    for failure in failures:
        console.write(f"{clean(failure)}\n")
    result = f"{len(failures)} failed" if failures else "all passed"
    console.write(f"{count(rules, 'rule')}, {count(examples, 'example')}: {result}.\n")
    return FOUND if failures else CLEAN


def _schema(console: Console) -> int:
    """Print the JSON schema of rule files, for completion in editors."""
    from odlint.lint import pack

    with open(os.path.join(os.path.dirname(pack.__file__), "rule.schema.json"), encoding="utf-8") as file:
        console.write(file.read())
    return CLEAN


COMMAND = Command(
    "rules",
    _run,
    "[list [DIR] | test [DIR] | schema]",
    (
        (
            "Output",
            (Option("--output-format", VALUE, "How to print the list.", "FORMAT", ("text", "json"), "text"), COLOR),
        ),
    ),
    "Without more words, or with list: the rules of the built-in pack, or of the pack in DIR. With test: runs the "
    "examples that every rule file holds, and exits with 1 when one of them fails. With schema: prints the JSON "
    "schema of rule files, for editors.",
    (
        ("odlint rules", "all built-in rules"),
        ("odlint rules --output-format json", "the same for programs, with their documentation"),
        ("odlint rules test ./our-rules", "try a rule pack of your own"),
        ("odlint rules schema > rule.schema.json", "let an editor complete rule files"),
    ),
)

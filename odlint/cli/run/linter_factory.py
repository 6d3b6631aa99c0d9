"""The few places where commands touch the engine, so that a change there is a change here only."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError, did_you_mean
from odlint.cli.settings.layers import COMMAND_LINE
from odlint.lint.builtin import builtin_pack, modelgarden_pack
from odlint.lint.engine import Linter
from odlint.lint.ruleset import specificity, with_parents

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.analysis.settings import Settings
    from odlint.cli.settings.layers import FileSettings
    from odlint.lint.ruleset import CompiledPack, RuleRow
    from odlint.workspace.files import Files


def make_linter(settings: Settings, said: FileSettings | None = None, files: Files | None = None) -> Linter:
    """A linter; raises CliError for a broken rule pack and for selectors that name no rule.

    `said` tells where the settings come from, for the message; `files` is where the linter looks, by default the disk.
    """
    try:
        packs = [builtin_pack(), *_own_packs(settings.packs)]
    except ValueError as problem:
        raise refused_rule(problem) from None
    named = {
        "select": settings.select,
        "ignore": settings.ignore,
        "severity": settings.severity,
        "mandatory": settings.policy.mandatory,
    }
    if any(named.values()):
        rules = [rule for pack in packs for rule in pack.rules]
        for key, selectors in named.items():
            for selector in selectors:
                _refuse_unknown(selector, rules, _place(key, selector, said))
    return Linter(settings, packs, files=files)


def _place(key: str, selector: str, said: FileSettings | None) -> str:
    """`odlint.toml:3: ` for what a settings file says."""
    place = "" if said is None else said.place(key, selector) or said.place(f"extend-{key}", selector)
    return f"{place}: " if place not in ("", COMMAND_LINE) else ""


def refused_rule(problem: ValueError) -> Exception:
    """What to raise for a rule file that was refused; any other error comes back as it is."""
    from odlint.lint.pack.errors import RuleError

    if not isinstance(problem, RuleError):
        return problem
    return CliError(str(problem), "The rule file was refused: docs/rules.md tells how rules are written")


def _own_packs(folders: Sequence[str]) -> list[CompiledPack]:
    if not folders:
        return []
    import os

    from odlint.lint.userpacks import load_pack

    for folder in folders:
        if not os.path.isdir(folder):
            raise CliError(f"{folder}: the rule pack is no folder")
    return [load_pack(folder) for folder in folders]


def _refuse_unknown(selector: str, rules: Sequence[RuleRow], place: str) -> None:
    """A selector that names nothing is a typing mistake: silently checking less would look like a pass."""
    if selector.lower() == "all" or any(specificity(rule, selector) for rule in rules):
        return
    rules = [*rules, *modelgarden_pack().rules]  # those for experiments: loaded by YAML files, and here
    if any(specificity(rule, selector) for rule in rules):
        return
    known = [name for rule in rules for name in (rule.name, rule.code, *with_parents(rule.area))]
    hint = did_you_mean(selector, sorted(set(known)))
    raise CliError(f"{place}there is no rule {selector!r}{hint}", "All rules: odlint rules")


def test_pack(folder: str) -> tuple[int, int, list[str]]:
    """(rules, examples, failures) of the pack in a folder, by default the built-in one."""
    from odlint.lint.rules_folder import rules_folder
    from odlint.rule_tests import run

    outcome = run(folder or rules_folder())
    return outcome.rules, outcome.examples, outcome.failures

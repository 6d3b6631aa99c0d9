"""Creation of linters from settings."""

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
    from odlint.lint.ruleset import CompiledPack, RuleMetadata
    from odlint.workspace.files import Files


def make_linter(settings: Settings, values: FileSettings | None = None, files: Files | None = None) -> Linter:
    """Create a linter.

    Args:
        settings: its settings.
        values: their origins, for messages.
        files: where the linter looks; by default the disk.

    Raises:
        CliError: a rule pack is broken, or a selector matches no rule.
    """
    try:
        packs = [builtin_pack(), *_own_packs(settings.packs)]
    except ValueError as problem:
        raise refused_rule(problem) from None
    selectors_by_key = {
        "select": settings.select,
        "ignore": settings.ignore,
        "severity": settings.severity,
        "mandatory": settings.policy.mandatory,
    }
    if any(selectors_by_key.values()):
        rules = [rule for pack in packs for rule in pack.rules]
        for key, selectors in selectors_by_key.items():
            for selector in selectors:
                _refuse_unknown(selector, rules, _origin(key, selector, values))
    return Linter(settings, packs, files=files)


def _origin(key: str, selector: str, values: FileSettings | None) -> str:
    """`odlint.toml:3: ` for a selector in a settings file, else ""."""
    origin = "" if values is None else values.origin(key, selector) or values.origin(f"extend-{key}", selector)
    return f"{origin}: " if origin not in ("", COMMAND_LINE) else ""


def refused_rule(problem: ValueError) -> Exception:
    """The error to raise if a rule file is refused. Any other error is returned unchanged."""
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


def _refuse_unknown(selector: str, rules: Sequence[RuleMetadata], origin: str) -> None:
    """Raise if a selector matches no rule: it is misspelled, and checking less silently would look like a pass."""
    if selector.lower() == "all" or any(specificity(rule, selector) for rule in rules):
        return
    rules = [*rules, *modelgarden_pack().rules]  # normally loaded for YAML files only
    if any(specificity(rule, selector) for rule in rules):
        return
    known = [name for rule in rules for name in (rule.name, rule.code, *with_parents(rule.area))]
    hint = did_you_mean(selector, set(known))
    raise CliError(f"{origin}there is no rule {selector!r}{hint}", "All rules: odlint rules")


def test_pack(folder: str) -> tuple[int, int, list[str]]:
    """Test the rule pack in a folder, by default the built-in one. Returns (rules, examples, failures)."""
    from odlint.lint.rules_folder import rules_folder
    from odlint.rule_tests import run

    outcome = run(folder or rules_folder())
    return outcome.rules, outcome.examples, outcome.failures

"""What there is to know about each rule, read from the rule files: for lists and explanations, never for a check."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from odlint.lint.pack.rulefile import RuleFile, read_rule, rule_paths
from odlint.lint.rules_folder import rules_folder

if TYPE_CHECKING:
    from collections.abc import Sequence


@lru_cache(maxsize=8)
def rules(folder: str = "") -> Sequence[RuleFile]:
    """Every rule of a pack (by default the built-in one), sorted by code; raises RuleError."""
    place = folder or rules_folder()
    return sorted((read_rule(path, area) for path, area in rule_paths(place)), key=lambda rule: rule.code)


def rule(identity: str) -> RuleFile | None:
    """The built-in rule with this name or code."""
    return next((one for one in rules() if identity in (one.name, one.code)), None)


def rules_for_error(text: str) -> list[RuleFile]:
    """Rules whose `error-text` is what somebody saw in a log (or a part of it)."""
    seen = " ".join(text.lower().split())
    return [one for one in rules() if any(_matches(" ".join(known.lower().split()), seen) for known in one.error_text)]


def _matches(known: str, seen: str) -> bool:
    shorter = min(len(known), len(seen))
    return shorter >= 8 and (known in seen or seen in known)

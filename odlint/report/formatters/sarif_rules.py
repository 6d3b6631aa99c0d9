"""What SARIF says of rules: their documents, read from the rule files of those that found something."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import read_rule
from odlint.lint.rules_folder import rules_folder
from odlint.report.pages.rule_page import SECTIONS, fix_label
from odlint.report.sanitize import clean, clean_block

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.lint.finding import Finding
    from odlint.lint.pack.rulefile import RuleFile

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
# GitHub sorts alerts by this property.
_PROBLEM_SEVERITIES = {"error": "error", "warning": "warning", "info": "recommendation"}


class Rules:
    """The rules of a run, numbered as they are met."""

    def __init__(self) -> None:
        self._findings: dict[str, tuple[int, Finding]] = {}

    def number(self, finding: Finding) -> int:
        """The index of a finding's rule."""
        return self._findings.setdefault(finding.code, (len(self._findings), finding))[0]

    def descriptors(self, packs: Sequence[str]) -> list[dict[str, Any]]:
        """`reportingDescriptor` objects, by index. `packs`: folders of rules besides the built-in ones."""
        return [_descriptor(finding, packs) for _, finding in self._findings.values()]


def _descriptor(finding: Finding, packs: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"id": clean(finding.code), "name": clean(finding.rule)}
    rule = _read(rules_folder(), finding)
    if rule is not None:
        made["helpUri"] = quote(finding.url, safe=":/")
    else:
        rule = next((found for found in (_read(folder, finding) for folder in packs) if found is not None), None)
    if rule is None:
        made["shortDescription"] = {"text": clean(finding.rule)}
        made["defaultConfiguration"] = {"level": LEVELS[finding.severity]}
        return made
    made["shortDescription"] = {"text": clean(rule.summary)}
    made["fullDescription"] = {"text": clean(rule.documentation.get("why", rule.summary))}
    made["help"] = {"text": _help(rule, "{}:"), "markdown": _help(rule, "## {}")}
    made["defaultConfiguration"] = {"level": LEVELS[rule.severity]}
    made["properties"] = {"tags": [rule.area], "problem.severity": _PROBLEM_SEVERITIES[rule.severity]}
    return made


def _read(folder: str, finding: Finding) -> RuleFile | None:
    path = os.path.join(folder, *finding.area.split("/"), f"{finding.rule}.toml")
    try:
        rule = read_rule(path, finding.area) if os.path.isfile(path) else None
    except (OSError, RuleError):
        return None
    return rule if rule is not None and rule.code == finding.code else None


def _help(rule: RuleFile, heading: str) -> str:
    """The document of a rule; its sections are Markdown that reads well as plain text, too."""
    parts = [rule.summary]
    sections = [(title, rule.documentation.get(key, "")) for key, title in SECTIONS]
    if rule.fix is not None:
        sections.append((fix_label(rule), f"{rule.fix.title}{f' ({rule.fix.why})' if rule.fix.why else ''}"))
    sections.append(("The API says", "\n".join(f"- {text}" for text in rule.error_text)))
    sections.append(("Evidence", "\n".join(f"- {source}" for source in rule.evidence)))
    parts += [f"{heading.format(title)}\n\n{text.strip()}" for title, text in sections if text.strip()]
    return clean_block("\n\n".join(parts))

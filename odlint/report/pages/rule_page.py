"""The page of a rule, in the terminal (`odlint explain`) and on the documentation site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.report.pages.terminal_page import Document
from odlint.report.style import SEVERITY_COLORS

if TYPE_CHECKING:
    from odlint.lint.pack.examples import Example
    from odlint.lint.pack.rulefile import RuleFile
    from odlint.report.pages.page import Page
    from odlint.report.style import Style

_HOLE = re.compile(r"\{[^{}]*\}")  # of a title: what stands there is known only when something is found
SECTIONS = (("symptom", "How it shows"), ("why", "Why"), ("repair", "What to do"), ("ignore-when", "When to ignore it"))


def rule_page(rule: RuleFile, style: Style) -> str:
    """Everything that the rule's file says to its users, for the terminal."""
    page = Document(style)
    page.title(f"{rule.name} ({rule.code})", style.paint(rule.severity, SEVERITY_COLORS[rule.severity]))
    explain_rule(page, rule)
    example = shortest_mistake(rule)
    if example is not None:
        page.example(example.data.decode("utf-8", "replace"), example.fixed)
    page.section("Looks at", ", ".join(f"`{place}`" for place in rule.at))
    page.section("Evidence", "\n".join(f"- {source}" for source in rule.evidence))
    page.section("To suppress it", suppression(rule))
    page.section("Rule file", f"`{rule.path}`")
    return str(page)


def explain_rule(page: Page, rule: RuleFile) -> None:
    """What it is about, why it matters and what to do."""
    page.text(_sentence(rule.summary))
    for key, heading in SECTIONS:
        page.section(heading, rule.documentation.get(key, ""))
    if rule.fix is not None:
        title = _HOLE.sub("…", rule.fix.title)
        page.section(fix_label(rule), _sentence(f"{title}{f' ({rule.fix.why})' if rule.fix.why else ''}"))
    page.literals("The API says", rule.error_text)


def _sentence(text: str) -> str:
    """With a capital, unless it begins with a name of the API."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.isalpha() else text


def suppression(rule: RuleFile) -> str:
    """How its findings are hidden; "" for the rules about such comments."""
    if rule.reported_by == "suppressions":
        return ""
    return (
        f"Write `# odlint: ignore[{rule.name}] -- reason` at the line's end, or above a field for its whole block. "
        f"`ignore-file[{rule.name}]` is for the whole file; in the settings, `ignore` and `[[overrides]]` are for many."
    )


def shortest_mistake(rule: RuleFile) -> Example | None:
    """The shortest example with a mistake."""
    return min(rule.invalid, key=lambda one: len(one.data), default=None)


def fix_label(rule: RuleFile) -> str:
    """What kind of repair it offers."""
    safety = rule.fix.safety if rule.fix is not None else ""
    return {"safe": "Fix (safe)", "unsafe": "Fix (with --unsafe-fixes)", "manual": "To decide"}.get(safety, "")

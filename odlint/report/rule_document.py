"""The page of a rule."""

from __future__ import annotations

from odlint.report.document import Document
from odlint.report.style import SEVERITY_COLORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lint.pack.rulefile import RuleFile
    from odlint.report.style import Style

_MOST_EXAMPLE_LINES = 24
SECTIONS = (("symptom", "How it shows"), ("why", "Why"), ("repair", "What to do"), ("ignore-when", "When to ignore it"))


def rule_page(rule: RuleFile, style: Style) -> str:
    """Everything that the rule's file says to its users."""
    page = Document(style)
    page.title(f"{rule.name} ({rule.code})", style.paint(rule.severity, SEVERITY_COLORS[rule.severity]))
    page.text(rule.summary)
    for key, heading in SECTIONS:
        page.section(heading, rule.documentation.get(key, ""))
    if rule.fix is not None:
        page.section(fix_label(rule), f"{rule.fix.title}{f' ({rule.fix.why})' if rule.fix.why else ''}")
    page.section("The API says", "\n".join(f"- {text}" for text in rule.error_text))
    _example(page, rule)
    page.section("Looks at", ", ".join(f"`{place}`" for place in rule.at))
    page.section("Evidence", "\n".join(f"- {source}" for source in rule.evidence))
    if rule.reported_by != "suppressions":
        page.section("To suppress it", _suppression(rule))
    page.section("Rule file", f"`{rule.path}`")
    return str(page)


def _suppression(rule: RuleFile) -> str:
    return (
        f"Write `# odlint: ignore[{rule.name}] -- reason` at the line's end, or above a field for its whole block. "
        f"`ignore-file[{rule.name}]` is for the whole file; in the settings, `ignore` and `[[overrides]]` are for many."
    )


def fix_label(rule: RuleFile) -> str:
    """What kind of repair it offers."""
    safety = rule.fix.safety if rule.fix is not None else ""
    return {"safe": "Fix (safe)", "unsafe": "Fix (with --unsafe-fixes)", "manual": "To decide"}.get(safety, "")


def _example(page: Document, rule: RuleFile) -> None:
    """The shortest mistake, and what the repair makes of it."""
    if not rule.bad:
        return
    example = min(rule.bad, key=lambda one: len(one.data))
    page.heading("Example")
    page.code(_cut(example.data.decode("utf-8", "replace")))
    if example.fixed is not None:
        page.heading("Repaired")
        page.code(_cut(example.fixed))


def _cut(text: str) -> str:
    lines = text.strip("\n").split("\n")
    return "\n".join([*lines[:_MOST_EXAMPLE_LINES], "..."] if len(lines) > _MOST_EXAMPLE_LINES else lines)

"""Lists of all rules: by area, by severity, and by what the API says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docs_build.evidence import KINDS
from docs_build.markdown_page import MarkdownPage, literal
from docs_build.names import Names
from odlint.lint.finding import ERROR, INFO, WARNING
from odlint.lint.pack.rulefile import RuleFile

AREAS = {
    "syntax": "Syntax: text that the API's parser refuses",
    "schema": "Schema: names and types of fields",
    "suppressions": "Comments that hide findings",
    "classes": "Classes and label maps",
    "learning_rate": "Learning rates and schedules",
    "regularization": "Weight decay, clipping, momentum, batch norm",
    "files": "Paths, records and checkpoints",
    "checkpoint": "What a checkpoint holds",
    "structure": "Sections, model parts, TF1 against TF2",
    "input": "Resizers, sizes and batches",
    "evaluation": "Evaluation",
    "reader": "Input readers",
    "export": "Export",
    "legacy": "Left behind by older releases",
    "centernet": "CenterNet",
    "extractors": "Feature extractors",
    "geometry": "Sizes, strides and anchors",
    "two_stage": "Faster R-CNN and its relatives",
    "losses": "Losses",
    "postprocessing": "Postprocessing",
    "augmentation": "Augmentation",
    "layers": "Predictors, hyperparameters, initializers",
}
"""Area -> heading. An area that is missing here is listed by its own name."""

_MEANINGS = {
    ERROR: "The API crashes, or surely trains wrongly.",
    WARNING: "Harm is likely.",
    INFO: "Worth knowing.",
}


def rule_indexes(rules: Sequence[RuleFile], names: Names) -> Iterator[MarkdownPage]:
    """The three lists."""
    yield _by_area(rules, names)
    yield _by_severity(rules, names)
    yield _by_error(rules, names)


def _by_area(rules: Sequence[RuleFile], names: Names) -> MarkdownPage:
    page = MarkdownPage("rules/index.md", names, ())
    page.title(
        "All rules",
        f"{len(rules)} rules. The same lists [by severity](severity.md) and "
        "[by what the API says](errors.md); `odlint rules` prints them in a terminal.",
    )
    found = list(dict.fromkeys(rule.area for rule in rules))
    for area in [*(area for area in AREAS if area in found), *(area for area in found if area not in AREAS)]:
        page.raw(f"({area})=")
        page.heading(AREAS.get(area, area))
        _table(page, [rule for rule in rules if rule.area == area])
    page.heading("Evidence")
    page.raw("Every rule names what it rests on:")
    page.raw(KINDS.strip())
    return page


def _by_severity(rules: Sequence[RuleFile], names: Names) -> MarkdownPage:
    page = MarkdownPage("rules/severity.md", names, ())
    page.title("Rules by severity")
    for severity, meaning in _MEANINGS.items():
        chosen = [rule for rule in rules if rule.severity == severity]
        page.heading(f"{severity.capitalize()} ({len(chosen)})")
        page.raw(meaning)
        _table(page, chosen)
    return page


def _table(page: MarkdownPage, rules: Sequence[RuleFile]) -> None:
    rows = [(rule.code, f"`{rule.name}`", _badge(rule), _fix(rule), rule.summary) for rule in rules]
    page.table(("Code", "Rule", "Severity", "Fix", "What it finds"), rows)


def _badge(rule: RuleFile) -> str:
    return f"[{rule.severity}]{{.severity .{rule.severity}}}"


def _fix(rule: RuleFile) -> str:
    return rule.fix.safety if rule.fix is not None and rule.fix.safety != "manual" else ""


def _by_error(rules: Sequence[RuleFile], names: Names) -> MarkdownPage:
    page = MarkdownPage("rules/errors.md", names, ())
    page.title(
        "Rules by error message",
        "What the API or the training log says, and the rules that find its cause before. "
        '`odlint explain "MESSAGE"` looks a message up, also a part of one.',
    )
    found: dict[str, list[str]] = {}
    for rule in rules:
        for text in rule.error_text:
            found.setdefault(text.strip(), []).append(f"`{rule.name}`")
    page.table(
        ("The API says", "Rule"), [(literal(text), ", ".join(found[text])) for text in sorted(found, key=_order)]
    )
    return page


def _order(text: str) -> str:
    """By the first letter of a message, whatever stands before it."""
    return text.lstrip("\"'`_ ").lower()

"""A page for each rule, made from its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docs_build.evidence import Evidence
from docs_build.markdown_page import MarkdownPage
from docs_build.names import Names
from odlint.lint.finding import DOCUMENTATION
from odlint.lint.pack.compile import Pack
from odlint.lint.pack.examples import Example
from odlint.lint.pack.rulefile import RuleFile
from odlint.report.pages.rule_page import explain_rule, suppression
from odlint.rule_tests import findings_in_invalid

_MOST_INVALID = 3  # shown on a page; the rest stands in the rule's file
_MOST_VALID = 3


def rule_pages(packs: Sequence[Pack], names: Names, evidence: Evidence) -> Iterator[MarkdownPage]:
    """All pages. Each of the packs has one rule."""
    for pack in packs:
        (rule,) = pack.rules
        page = MarkdownPage(f"rules/{rule.name}.md", names)
        page.title(rule.name, headline(rule))
        explain_rule(page, rule)
        _looks_at(page, rule, sorted(pack.fields.get(rule.name, ())))
        _invalid(page, rule, [found[0].message for found in findings_in_invalid(rule, pack)])
        _valid(page, rule)
        page.heading("Evidence")
        page.raw("\n".join(f"- {evidence.markdown(source, page.path)}" for source in rule.evidence))
        page.raw("[What kinds of evidence there are](index.md#evidence)")
        page.section("To suppress it", suppression(rule))
        page.heading("Rule file")
        page.raw(f"[rules/{rule.area}/{rule.name}.toml]({DOCUMENTATION}{rule.area}/{rule.name}.toml)")
        yield page


def headline(rule: RuleFile) -> str:
    """Severity, code, area and kind of repair, on one line."""
    repair = f" · {rule.fix.safety} fix" if rule.fix is not None and rule.fix.safety != "manual" else ""
    tf = f" · TensorFlow {rule.tf} only" if rule.tf else ""
    area = f"[{rule.area}](index.md#{rule.area})"
    return f"[{rule.severity}]{{.severity .{rule.severity}}} `{rule.code}` · {area}{repair}{tf}"


def _looks_at(page: MarkdownPage, rule: RuleFile, fields: Sequence[str]) -> None:
    if rule.rows or not rule.at:
        if rule.reported_by:
            page.section("Where it looks", f"The {rule.reported_by} itself: wherever such a thing is written.")
        elif fields:
            page.section("Where it looks", _listed(fields))
        return
    page.section("Where it looks", ", ".join(f"`{place}`" for place in rule.at))
    others = [name for name in fields if name not in rule.at]
    if others:
        page.text(f"Its condition also reads {_listed(others)}.")


def _listed(fields: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in fields)


def _invalid(page: MarkdownPage, rule: RuleFile, messages: Sequence[str]) -> None:
    """The mistakes, what is said of them, and what the repair changes."""
    page.heading("What it reports")
    shown = sorted(zip(rule.invalid, messages, strict=True), key=lambda pair: len(pair[0].data))[:_MOST_INVALID]
    for example, message in shown:
        _note(page, example)
        page.quote(message)
        page.example(_shown(example), example.fixed)
        _files(page, example)
    if len(rule.invalid) > len(shown):
        page.raw(f"{len(rule.invalid) - len(shown)} more in the rule's file.")


def _valid(page: MarkdownPage, rule: RuleFile) -> None:
    page.heading("What it is silent about")
    for example in sorted(rule.valid, key=lambda one: len(one.data))[:_MOST_VALID]:
        _note(page, example)
        page.code(_shown(example), "textproto")
        _files(page, example)


def _note(page: MarkdownPage, example: Example) -> None:
    said = [example.note[:1].upper() + example.note[1:]] if example.note else []
    if example.settings:
        stated = ", ".join(f"`{key} = {value!r}`" for key, value in example.settings.items())
        said.append(f"with the settings {stated}")
    if said:
        page.text(", ".join(said) + ":")


def _files(page: MarkdownPage, example: Example) -> None:
    for name, text in example.files.items():
        if text.strip():
            page.text(f"With `{name}`:")
            page.code(text, "textproto")
    for prefix, tensors in example.checkpoints.items():
        page.text(f"With a checkpoint `{prefix}` that holds:")
        page.code("\n".join(f"{name}: {_shape(entry)}" for name, entry in tensors.items()), "text")


def _shape(entry: Any) -> str:
    """The shape of a tensor, which stands alone or in a table."""
    return str(entry.get("shape") if isinstance(entry, dict) else entry)


def _shown(example: Example) -> str:
    """The text; bytes that are no text are shown as their numbers."""
    text = example.data.decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() or c in "\n\t" else c.encode("unicode_escape").decode() for c in text)

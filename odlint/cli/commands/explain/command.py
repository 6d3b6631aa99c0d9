"""`odlint explain`: print the documentation of a rule, a field, a message type or an enum value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, CliError
from odlint.cli.framework.options import Command
from odlint.cli.framework.shared_options import COLOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from odlint.cli.commands.explain.schema_names import Names
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.report.style import Style

_MOST_PAGES = 3  # printed for one name; more are listed
_EXPERIMENTS = ("task", "trainer", "runtime", "mg")  # first words of paths in the Model Garden


def _run(arguments: Arguments, console: Console) -> int:
    if not arguments.operands:
        raise CliError(
            "explain needs a name: a rule, a field, a type or an error message", "Example: odlint explain num_classes"
        )
    try:
        return _explain(arguments.operands, console)
    except ValueError as problem:
        from odlint.cli.run.linter_factory import refused_rule

        raise refused_rule(problem) from None


def _explain(names: Sequence[str], console: Console) -> int:
    style = console.style()
    failed = False
    for number, name in enumerate(names):
        pages = list(_pages(name, style))
        if number and pages:
            console.write("\n")
        console.write("\n".join(pages))
        if not pages:
            failed = True
            console.error(f"nothing is known by the name of {name!r}", _suggestions(name))
    return COULD_NOT_RUN if failed else CLEAN


def _pages(name: str, style: Style) -> Iterator[str]:
    from odlint.lint.catalogue import rule, rules_for_error
    from odlint.report.pages.rule_page import rule_page

    match = rule(name) or rule(name.lower()) or rule(name.upper())
    if match is not None:
        yield rule_page(match, style)
        return
    if name.partition(".")[0] in _EXPERIMENTS and "." in name:
        from odlint.cli.commands.explain.experiment_names import pages

        yield from pages(name, style)
    elif " " not in name.strip():
        schema_pages = list(_schema_pages(name, style))
        if not schema_pages:  # the name may exist in the Model Garden only
            from odlint.cli.commands.explain.experiment_names import pages

            schema_pages = list(pages(name, style))[:_MOST_PAGES]
        yield from schema_pages
    else:
        yield from (rule_page(match, style) for match in rules_for_error(name)[:_MOST_PAGES])


def _schema_pages(name: str, style: Style) -> Iterator[str]:
    from odlint.cli.commands.explain.schema_names import lookup, paths_to, users_of
    from odlint.report.pages import field_page as page
    from odlint.schema.documentation import documentation

    names = lookup(name)
    if names.count > _MOST_PAGES:
        yield from _overview(name, names, style)
        return
    texts = documentation()
    yield from (page.message_page(kind, texts, paths_to(kind), style) for kind in names.messages)
    yield from (_field_page(kind, field, texts, style) for kind, field in names.fields)
    yield from (page.removed_page(kind, field, style) for kind, field in names.removed)
    yield from (page.enum_page(kind, texts, users_of(kind), style) for kind in names.enums)
    yield from (page.enum_page(kind, texts, users_of(kind), style, value) for kind, value in names.values)


def _field_page(kind: Any, field: Any, texts: Any, style: Style) -> str:
    from odlint.cli.commands.explain.schema_names import paths_to, strings_of
    from odlint.lint.catalogue import rules
    from odlint.report.pages.field_page import field_page

    anchor = f"{kind.name}.{field.name}"
    checks = [f"{rule.name} ({rule.code})" for rule in rules() if anchor in rule.at]
    return field_page(kind, field, texts, paths_to(kind, field.name), checks, strings_of(kind, field), style)


def _overview(name: str, names: Names, style: Style) -> Iterator[str]:
    """One line per meaning of a name that has many."""
    from odlint.report.pages.field_page import kind_of_field
    from odlint.report.pages.terminal_page import Document
    from odlint.schema.documentation import documentation

    texts = documentation()
    page = Document(style)
    page.title(name, f"{names.count} meanings; ask for one of them")
    entries = [(f"{kind.name}.{field.name}", kind_of_field(field)) for kind, field in names.fields]
    entries += [(kind.name, "message") for kind in names.messages] + [(kind.name, "enum") for kind in names.enums]
    entries += [(f"{kind.name}.{value}", "enum value") for kind, value in names.values]
    for full, kind_name in entries:
        page.blank()
        page.text(f"`{full}`: {kind_name}")
        page.text(texts.get(full, {}).get("text", ""), "    ")
    for kind, removed in names.removed:
        page.blank()
        page.text(f"`{kind.name}.{removed}`: removed")
    yield str(page)


def _suggestions(name: str) -> str:
    from difflib import get_close_matches

    from odlint.cli.commands.explain.schema_names import known_names
    from odlint.lint.catalogue import rules

    known = [rule.name for rule in rules()] + [rule.code for rule in rules()] + known_names()
    originals = {candidate.lower(): candidate for candidate in reversed(known)}
    word = name.lower().replace(" ", "_")
    matches = get_close_matches(word, originals, 4, 0.6)
    matches = matches or get_close_matches(word.rpartition(".")[2], originals, 4, 0.6)
    return f"Did you mean {', '.join(originals[match] for match in matches)}?" if matches else "All rules: odlint rules"


COMMAND = Command(
    "explain",
    _run,
    "NAME...",
    (("Output", (COLOR,)),),
    "Explains a rule (by its name or code), a config field (by its name or path), a message type, an enum value, or an "
    "error message of the API for which there is a rule.",
    (
        ("odlint explain num-classes-below-label-map", "a rule"),
        ("odlint explain OD0101", "the same, by its code"),
        ("odlint explain model.ssd.num_classes", "a field, by its path"),
        ("odlint explain learning_rate_base", "a field, by its name alone"),
        ("odlint explain RELU_6", "a value"),
        ("odlint explain task.model.num_classes", "a field of the Model Garden's experiments"),
        ('odlint explain "Label map id 0 is reserved for the background label"', "an error message"),
    ),
)

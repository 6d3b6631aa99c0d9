"""A page for each message type with all its fields, one for all enums, and lists of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docs_build.markdown_page import MarkdownPage
from docs_build.names import Names
from odlint.cli.commands.explain.schema_names import paths_to, strings_of, users_of
from odlint.lint.pack.rulefile import RuleFile
from odlint.report.pages import field_page
from odlint.schema._index import ENUMS
from odlint.schema.documentation import documentation
from odlint.schema.index import FieldType, MessageType, enum_type, message_names, message_type

_ENUMS_PAGE = "fields/enums.md"


@dataclass(frozen=True, slots=True)
class _Looking:
    """Rules by what they look at, as `Type` or `Type.field`: as the place of their findings, or in their conditions."""

    at: Mapping[str, Sequence[str]]
    conditions: Mapping[str, Sequence[str]]


def field_pages(
    names: Names, rules: Sequence[RuleFile], fields: Mapping[str, frozenset[str]]
) -> Iterator[MarkdownPage]:
    """All pages. `fields`: rule -> fields that its conditions look at."""
    texts = documentation()
    looking = _looking(rules, fields)
    for name in message_names():
        yield _message(message_type(name), names, texts, looking)
    yield _enums(names, texts)
    yield _types(names, texts)
    yield _all_fields(names, texts)


def _looking(rules: Sequence[RuleFile], fields: Mapping[str, frozenset[str]]) -> _Looking:
    at: dict[str, list[str]] = {}
    conditions: dict[str, list[str]] = {}
    for rule in rules:
        read = sorted(fields.get(rule.name, ()))
        places = read if rule.rows else rule.at  # the places of a rule for a table stand in the table
        for place in places:
            at.setdefault(place, []).append(rule.name)
        for place in read:
            if place not in places:
                conditions.setdefault(place, []).append(rule.name)
    return _Looking(at, conditions)


def _message(kind: MessageType, names: Names, texts: field_page.Documentation, looking: _Looking) -> MarkdownPage:
    page = MarkdownPage(f"fields/{kind.name}.md", names)
    page.title(kind.name, "Message type · [all types](index.md)")
    page.text(texts.get(kind.name, {}).get("text", ""))
    page.facts((("Stands at", _listed(paths_to(kind))), ("Rules", _codes(looking.at.get(kind.name, ())))))
    for field in kind.fields.values():
        _field(page, kind, field, texts, looking)
    for name in kind.removed:
        page.heading(name)
        page.raw("[removed]{.severity .error}")
        page.facts(field_page.facts_of_removed(kind, name))
    return page


def _field(
    page: MarkdownPage,
    kind: MessageType,
    field: FieldType,
    texts: field_page.Documentation,
    looking: _Looking,
) -> None:
    place = f"{kind.name}.{field.name}"
    page.level = 2
    page.heading(field.name)
    page.text(texts.get(place, {}).get("text", ""))
    repeated = "repeated " if field.repeated else ""
    page.facts(
        [
            ("Type", f"{repeated}`{field_page.kind_of_field(field).removeprefix('repeated ')}`"),
            *field_page.facts_of_field(kind, field, texts, strings_of(kind, field)),
            ("Stands at", _codes(paths_to(kind, field.name)[:1])),
            ("Rules", _codes(looking.at.get(place, ()))),
            ("Other rules", _codes(looking.conditions.get(place, ()))),
        ]
    )
    if field.enum is not None:
        page.level = 3
        field_page.list_values(page, field.enum, texts)


def _enums(names: Names, texts: field_page.Documentation) -> MarkdownPage:
    page = MarkdownPage(_ENUMS_PAGE, names, ())
    page.title("Enums", "Fields of these types take one of a few names.")
    for enum in map(enum_type, sorted(ENUMS)):
        page.level = 2
        page.heading(enum.name)
        page.text(texts.get(enum.name, {}).get("text", ""))
        page.level = 3
        field_page.list_values(page, enum, texts)
        page.section("Taken by", _codes(users_of(enum)))
    return page


def _types(names: Names, texts: field_page.Documentation) -> MarkdownPage:
    page = MarkdownPage("fields/index.md", names, ())
    fields = sum(len(message_type(name).fields) for name in message_names())
    page.title(
        "Config fields",
        f"{len(message_names())} message types with {fields} fields: default, unit, range, who reads them, and which "
        "rules look at them. [All fields by name](names.md), [enums](enums.md). A config begins with "
        "[TrainEvalPipelineConfig](TrainEvalPipelineConfig.md), a label map with "
        "[StringIntLabelMap](StringIntLabelMap.md). *Rules* report at a field, *other rules* read it in their "
        "conditions. `odlint explain NAME` prints the same in a terminal.",
    )
    page.table(
        ("Type", "Stands at", "What it is"),
        [
            (f"`{name}`", _codes(paths_to(message_type(name))[:1]), _sentence(texts.get(name, {}).get("text", "")))
            for name in sorted(message_names())
        ],
    )
    return page


def _all_fields(names: Names, texts: field_page.Documentation) -> MarkdownPage:
    page = MarkdownPage("fields/names.md", names, ())
    page.title("All fields by name")
    places = sorted(
        (field, name) for name in message_names() for field in (*message_type(name).fields, *message_type(name).removed)
    )
    rows = []
    for field, name in places:
        text = texts.get(f"{name}.{field}", {}).get("text", "") or "Removed."
        rows.append((f"`{field}`", f"`{name}.{field}`", _sentence(text)))
    page.table(("Field", "Of", "What it is"), rows)
    return page


def _codes(items: Sequence[str]) -> str:
    return ", ".join(f"`{item}`" for item in items)


def _listed(items: Sequence[str]) -> str:
    return "\n".join(f"- `{item}`" for item in items) if len(items) > 1 else _codes(items)


def _sentence(text: str) -> str:
    return f"{text.split('. ', 1)[0].rstrip('.')}." if text else ""

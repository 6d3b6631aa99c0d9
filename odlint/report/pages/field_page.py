"""Pages of message types, fields, enums and their values, in the terminal and on the documentation site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.pages.terminal_page import Document
from odlint.schema.index import MessageType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from odlint.report.pages.page import Page
    from odlint.report.style import Style
    from odlint.schema.index import EnumType, FieldType

    Documentation = Mapping[str, Mapping[str, str]]


def field_page(
    owner: MessageType,
    field: FieldType,
    documentation: Documentation,
    paths: Sequence[str],
    rules: Sequence[str],
    values: Sequence[str],
    style: Style,
) -> str:
    """A field. `paths`: where it stands in a config; `rules`: that look at it; `values`: legal strings, if closed."""
    page = Document(style)
    page.title(f"{owner.name}.{field.name}", kind_of_field(field))
    page.text(documentation.get(f"{owner.name}.{field.name}", {}).get("text", ""))
    page.blank()
    page.facts(
        (
            *facts_of_field(owner, field, documentation, values),
            ("Stands at", "\n".join(f"- `{path}`" for path in paths)),
            ("Rules", ", ".join(rules)),
        )
    )
    if field.enum is not None:
        list_values(page, field.enum, documentation)
    return str(page)


def facts_of_field(
    owner: MessageType, field: FieldType, documentation: Documentation, values: Sequence[str]
) -> list[tuple[str, str]]:
    """Names and values of what is known of it; values are Markdown, "" where there is none."""
    said = documentation.get(f"{owner.name}.{field.name}", {})
    others = [name for name in owner.oneofs.get(field.oneof, ()) if name != field.name]
    return [
        ("Default", default_of(field)),
        ("Unit", said.get("unit", "")),
        ("Range", said.get("range", "")),
        ("Values", ", ".join(f"`{value}`" for value in values)),
        ("Only one of", f"this and {', '.join(f'`{name}`' for name in others)}" if others else ""),
        ("Read by", said.get("read_by", "")),
        ("Since", said.get("since", "") or field.since),
        ("Deprecated", "yes" if field.deprecated else ""),
    ]


def message_page(kind: MessageType, documentation: Documentation, paths: Sequence[str], style: Style) -> str:
    """A message type with its fields."""
    said = documentation.get(kind.name, {})
    page = Document(style)
    page.title(kind.name, "message")
    page.text(said.get("text", ""))
    if paths:
        page.blank()
        page.facts((("Stands at", "\n".join(f"- `{path}`" for path in paths)),))
    if kind.fields:
        page.heading("Fields")
    for field in kind.fields.values():
        default = default_of(field)
        page.text(f"`{field.name}`: {kind_of_field(field)}{f', default {default}' if default else ''}", "  ")
        text = documentation.get(f"{kind.name}.{field.name}", {}).get("text", "")
        page.text(text.split(". ")[0].rstrip(".") + ".", "      ")
    for name, (since, until, instead) in kind.removed.items():
        page.text(
            f"`{name}`: removed; it was there from {since} to {until}. {f'Now: {instead}' if instead else ''}", "  "
        )
    return str(page)


def removed_page(kind: MessageType, name: str, style: Style) -> str:
    """A field of older releases."""
    page = Document(style)
    page.title(f"{kind.name}.{name}", "removed")
    page.facts(facts_of_removed(kind, name))
    return str(page)


def facts_of_removed(kind: MessageType, name: str) -> list[tuple[str, str]]:
    """When a field of older releases was there, and what is there now."""
    since, until, instead = kind.removed[name]
    return [("Was there", f"from {since} to {until}"), ("Replaced by", instead or "nothing")]


def enum_page(kind: EnumType, documentation: Documentation, users: Sequence[str], style: Style, only: str = "") -> str:
    """An enum with its values, or only one of them."""
    page = Document(style)
    page.title(f"{kind.name}.{only}" if only else kind.name, "enum value" if only else "enum")
    page.text(documentation.get(f"{kind.name}.{only}" if only else kind.name, {}).get("text", ""))
    if not only:
        list_values(page, kind, documentation)
    page.section("Taken by", ", ".join(f"`{user}`" for user in users))
    return str(page)


def list_values(page: Page, kind: EnumType, documentation: Documentation) -> None:
    """The values of an enum and what they mean."""
    page.heading("Values")
    for value in kind.values:
        text = documentation.get(f"{kind.name}.{value}", {}).get("text", "")
        page.text(f"`{value}`: {text}" if text else f"`{value}`", "  ")


def kind_of_field(field: FieldType) -> str:
    """`float`, `repeated MessageName` and the like."""
    name = field.reference if field.type in ("message", "enum") else field.type
    return f"repeated {name}" if field.repeated else name


def default_of(field: FieldType) -> str:
    """The default as the file would write it; "" where there is none."""
    if field.default is None or field.repeated:
        return ""
    if isinstance(field.default, bool):
        return str(field.default).lower()
    return f'"{field.default}"' if field.type == "string" else str(field.default)

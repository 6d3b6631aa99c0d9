"""Pages for hovers and completion, in Markdown: fields, rules."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import RuleFile, read_rule
from odlint.lint.rules_folder import rules_folder
from odlint.report.pages.field_page import default_of, kind_of_field
from odlint.report.pages.rule_page import SECTIONS, fix_label
from odlint.schema.documentation import documentation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.schema.index import FieldType, MessageType

_SHOWN_VALUES = 24


texts = cache(documentation)  # read once, at the first question


def field_text(owner: MessageType, field: FieldType, words: Sequence[str] = ()) -> str:
    """What a field is: text, then facts. `words`: legal strings, where the set is closed."""
    said = texts().get(f"{owner.name}.{field.name}", {})
    others = [name for name in owner.oneofs.get(field.oneof, ()) if name != field.name]
    facts = (
        ("Default", code(default_of(field))),
        ("Unit", said.get("unit", "")),
        ("Range", said.get("range", "")),
        ("Values", ", ".join(code(one) for one in (*_values(field), *words)[:_SHOWN_VALUES])),
        ("Only one of", ", ".join(map(code, [field.name, *others])) if others else ""),
        ("Read by", said.get("read_by", "")),
        ("Since", said.get("since", "") or field.since),
        ("Deprecated", "yes" if field.deprecated else ""),
    )
    listed = "\n".join(f"- {name}: {value}" for name, value in facts if value)
    return "\n\n".join(part for part in (said.get("text", ""), listed) if part)


def _values(field: FieldType) -> Sequence[str]:
    if field.enum is not None:
        return list(field.enum.values)
    return ("true", "false") if field.type == "bool" else ()


def field_title(owner: MessageType, field: FieldType) -> str:
    """`Ssd.num_classes: int32`."""
    return f"**{owner.name}.{field.name}**: {kind_of_field(field)}"


def rule_text(rule: RuleFile) -> str:
    """What a rule says to its users."""
    parts = [f"**{rule.name}** ({rule.code}, {rule.severity})", rule.summary]
    parts += [f"**{heading}.** {said}" for key, heading in SECTIONS if (said := rule.documentation.get(key, ""))]
    if rule.fix is not None:
        parts.append(f"**{fix_label(rule)}.** {rule.fix.title}{f' ({rule.fix.why})' if rule.fix.why else ''}")
    return "\n\n".join(parts)


def find_rule(name: str, area: str, packs: Sequence[str]) -> RuleFile | None:
    """The file of a rule, in the user's packs or our own; None when it cannot be read."""
    for folder in (rules_folder(), *packs):
        path = os.path.join(folder, area, f"{name}.toml")
        if os.path.isfile(path):
            try:
                return read_rule(path, area)
            except (OSError, RuleError):
                return None
    return None


def code(text: str) -> str:
    """Text as code, "" for none."""
    return f"`{text}`" if text else ""


def plain(markdown: str) -> str:
    """The same for editors that show plain text only."""
    return re.sub(r"\*\*(.+?)\*\*|`([^`\n]*)`", lambda found: found[1] or found[2] or "", markdown)

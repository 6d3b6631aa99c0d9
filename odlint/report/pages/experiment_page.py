"""Pages of fields of Model Garden experiments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.modelgarden.schema.type_errors import wanted
from odlint.report.pages.terminal_page import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from odlint.modelgarden.schema.index import ConfigField, ConfigType
    from odlint.report.style import Style

_MOST = 6


def config_field_page(
    owner: ConfigType,
    field: ConfigField,
    defaults: Mapping[str, Sequence[str]],
    names: Sequence[str | int],
    rules: Sequence[str],
    style: Style,
) -> str:
    """A field. `defaults`: what experiments set, and which; `names`: what it may be; `rules`: that look at it."""
    page = Document(style)
    page.title(f"{owner.short}.{field.name}", f"field of the Model Garden ({owner.name})")
    page.text(f"Takes {wanted(field.kinds)}.")
    page.blank()
    kind = field.message
    page.facts(
        (
            ("Default", shown(field.default)),
            ("Set by", "\n".join(f"- {value}: {_some(found)}" for value, found in defaults.items())),
            ("Values", ", ".join(f"`{name}`" for name in names)),
            ("Only one of", ", ".join(f"`{name}`" for name in kind.oneofs.get("type", ())) if kind else ""),
            ("Fields", ", ".join(f"`{name}`" for name in kind.fields) if kind and not kind.oneofs else ""),
            ("Rules", ", ".join(rules)),
        )
    )
    return str(page)


def shown(value: Any) -> str:
    """A default of the snapshot as people write it."""
    if isinstance(value, dict):
        return f"a {value['@'].rpartition('.')[2]}" if value.get("@") != "map" else "a mapping"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return repr(value) if value == "" else str(value)


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST]) + (f" and {len(names) - _MOST} more" if len(names) > _MOST else "")

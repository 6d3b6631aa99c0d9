"""The page of an experiment's field: what it takes, what the experiment sets, what counts here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.features.documentation import code
from odlint.modelgarden.schema.config import UNSURE, Config
from odlint.modelgarden.schema.index import TYPE, names_for
from odlint.modelgarden.schema.type_errors import wanted
from odlint.report.pages.experiment_page import shown
from odlint.schema.message import FactUnavailable

if TYPE_CHECKING:
    from odlint.lsp.documents.cursor import Place
    from odlint.modelgarden.schema.binding import BoundExperiment
    from odlint.modelgarden.schema.index import ConfigField, ConfigType

_MOST_FIELDS = 40
_MOST_NAMED = 3


def field_page(bound: BoundExperiment, place: Place) -> str:
    """Markdown on the field at a place; "" where there is none."""
    config, field = place.message, place.field
    if not isinstance(config, Config) or field is None:
        return ""
    known: ConfigField = field  # type: ignore[assignment]  # those of a Config are
    parts = [
        f"**{config.message_type.short}.{known.name}**: takes {wanted(known.kinds)}",
        effective(config, known),
        facts(config.message_type, known, from_experiment(bound, config, known)),
    ]
    return "\n\n".join(part for part in parts if part)


def facts(owner: ConfigType, field: ConfigField, of_experiment: str = "") -> str:
    """What is known of a field, as a list."""
    kind = field.message
    members = kind.oneofs.get(TYPE, ()) if kind is not None else ()
    fields = list(kind.fields) if kind is not None and not members else []
    listed = (
        ("Default of the class", code(shown(field.default))),
        ("Experiment", of_experiment),
        ("Values", ", ".join(map(code, values_of(owner, field)))),
        ("Only one of", ", ".join(map(code, members))),
        ("Fields", ", ".join(map(code, fields[:_MOST_FIELDS]))),
    )
    return "\n".join(f"- {name}: {value}" for name, value in listed if value)


def values_of(owner: ConfigType, field: ConfigField) -> list[str]:
    """What a field may be, where there is a list: members of its one-of, names that the Model Garden looks up."""
    if field.name == TYPE and owner.oneofs:
        return list(owner.oneofs[TYPE])
    kinds = (owner.name, *owner.bases)
    names = next((found for kind in kinds if (found := names_for(kind, field.name))), ())
    return [str(name) for name in names]


def from_experiment(bound: BoundExperiment, config: Config, field: ConfigField) -> str:
    """What the experiment sets, and which experiment that is."""
    names = bound.choice.names
    if not names or not bound.choice.judged(config, field.name):
        return ""
    who = ", ".join(names[:_MOST_NAMED]) + (f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else "")
    given = config.overrides.get(field.name, field.default)
    if given == UNSURE:
        return f"not the same in all that the file may be for ({who})"
    return f"{code(shown(given))} ({who})"


def effective(config: Config, field: ConfigField) -> str:
    """The value that counts; of a part that is not the chosen one, that it does not."""
    if field.type == "message":
        part = config.values.get(field.name)
        if isinstance(part, Config) and part.absent:
            return "Without effect here: another type is chosen."
        return ""
    if field.name in config.unread:
        return "The value that is written cannot be used."
    try:
        value = None if field.name in config.nulls else config.get(field.name)
    except FactUnavailable:
        return ""
    written = field.name in config.values or field.name in config.nulls
    if not written and not field.type:
        return ""
    return f"Value: {code(shown(value))}" + ("" if written else " (not written here)")

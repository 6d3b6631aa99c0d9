"""Lookup of a name in the experiments of the Model Garden: a path, or a field of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.modelgarden.schema.config import Config, make_part
from odlint.modelgarden.schema.index import ROOT, config_type, defaults_of, experiments, names_for, type_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.report.style import Style

    Fields = dict[tuple[str, str], dict[str, list[str]]]  # class and field -> default as text -> experiments

ROOTS = ("task", "trainer", "runtime")


def pages(name: str, style: Style) -> Iterator[str]:
    """A page for each field that a path (`task.model.num_classes`) or a name (`regenerate_source_id`) matches."""
    from odlint.lint.catalogue import rules
    from odlint.report.pages.experiment_page import config_field_page

    for (kind, field), defaults in _lookup(name.strip().strip(".")).items():
        owner = config_type(kind)
        checks = [
            f"{rule.name} ({rule.code})"
            for rule in rules()
            if any(f"{name}.{field}" in rule.at for name in (kind, *owner.bases))
        ]
        yield config_field_page(owner, owner.fields[field], defaults, names_for(kind, field), checks, style)


def _lookup(name: str) -> Fields:
    path = name.split(".")
    if path[0] in ROOTS:
        return _by_path(path)
    if path[0] == "mg":
        kind, _, last = name.rpartition(".")
        return {(kind, last): {}} if kind in type_names() and last in config_type(kind).fields else {}
    owner, _, last = name.rpartition(".")
    kinds = [config_type(kind) for kind in type_names()]
    return {
        (kind.name, last): {}
        for kind in kinds
        if last in kind.fields
        and owner in ("", kind.short)
        and not any(last in config_type(base).fields for base in kind.bases)
    }


def _by_path(path: list[str]) -> Fields:
    from odlint.report.pages.experiment_page import shown

    fields: Fields = {}
    for experiment in experiments():
        config = Config(config_type(ROOT), None, None, "", defaults_of(experiment))
        for name in path[:-1]:
            field = config.message_type.fields.get(name)
            if field is None or field.type != "message" or field.repeated:
                break
            config = make_part(config, name, None)
        else:
            if path[-1] in config.message_type.fields:
                values = fields.setdefault((config.message_type.name, path[-1]), {})
                values.setdefault(shown(config.default(path[-1])), []).append(experiment)
    return fields

"""Where rules may look: message types of the API, and config classes of the Model Garden (`mg.retinanet.RetinaNet`)."""

from __future__ import annotations

from odlint.analysis.vocabulary import environment
from odlint.language.environment import Environment
from odlint.language.types import SchemaMessage
from odlint.schema.index import message_names, message_type

LABEL_MAP_TYPES = frozenset(("StringIntLabelMap", "StringIntLabelMapItem", "KeypointMap", "LVISFrequency"))
_GARDEN = "mg."


def anchor_type(name: str) -> SchemaMessage | None:
    """The type of this name; None when there is none."""
    if name.startswith(_GARDEN):
        from odlint.modelgarden.schema.index import config_type, type_names

        return config_type(name) if name in type_names() else None
    return message_type(name) if name in message_names() else None


def is_config(name: str) -> bool:
    """Whether a type belongs to the Model Garden."""
    return name.startswith(_GARDEN)


def root_of(name: str) -> tuple[str, SchemaMessage]:
    """(what rules call it, type) of the root of the files in which a type stands."""
    if is_config(name):
        from odlint.modelgarden.schema.index import ROOT, config_type

        return "config", config_type(ROOT)
    if name in LABEL_MAP_TYPES:
        return "map", message_type("StringIntLabelMap")
    return "config", message_type("TrainEvalPipelineConfig")


def names_for(name: str) -> Environment:
    """Facts and functions for rules on a type."""
    if is_config(name):
        from odlint.modelgarden.vocabulary import environment as of_experiments

        return of_experiments()
    return Environment({}, environment().functions) if name in LABEL_MAP_TYPES else environment()


def holder_of(kind: SchemaMessage) -> SchemaMessage | None:
    """The only type that has a field of this type; None when there are several or none."""
    names = message_names()
    if is_config(kind.name):
        from odlint.modelgarden.schema.index import type_names

        names = type_names()
    holders = {
        name
        for name in names
        for one in _type(name).fields.values()
        if one.message is not None and one.message.name == kind.name
    }
    return _type(holders.pop()) if len(holders) == 1 else None


def _type(name: str) -> SchemaMessage:
    found = anchor_type(name)
    if found is None:
        raise KeyError(name)
    return found

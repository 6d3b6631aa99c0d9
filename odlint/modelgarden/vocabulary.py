"""Types of everything that a rule on experiments may name. Only rule compilation imports it, never a check."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.analysis.vocabulary import LABEL_MAP_RECORD, LEARNING_RATE_RECORD
from odlint.language.environment import Environment, Function, Meaning, Variable, calls
from odlint.language.types import BOOL, STRING, ListType, SchemaMessage, Type
from odlint.modelgarden.schema import index

# name -> (type, may be unknown). Anything may be: a file may fit several experiments.
FACTS: dict[str, tuple[Type, bool]] = {
    "family": (STRING, True),
    "label_map": (LABEL_MAP_RECORD, True),
    "label_map_known": (BOOL, False),
    "optimizer": (STRING, True),
    "learning_rate": (LEARNING_RATE_RECORD, True),
    "template": (BOOL, False),
    "device": (STRING, False),
}
FUNCTIONS: tuple[Function, ...] = (
    Function("path_absent", (STRING,), BOOL, True, calls("F.path_absent")),
    Function("records_absent", (STRING,), BOOL, True, calls("F.records_absent")),
    Function("checkpoint_absent", (STRING,), BOOL, True, calls("F.checkpoint_absent")),
    Function("is_placeholder", (STRING,), BOOL, False, calls("F.is_placeholder")),
    Function("is_remote", (STRING,), BOOL, False, calls("F.is_remote")),
    Function("known_names", (STRING,), ListType(STRING), False, calls("F.known_names")),
)


_PREFIX = "mg."  # of all config classes, so that rules on messages of the API do not load the snapshot


def type_names() -> Sequence[str]:
    """Names of all config classes."""
    return index.type_names()


def find_type(name: str) -> SchemaMessage | None:
    """The config class of this name; None if there is none."""
    return index.config_type(name) if name.startswith(_PREFIX) and name in index.type_names() else None


def root_of(_type_name: str) -> tuple[str, SchemaMessage]:
    """(its name in rules, class) of the root of experiments."""
    return "config", index.config_type(index.ROOT)


def environment_for(_type_name: str) -> Environment:
    """Facts and functions for rules on experiments, without the names that depend on a rule's anchors."""
    variables: dict[str, Meaning] = {
        name: Variable(type_, f'F.get("{name}")', unknown) for name, (type_, unknown) in FACTS.items()
    }
    return Environment(variables, {function.name: function for function in FUNCTIONS})

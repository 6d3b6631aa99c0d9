"""Types of everything that a rule on experiments may name. Only rule compilation imports it, never a check."""

from __future__ import annotations

from odlint.analysis.vocabulary import LABEL_MAP_RECORD, LEARNING_RATE_RECORD
from odlint.language.environment import Environment, Function, Meaning, Variable, calls
from odlint.language.types import BOOL, STRING, ListType, Type

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


def environment() -> Environment:
    """Facts and functions, without the names that depend on a rule's anchors."""
    variables: dict[str, Meaning] = {
        name: Variable(type_, f'F.get("{name}")', unknown) for name, (type_, unknown) in FACTS.items()
    }
    return Environment(variables, {function.name: function for function in FUNCTIONS})

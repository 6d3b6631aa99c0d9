"""Where rules may look: message types of the API, and config classes of the Model Garden (`mg.retinanet.RetinaNet`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from odlint.analysis.front_ends import FRONT_ENDS, load
from odlint.language.environment import Environment
from odlint.language.types import SchemaMessage

if TYPE_CHECKING:
    from collections.abc import Sequence


class Vocabulary(Protocol):
    """The types of one kind of file, and the names that rules on them may use: a module of FRONT_ENDS."""

    def type_names(self) -> Sequence[str]:
        """Names of all types."""

    def find_type(self, name: str) -> SchemaMessage | None:
        """The type of this name; None if there is none."""

    def root_of(self, type_name: str) -> tuple[str, SchemaMessage]:
        """(its name in rules, type) of the root of the files that hold messages of a type."""

    def environment_for(self, type_name: str) -> Environment:
        """Facts and functions for rules on a type."""


def anchor_type(name: str) -> SchemaMessage | None:
    """The type of this name; None if there is none."""
    return next((found for known in _vocabularies() if (found := known.find_type(name)) is not None), None)


def vocabulary_of(type_name: str) -> Vocabulary:
    """The vocabulary that has a type of this name; KeyError if none has."""
    for vocabulary in _vocabularies():
        if vocabulary.find_type(type_name) is not None:
            return vocabulary
    raise KeyError(type_name)


@cache
def holder_of(type_name: str) -> SchemaMessage | None:
    """The only type that has a field of this type; None if there are several or none."""
    vocabulary = vocabulary_of(type_name)
    types = [kind for name in vocabulary.type_names() if (kind := vocabulary.find_type(name)) is not None]
    holders = [kind for kind in types if any(_holds(field.message, type_name) for field in kind.fields.values())]
    return holders[0] if len(holders) == 1 else None


def _holds(kind: SchemaMessage | None, type_name: str) -> bool:
    return kind is not None and kind.name == type_name


@cache
def _vocabularies() -> Sequence[Vocabulary]:
    return [load(module) for module in dict.fromkeys(row[1] for row in FRONT_ENDS.values())]

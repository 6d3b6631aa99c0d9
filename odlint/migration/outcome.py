"""What becomes of a field: kinds of outcomes, and the entry of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

EXACT, APPROXIMATE, IMPOSSIBLE, UNREAD = "exact", "approximate", "impossible", "unread"
KINDS = (EXACT, APPROXIMATE, IMPOSSIBLE, UNREAD)


class MigrationError(Exception):
    """A config that is not migrated. `hint` says what to do instead, or is empty."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Outcome:
    """What a table says of one field.

    Attributes:
        kind: EXACT: the same meaning, to the last digit that matters; APPROXIMATE: the nearest there is; IMPOSSIBLE:
            nothing in the Model Garden does it; UNREAD: the API itself does nothing with it here, so nothing is lost.
        sets: fields of the experiment, by path, and their values.
        reason: why, in a sentence without a full stop; may be empty for EXACT.
    """

    kind: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""


@dataclass(slots=True)
class Entry:
    """One field in the report.

    Attributes:
        path: of the field, with the positions of repeated messages: "train_config.data_augmentation_options[1]. ...".
        line: where the file writes it; 0 for a default of the API that the experiment had to be told.
        value: what it says; a list for repeated scalars, "{}" for a message without fields.
        outcome: what became of it.
        places: offsets of the syntax nodes that it accounts for.
    """

    path: str
    line: int
    value: Any
    outcome: Outcome
    places: Sequence[int] = ()

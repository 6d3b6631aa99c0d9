"""A rule compiled on its own: what the linker joins with other rules, and what the build cache keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

# How an anchor is visited (see engine.py): the message itself, one field of it, that field only where it is written, or
# each element of a repeated scalar field.
MESSAGE, FIELD, WRITTEN, ELEMENTS = range(4)


@dataclass(frozen=True, slots=True)
class InstanceCode:
    """Python source of one instance of a rule: the rule at one anchor, with one row of its table.

    Attributes:
        type, field, mode: the anchor.
        condition: holds where there is nothing to report.
        fact: without this fact the condition has no value; "" for none.
        applies: whether the rule applies, as far as that is known without `fact`.
        message, fix: source of the message and of the fix.
    """

    type: str
    field: str
    mode: int
    condition: str
    fact: str
    applies: str
    message: str
    fix: str

    def edited(self, edit: Callable[[str], str]) -> InstanceCode:
        """The same instance with all its source edited."""
        return replace(
            self,
            condition=edit(self.condition),
            applies=edit(self.applies),
            message=edit(self.message),
            fix=edit(self.fix),
        )


@dataclass(slots=True)
class RuleCode:
    """Python source of one rule.

    Attributes:
        path: of the rule file.
        metadata: (name, code, severity, area, tf, reported-by).
        reported_fix: (safety, title, action) of a rule that documents what others report.
        rows: source of the rows of its table; instances refer to them by `row_name`.
        fields: fields that its conditions look at, as `Type.field`.
    """

    path: str
    metadata: tuple[str, str, str, str, int, str]
    reported_fix: tuple[str, str, str] | None = None
    rows: list[str] = field(default_factory=list)
    instances: list[InstanceCode] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Name of the rule."""
        return self.metadata[0]

    @property
    def tf(self) -> int:
        """The generation of TensorFlow that the rule is for; 0 for both."""
        return self.metadata[4]


def row_name(number: int) -> str:
    """How the source of an instance refers to a row, until the linker names it. No text of a rule has such marks."""
    return f"\0{number}\0"


def from_json(values: Mapping[str, Any]) -> RuleCode:
    """Inverse of dataclasses.asdict, after JSON."""
    reported_fix: Sequence[str] | None = values["reported_fix"]
    return RuleCode(
        values["path"],
        tuple(values["metadata"]),
        tuple(reported_fix) if reported_fix is not None else None,  # type: ignore[arg-type]  # of three
        values["rows"],
        [InstanceCode(**instance) for instance in values["instances"]],
        values["fields"],
    )

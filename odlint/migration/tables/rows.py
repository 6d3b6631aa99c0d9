"""Rows of the tables of correspondence: which field becomes what, why, and how its value is converted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from odlint.migration.config_fields import Leaf, Pipeline
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome

Decide = Callable[[Any, Pipeline, str], Outcome]


@dataclass(slots=True, frozen=True)
class Row:
    """One row.

    Attributes:
        source: path of the field without positions; with `.*` at the end, everything below it.
        kind: the outcome where the row does not decide by the value.
        targets: fields of the experiment that get the value.
        reason: for the report and the documentation.
        convert: the value in the experiment; None for the same.
        decide: (value, config, path with positions) -> outcome, where that depends on the value or on other fields.
        default: applies the API's default where the file does not write the field, because the experiment's is another.
    """

    source: str
    kind: str
    targets: tuple[str, ...] = ()
    reason: str = ""
    convert: Callable[[Any], Any] | None = None
    decide: Decide | None = None
    default: bool = False

    def covers(self, path: str) -> bool:
        """Whether the row speaks of a field."""
        if self.source.endswith(".*"):
            return path.startswith(self.source[:-1]) or path == self.source[:-2]
        return path == self.source

    def outcome(self, value: Any, pipeline: Pipeline, path: str) -> Outcome:
        """What becomes of the field."""
        if self.decide is not None:
            return self.decide(value, pipeline, path)
        if self.convert is not None:
            value = self.convert(value)
        return Outcome(self.kind, dict.fromkeys(self.targets, value), self.reason)

    def of(self, leaf: Leaf, pipeline: Pipeline) -> Outcome:
        """What becomes of a written leaf."""
        return self.outcome(leaf.value, pipeline, leaf.path)


def exact(source: str, *targets: str, reason: str = "", default: bool = True, convert: Any = None) -> Row:
    """The same number with the same meaning."""
    return Row(source, EXACT, targets, reason, convert, default=default)


def near(source: str, *targets: str, reason: str, default: bool = True, convert: Any = None) -> Row:
    """The nearest there is."""
    return Row(source, APPROXIMATE, targets, reason, convert, default=default)


def none(source: str, reason: str) -> Row:
    """Nothing in the Model Garden does it."""
    return Row(source, IMPOSSIBLE, reason=reason)


def unread(source: str, reason: str) -> Row:
    """The API does nothing with it here."""
    return Row(source, UNREAD, reason=reason)


def decided(
    source: str, decide: Decide, reason: str, kind: str = APPROXIMATE, default: bool = False, to: str = ""
) -> Row:
    """The value decides; `kind`, `reason` and `to` are what the documentation says of it."""
    return Row(source, kind, (to,) if to else (), reason, None, decide, default)


def fixed(source: str, value: Any, reason: str, default: bool = False) -> Row:
    """The Model Garden does what `value` means, and nothing else."""

    def decide(given: Any, _pipeline: Pipeline, _path: str) -> Outcome:
        if given == value or (isinstance(value, float) and abs(given - value) <= 1e-6 * abs(value)):
            return Outcome(EXACT, {}, reason)
        return Outcome(IMPOSSIBLE, {}, f"{reason}; another value cannot be set")

    return Row(source, EXACT, (), reason, None, decide, default)

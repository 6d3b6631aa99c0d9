"""Causes of bad trainings, one TOML file each in `causes/`: how each looks, what supports it, and what to do.

Keys: `title`, `documents`, `looks`, `found`, `sure`, `after` and `evidence` for people; `[symptoms]` and `[rules]` with
weights (a symptom with a negative weight speaks against the cause; rules are named `area/name`, with `*`), `[[fact]]`
entries with an expression `when`, a sentence `says` and a `weight`, and `[[repair]]` entries. `by-symptoms` lets
symptoms alone accuse; `alone` lists rules whose findings accuse though the curves look well. With `errors-only`
findings below error level do not count; with `by-notes` what is else no sign of a fault is one, unless the run has yet
to go on.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from odlint.diagnosis.symptoms.recognise import SYMPTOMS

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "causes")
_TEXTS = ("title", "documents", "looks", "found", "sure", "after")
_KEYS = {*_TEXTS, "evidence", "symptoms", "rules", "fact", "repair", "by-symptoms", "alone", "errors-only", "by-notes"}


class CauseError(ValueError):
    """A cause's file is wrong; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something in the config that makes a cause likelier: an expression, a template, and how much it counts."""

    when: str
    says: str
    weight: float


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do.

    Attributes:
        rules: findings whose repairs do it (`odlint fix --select`); patterns as in the cause's `rules`.
        when: an expression that must hold; "" for always.
        command: template of a command; "" for advice in words.
        says: template of what it does and why.
        otherwise: advice in words that is given only when there is no command.
    """

    rules: tuple[str, ...]
    when: str
    command: str
    says: str
    otherwise: bool


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause; see the module for what its parts mean."""

    name: str
    title: str
    documents: str
    looks: str
    found: str
    sure: str
    after: str
    evidence: tuple[str, ...]
    symptoms: Mapping[str, float]
    rules: Mapping[str, float]
    facts: tuple[Fact, ...]
    remedies: tuple[Remedy, ...]
    by_symptoms: bool
    alone: tuple[str, ...]
    errors_only: bool
    by_notes: bool


def read_causes(folder: str = FOLDER) -> list[Cause]:
    """All causes, by name; raises CauseError."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".toml"))
    return [read_cause(os.path.join(folder, name)) for name in names]


def read_cause(path: str) -> Cause:
    """One cause; raises CauseError."""
    with open(path, "rb") as file:
        try:
            entry = tomllib.load(file)
        except tomllib.TOMLDecodeError as problem:
            raise CauseError(f"{path}: {problem}") from None
    for key in entry:
        if key not in _KEYS:
            raise CauseError(f"{path}: there is no key {key!r}; there are {', '.join(sorted(_KEYS))}")
    for key in _TEXTS:
        if not str(entry.get(key, "")).strip():
            raise CauseError(f"{path}: {key} is missing")
    for symptom in entry.get("symptoms", {}):
        if symptom not in SYMPTOMS:
            raise CauseError(f"{path}: there is no symptom {symptom!r}")
    name = os.path.basename(path)[: -len(".toml")]
    return _cause(name, entry)


def _cause(name: str, entry: Mapping[str, Any]) -> Cause:
    texts = {key: str(entry[key]).strip() for key in _TEXTS}
    return Cause(
        name,
        texts["title"],
        texts["documents"],
        texts["looks"],
        texts["found"],
        texts["sure"],
        texts["after"],
        tuple(entry.get("evidence", ())),
        {key: float(value) for key, value in entry.get("symptoms", {}).items()},
        {key: float(value) for key, value in entry.get("rules", {}).items()},
        tuple(Fact(one["when"], one["says"], float(one["weight"])) for one in entry.get("fact", ())),
        tuple(
            Remedy(
                tuple(one.get("rules", ())),
                one.get("when", ""),
                one.get("command", ""),
                one.get("says", ""),
                bool(one.get("otherwise", False)),
            )
            for one in entry.get("repair", ())
        ),
        bool(entry.get("by-symptoms", False)),
        tuple(entry.get("alone", ())),
        bool(entry.get("errors-only", False)),
        bool(entry.get("by-notes", False)),
    )

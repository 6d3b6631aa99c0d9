"""Config classes and experiments of the Model Garden, made from the snapshot when they are first asked for."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

_SNAPSHOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "snapshot.bin")
ROOT = "mg.config_definitions.ExperimentConfig"
TYPE = "type"  # of a one-of: the field that names the member
_READABLE = {"int": "int", "float": "float", "bool": "bool", "str": "string"}


class ConfigField:
    """A field of a config class; for rules it looks like a field of a message type.

    Attributes:
        kinds: what it takes: "int", "float", "bool", "str", "null", "map", "any", a class "mg. ...", and lists of one
            of them: "int[]", or "float[3]" where the length is declared.
        default: the class's default as the snapshot has it; configs are {"@": class, what differs from its defaults}.
        type: how rules read it: "int", "float", "bool", "string", "message", or "" where they cannot.
        repeated: rules read a list.
        reference: name of the class of a message field.
    """

    __slots__ = ("default", "kinds", "name", "reference", "repeated", "type")

    enum = None  # names are strings here; a rule asks one_of

    def __init__(self, name: str, written: str, default: Any) -> None:
        self.name = name
        self.kinds: Sequence[str] = written.split("|")
        self.default = default
        self.type, self.repeated, self.reference = _reading([kind for kind in self.kinds if kind != "null"])

    @property
    def message(self) -> ConfigType | None:
        """The class of a field that holds configs."""
        return config_type(self.reference) if self.reference else None

    @property
    def optional(self) -> bool:
        """Whether null is declared."""
        return "null" in self.kinds or "any" in self.kinds


def _reading(kinds: Sequence[str]) -> tuple[str, bool, str]:
    """(type, repeated, reference) for rules."""
    configs = [kind for kind in kinds if kind.startswith("mg.")]
    if configs:
        name, bracket, _ = configs[0].partition("[")
        return "message", bool(bracket), name
    inner = {kind.partition("[")[0] for kind in kinds if kind != "map"}
    lists = [kind for kind in kinds if kind.endswith("]")]
    if inner == {"int", "float"}:
        inner = {"float"}
    scalar = _READABLE.get(inner.pop(), "") if len(inner) == 1 else ""
    return (scalar, bool(lists), "")


class ConfigType:
    """A config class; `name` is "mg.module.Class".

    Attributes:
        fields: by name, in the order of the class, those it inherits included.
        bases: its own base classes, nearest first.
        oneofs: for a one-of, {"type": names of the members}.
    """

    __slots__ = ("bases", "fields", "name", "oneofs")

    doubtful = True  # a value may be unreadable, or depend on which of several experiments the file is for

    def __init__(self, name: str, described: Mapping[str, Any]) -> None:
        self.name = name
        self.bases: Sequence[str] = described["bases"]
        self.fields = {key: ConfigField(key, *pair) for key, pair in described["fields"].items()}
        for base in self.bases:  # a rule on the base class reads the field of every class derived from it
            for key, inherited in config_type(base).fields.items():
                if self.fields[key].type == inherited.type:
                    self.fields[key].repeated = inherited.repeated
        members = [key for key in self.fields if key != TYPE]
        self.oneofs: Mapping[str, Sequence[str]] = {TYPE: members} if described.get("oneof") else {}

    @property
    def short(self) -> str:
        """The class's own name."""
        return self.name.rpartition(".")[2]


@lru_cache(maxsize=1)
def snapshot() -> dict[str, Any]:
    """All of it."""
    with open(_SNAPSHOT, "rb") as file:
        content: dict[str, Any] = json.loads(zlib.decompress(file.read()))
    return content


@cache
def config_type(name: str) -> ConfigType:
    """The class of this name; KeyError when there is none."""
    return ConfigType(name, snapshot()["types"][name])


def type_names() -> Sequence[str]:
    """All classes."""
    return tuple(snapshot()["types"])


def version() -> str:
    """The release of tf-models-official that the snapshot was made from."""
    return str(snapshot()["version"])


def experiments() -> Sequence[str]:
    """Names of the experiments, sorted."""
    return tuple(snapshot()["experiments"])


def defaults_of(experiment: str) -> dict[str, Any]:
    """What an experiment sets, as {"@": class, field: value ...}; KeyError when there is none."""
    defaults: dict[str, Any] = snapshot()["experiments"][experiment]["config"]
    return defaults


def restrictions_of(experiment: str) -> Sequence[str]:
    """Conditions that the Model Garden checks when it has read a file, such as "a.b == c.d"."""
    conditions: Sequence[str] = snapshot()["experiments"][experiment]["restrictions"]
    return conditions


def names_for(class_name: str, field: str) -> Sequence[str | int]:
    """The names that the Model Garden has for a field; empty where it does not look one up."""
    known: Sequence[str | int] = snapshot()["names"].get(f"{class_name}.{field}", ())
    return known

"""A config of an experiment: what the file writes over what the experiment sets over what the class sets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from odlint.modelgarden.schema.index import TYPE, ConfigField, ConfigType, config_type
from odlint.schema.message import FactUnavailable, Message
from odlint.syntax.tree import Node

UNSURE = "\0unsure"  # in place of a default on which the experiments that the file may be for do not agree


class _Nothing(dict[str, str]):
    """Placeholder for an unknown experiment: UNSURE in every field."""

    def __contains__(self, name: object) -> bool:
        return name != "@"

    def __getitem__(self, name: str) -> str:
        return UNSURE

    def get(self, name: str, default: Any = None) -> Any:
        """UNSURE; of the class, nothing."""
        return default if name == "@" else UNSURE


NOTHING_KNOWN = _Nothing()
_ZERO: dict[str, Any] = {"int": 0, "float": 0.0, "bool": False, "string": "", "": ""}


class Config(Message):
    """A Message whose defaults are the experiment's.

    Null is a value here: it reads as 0, "", false or an empty list, and `has` is false. `has` is about the effective
    value, wherever it comes from; `name in config.values` is true if the file writes it.

    Attributes:
        overrides: what the experiment sets in this place, by field; what it leaves out has the class's default.
        parts: configs that the file does not write, by field.
        nulls: fields that the file sets to null.
        unread: fields whose value is of a wrong type and therefore unknown.
        absent: the config is null, or a member of a one-of that is not the chosen one.
    """

    __slots__ = ("absent", "nulls", "overrides", "parts", "unread")

    message_type: ConfigType  # type: ignore[assignment]  # reads like a MessageType

    def __init__(
        self, kind: ConfigType, node: Node | None, holder: Message | None, held_as: str, overrides: Mapping[str, Any]
    ) -> None:
        super().__init__(kind, node, holder, held_as)  # type: ignore[arg-type]
        self.overrides = overrides
        self.parts: dict[str, Config] = {}
        self.nulls: set[str] = set()
        self.unread: set[str] = set()
        self.absent = False

    def default(self, name: str) -> Any:
        """The value of a field that the file does not set, as in the snapshot; UNSURE if the experiments differ."""
        if name in self.unread:
            raise FactUnavailable(f"{name}, which is written and cannot be read")
        if name in self.overrides:
            return self.overrides[name]
        return self.message_type.fields[name].default

    def takes(self, name: str) -> bool:
        """Whether the Model Garden knows a key here: of the class, or added to it by the experiment."""
        return name in self.message_type.fields or (name in self.overrides and self.overrides is not NOTHING_KNOWN)

    def get(self, name: str) -> Any:
        """Effective value; raises FactUnavailable where the experiments that the file may be for do not agree."""
        values = self.values
        if name in values:
            return values[name]
        field = self.message_type.fields[name]
        if field.type == "message" and not field.repeated and name not in self.unread:
            return self.part(name)
        default = None if name in self.nulls else self.default(name)
        if default == UNSURE:
            raise FactUnavailable("which experiment the file is for (--experiment tells)")
        if default is None:
            return [] if field.repeated else _ZERO[field.type]
        return _as_read(self, field, default)

    def has(self, name: str) -> bool:
        """Whether the effective value is not null."""
        field = self.message_type.fields[name]  # KeyError for no such field
        if name in self.values:
            return True
        if name in self.nulls:
            return False
        default = self.default(name)
        if default == UNSURE:
            raise FactUnavailable("which experiment the file is for (--experiment tells)")
        if field.type == "message" and not field.repeated:
            return not self.part(name).absent
        return default is not None

    def which(self, oneof: str) -> str:
        """The chosen member of a one-of; "" for none."""
        chosen: str = self.get(oneof)
        return chosen if chosen in self.message_type.fields else ""

    def part(self, name: str) -> Config:
        """The config in a field, made from defaults where the file writes none."""
        written = self.values.get(name)
        if isinstance(written, Config):
            return written
        known = self.parts.get(name)
        if known is None:
            known = self.parts[name] = make_part(self, name, None)
        return known


def make_part(holder: Config, name: str, node: Node | None) -> Config:
    """The config of a field, written at `node` or not at all."""
    field = holder.message_type.fields[name]
    default = holder.default(name)
    overrides: Mapping[str, Any] = NOTHING_KNOWN if default == UNSURE else {}
    if isinstance(default, dict):
        overrides = default
    kind = config_type(overrides["@"]) if str(overrides.get("@", "map")) != "map" else config_type(field.reference)
    part = Config(kind, node, holder, name, overrides)
    part.absent = (node is None and (default is None or default == UNSURE or name in holder.nulls)) or holder.absent
    if holder.message_type.oneofs and name != TYPE:
        try:
            part.absent = part.absent or holder.get(TYPE) != name
        except FactUnavailable:
            part.absent = True
    return part


def used_parts(config: Config) -> list[tuple[str, Config]]:
    """The configs inside a config that take part: not null, and of a one-of the chosen member only."""
    parts = []
    for name, field in config.message_type.fields.items():
        if field.type != "message" or name in config.unread:
            continue
        value = config.values.get(name)
        if field.repeated:
            parts += [(name, element) for element in value or () if isinstance(element, Config)]
        else:
            part = config.part(name)
            if not part.absent:
                parts.append((name, part))
    return parts


def _as_read(holder: Config, field: ConfigField, default: Any) -> Any:
    """A default in the form in which rules read the field."""
    if field.repeated:
        listed: list[Any] = (
            default if isinstance(default, list) else [default] if isinstance(default, str) and default else []
        )
        if field.type == "message":
            return [Config(config_type(element["@"]), None, holder, field.name, element) for element in listed]
        return [float(element) if field.type == "float" else element for element in listed]
    if isinstance(default, (dict, list)):
        return _ZERO[field.type]
    return float(default) if field.type == "float" else default

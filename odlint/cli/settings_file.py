"""Settings files: the nearest odlint.toml, or pyproject.toml with [tool.odlint], above the checked file.

The TOML reader is imported only when such a file is there: it costs as much as checking a config.
"""

from __future__ import annotations

import os

from odlint.cli.failure import CannotRun, did_you_mean
from odlint.lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

OWN_FILE, SHARED_FILE = "odlint.toml", "pyproject.toml"
_MARK = b"[tool.odlint"
NEVER = "never"


class FileSettings:
    """What a settings file says; empty values where it is silent. Paths are already those of this machine.

    Attributes:
        path: the file, "" for none.
    """

    __slots__ = (
        "device",
        "export",
        "extend_select",
        "fail_on",
        "ignore",
        "label_map",
        "path",
        "path_map",
        "rule_packs",
        "select",
        "template",
        "tf",
    )

    def __init__(self, path: str = "") -> None:
        self.path = path
        self.select: list[str] = []
        self.ignore: list[str] = []
        self.extend_select: list[str] = []
        self.rule_packs: list[str] = []
        self.path_map: dict[str, str] = {}
        self.tf = 0
        self.device = ""
        self.export = ""
        self.label_map = ""
        self.fail_on = ""
        self.template: bool | None = None


# key -> legal values (None: any)
_LISTS = ("select", "ignore", "extend-select", "rule-packs")
_TEXTS: dict[str, tuple[str, ...] | None] = {
    "device": ("gpu", "tpu", "cpu"),
    "export": ("tflite",),
    "label-map": None,
    "fail-on": (*SEVERITIES, NEVER),
}
KEYS = (*_LISTS, *_TEXTS, "tf", "template", "path-map")


def find_settings_file(folder: str) -> str:
    """The nearest settings file of a folder: in it or above; "" when there is none."""
    folder = os.path.abspath(folder)
    while True:
        own = os.path.join(folder, OWN_FILE)
        if os.path.isfile(own):
            return own
        shared = os.path.join(folder, SHARED_FILE)
        if _MARK in _peek(shared):
            return shared
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def _peek(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def read_settings_file(path: str) -> FileSettings:
    """What a settings file says; raises CannotRun when it is broken."""
    import tomllib

    shown = _shown(path)
    try:
        with open(path, "rb") as file:
            table = tomllib.load(file)
    except OSError as problem:
        raise CannotRun(f"{shown}: {problem.strerror or problem}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise CannotRun(f"{shown}: not valid TOML: {problem}") from None
    if os.path.basename(path) == SHARED_FILE:
        table = table.get("tool", {}).get("odlint", {})
    elif isinstance(table.get("tool"), dict) and "odlint" in table["tool"]:
        raise CannotRun(f"{shown}: in {OWN_FILE} the keys stand at the top, without [tool.odlint]")
    return _checked(path, shown, table)


def _checked(path: str, shown: str, table: Mapping[str, Any]) -> FileSettings:
    settings = FileSettings(path)
    folder = os.path.dirname(path)
    for key, value in table.items():
        try:
            _take(settings, key, value, folder)
        except ValueError as problem:
            raise CannotRun(f"{shown}: {problem}") from None
    return settings


def _take(settings: FileSettings, key: str, value: Any, folder: str) -> None:
    """Store one key; raises ValueError with what is wrong."""
    if key not in KEYS:
        raise ValueError(f"unknown key {key!r}{did_you_mean(key, list(KEYS)) or ': it takes ' + ', '.join(KEYS)}")
    name = key.replace("-", "_")
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise ValueError(f'{key} must be a list of strings, such as ["{_example(key)}"]')
        setattr(settings, name, [_local(folder, one) for one in value] if key == "rule-packs" else value)
    elif key in _TEXTS:
        legal = _TEXTS[key]
        if not isinstance(value, str) or (legal is not None and value not in legal):
            raise ValueError(
                f"{key} must be {'a string' if legal is None else ' or '.join(map(repr, legal))}, not {value!r}"
            )
        setattr(settings, name, _local(folder, value) if key == "label-map" else value)
    elif key == "tf":
        if value not in (1, 2) or isinstance(value, bool):
            raise ValueError(f"tf must be 1 or 2, not {value!r}")
        settings.tf = int(value)
    elif key == "template":
        if not isinstance(value, bool):
            raise ValueError(f"template must be true or false, not {value!r}")
        settings.template = value
    else:
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise ValueError('path-map must be a table of strings, such as { "/content" = "." }')
        settings.path_map = {prefix: os.path.abspath(os.path.join(folder, place)) for prefix, place in value.items()}


def _example(key: str) -> str:
    return "rules" if key == "rule-packs" else "OD2"


def _local(folder: str, path: str) -> str:
    """A path of a settings file as seen from here: short where that is possible, because messages show it."""
    place = os.path.join(folder, os.path.expanduser(path))
    return _shown(place)


def _shown(path: str) -> str:
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if near.startswith(os.pardir) else near

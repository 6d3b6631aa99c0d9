"""What settings files say, in layers, and where the file for a folder is: the nearest odlint.toml, or pyproject.toml
with [tool.odlint], in it or above.

Reading one is the work of settings_reader.py, which is imported only when such a file is there: the TOML reader costs
as much as checking a config.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

OWN_FILE, SHARED_FILE = "odlint.toml", "pyproject.toml"
_MARK = b"[tool.odlint"
NEVER = "never"
COMMAND_LINE = "command line"

# How a later word joins an earlier one: these lists and tables add up, anything else is replaced.
_LISTS_THAT_ADD = frozenset(("ignore", "extend-select", "rule-packs", "mandatory", "exclude"))
_TABLES = frozenset(("path-map", "severity"))


class FileSettings:
    """What a settings file says, with what it extends; or one override of it, or the command line.

    Attributes:
        path: the file, "" for none.
        values: by key; keys it is silent about are missing. Paths are already those of this machine.
        where: (key, entry of a list or table or "") -> where that was said, such as "odlint.toml:3".
        overrides: what it says about some files only, in order.
        files: the file and those it extends, nearest first.
    """

    __slots__ = ("files", "overrides", "path", "values", "where")

    def __init__(self, path: str = "") -> None:
        self.path = path
        self.values: dict[str, Any] = {}
        self.where: dict[tuple[str, str], str] = {}
        self.overrides: list[Override] = []
        self.files: list[str] = [path] if path else []

    def get(self, key: str, default: Any = None) -> Any:
        """What it says about a key."""
        return self.values.get(key, default)

    def say(self, key: str, value: Any, place: str) -> None:
        """Take in one key."""
        self.values[key] = value
        self.where[key, ""] = place
        if isinstance(value, (list, dict)):
            self.where.update(((key, entry), place) for entry in value)

    def place(self, key: str, entry: str = "") -> str:
        """Where it says so; "" for nowhere."""
        return self.where.get((key, entry)) or self.where.get((key, ""), "")


class Override:
    """What a settings file says about some of the files below it.

    Attributes:
        globs: which files, relative to the settings file's folder.
        said: keys for them.
        place: where it stands.
    """

    __slots__ = ("globs", "place", "said")

    def __init__(self, globs: Sequence[str], said: FileSettings, place: str) -> None:
        self.globs = list(globs)
        self.said = said
        self.place = place


def merge(below: FileSettings, above: FileSettings) -> FileSettings:
    """The settings of `below` with what `above` says later."""
    made = FileSettings(above.path or below.path)
    made.values, made.where = dict(below.values), dict(below.where)
    made.files = [*above.files, *below.files]
    made.overrides = [*below.overrides, *above.overrides]
    wanted = {*above.get("select", ()), *above.get("extend-select", ())}
    if "ignore" in made.values and wanted:  # what is asked for by the same name is no longer ignored
        made.values["ignore"] = [one for one in made.values["ignore"] if one not in wanted]
    for key, value in above.values.items():
        before = made.values.get(key)
        if before is not None and key in _LISTS_THAT_ADD:
            made.values[key] = [*(one for one in before if one not in value), *value]
        elif before is not None and key in _TABLES:
            made.values[key] = {**before, **value}
        else:
            made.values[key] = value
        made.where[key, ""] = above.place(key)
        made.where.update((entry, place) for entry, place in above.where.items() if entry[0] == key)
    return made


def find_settings_file(folder: str, known: dict[str, str] | None = None) -> str:
    """The nearest settings file of a folder: in it or above; "" when there is none.

    `known` remembers what was found for absolute folders, so that neighbours do not look above them again.
    """
    known = {} if known is None else known
    here = os.path.abspath(folder)
    walked = []
    while here not in known:
        walked.append(here)
        above = os.path.dirname(here)
        found = _settings_file_in(here)
        if found or above == here:
            break
        here = above
    else:
        found = known[here]
    known.update(dict.fromkeys(walked, found))
    return found


def _settings_file_in(folder: str) -> str:
    own = os.path.join(folder, OWN_FILE)
    if os.path.isfile(own):
        return own
    shared = os.path.join(folder, SHARED_FILE)
    return shared if _MARK in _peek(shared) else ""


def _peek(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def shown(path: str) -> str:
    """A path as messages show it: short where that is possible."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if near.startswith(os.pardir) else near

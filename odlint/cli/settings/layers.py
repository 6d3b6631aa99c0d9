"""Settings of one source, merging of sources, and the search for settings files.

The settings file of a folder is the nearest odlint.toml, or pyproject.toml with [tool.odlint], in it or above.
`settings.reader` reads it, and is imported only if there is one: importing tomllib costs as much as checking a config.
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

# How a higher layer joins a lower one: these lists and tables accumulate, any other value is replaced.
_ACCUMULATING_LISTS = frozenset(("ignore", "extend-select", "rule-packs", "mandatory", "exclude"))
_TABLES = frozenset(("path-map", "severity"))


class FileSettings:
    """Settings of a file with those it extends, of one override, or of the command line.

    Attributes:
        path: the file, "" for none.
        values: by key; keys that are not set are missing. Paths are valid on this machine.
        origins: (key, entry of a list or table or "") -> where it is set, such as "odlint.toml:3".
        overrides: settings for some of the files only, in order.
        files: the file and those it extends, nearest first.
    """

    __slots__ = ("files", "origins", "overrides", "path", "values")

    def __init__(self, path: str = "") -> None:
        self.path = path
        self.values: dict[str, Any] = {}
        self.origins: dict[tuple[str, str], str] = {}
        self.overrides: list[Override] = []
        self.files: list[str] = [path] if path else []

    def get(self, key: str, default: Any = None) -> Any:
        """Value of a key."""
        return self.values.get(key, default)

    def set(self, key: str, value: Any, origin: str) -> None:
        """Set a key."""
        self.values[key] = value
        self.origins[key, ""] = origin
        if isinstance(value, (list, dict)):
            self.origins.update(((key, entry), origin) for entry in value)

    def origin(self, key: str, entry: str = "") -> str:
        """Where a key, or one entry of its list or table, is set; "" if it is not."""
        return self.origins.get((key, entry)) or self.origins.get((key, ""), "")


class Override:
    """Settings for some of the files below a settings file.

    Attributes:
        globs: which files, relative to the folder of the settings file.
        settings: the settings.
        origin: where the override is.
    """

    __slots__ = ("globs", "origin", "settings")

    def __init__(self, globs: Sequence[str], settings: FileSettings, origin: str) -> None:
        self.globs = list(globs)
        self.settings = settings
        self.origin = origin


def merge(lower: FileSettings, upper: FileSettings) -> FileSettings:
    """Merge two layers. Values of `upper` take precedence."""
    merged = FileSettings(upper.path or lower.path)
    merged.values, merged.origins = dict(lower.values), dict(lower.origins)
    merged.files = [*upper.files, *lower.files]
    merged.overrides = [*lower.overrides, *upper.overrides]
    selectors = {*upper.get("select", ()), *upper.get("extend-select", ())}
    if "ignore" in merged.values and selectors:  # a rule selected by the same name is no longer ignored
        merged.values["ignore"] = [selector for selector in merged.values["ignore"] if selector not in selectors]
    for key, value in upper.values.items():
        merged.values[key] = _joined(key, merged.values.get(key), value)
        merged.origins[key, ""] = upper.origin(key)
        merged.origins.update((entry, origin) for entry, origin in upper.origins.items() if entry[0] == key)
    return merged


def _joined(key: str, below: Any, above: Any) -> Any:
    """The value of a key that both layers may set."""
    if below is not None and key in _ACCUMULATING_LISTS:
        return [*(entry for entry in below if entry not in above), *above]
    if below is not None and key in _TABLES:
        return {**below, **above}
    return above


def find_settings_file(folder: str, known: dict[str, str] | None = None) -> str:
    """The nearest settings file of a folder, in it or above; "" if there is none.

    Args:
        folder: where to start.
        known: results for absolute folders, read and updated, so that siblings share the search in folders above.
    """
    known = {} if known is None else known
    current = os.path.abspath(folder)
    visited = []
    while current not in known:
        visited.append(current)
        parent = os.path.dirname(current)
        path = _settings_file_in(current)
        if path or parent == current:
            break
        current = parent
    else:
        path = known[current]
    known.update(dict.fromkeys(visited, path))
    return path


def _settings_file_in(folder: str) -> str:
    own = os.path.join(folder, OWN_FILE)
    if os.path.isfile(own):
        return own
    shared = os.path.join(folder, SHARED_FILE)
    return shared if _MARK in _content(shared) else ""


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def display_path(path: str) -> str:
    """A path for messages: relative if it is below the current folder."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if relative.startswith(os.pardir) else relative

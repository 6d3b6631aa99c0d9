"""Reading of a settings file and those it extends. Every error names the line."""

from __future__ import annotations

import os
import re
import tomllib
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError, did_you_mean, reason
from odlint.cli.settings import keys
from odlint.cli.settings.globs import refusal
from odlint.cli.settings.layers import OWN_FILE, SHARED_FILE, FileSettings, Override, display_path, merge
from odlint.cli.settings.toml_positions import key_rows, row_of
from odlint.lint.finding import SEVERITIES
from odlint.lint.ruleset import OFF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from odlint.cli.settings.toml_positions import Path

_LINE_IN_ERROR = re.compile(r"\(at line (\d+), column \d+\)")


def read_settings_file(path: str) -> FileSettings:
    """Read a settings file and those it extends.

    Raises:
        CliError: one of them is broken.
    """
    return _read(os.path.abspath(path), ())


def _read(path: str, extending: Sequence[str]) -> FileSettings:
    """Read one file and merge it over those it extends. `extending`: the files that led to it."""
    reader = _Reader(path)
    settings = reader.settings()
    base = reader.table.get(keys.EXTEND)
    if base is None:
        return settings
    if not isinstance(base, str) or not base:
        raise reader.fail((keys.EXTEND,), 'extend must be the path of a settings file, such as "../odlint.toml"')
    base_path = os.path.abspath(os.path.join(reader.folder, os.path.expanduser(base)))
    chain = [*extending, path]
    if base_path in chain:
        names = " which extends ".join(map(display_path, [*chain[chain.index(base_path) :], base_path]))
        raise reader.fail((keys.EXTEND,), f"extend goes round in a circle: {names}")
    if not os.path.isfile(base_path):
        what = "is a folder: name the file in it" if os.path.isdir(base_path) else "is not there"
        raise reader.fail((keys.EXTEND,), f"extend: {display_path(base_path)} {what}")
    return merge(_read(base_path, chain), settings)


class _Reader:
    """Reads one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.folder = os.path.dirname(path)
        self.name = display_path(path)
        try:
            with open(path, "rb") as file:
                self.text = file.read().decode("utf-8")
            self.table: Mapping[str, Any] = tomllib.loads(self.text)
        except OSError as problem:
            raise CliError(f"{self.name}: {reason(problem)}") from None
        except UnicodeDecodeError as problem:
            raise CliError(f"{self.name}: not valid TOML: byte {problem.start} is not UTF-8") from None
        except (tomllib.TOMLDecodeError, RecursionError) as problem:
            line = _LINE_IN_ERROR.search(str(problem))
            at = f":{line[1]}" if line else ""
            raise CliError(f"{self.name}{at}: not valid TOML: {problem or 'nested too deeply'}") from None
        self.rows = key_rows(self.text)
        self.prefix: Path = ()
        self._unwrap()

    def _unwrap(self) -> None:
        """Select the table with the settings."""
        tool = self.table.get("tool")
        tool = tool if isinstance(tool, dict) else {}
        if os.path.basename(self.path) == SHARED_FILE:
            self.prefix = ("tool", "odlint")
            self.table = tool.get("odlint", {})
            if not isinstance(self.table, dict):
                raise self.fail((), "tool.odlint must be a table: [tool.odlint]")
        elif "odlint" in tool:
            self.prefix = ("tool", "odlint")
            raise self.fail((), f"in {OWN_FILE} the keys stand at the top, without [tool.odlint]")

    def at(self, path: Path) -> str:
        """The line of a key, as in `odlint.toml:3`."""
        row = row_of(self.rows, (*self.prefix, *path))
        return f"{self.name}:{row}" if row else self.name

    def fail(self, path: Path, message: str) -> CliError:
        """The error for a key."""
        return CliError(f"{self.at(path)}: {message}")

    def settings(self) -> FileSettings:
        """The settings of this file alone."""
        settings = FileSettings(self.path)
        for key, value in self.table.items():
            if key == keys.OVERRIDES:
                settings.overrides = self._overrides(value)
            elif key != keys.EXTEND:
                self._set(settings, key, value, (key,), (*keys.KEYS, keys.EXTEND, keys.OVERRIDES))
        return settings

    def _overrides(self, tables: Any) -> list[Override]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.fail((keys.OVERRIDES,), 'overrides are written [[overrides]], with files = ["legacy/**"] below')
        return [self._override(table, (keys.OVERRIDES, index)) for index, table in enumerate(tables)]

    def _override(self, table: Mapping[str, Any], path: Path) -> Override:
        settings = FileSettings()
        allowed = [key.name for key in keys.KEYS.values() if key.per_file]
        for key, value in table.items():
            if key == keys.FILES:
                continue
            if key in keys.KEYS and key not in allowed:
                raise self.fail((*path, key), f"{key} is for all files: it stands above the first [[overrides]]")
            self._set(settings, key, value, (*path, key), (keys.FILES, *allowed))
        globs = table.get(keys.FILES)
        if globs is None:
            raise self.fail(path, '[[overrides]] needs files: which files it is for, such as files = ["legacy/**"]')
        return Override(self._strings(keys.FILES, globs, keys.GLOBS, (*path, keys.FILES)), settings, self.at(path))

    def _set(self, settings: FileSettings, key: str, value: Any, path: Path, known: Sequence[str]) -> None:
        """Check one key and store its value."""
        definition = keys.KEYS.get(key) if key in known else None
        if definition is None:
            hint = f": {keys.REFUSED[key]}" if key in keys.REFUSED else did_you_mean(key, list(known))
            raise self.fail(path, f"unknown key {key!r}{hint or ': it takes ' + ', '.join(known)}")
        settings.set(key, self._value(definition, value, path), self.at(path))
        for entry in value if isinstance(value, dict) else ():
            settings.origins[key, entry] = self.at((*path, entry))

    def _value(self, key: keys.Key, value: Any, path: Path) -> Any:
        if key.kind in (keys.RULES, keys.GLOBS, keys.FOLDERS):
            texts = self._strings(key.name, value, key.kind, path)
            return [self._local(text) for text in texts] if key.kind == keys.FOLDERS else texts
        if key.kind == keys.SWITCH:
            if not isinstance(value, bool):
                raise self.fail(path, f"{key.name} must be true or false, not {value!r}")
            return value
        if key.kind == keys.NUMBER:
            if isinstance(value, bool) or value not in key.legal:
                raise self.fail(path, f"{key.name} must be {' or '.join(map(str, key.legal))}, not {value!r}")
            return value
        if key.kind == keys.MAP:
            return self._path_map(value, path)
        if key.kind == keys.LEVELS:
            return self._levels(value, path)
        if not isinstance(value, str) or (key.legal and value not in key.legal):
            legal = " or ".join(map(repr, key.legal)) if key.legal else "a string"
            raise self.fail(path, f"{key.name} must be {legal}, not {value!r}")
        return self._local(value) if key.kind == keys.PATH and value else value

    def _strings(self, name: str, value: Any, kind: int, path: Path) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
            raise self.fail(path, f"{name} must be a list of strings, such as {keys.EXAMPLES[kind]}")
        for glob in value if kind == keys.GLOBS else ():
            if refusal(glob):
                raise self.fail(path, f"{name}: {glob!r} {refusal(glob)}")
        if name == keys.FILES and not value:
            raise self.fail(path, "files is empty: the override is for no file")
        return value

    def _path_map(self, value: Any, path: Path) -> dict[str, str]:
        if not isinstance(value, dict) or not all(isinstance(folder, str) for folder in value.values()):
            raise self.fail(path, 'path-map must be a table of strings, such as { "/content" = "." }')
        return {prefix: os.path.abspath(os.path.join(self.folder, folder)) for prefix, folder in value.items()}

    def _levels(self, value: Any, path: Path) -> dict[str, str]:
        if not isinstance(value, dict):
            raise self.fail(path, 'severity must be a table of rules, such as { learning-rate-high = "info" }')
        for rule, level in value.items():
            if isinstance(level, dict):
                raise self.fail((*path, rule), f"{rule}: rules have no options, only a severity or {OFF!r}")
            if level not in keys.LEGAL_LEVELS:
                hint = did_you_mean(str(level), [*SEVERITIES, OFF])
                message = f"the severity of {rule} must be {', '.join(keys.LEGAL_LEVELS)}, not {level!r}{hint}"
                raise self.fail((*path, rule), message)
        return dict(value)

    def _local(self, path: str) -> str:
        """A path in the file, relative to the current folder."""
        return display_path(os.path.join(self.folder, os.path.expanduser(path)))

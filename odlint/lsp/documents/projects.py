"""The linter and settings for each file, as `odlint check` would have them, read again when a settings file changes."""

from __future__ import annotations

import os
import time
from threading import RLock
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.run.baselines import BaselineStore
from odlint.cli.run.linter_factory import make_linter
from odlint.cli.settings.layers import FileSettings, find_settings_file
from odlint.cli.settings.resolution import RunSettings, is_excluded, matching_overrides, read, run_settings

if TYPE_CHECKING:
    from odlint.cli.framework.options import Arguments
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport

_FRESH = 1.0  # seconds for which no file is looked at again


class Project:
    """Linter and settings of the files to which one settings file says the same."""

    def __init__(self, linter: Linter, settings: RunSettings) -> None:
        self.linter = linter
        self.settings = settings
        self.known = BaselineStore()

    def apply_baseline(self, report: FileReport, path: str) -> None:
        """Take out of a report what the baseline knows; raises CliError for a broken baseline."""
        if self.settings.baseline and path:
            self.known.apply_baseline(report, path, self.linter, self.settings)


class Projects:
    """Projects by file. Settings files are looked for again after a second, and read again when they changed.

    Long checks ask from threads of their own, hence the lock.
    """

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._by_folder: dict[str, str] = {}
        self._said: dict[str, FileSettings | CliError] = {}
        self._made: dict[tuple[str, tuple[int, ...]], Project | CliError] = {}
        self._last_good: dict[str, Project] = {}
        self._stamps: dict[str, tuple[int, int]] = {}
        self._looked = 0.0
        self._lock = RLock()

    def of(self, path: str) -> tuple[Project | None, CliError | None]:
        """The project of a file ("" for text without one), and what is wrong with its settings.

        The project is None for files that the settings leave out, and for those whose settings were never right. While
        settings are broken, what they said before holds.
        """
        with self._lock:
            self._renew()
            return self._of(path)

    def _of(self, path: str) -> tuple[Project | None, CliError | None]:
        where = self._settings_file(path)
        said = self._read(where)
        if isinstance(said, CliError):
            return self._last_good.get(where), said
        if is_excluded(said, path):
            return None, None
        key = (where, matching_overrides(said, path))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(where, said, key[1])
        return (self._last_good.get(where), made) if isinstance(made, CliError) else (made, None)

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        with self._lock:
            for known in (self._by_folder, self._said, self._made, self._stamps):
                known.clear()

    def changed(self) -> bool:
        """Whether a settings file or baseline is not what it was; then everything is read again."""
        with self._lock:
            found = any(_stamp(path) != stamp for path, stamp in self._stamps.items())
            if found:
                self.forget()
        return found

    def _renew(self) -> None:
        """Look for changed and for nearer settings files, but not at every key that is pressed."""
        now = time.monotonic()
        if now - self._looked > _FRESH:
            self._looked = now
            if not self.changed():
                self._by_folder.clear()

    def _settings_file(self, path: str) -> str:
        if self._arguments.flag("--isolated"):
            return ""
        folder = os.path.dirname(path)
        if folder not in self._by_folder:
            self._by_folder[folder] = find_settings_file(folder)
        return self._by_folder[folder]

    def _read(self, where: str) -> FileSettings | CliError:
        if where not in self._said:
            try:
                said = self._said[where] = read(where)
                self._note(*said.files)
            except CliError as problem:
                self._said[where] = problem
                self._note(where)
        return self._said[where]

    def _make(self, where: str, said: FileSettings, overrides: tuple[int, ...]) -> Project | CliError:
        try:
            settings = run_settings(self._arguments, where, said, overrides)
            self._note(settings.baseline)
            project = Project(make_linter(settings.engine, settings.values), settings)
        except CliError as problem:
            return problem
        self._last_good[where] = project
        return project

    def _note(self, *paths: str) -> None:
        for path in paths:
            if path:
                self._stamps.setdefault(path, _stamp(path))


def _stamp(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
    except OSError:
        return (0, -1)
    return (found.st_mtime_ns, found.st_size)

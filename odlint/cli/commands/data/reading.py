"""Audits of records for `odlint data`, from the cache or computed, in several processes if there is much data."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.progress import ReadingProgress
from odlint.cli.run.workers import available
from odlint.cli.settings.cache_folder import AUDITS, default_folder
from odlint.tf.records.audit_cache import key_of, load, store
from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.records.record_files import expand, open_here
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import Workspace, is_remote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import BinaryIO

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.tf.records.audit import Audit
    from odlint.workspace.files import Files

REMOTE = (
    "odlint data --runner DirectRunner reads them where they are (docs/beam.md); or copy them to this machine first: "
    "gcloud storage cp, aws s3 cp, hdfs dfs -get."
)
_LEAST_FOR_PROCESSES = 1 << 27  # bytes for which starting processes pays off


class Reading:
    """Audits of one run. Files that several configs name are read once.

    Attributes:
        limit: number of records to read; 0 for all.
        files: the file system of configs and label maps.
    """

    reaches_remote = False  # whether paths like gs://bucket/train.record can be read

    def __init__(self, arguments: Arguments, console: Console, on_error: Callable[[str], None]) -> None:
        self.limit = _number(arguments, "--limit")
        self._jobs = _number(arguments, "--jobs")
        self._console = console
        self._on_error = on_error
        self._folder = ""
        if not arguments.flag("--no-cache") and not self.limit:
            self._folder = os.path.join(arguments.text("--cache-dir") or default_folder(), AUDITS)
        self.files: Files = DiskFiles()
        self._audits: dict[tuple[str, ...], Audit] = {}

    def audits(self, groups: Sequence[Sequence[str]]) -> list[Audit]:
        """The audit of each group of files. Files that cannot be read are reported and skipped."""
        keys = [tuple(sorted(map(_absolute, paths))) for paths in groups]
        for paths in keys:
            if paths not in self._audits and (cached := self._cached(paths)) is not None:
                self._audits[paths] = cached
        self._read([paths for paths in dict.fromkeys(keys) if paths not in self._audits])
        return [self._audits[paths] for paths in keys]

    def expand(self, operand: str) -> list[str]:
        """The record files that an operand names. Raises CliError if they cannot be read from here."""
        if is_remote(operand):
            raise CliError(f"{operand}: files of another machine are not read", REMOTE)
        return expand(operand)

    def opened(self, path: str) -> BinaryIO:
        """Open a file. Raises OSError."""
        return open_here(path)

    def workspace(self, path: str, path_map: Mapping[str, str], label_map: str) -> Workspace:
        """The files around a config."""
        return Workspace(path, self.files, path_map, label_map)

    def _cached(self, paths: tuple[str, ...]) -> Audit | None:
        if not self._folder:
            return None
        try:
            return load(self._folder, key_of(paths, DiskFiles()), DiskFiles(), whole=True)
        except OSError:
            return None  # reported when the file is read

    def _read(self, groups: Sequence[tuple[str, ...]]) -> None:
        failures: list[list[str]] = [[] for _ in groups]
        before = [self._mark(paths) for paths in groups]
        audits = self._read_all(groups, failures)
        self._console.wipe()
        for paths, audit, failed, mark in zip(groups, audits, failures, before, strict=True):
            self._audits[paths] = audit
            for failure in failed:
                self._on_error(failure)
            # Do not store the audit of files that changed meanwhile or could not be read completely.
            if mark and not failed and mark == self._mark(paths):
                with suppress(OSError):
                    store(self._folder, mark, audit)
                    _ignore_folder(os.path.dirname(self._folder))

    def _read_all(self, groups: Sequence[tuple[str, ...]], failures: list[list[str]]) -> list[Audit]:
        """Audit each group. Messages about files that cannot be read are appended to its list of failures."""
        audits = []
        for paths, failed in zip(groups, failures, strict=True):
            size = sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
            progress = ReadingProgress(self._console, size)
            jobs = self._jobs or (available() if size >= _LEAST_FOR_PROCESSES else 1)
            audits.append(audit_files(paths, failed.append, jobs, self.limit, progress.step))
        return audits

    def _mark(self, paths: tuple[str, ...]) -> str:
        if not self._folder:
            return ""
        try:
            return key_of(paths, DiskFiles())
        except OSError:
            return ""


def _absolute(path: str) -> str:
    return path if is_remote(path) else os.path.abspath(path)


def _ignore_folder(folder: str) -> None:
    """Make git ignore the cache."""
    path = os.path.join(folder, ".gitignore")
    if not os.path.exists(path):
        with open(path, "w", encoding="ascii") as file:
            file.write("*\n")


def _number(arguments: Arguments, name: str) -> int:
    text = arguments.text(name)
    if not text:
        return 0
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 10**12:
        raise CliError(f"{name} takes a whole number, 1 or more, not {text!r}")
    return int(text)

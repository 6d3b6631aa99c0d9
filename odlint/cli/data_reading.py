"""Reading records for `odlint data`: with the audit of an earlier run where nothing changed, else in processes."""

from __future__ import annotations

import os
from contextlib import suppress

from odlint.cli.cache_folder import AUDITS, default_folder
from odlint.cli.failure import CannotRun
from odlint.cli.progress import ReadingProgress
from odlint.cli.workers import available
from odlint.model.files import DiskFiles
from odlint.records.keeping import key_of, load, store
from odlint.records.running import audit_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.cli.console import Console
    from odlint.cli.options import Arguments
    from odlint.records.audit import Audit

_MUCH = 1 << 27  # bytes from which on several processes pay


class Reading:
    """Audits of one run; files that several configs name are read once.

    Attributes:
        limit: records to look at; 0 for all.
    """

    def __init__(self, arguments: Arguments, console: Console, complain: Callable[[str], None]) -> None:
        self.limit = _number(arguments, "--limit")
        self._jobs = _number(arguments, "--jobs")
        self._console = console
        self._complain = complain
        self._folder = ""
        if not arguments.flag("--no-cache") and not self.limit:
            self._folder = os.path.join(arguments.text("--cache-dir") or default_folder(), AUDITS)
        self._audits: dict[tuple[str, ...], Audit] = {}

    def audit(self, paths: Sequence[str]) -> Audit:
        """The audit of these files; what cannot be read is complained of and left out."""
        wanted = tuple(sorted(map(os.path.abspath, paths)))
        if wanted not in self._audits:
            self._audits[wanted] = self._remembered(wanted) or self._read(wanted)
        return self._audits[wanted]

    def _remembered(self, paths: tuple[str, ...]) -> Audit | None:
        if not self._folder:
            return None
        try:
            return load(self._folder, key_of(paths, DiskFiles()), DiskFiles(), whole=True)
        except OSError:
            return None  # said when it is read

    def _read(self, paths: tuple[str, ...]) -> Audit:
        failures: list[str] = []
        size = sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
        progress = ReadingProgress(self._console, size)
        jobs = self._jobs or (available() if size >= _MUCH else 1)
        before = self._mark(paths)
        audit = audit_files(paths, failures.append, jobs, self.limit, progress.step)
        self._console.wipe()
        for failure in failures:
            self._complain(failure)
        # What changed while it was read, or could not be read, is nobody's content.
        if before and not failures and before == self._mark(paths):
            with suppress(OSError):
                store(self._folder, before, audit)
                _ignore_folder(os.path.dirname(self._folder))
        return audit

    def _mark(self, paths: tuple[str, ...]) -> str:
        if not self._folder:
            return ""
        try:
            return key_of(paths, DiskFiles())
        except OSError:
            return ""


def _ignore_folder(folder: str) -> None:
    """Have git leave the cache alone."""
    path = os.path.join(folder, ".gitignore")
    if not os.path.exists(path):
        with open(path, "w", encoding="ascii") as file:
            file.write("*\n")


def _number(arguments: Arguments, name: str) -> int:
    text = arguments.text(name)
    if not text:
        return 0
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 10**12:
        raise CannotRun(f"{name} takes a whole number, 1 or more, not {text!r}")
    return int(text)

"""A report on its way into a file: collected beside it, and put in its place when it is whole."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from tempfile import TemporaryFile

from odlint.cli.framework.errors import CliError
from odlint.workspace.atomic_write import ChangedMeanwhile, write_copy


class ReportFile:
    """Collects a report where nothing is left of it when the run is broken off.

    Attributes:
        path: where it goes in the end.
    """

    def __init__(self, path: str) -> None:
        """Look whether the report can be written there before anything is checked; raises CliError."""
        self.path = path
        folder = os.path.dirname(path) or os.curdir
        if os.path.isdir(path):
            raise self._refusal("it is a folder")
        if not os.path.isdir(folder):
            if os.path.exists(folder):
                raise self._refusal(f"the folder {folder} is not a folder")
            raise self._refusal(f"the folder {folder} does not exist", "Make the folder first")
        # In the system's place for such things: a half-written file beside the configs might be taken for one of them.
        self._parts = TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="")  # noqa: SIM115

    def write(self, text: str) -> None:
        """Add to the report; raises CliError."""
        try:
            self._parts.write(text)
        except OSError as problem:
            raise self._refusal(problem.strerror or str(problem)) from None

    def finish(self) -> None:
        """Create or replace the file; raises CliError."""
        try:
            self._parts.seek(0)
            data = self._parts.read().encode("utf-8")
            self._parts.close()
            if _is_special(self.path):
                with open(self.path, "wb") as file:  # a pipe or device is written to, not replaced
                    file.write(data)
            else:
                write_copy(self.path, data)
        except ChangedMeanwhile:
            raise self._refusal("another program is writing to it") from None
        except OSError as problem:
            raise self._refusal(problem.strerror or str(problem)) from None

    def _refusal(self, why: str, hint: str = "") -> CliError:
        return CliError(f"{self.path}: cannot write the report: {why}", hint)


def write_report(path: str, text: str) -> None:
    """Write a report that is whole already; raises CliError."""
    report = ReportFile(path)
    report.write(text)
    report.finish()


def _is_special(path: str) -> bool:
    with suppress(OSError):
        return not stat.S_ISREG(os.stat(path).st_mode)
    return False

"""Report files: collected in a temporary file, and written when complete."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from tempfile import TemporaryFile

from odlint.cli.framework.errors import CliError, reason
from odlint.workspace.atomic_write import ChangedMeanwhile, write_copy


class ReportFile:
    """Collects a report. An interrupted run leaves nothing behind.

    Attributes:
        path: the file to write.
    """

    def __init__(self, path: str) -> None:
        """Raises CliError if the report cannot be written there, before anything is checked."""
        self.path = path
        folder = os.path.dirname(path) or os.curdir
        if os.path.isdir(path):
            raise self._error("it is a folder")
        if not os.path.isdir(folder):
            why = "is not a folder" if os.path.exists(folder) else "does not exist"
            raise self._error(f"the folder {folder} {why}", "Make the folder first" if why == "does not exist" else "")
        # In the system's temporary folder: an incomplete file beside the configs might be mistaken for one of them.
        self._parts = TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="")  # noqa: SIM115

    def write(self, text: str) -> None:
        """Append to the report. Raises CliError if it cannot be written."""
        try:
            self._parts.write(text)
        except OSError as problem:
            raise self._error(reason(problem)) from None

    def finish(self) -> None:
        """Create or replace the file. Raises CliError if it cannot be written."""
        try:
            self._parts.seek(0)
            data = self._parts.read().encode("utf-8")
            self._parts.close()
            if _is_special(self.path):
                with open(self.path, "wb") as file:  # write to a pipe or device, do not replace it
                    file.write(data)
            else:
                write_copy(self.path, data)
        except ChangedMeanwhile:
            raise self._error("another program is writing to it") from None
        except OSError as problem:
            raise self._error(reason(problem)) from None

    def _error(self, why: str, hint: str = "") -> CliError:
        return CliError(f"{self.path}: cannot write the report: {why}", hint)


def write_report(path: str, text: str) -> None:
    """Write a complete report. Raises CliError if it cannot be written."""
    report = ReportFile(path)
    report.write(text)
    report.finish()


def _is_special(path: str) -> bool:
    with suppress(OSError):
        return not stat.S_ISREG(os.stat(path).st_mode)
    return False

"""Progress lines of long runs. They are shown on a terminal only, and only after some time."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console

PATIENCE = 1.0  # seconds before the first line
_INTERVAL = 0.1  # seconds between two lines
_BAR_WIDTH = 30  # columns


class _ProgressLine:
    """A line on standard error that is replaced at most once per interval."""

    def __init__(self, console: Console, enabled: bool) -> None:
        self._console = console
        self._enabled = enabled and console.err.isatty()
        self._next = monotonic() + PATIENCE if self._enabled else 0.0

    def is_due(self) -> bool:
        """Whether to print a new line now."""
        if not self._enabled or monotonic() < self._next:
            return False
        self._next = monotonic() + _INTERVAL
        return True

    def show(self, text: str) -> None:
        """Replace the line."""
        console = self._console
        console.out.flush()
        console.wipe()
        console.transient = text
        console.err.write(text)
        console.err.flush()


class Progress:
    """Shows how many files are done."""

    def __init__(self, console: Console, total: int) -> None:
        self._line = _ProgressLine(console, total > 1)
        self._total = total
        self._done = 0

    def step(self) -> None:
        """Count one more file."""
        self._done += 1
        if self._line.is_due():
            self._line.show(f"checked {self._done} of {self._total} files")


class ReadingProgress:
    """Shows how many bytes and records have been read.

    Args:
        console: where to print.
        total: bytes to read.
    """

    def __init__(self, console: Console, total: int) -> None:
        self._line = _ProgressLine(console, True)
        self._total = total
        self._bytes = 0
        self._records = 0

    def step(self, size: int, records: int) -> None:
        """Count `size` more bytes and `records` more records."""
        self._bytes += size
        self._records += records
        if not self._line.is_due():
            return
        share = min(1.0, self._bytes / self._total) if self._total else 1.0
        filled = round(share * _BAR_WIDTH)
        self._line.show(
            f"[{'#' * filled}{'.' * (_BAR_WIDTH - filled)}] {share:4.0%}  {self._bytes / 1e6:,.0f} of "
            f"{self._total / 1e6:,.0f} MB, {self._records:,} records"
        )

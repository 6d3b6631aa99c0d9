"""A line that tells how far a long run is; only on a terminal, only after a while."""

from __future__ import annotations

from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console

PATIENCE = 1.0  # seconds before the first line
_PACE = 0.1  # seconds between two
_BAR = 30  # columns


class Progress:
    """Counts files and says so on standard error."""

    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._done = 0
        self._wanted = total > 1 and console.err.isatty()
        self._next = monotonic() + PATIENCE if self._wanted else 0.0

    def step(self) -> None:
        """One file more."""
        self._done += 1
        if not self._wanted or monotonic() < self._next:
            return
        self._next = monotonic() + _PACE
        console = self._console
        console.out.flush()
        console.wipe()
        console.transient = f"checked {self._done} of {self._total} files"
        console.err.write(console.transient)
        console.err.flush()


class ReadingProgress:
    """Tells how many bytes of how many were read, and of how many records."""

    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._bytes = 0
        self._records = 0
        self._wanted = console.err.isatty()
        self._next = monotonic() + PATIENCE if self._wanted else 0.0

    def step(self, size: int, records: int) -> None:
        """So many bytes and records more."""
        self._bytes += size
        self._records += records
        if not self._wanted or monotonic() < self._next:
            return
        self._next = monotonic() + _PACE
        console = self._console
        share = min(1.0, self._bytes / self._total) if self._total else 1.0
        filled = round(share * _BAR)
        console.out.flush()
        console.wipe()
        console.transient = (
            f"[{'#' * filled}{'.' * (_BAR - filled)}] {share:4.0%}  {self._bytes / 1e6:,.0f} of "
            f"{self._total / 1e6:,.0f} MB, {self._records:,} records"
        )
        console.err.write(console.transient)
        console.err.flush()

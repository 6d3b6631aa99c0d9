"""A line that tells how far a long run is; only on a terminal, only after a while."""

from __future__ import annotations

from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.console import Console

PATIENCE = 1.0  # seconds before the first line
_PACE = 0.1  # seconds between two


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

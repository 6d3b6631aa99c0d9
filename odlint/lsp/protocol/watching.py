"""Files on the disk that changed, for editors that cannot be asked to watch them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTINGS = ("odlint.toml", "pyproject.toml", "odlint-baseline.json")
GLOBS = (*(f"**/{name}" for name in SETTINGS), "**/*.{pbtxt,txtpb,textproto,pbtext,config,txt,csv,index,toml}")
EVERY = 2.0  # seconds between two looks


class Watch:
    """Remembers what files looked like."""

    def __init__(self) -> None:
        self._stamps: dict[str, tuple[int, int] | None] = {}

    def note(self, paths: Iterable[str]) -> None:
        """Remember how files look now, those that are not known yet."""
        for path in paths:
            if path not in self._stamps:
                self._stamps[path] = _stamp(path)

    def changed(self, paths: Iterable[str]) -> list[str]:
        """Those of the paths that came, went or changed since they were looked at last."""
        now = {path: _stamp(path) for path in paths}
        found = [path for path, stamp in now.items() if path in self._stamps and self._stamps[path] != stamp]
        self._stamps = now
        return found


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size

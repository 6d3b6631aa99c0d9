"""The command line in this process, as the other tests of commands run it."""

from __future__ import annotations

from tests.cli.conftest import folder, odlint

__all__ = ["folder", "odlint"]

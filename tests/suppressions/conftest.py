"""The command line, run in this process."""

from tests.cli.conftest import folder, odlint

__all__ = ["folder", "odlint"]

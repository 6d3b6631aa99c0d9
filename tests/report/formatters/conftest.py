"""Real runs of the command line over files with odd names and odd content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.odd_files import write_odd_files


@pytest.fixture
def many(folder: Path) -> list[str]:
    return write_odd_files(folder)

"""A folder with the files that an experiment names, in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.editor import Desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for name, text in (("val.json", "{}"), ("a.tfrecord", ""), ("b-1", ""), ("labels.csv", "1,cat\n2,dog\n")):
        (tmp_path / "data" / name).write_text(text)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(folder)

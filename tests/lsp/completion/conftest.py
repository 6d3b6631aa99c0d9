"""An empty folder with a label map, in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.editor import Desk

LABEL_MAP = """
item { id: 1 name: "/m/01" display_name: "person" keypoints { id: 0 label: "nose" } keypoints { id: 1 label: "eye" } }
item { id: 2 name: "dog's" }
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.save("map.pbtxt", LABEL_MAP)
    return desk

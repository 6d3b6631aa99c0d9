"""A folder with a config, its label map and the files that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.editor import Desk
from tests.helpers.keypoint_config import CONFIG, LABEL_MAP


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.save("map.pbtxt", LABEL_MAP)
    desk.save("pipeline.config", CONFIG)
    for number in range(2):
        desk.save(f"train.record-0000{number}-of-00002", "")
    desk.save("ckpt/ckpt-5.index", "")
    return desk

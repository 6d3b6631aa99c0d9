"""Files with odd names and odd content, for tests of output formats."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PLAIN = "a [b] (c)/pipe,line;1%.config"
ODD = [
    "two words.config",
    "café 猫 😀.config",
    "C:\\x\\y.config",
    "c:3:5: x.config",
    "tab\there.config",
    "q'\"&<.config",
]
INFO = "info.pbtxt"  # what is found there has the lowest severity
BROKEN = """\
model {
  ssd {
    num_classes: "😀" # odlint: ignore[wrong-type] -- known, see ticket 12
    image_resizer {
      fixed_shape_resizer {
        height 300
        width: 300
      }
    }
  }
}
train_config {
  batch_size: 8.0
  num_steps: 100 # 😀
  fine_tune_checkpoint: “model/ckpt-0”
}
"""


def write_odd_files(folder: Path) -> list[str]:
    """Write broken configs with names that formats have to escape, and a clean label map beside them."""
    if os.name == "nt":
        pytest.skip("such names cannot be given there")
    for name in [PLAIN, *ODD]:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(BROKEN.encode("utf-8"))
    (folder / INFO).write_text('item {\n  id: 1 # odlint: ignore[missing-colon]\n  name: "cat"\n}\n', encoding="utf-8")
    (folder / "map.pbtxt").write_text('item {\n  id: 1\n  name: "cat"\n}\n', encoding="utf-8")
    return [PLAIN, *ODD, INFO]

"""A small project: a label map, and configs that mean it."""

from __future__ import annotations

from pathlib import Path

MAP = 'item {\n  id: 1\n  name: "cat"\n}\nitem {\n  id: 2\n  name: "dog"\n}\n'
CONFIG = """\
model {{
  ssd {{
    num_classes: {classes}
  }}
}}
train_input_reader {{
  label_map_path: {path}
  tf_record_input_reader {{
    input_path: "train.record"
  }}
}}
"""


def write_project(folder: Path) -> Path:
    """Write maps/label_map.pbtxt with two classes, and configs/a.config, which has as many."""
    (folder / "odlint.toml").write_text('select = ["classes", "syntax"]\n')
    (folder / "maps").mkdir()
    (folder / "configs").mkdir()
    (folder / "maps" / "label_map.pbtxt").write_text(MAP)
    (folder / "configs" / "a.config").write_text(CONFIG.format(classes=2, path='"maps/label_map.pbtxt"'))
    return folder

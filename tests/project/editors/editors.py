"""Real editors, and the settings that the documentation gives them."""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
from pathlib import Path

from tests.helpers.paths import ROOT

CONFIG = (ROOT / "fixtures" / "exploding" / "pipeline.config").read_text()
LABEL_MAP = "item { id: 1 name: 'x1' display_name: 'cat' }\nitem { id: 2 name: 'x2' display_name: 'dog' }\n"
NAMED = """eval_config { super_categories { key: "pets" value: "cat,dog" } }
eval_input_reader { label_map_path: "map.pbtxt" }
"""


def snippet(language: str) -> str:
    """The code block of this language in docs/editors.md, to the letter."""
    found = re.findall(
        rf"```{language}\n(.*?)```", (ROOT / "docs" / "editors.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert len(found) == 1, f"docs/editors.md has {len(found)} blocks of {language}"
    return str(found[0])


def prepare(folder: Path) -> dict[str, str]:
    """Files to edit, and an environment in which `odlint` is this one; nothing of the user's own settings."""
    (folder / "project").mkdir()
    (folder / "project" / "odlint.toml").write_text("")
    (folder / "project" / "pipeline.config").write_text(CONFIG)
    (folder / "project" / "label_map.pbtxt").write_text(
        (ROOT / "fixtures" / "exploding" / "label_map.pbtxt").read_text()
    )
    (folder / "project" / "map.pbtxt").write_text(LABEL_MAP)
    (folder / "project" / "named.config").write_text(NAMED)
    program = folder / "bin" / "odlint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m odlint "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    home = folder / "home"
    home.mkdir()
    return {
        **os.environ,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_STATE_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }


def missing(program: str) -> bool:
    """Whether a program is not installed."""
    return shutil.which(program) is None

"""Neovim's own client, with the settings of docs/editors.md."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from odlint.syntax.formatting import formatted
from odlint.syntax.parsing.parser import parse
from tests.project.editors.editors import CONFIG, LABEL_MAP, NAMED, missing, prepare, snippet

pytestmark = pytest.mark.skipif(missing("nvim"), reason="Neovim is not installed")


def test_neovim_works_with_the_documented_settings(tmp_path: Path) -> None:
    environment = prepare(tmp_path)
    settings, result = tmp_path / "init.lua", tmp_path / "result.json"
    settings.write_text(snippet("lua"))
    script = Path(__file__).with_name("neovim.lua")
    done = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {settings}", "-c", f"luafile {script}"],
        cwd=tmp_path / "project",
        env={**environment, "RESULT": str(result)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.exists(), done.stderr
    said = json.loads(result.read_text())
    assert "problem" not in said, said["problem"]
    assert said["client"] == "odlint"
    assert Path(said["root"]) == tmp_path / "project"
    assert said["found"]["line"] == 4
    assert said["found"]["source"] == "odlint"
    assert said["found"]["count"] >= 3
    assert said["action"] == "Set num_classes to 5"
    repaired = CONFIG.replace("num_classes: 90", "num_classes: 5")
    assert said["after_action"] == repaired
    assert said["formatted"] == formatted(parse(repaired))
    assert (tmp_path / "project" / "pipeline.config").read_text() == said["formatted"]
    assert "num_classes" in said["hover"]
    assert said["completion"] > 5
    assert said["label_map"] == LABEL_MAP.replace("cat", "lion")
    assert said["named"] == NAMED.replace('"cat,', '"lion,')

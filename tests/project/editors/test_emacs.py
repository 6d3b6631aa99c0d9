"""Emacs' eglot, with the settings of docs/editors.md."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path

import pytest

from odlint.syntax.formatting import formatted
from odlint.syntax.parsing.parser import parse
from tests.project.editors.editors import CONFIG, LABEL_MAP, NAMED, missing, prepare, snippet

# No init file, but the packages that the system installed.
START = ["emacs", "-q", "--batch", "--eval", "(package-initialize)"]


@cache
def no_eglot() -> bool:
    """Whether there is no Emacs with eglot."""
    if missing("emacs"):
        return True
    return subprocess.run([*START, "--eval", "(require 'eglot)"], capture_output=True, check=False).returncode != 0


@pytest.mark.skipif(no_eglot(), reason="Emacs with eglot is not installed (Emacs 29, or elpa-eglot)")
def test_emacs_works_with_the_documented_settings(tmp_path: Path) -> None:
    environment = prepare(tmp_path)
    settings, result = tmp_path / "init.el", tmp_path / "result.json"
    settings.write_text(snippet("elisp"))
    script = Path(__file__).with_name("emacs.el")
    done = subprocess.run(
        [*START, "-l", str(settings), "-l", str(script)],
        cwd=tmp_path / "project",
        env={**environment, "RESULT": str(result)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.exists(), done.stderr
    said = json.loads(result.read_text())
    assert "problem" not in said, (said["problem"], done.stderr)
    assert said["mode"] == "odlint-mode"
    assert said["hook"] is True
    assert said["line"] == 5
    assert said["action"] == "Set num_classes to 5"
    repaired = CONFIG.replace("num_classes: 90", "num_classes: 5")
    assert said["after-action"] == repaired
    assert said["formatted"] == formatted(parse(repaired))
    assert (tmp_path / "project" / "pipeline.config").read_text() == said["formatted"]
    assert "num_classes" in said["hover"]
    assert said["label-map"] == LABEL_MAP.replace("cat", "lion")
    assert said["named"] == NAMED.replace('"cat,', '"lion,')

"""Patches."""

from __future__ import annotations

from odlint.fixing.diff import unified
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.syntax.source import decode
from tests.helpers.paths import ROOT

EXPLODING = ROOT / "fixtures" / "exploding"


def test_the_patch_names_the_rules() -> None:
    path = EXPLODING / "pipeline.config"
    source = decode("configs/pipeline.config", path.read_bytes())
    result = fix_source(Linter(), source, str(path))
    patch = unified(source, result.source, result.applied)
    hunks = [line for line in patch.split("\n") if line.startswith("@@")]
    assert patch.startswith("--- a/configs/pipeline.config\n+++ b/configs/pipeline.config\n")
    assert any("num-classes-above-label-map" in hunk for hunk in hunks)
    assert any("learning-rate-explodes" in hunk for hunk in hunks)

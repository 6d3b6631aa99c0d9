"""Fixing files: the mission's case to the letter, fixpoints, files that change, links, modes, line ends."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

import odlint
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.syntax.source import Source, decode
from odlint.workspace.atomic_write import ChangedMeanwhile, write_atomically
from tests.helpers.paths import ROOT

EXPLODING = ROOT / "fixtures" / "exploding"


def test_the_mission_changes_three_lines_and_nothing_else() -> None:
    path = EXPLODING / "pipeline.config"
    source = decode(str(path), path.read_bytes())
    result = fix_source(Linter(), source)
    assert not result.failures
    old, new = source.text.split("\n"), result.source.text.split("\n")
    assert len(old) == len(new)
    changed = [(a.strip(), b.strip()) for a, b in zip(old, new, strict=True) if a != b]
    assert changed == [
        ("num_classes: 90  # the map has five", "num_classes: 5  # the map has five"),
        (
            "learning_rate_base: 0.8        # for 512 images a step",
            "learning_rate_base: 0.0078        # for 512 images a step",
        ),
        ("warmup_learning_rate: 0.13333", "warmup_learning_rate: 0.0013"),
    ]
    assert [finding for finding in result.report.findings if finding.severity != "info"] == []
    again = fix_source(Linter(), result.source)
    assert not again.changed


@pytest.fixture
def case(tmp_path: Path) -> Path:
    for name in ("pipeline.config", "label_map.pbtxt"):
        (tmp_path / name).write_bytes((EXPLODING / name).read_bytes())
    return tmp_path / "pipeline.config"


def test_line_ends_mode_and_link_are_kept(case: Path) -> None:
    case.write_bytes(case.read_bytes().replace(b"\n", b"\r\n"))
    case.chmod(0o640)
    link = case.with_name("link.config")
    link.symlink_to(case.name)
    result = odlint.fix(link)
    assert result.changed and link.is_symlink()
    data = case.read_bytes()
    assert b"learning_rate_base: 0.0078" in data
    assert data.count(b"\r\n") == data.count(b"\n")
    assert stat.S_IMODE(case.stat().st_mode) == 0o640
    assert [name for name in os.listdir(case.parent) if name.startswith(".")] == []


def test_nothing_is_written_when_nothing_changes(case: Path) -> None:
    odlint.fix(case)
    before = case.stat()
    result = odlint.fix(case)
    after = case.stat()
    assert not result.changed
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_file_that_changed_meanwhile_is_refused(case: Path) -> None:
    with pytest.raises(ChangedMeanwhile):
        write_atomically(str(case), b"new", b"what it never held")
    assert case.read_bytes().startswith(b"# The case")
    assert sorted(os.listdir(case.parent)) == ["label_map.pbtxt", "pipeline.config"]


def test_a_read_only_file_is_respected(case: Path) -> None:
    case.chmod(0o444)
    with pytest.raises(PermissionError):
        odlint.fix(case)
    assert b"learning_rate_base: 0.8" in case.read_bytes()


def test_text_that_does_not_parse_is_repaired_first() -> None:
    text = "train_config {\n  batch_size: 8.0  // images\n  fine_tune_checkpoint: “ckpt-0”\n  num_step: 10\n}\n"
    result = fix_source(Linter(), Source("pipeline.config", text))
    assert result.source.text.startswith(
        'train_config {\n  batch_size: 8  # images\n  fine_tune_checkpoint: "ckpt-0"\n  num_steps: 10\n'
    )


def test_several_augmentations_become_blocks() -> None:
    text = (
        "train_config {\n  data_augmentation_options {\n    random_horizontal_flip {\n    }\n"
        "    ssd_random_crop {  # keep\n    }\n  }\n}\n"
    )
    result = fix_source(Linter(), Source("pipeline.config", text))
    assert result.source.text.count("data_augmentation_options {") == 2
    assert "ssd_random_crop {  # keep" in result.source.text


def test_given_twice_keeps_the_value_that_counts() -> None:
    text = "train_config {\n  batch_size: 8\n  num_steps: 10\n  batch_size: 4  # this one counts\n}\n"
    result = fix_source(Linter(), Source("pipeline.config", text))
    assert result.source.text.count("batch_size") == 1
    assert "batch_size: 4  # this one counts" in result.source.text

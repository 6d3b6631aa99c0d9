"""The checkpoint as a check sees it: found, read once, and left alone where there is none."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from odlint.analysis.checkpoint_fact import _surely
from odlint.cli.run.file_dependencies import DependencyChecker, TrackingFiles
from odlint.lint.engine import Linter
from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles, MemoryFiles
from tests.helpers.checkpoints import CONFIG, DETECTOR, V, write
from tests.helpers.paths import ROOT


def rules_found(folder: Path, text: str, files: DiskFiles | None = None) -> set[str]:
    path = str(folder / "pipeline.config")
    report = Linter().check_source(decode(path, text.encode()), path, files)
    return {finding.rule for finding in report.findings if finding.rule != "training-from-scratch"}


def test_the_checkpoint_is_read_once_per_file(tmp_path: Path) -> None:
    class Counting(DiskFiles):
        def __init__(self) -> None:
            super().__init__()
            self.reads: Counter[str] = Counter()

        def read(self, path: str) -> bytes:
            self.reads[Path(path).name] += 1
            return super().read(path)

    write(tmp_path / "m" / "ckpt-3", DETECTOR)
    files = Counting()
    assert "full-checkpoint-class-count" in rules_found(tmp_path, CONFIG, files)
    assert files.reads["ckpt-3.index"] == 1


def test_nothing_is_imported_where_there_is_no_checkpoint(tmp_path: Path) -> None:
    (tmp_path / "pipeline.config").write_text(CONFIG)
    code = (
        "import sys, io; from odlint.cli.main import main; sys.stdout = io.StringIO(); "
        f"main(['check', {str(tmp_path / 'pipeline.config')!r}, '--isolated']); sys.stdout = sys.__stdout__; "
        "print([name for name in sys.modules if 'checkpoint' in name or 'google' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_a_cached_check_sees_a_changed_checkpoint(tmp_path: Path) -> None:
    write(tmp_path / "m" / "ckpt-3", DETECTOR)
    path = str(tmp_path / "pipeline.config")
    files = TrackingFiles(DiskFiles())
    Linter().check_source(decode(path, CONFIG.encode()), path, files)
    assert DependencyChecker(DiskFiles()).holds(files.seen)
    write(tmp_path / "m" / "ckpt-3", {**DETECTOR, "model/_feature_extractor/more" + V: (1,)})
    assert not DependencyChecker(DiskFiles()).holds(files.seen)


def test_large_files_are_read_in_parts_and_remembered(tmp_path: Path) -> None:
    from odlint.tf.checkpoints.partial_file import Stored

    place = tmp_path / "large"
    place.write_bytes(b"a" * (5 << 20) + b"end")
    files = TrackingFiles(DiskFiles())
    assert Stored(str(place), files).read(5 << 20, 3) == b"end"
    assert not any(question.startswith("r") for question in files.seen)
    assert DependencyChecker(DiskFiles()).holds(files.seen)
    place.write_bytes(b"a" * (5 << 20) + b"END")
    assert not DependencyChecker(DiskFiles()).holds(files.seen)
    memory = MemoryFiles({}, DiskFiles())
    assert memory.part(str(place), 5 << 20, 9) == b"END"
    assert memory.size(str(place)) == (5 << 20) + 3


def test_a_damaged_checkpoint_ends_in_a_finding(tmp_path: Path) -> None:
    prefix = write(tmp_path / "m" / "ckpt-3", DETECTOR)
    index = Path(f"{prefix}.index")
    index.write_bytes(index.read_bytes()[:-9])
    found = rules_found(tmp_path, CONFIG)
    assert "checkpoint-damaged" in found
    assert not {"full-checkpoint-class-count", "checkpoint-without-detector", "tf1-checkpoint-in-tf2"} & found


def test_another_checkpoint_of_a_common_name_is_not_taken(tmp_path: Path) -> None:
    write(tmp_path / "checkpoint" / "ckpt-0", DETECTOR)
    text = CONFIG.replace("m/ckpt-3", "/content/zoo/checkpoint/ckpt-0")
    assert "full-checkpoint-class-count" not in rules_found(tmp_path, text)
    write(tmp_path / "zoo_of_ann" / "checkpoint" / "ckpt-0", DETECTOR)
    text = CONFIG.replace("m/ckpt-3", "/content/zoo_of_ann/checkpoint/ckpt-0")
    assert "full-checkpoint-class-count" in rules_found(tmp_path, text)


@pytest.mark.parametrize(
    ("written", "found", "sure"),
    [
        ("/content/zoo/ssd_mobilenet/checkpoint/ckpt-0", "/home/ann/zoo/ssd_mobilenet/checkpoint/ckpt-0", True),
        ("/content/zoo/ssd_mobilenet/checkpoint/ckpt-0", "/home/ann/my_run/checkpoint/ckpt-0", False),
        ("/content/training/model.ckpt-7", "/home/ann/training/model.ckpt-7", False),
        ("/content/x/resnet50.ckpt-1", "/home/ann/resnet50.ckpt-1", True),
        ("checkpoint/ckpt-0", "/home/ann/checkpoint/ckpt-0", True),
        ("/home/ann/checkpoint/ckpt-0", "/home/ann/checkpoint/ckpt-0", True),
        ("C:\\zoo\\ssd_x\\ckpt-0", "/home/ann/ssd_x/ckpt-0", True),
    ],
)
def test_common_names_alone_are_no_proof(written: str, found: str, sure: bool) -> None:
    assert _surely(written, found) is sure

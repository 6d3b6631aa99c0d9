"""Audits of files by several processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.tf.records import record_files
from odlint.tf.records.parallel_audit import audit_files
from tests.helpers.record_files import frame, payload


def record_file(path: Path, count: int, first: int = 0) -> str:

    path.write_bytes(b"".join(frame(payload(seed)) for seed in range(first, first + count)))
    return str(path)


def test_processes_and_pieces_of_files_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [record_file(tmp_path / "a.record", 300), record_file(tmp_path / "b.record", 50, 200)]
    alone = audit_files(paths, pytest.fail)
    monkeypatch.setattr(record_files, "PIECE", 5_000)
    assert len(record_files.pieces(paths[0])) > 3
    assert audit_files(paths, pytest.fail, jobs=2) == alone
    assert audit_files(paths[::-1], pytest.fail) == alone
    assert alone.sums["records"] == 350


def test_a_sample_is_spread_evenly_and_the_same_everywhere(tmp_path: Path) -> None:
    paths = [record_file(tmp_path / "a.record", 30), record_file(tmp_path / "b.record", 70, 100)]
    audit = audit_files(paths, pytest.fail, limit=10)
    assert (audit.sums["records"], audit.sums["skipped"]) == (10, 90)
    assert audit_files(paths, pytest.fail, jobs=2, limit=10) == audit
    assert audit_files(paths, pytest.fail, limit=1_000).sums["skipped"] == 0

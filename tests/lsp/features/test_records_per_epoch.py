"""Counting records for the hint on epochs."""

from __future__ import annotations

import time
from pathlib import Path

from odlint.lsp.features.records_per_epoch import count_records
from tests.helpers.record_files import frame


def test_counting_gives_up_in_time(tmp_path: Path) -> None:
    path = tmp_path / "x.record"
    path.write_bytes(frame(b"") * 10)
    assert count_records(str(path), path.stat().st_size, time.monotonic() + 9) == 10
    assert count_records(str(path), path.stat().st_size, time.monotonic() - 1) is None

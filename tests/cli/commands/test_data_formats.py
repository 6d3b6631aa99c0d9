"""Every format of `odlint data`, with records that need no TensorFlow to be made."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_formats(folder: Path, odlint: Run) -> None:
    (folder / "empty.record").write_bytes(b"")
    text = odlint("data", "empty.record")
    assert text.code == 1
    assert "warning[file-empty] 1 file: the file holds no record" in text.out
    report = json.loads(odlint("data", "empty.record", "--output-format", "json").out)
    assert "file-empty" in json.dumps(report)
    page = odlint("data", "empty.record", "--output-format", "html", "--output-file", "data.html")
    assert (page.code, page.out) == (1, "")
    assert "file-empty" in (folder / "data.html").read_text(encoding="utf-8")
    assert odlint("data", "empty.record", "--fail-on", "error").code == 0
    assert odlint("data", "empty.record", "missing.record").code == 2

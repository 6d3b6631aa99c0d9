"""Small configs and label maps of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.adapting.adapt import Adaptation, adapt_source
from odlint.adapting.adapt_options import AdaptOptions
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.helpers.adapting import LABEL_MAP, Adapt


@pytest.fixture
def adapt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Adapt:
    """Adapt a text in an empty folder that holds label_map.pbtxt."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "label_map.pbtxt").write_text(LABEL_MAP)

    def call(text: str, *args: object, **wishes: object) -> Adaptation:
        return adapt_source(Linter(), Source("pipeline.config", text), AdaptOptions(**wishes))  # type: ignore[arg-type]

    return call

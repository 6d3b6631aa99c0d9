"""Feature maps of anchor generators."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.lsp.features.anchor_geometry import feature_maps
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from tests.helpers.corpus import shared


def test_as_many_maps_as_official_configs_have_anchor_layers() -> None:
    corpus = (shared() or Path("absent")) / "corpus" / "official"
    if not corpus.is_dir():
        pytest.skip("the corpus of real files is not at hand (ODLINT_SHARED)")
    looked_at = 0
    for path in sorted(corpus.rglob("*.config")):
        bound = bind(parse(path.read_text(encoding="utf-8", errors="replace")), PIPELINE)
        for ssd in bound.by_type.get("Ssd", ()):
            maps, generator = feature_maps(ssd), ssd.get("anchor_generator")
            if maps is None:
                continue
            looked_at += 1
            which = generator.get(generator.which("anchor_generator_oneof"))
            pyramid = which.message_type.name == "MultiscaleAnchorGenerator"
            layers = which.get("max_level") - which.get("min_level") + 1 if pyramid else which.get("num_layers")
            assert len(maps) == layers, path.name
    assert looked_at > 20

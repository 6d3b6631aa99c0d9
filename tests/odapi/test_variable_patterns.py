"""Patterns of variable names."""

from __future__ import annotations

import pytest

from odlint.language.runtime import FactUnavailable
from odlint.odapi.variable_patterns import matches_any


def test_patterns_of_frozen_variables() -> None:
    names = ["FeatureExtractor/MobilenetV1/Conv2d_0/weights", "global_step"]
    assert matches_any("FeatureExtractor/MobilenetV1/Conv2d_[0-5]", names)
    assert matches_any(".*/weights$", names)
    assert not matches_any("MobilenetV1", names)
    for costly in ("(a+)+b", "(a|a)*b", "x" * 600, "a{9}{9}", "[", "a**", ".*.*.*.*.*.*x"):
        with pytest.raises(FactUnavailable):
            matches_any(costly, names)

"""Numerals on axes and in sentences."""

from __future__ import annotations

import math

from odlint.report.number_format import brief, exact, nice_step, step_label


def test_numerals() -> None:
    assert [exact(rate) for rate in (0.13333000242710114, 0.800000011920929, 0.0, math.nan)] == [
        "0.13333", "0.8", "0.0", "nan",
    ]  # fmt: skip
    assert exact(3.4028234663852886e38) == "3.4028235e+38"
    assert [brief(rate) for rate in (0.000625, 1e-5, 0.08, 2.6822e-8, 0.0, 12345.0, -0.0005)] == [
        "6.25e-4", "1e-5", "0.08", "2.682e-8", "0", "1.234e4", "-5e-4",
    ]  # fmt: skip
    assert [step_label(step) for step in (0, 50000, 2_500_000, 1_234_567)] == ["0", "50000", "2.5M", "1234567"]
    assert [nice_step(span, 5) for span in (1, 0.8, 50000, 0)] == [0.2, 0.2, 10000, 1.0]

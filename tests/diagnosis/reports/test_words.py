"""Sentences that all formats of a diagnosis share."""

from __future__ import annotations

import pytest

from odlint.diagnosis.reports.words import in_sentence


@pytest.mark.parametrize(
    ("title", "in_the_middle"),
    [
        ("The batch is too small", "the batch is too small"),
        ("Overfitting", "overfitting"),
        ("NaN or infinity enters the loss", "NaN or infinity enters the loss"),
        ("num_classes and the label map disagree", "num_classes and the label map disagree"),
    ],
)
def test_a_title_in_a_sentence(title: str, in_the_middle: str) -> None:
    assert in_sentence(title) == in_the_middle

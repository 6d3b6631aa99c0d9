"""Curves through the numbers of trainings that were measured with the real API: start, highest, lowest and end.

The numbers are known (docs/loss-causes.md names their source), the way between them is not: it is drawn straight on a
logarithmic scale, with noise.
"""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest

from odlint.diagnosis.diagnose import diagnose
from odlint.diagnosis.symptoms.recognise import NOTES
from tests.helpers.runs import CLS, REG, TOTAL, Of, constant, run

LAST = 200


def through(*places: tuple[float, float], noise: float = 0.05) -> Of:
    """(share of the run, value) joined by straight lines on a logarithmic scale."""

    def of(step: int) -> float:
        share = step / LAST
        pairs = pairwise(places)
        (a, low), (b, high) = next((pair for pair in pairs if share <= pair[1][0]), (places[-2], places[-1]))
        level: float = low * (high / low) ** ((min(share, b) - a) / (b - a))
        return level * math.exp(random.Random(step).gauss(0, noise))

    return of


HIGH = "learning-rate-too-high"

# case -> total, regularization (start, end), what must be seen, what must be named (first, or at least)
MEASURED = {
    "0.8 with a batch of 8": (through((0, 4.27), (0.2, 3.4), (1, 1.47e11)), (0.06, 1.47e11), "explosion", HIGH),
    "0.5 with a batch of 8": (through((0, 4.35), (0.1, 3.7), (0.3, 76), (1, 25.9)), (0.06, 24.1), "explosion", HIGH),
    "0.08 with a batch of 8": (through((0, 4.25), (0.12, 12.8), (1, 1.53)), (0.06, 0.17), "early-hump", ""),
    "0.008 with a batch of 8": (through((0, 4.12), (1, 1.21)), (0.0625, 0.0675), "", ""),
    "0.000075 with a batch of 4": (through((0, 4.22), (1, 4.01)), (0.0626, 0.0626), "plateau", "learning-rate-too-low"),
    "l2 weight of 4": (through((0, 6260), (0.5, 30), (1, 4.27)), (6255, 4.2), "regularization-dominates", ""),
    "no batch norm": (through((0, 4.14), (1, 4.08)), (0.06, 0.06), "plateau", ""),
    "background not as zeros": (through((0, 331), (0.3, 9), (1, 2.25)), (0.06, 0.086), "high-start", ""),
    "not normalized by matches": (through((0, 138), (0.2, 982), (1, 70.3)), (0.06, 0.06), "high-start", ""),
    "num_classes 2 of 3": (through((0, 3.19), (1, 1.04)), (0.06, 0.0666), "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", MEASURED)
def test_what_was_measured_is_recognised(name: str) -> None:
    total, (first, last), seen, cause = MEASURED[name]
    train = {TOTAL: total, REG: through((0, first), (1, last), noise=0)}
    found = diagnose(run(train, last=LAST, every=5), None)
    symptoms = {symptom.name for symptom in found.symptoms} - NOTES
    assert (seen in symptoms) if seen else not symptoms, found.symptoms
    if cause:
        assert found.suspects[0].cause.name == cause
    if not seen:
        assert not found.suspects


def test_names_that_differ_in_case() -> None:
    """Every box is dropped: the classification loss is nothing, the total anything."""
    train = {CLS: through((0, 0.00212), (1, 0.00196)), TOTAL: through((0, 43), (1, 25.8)), REG: constant(0.148)}
    assert diagnose(run(train, last=LAST, every=5), None).suspects[0].cause.name == "labels-lost"

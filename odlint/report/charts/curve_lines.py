"""Curves as lines of a plot: sampled, coloured, and equal ones drawn once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.odapi.curves import Curve

COLORS = ("36", "33", "35", "32", "34", "31", "96", "93")
MOST_LINES = len(COLORS)
LETTERS = "ABCDEFGH"


class Line:
    """A line of the plot.

    Attributes:
        curve: what it shows; equal: curves of other files that are the same line.
        points: (step, rate), by step.
        letter, color: how it is told from the others.
    """

    __slots__ = ("color", "curve", "equal", "letter", "points")

    def __init__(self, curve: Curve, points: list[tuple[int, float]], number: int) -> None:
        self.curve = curve
        self.points = points
        self.equal: list[Curve] = []
        self.letter = LETTERS[number % MOST_LINES]
        self.color = COLORS[number % MOST_LINES]

    def rate(self, step: int) -> float:
        """The rate at any step."""
        return self.curve.rate(step)

    @property
    def label(self) -> str:
        """The file, or all files, whose line this is."""
        return " = ".join(curve.name for curve in (self.curve, *self.equal))


def lines_of(curves: Sequence[Curve], points: int) -> list[Line]:
    """A line for each different curve, looked at in about so many steps."""
    made: dict[str, Line] = {}
    for curve in curves:
        sampled = [(step, curve.rate(step)) for step in curve.samples(points)]
        key = repr((sampled, curve.num_steps))  # by text, in which NaN equals NaN
        if key in made:
            made[key].equal.append(curve)
        else:
            made[key] = Line(curve, sampled, len(made))
    return list(made.values())


def span_of(lines: Sequence[Line]) -> int:
    """The last step of the longest line."""
    return max(line.curve.last for line in lines)

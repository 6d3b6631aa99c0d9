"""The axis of steps below a plot in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from odlint.report.charts.scales import Scale

BOX = {"side": "│", "tick": "┤", "corner": "└", "floor": "─", "step": "┬", "upright": "┊"}
PLAIN = {"side": "|", "tick": "+", "corner": "+", "floor": "-", "step": "+", "upright": ":"}


def step_axis(steps: Scale, margin: int, width: int, box: Mapping[str, str]) -> tuple[str, str]:
    """The line with its ticks, and the labels below it; `margin` characters stand left of the plot."""
    floor, names = [box["floor"]] * width, [" "] * (margin + width)
    for value, label in steps.ticks:
        column = round((steps.place(value) or 0.0) * (width - 1))
        floor[column] = box["step"]
        start = min(max(margin + column - len(label) // 2, 0), len(names) - len(label))
        names[start : start + len(label)] = label
    return " " * (margin - 1) + box["corner"] + "".join(floor), "".join(names).rstrip()

"""Series over steps as a picture in the terminal: several lines, evidence marked, what is no number at the edge."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from odlint.report.charts.canvas import Canvas
from odlint.report.charts.scales import Scale, rate_scale, step_scale
from odlint.report.charts.step_axis import BOX, PLAIN, step_axis
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, RED, Style

_MOST_COLUMNS, _LEAST_COLUMNS = 100, 40
_COLUMNS_PER_TICK, _ROWS_PER_TICK = 12, 3
_WIDE = 100.0  # highest value over lowest from which on a linear scale shows nothing of the low ones
COLORS = ("36", "33", "35", "32")

Points = Sequence[tuple[int, float]]


def series_plot(
    title: str,
    series: Sequence[tuple[str, Points]],
    marks: Sequence[tuple[int, float]],
    style: Style,
    height: int = 12,
    plain: bool = False,
    wide: bool = True,
) -> str:
    """The lines of a picture, line ends included.

    Args:
        title: stands over it.
        series: name and points by step of each line; at most four.
        marks: points at which a cross is drawn; what is no number is drawn at the edge.
        style: colours and width.
        height: rows between the axes.
        plain: without Braille.
        wide: take a logarithmic scale where the values span powers of ten.
    """
    return "\n".join(_Picture(title, series, marks, style, height, plain, wide).rows()) + "\n"


def wants_log(values: Sequence[float]) -> bool:
    """Whether these values differ so much that only a logarithmic scale shows them all."""
    positive = [value for value in values if value > 0 and math.isfinite(value)]
    below = any(value <= 0 for value in values)
    return not below and bool(positive) and max(positive) > _WIDE * min(positive)


def _decades(values: Sequence[float], ticks: int) -> Scale:
    """A logarithmic axis from the lowest to the highest value, however many decades that takes."""
    positive = [value for value in values if value > 0 and math.isfinite(value)]
    first, last = math.floor(math.log10(min(positive)) + 1e-6), math.ceil(math.log10(max(positive)) - 1e-6)
    stride = max(math.ceil((last - first) / ticks), 1)
    labels = [(10.0**at, f"{10.0**at:g}" if -3 <= at <= 3 else f"1e{at}") for at in range(first, last + 1, stride)]
    return Scale(10.0**first, 10.0**last, labels, True)


class _Picture:
    def __init__(
        self,
        title: str,
        series: Sequence[tuple[str, Points]],
        marks: Sequence[tuple[int, float]],
        style: Style,
        height: int,
        plain: bool,
        wide: bool,
    ) -> None:
        self.title, self.series, self.marks = title, series, marks
        self.style, self.height = style, height
        self.box = PLAIN if plain else BOX
        values = [value for _, points in series for _, value in points]
        ticks = max((height - 1) // _ROWS_PER_TICK, 1)
        self.values: Scale = _decades(values, ticks) if wide and wants_log(values) else rate_scale(values, ticks)
        self.margin = max(len(label) for _, label in self.values.ticks) + 2
        width = max(_LEAST_COLUMNS, min(style.width, _MOST_COLUMNS)) - self.margin
        self.canvas = Canvas(width, height, braille=not plain)
        last = max((points[-1][0] for _, points in series if points), default=1)
        self.steps = step_scale(max(last, 1), max(width // _COLUMNS_PER_TICK, 1))

    def rows(self) -> Iterator[str]:
        """The finished picture."""
        scale = " (logarithmic)" if self.values.log else ""
        yield self.style.paint(clean(self.title) + scale, BOLD) + self._legend()
        for number, (_, points) in enumerate(self.series):
            self._draw(points, COLORS[number % len(COLORS)], "*o+x"[number % 4])
        for step, value in self.marks:
            self._mark(step, value)
        labels = dict(self._labels())
        for row in range(self.height):
            label = labels.get(row, "")
            side = self.box["tick" if label else "side"]
            yield self.style.paint(f"{label:>{self.margin - 2}} {side}", DIM) + self.canvas.row(row, self.style)
        yield from (self.style.paint(row, DIM) for row in self._floor())

    def _legend(self) -> str:
        if len(self.series) < 2:
            return ""
        names = [
            self.style.paint(f"{'*o+x'[number % 4]} {clean(name)}", COLORS[number % len(COLORS)])
            for number, (name, _) in enumerate(self.series)
        ]
        return "  " + "  ".join(names)

    def _dot(self, step: int, value: float) -> tuple[int, int] | None:
        across, up = self.steps.place(step), self.values.place(value)
        if across is None or up is None:
            return None
        return round(across * (self.canvas.dots_wide - 1)), round(up * (self.canvas.dots_high - 1))

    def _draw(self, points: Points, color: str, letter: str) -> None:
        before = None
        for step, value in points:
            here = self._dot(step, value)
            if here is not None:
                self.canvas.line(before or here, here, letter, color)
            before = here
        if len(self.series) > 1 and points:  # a letter, so that colours are not all that tells the lines apart
            for share in (0.25, 0.75):
                here = self._dot(*points[min(int(share * len(points)), len(points) - 1)])
                if here is not None:
                    self.canvas.write(*self.canvas.character_of(*here), letter, color)

    def _mark(self, step: int, value: float) -> None:
        shown = value if math.isfinite(value) else (self.values.high if value == math.inf else self.values.low)
        here = self._dot(step, shown)
        if here is not None:
            self.canvas.write(*self.canvas.character_of(*here), "✗" if self.box is BOX else "X", RED)

    def _labels(self) -> Iterator[tuple[int, str]]:
        for value, label in self.values.ticks:
            up = self.values.place(value) or 0.0
            yield self.canvas.character_of(0, round(up * (self.canvas.dots_high - 1)))[0], label

    def _floor(self) -> Iterator[str]:
        yield from step_axis(self.steps, self.margin, self.canvas.width, self.box)

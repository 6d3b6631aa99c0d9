"""Learning-rate curves in the terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from odlint.report.charts.canvas import Canvas
from odlint.report.charts.curve_lines import span_of
from odlint.report.charts.scales import rate_scale, step_scale
from odlint.report.charts.step_axis import BOX, PLAIN, step_axis
from odlint.report.number_format import brief
from odlint.report.style import DIM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.report.charts.curve_lines import Line
    from odlint.report.style import Style

_HEIGHT = 16  # rows of the canvas; the uppermost is for words
_MOST_COLUMNS, _LEAST_COLUMNS = 100, 40
_COLUMNS_PER_TICK, _ROWS_PER_TICK = 12, 3
_MARKS_PER_LINE = 4  # letters on each of several lines


def plot(lines: Sequence[Line], style: Style, log: bool = False, plain: bool = False) -> str:
    """The lines over one another, with axes; line ends included."""
    return "\n".join(_Plot(lines, style, log, plain).rows()) + "\n"


def samples_for(style: Style) -> int:
    """How many steps to look at for a plot of this width."""
    return 4 * max(_LEAST_COLUMNS, min(style.width, _MOST_COLUMNS))


class _Plot:
    def __init__(self, lines: Sequence[Line], style: Style, log: bool, plain: bool) -> None:
        self.lines = lines
        self.style = style
        self.box = PLAIN if plain else BOX
        self.last = span_of(lines)
        self.rates = rate_scale(
            (rate for line in lines for _, rate in line.points), max((_HEIGHT - 1) // _ROWS_PER_TICK, 1), log
        )
        self.margin = max(len(label) for _, label in self.rates.ticks) + 2  # the label, a blank and the axis
        columns = max(_LEAST_COLUMNS, min(style.width, _MOST_COLUMNS))
        self.canvas = Canvas(columns - self.margin, _HEIGHT, braille=not plain)
        self.top = self.canvas.dots_high - self.canvas.dots_high // _HEIGHT - 1  # the highest dot of a line
        self.steps = step_scale(self.last, max(self.canvas.width // _COLUMNS_PER_TICK, 1))

    def rows(self) -> Iterator[str]:
        """The finished plot."""
        for line in self.lines:
            self._draw(line)
        if len(self.lines) > 1:
            self._letters()
        else:
            self._remarks(self.lines[0])
        self._uprights()
        labels = dict(self._rate_labels())
        for number in range(_HEIGHT):
            label = labels.get(number, "")
            side = self.box["tick" if label else "side"]
            row = self.canvas.row(number, self.style)
            yield self.style.paint(f"{label:>{self.margin - 2}} {side}", DIM) + row
        yield from (self.style.paint(row, DIM) for row in self._floor())

    # -- lines --

    def _dot(self, step: int, rate: float) -> tuple[int, int] | None:
        across, up = self.steps.place(step), self.rates.place(rate)
        if across is None or up is None:
            return None
        return round(across * (self.canvas.dots_wide - 1)), round(up * self.top)

    def _draw(self, line: Line) -> None:
        mark = line.letter if len(self.lines) > 1 else "*"
        before = None
        for step, rate in line.points:
            here = self._dot(step, rate)
            if here is not None:
                self.canvas.line(before or here, here, mark, line.color)
            before = here

    def _letters(self) -> None:
        """Letters on the lines, at other places on each, so that colours are not all that tells them apart."""
        parts = len(self.lines)
        for number, line in enumerate(self.lines):
            for mark in range(_MARKS_PER_LINE):
                share = (mark + (number + 0.5) / parts) / _MARKS_PER_LINE
                step = round(share * line.points[-1][0])
                at = self._dot(step, line.rate(step))
                if at is not None:
                    self.canvas.write(*self.canvas.character_of(*at), line.letter, line.color)

    # -- words in the plot --

    def _remarks(self, line: Line) -> None:
        """What is worth pointing at on a single line, where there is room for it."""
        curve = line.curve
        broken = curve.broken_steps()
        if broken is not None:
            self._remark(broken[0], self.rates.low, f"{_name(curve.rate(broken[0]))} at step {broken[0]}", "x")
        peak = curve.peak()
        if peak is not None and peak[1] > 0:
            self._remark(*peak, f"peak {brief(peak[1])} at step {peak[0]}")
        zero = curve.zero_from()
        if zero and zero < self.last and not self.rates.log:
            self._remark((zero + self.last) // 2, 0.0, f"0 from step {zero} on")

    def _remark(self, step: int, rate: float, text: str, mark: str = "") -> None:
        at = self._dot(step, rate)
        if at is None:
            return
        row, column = self.canvas.character_of(*at)
        if mark:
            self.canvas.write(row, column, mark)
        size = len(text) + 2
        middle = min(max(column - size // 2, 0), self.canvas.width - size)
        # Beside the point, then over and under it, then farther up, at last at the right edge.
        places = [(row - 1, column), (row, column + 1), (row, column - size), (row + 1, column + 1), (row - 1, middle)]
        places += [(row + 1, middle), (row - 1, column - size), (row + 2, column + 1), (row + 2, middle)]
        places += [(row - up, middle) for up in (2, 3)] + [(row - up, self.canvas.width - size) for up in (1, 2, 3)]
        for down, right in places:
            if self.canvas.free(down, right, size):
                self.canvas.write(down, right, f" {text} ")
                return

    def _uprights(self) -> None:
        """A line at num_steps for each curve that is shown beyond it."""
        ends = sorted({line.curve.num_steps for line in self.lines if 0 < line.curve.num_steps < self.last})
        for end in ends:
            across = self.steps.place(end) or 0.0
            column = round(across * (self.canvas.dots_wide - 1)) * self.canvas.width // self.canvas.dots_wide
            for row in range(_HEIGHT):
                if self.canvas.free(row, column, 1):
                    self.canvas.write(row, column, self.box["upright"], DIM)
            text = f" num_steps {end} "
            for row in range(_HEIGHT):
                place = next(
                    (at for at in (column + 1, column - len(text)) if self.canvas.free(row, at, len(text))), None
                )
                if place is not None:
                    self.canvas.write(row, place, text, DIM)
                    break

    # -- axes --

    def _rate_labels(self) -> Iterator[tuple[int, str]]:
        for value, label in self.rates.ticks:
            up = self.rates.place(value) or 0.0
            yield self.canvas.character_of(0, round(up * self.top))[0], label

    def _floor(self) -> Iterator[str]:
        yield from step_axis(self.steps, self.margin, self.canvas.width, self.box)
        scale = " (logarithmic)" if self.rates.log else ""
        yield f"{f'learning rate{scale} over steps':>{self.margin + self.canvas.width}}"


def _name(rate: float) -> str:
    return "NaN" if math.isnan(rate) else "infinite"

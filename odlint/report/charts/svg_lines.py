"""Charts as inline SVG, for pages of HTML: lines here, bars in `svg_bars`. The same data give the same picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from odlint.report.charts.scales import rate_scale, value_scale
from odlint.report.charts.svg_bars import bar_chart
from odlint.report.charts.svg_elements import (
    FONT,
    INK,
    MUTED,
    chart,
    color,
    cross,
    cut,
    dashes,
    dot,
    path,
    rule,
    width_of,
    words,
)
from odlint.report.number_format import brief, step_label
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.report.charts.scales import Scale

__all__ = ["Series", "bar_chart", "line_chart"]

_WIDTH, _PLOT = 760, 300  # of the picture, and the height of the axes
_TITLE, _ROW, _FLOOR = 26, 18, 44  # heights: of the title, a row of words, and what stands under the axes
_MOST_TICKS = 6
_LONGEST_NAME = 60
_POINTS_PER_PIXEL = 4  # first, lowest, highest and last of a column say all that can be seen of it
Point = tuple[float, float]


class Series:
    """One line: points (x, y) in the order in which they are joined; y may be NaN or infinite."""

    __slots__ = ("name", "xs", "ys")

    def __init__(self, name: str, xs: Sequence[float], ys: Sequence[float]) -> None:
        if len(xs) != len(ys):
            raise ValueError(f"series {name!r} has {len(xs)} xs and {len(ys)} ys")
        self.name = name
        self.xs = xs
        self.ys = ys


def line_chart(
    series: Sequence[Series],
    *,
    title: str,
    x_label: str,
    y_label: str,
    log_y: bool = False,
    marks: Sequence[tuple[float, str]] = (),
) -> str:
    """An `<svg>` of the lines over one another.

    A line is broken where a value is NaN or infinite, and a red cross stands there: at the top for what is infinite, at
    the bottom for the rest. On a logarithmic axis that holds for 0 too, and for what is less than a hundred-millionth
    of the largest value. `marks` are uprights with a word each.
    """
    return _Chart(series, log_y, marks).drawn(title, x_label, y_label)


class _Chart:
    def __init__(self, series: Sequence[Series], log: bool, marks: Sequence[tuple[float, str]]) -> None:
        self.series = series
        self.marks = [(x, text) for x, text in marks if math.isfinite(x)]
        ys = [y for one in series for y in one.ys]
        self.y: Scale = rate_scale(ys, _MOST_TICKS, True) if log else value_scale(ys, _MOST_TICKS)
        self.x = value_scale([*(x for one in series for x in one.xs), *(x for x, _ in self.marks)], 8, tight=True)
        self.left = max(width_of(label) for _, label in self.y.ticks) + 14
        self.legend = list(self._legend_rows()) if len(series) > 1 else []
        self.mark_rows = self._rows_of_marks()
        self.top = _TITLE + 14 + FONT + _ROW * (len(self.legend) + max(self.mark_rows, default=-1) + 1)
        self.bottom = self.top + _PLOT

    def drawn(self, title: str, x_label: str, y_label: str) -> str:
        parts = [words(0, 14, title, fill=INK, more=' font-weight="600"'), *self._legend()]
        parts += [*self._axes(x_label, y_label), *self._uprights()]
        for position, one in enumerate(self.series):
            parts += self._line(position, one)
        if not any(len(one.xs) for one in self.series):
            parts.append(words((self.left + _WIDTH) / 2, self.top + _PLOT / 2, "no data", "middle"))
        return chart(_WIDTH, self.bottom + _FLOOR, title, parts)

    def _across(self, x: float) -> float:
        return self.left + (self.x.place(max(x, self.x.low)) or 0.0) * (_WIDTH - self.left - 14)

    # -- lines --

    def _line(self, position: int, one: Series) -> Iterator[str]:
        stroke = color(position)
        segment: list[Point] = []
        broken: dict[tuple[int, bool], tuple[float, float]] = {}  # one cross a place
        dense = len(one.xs) > _WIDTH * _POINTS_PER_PIXEL
        dots: set[Point] | None = set() if dense else None
        for x, y in zip(one.xs, one.ys, strict=True):
            if not math.isfinite(x):
                continue
            up = self.y.place(y)
            if up is not None:
                segment.append((self._across(x), self.bottom - up * _PLOT))
                continue
            yield from _segment(segment, stroke, position, dots)
            segment = []
            broken.setdefault((round(self._across(x) / 6), y == math.inf), (x, y))
        yield from _segment(segment, stroke, position, dots)
        for (_, top), (x, y) in broken.items():
            tip = f"{one.name}: {_value(y)} at {step_label(round(x)) if float(x).is_integer() else brief(x)}"
            yield cross(self._across(x), self.top + 5 if top else self.bottom - 5, tip)

    # -- what stands around them --

    def _axes(self, x_label: str, y_label: str) -> Iterator[str]:
        right = _WIDTH - 14
        for value, label in self.y.ticks:
            y = self.bottom - (self.y.place(value) or 0.0) * _PLOT
            yield rule(self.left, y, right, y)
            yield words(self.left - 8, y + 4, label, "end")
        for value, label in self.x.ticks:
            x = self._across(value)
            yield rule(x, self.bottom, x, self.bottom + 5, MUTED)
            shown = step_label(round(value)) if abs(value) >= 1e6 and value == round(value) else label
            yield words(x, self.bottom + 19, shown, "end" if x + width_of(shown) / 2 > _WIDTH else "middle")
        yield rule(self.left, self.bottom, right, self.bottom, MUTED)
        yield words(right, self.bottom + 38, x_label, "end")
        scale = " (logarithmic)" if self.y.log else ""
        yield words(0, _TITLE + FONT + _ROW * len(self.legend), y_label + scale)

    def _uprights(self) -> Iterator[str]:
        for (x, text), row in zip(self.marks, self.mark_rows, strict=True):
            across = self._across(x)
            top = _TITLE + 12 + 2 * FONT + _ROW * (len(self.legend) + row)
            yield rule(across, top + 4, across, self.bottom, MUTED, ' stroke-dasharray="3 3"')
            near_end = across + width_of(text) > _WIDTH
            yield words(across, top, cut(clean(text), _LONGEST_NAME), "end" if near_end else "start")

    def _rows_of_marks(self) -> list[int]:
        """In which row the words of each mark stand, so that none stands on another."""
        taken: list[list[Point]] = []
        found = []
        for x, text in self.marks:
            across, size = self._across(x), width_of(cut(text, _LONGEST_NAME)) + 10
            start = across - size if across + size > _WIDTH else across
            row = next(
                (at for at, spans in enumerate(taken) if all(start >= b or start + size <= a for a, b in spans)),
                len(taken),
            )
            if row == len(taken):
                taken.append([])
            taken[row].append((start, start + size))
            found.append(row)
        return found

    def _legend_rows(self) -> Iterator[list[tuple[float, int, str]]]:
        """Rows of (x, number, name)."""
        row: list[tuple[float, int, str]] = []
        at = 0.0
        for position, one in enumerate(self.series):
            name = cut(clean(one.name), _LONGEST_NAME)
            size = width_of(name) + 48
            if row and at + size > _WIDTH:
                yield row
                row, at = [], 0.0
            row.append((at, position, name))
            at += size
        yield row

    def _legend(self) -> Iterator[str]:
        for down, row in enumerate(self.legend):
            y = _TITLE + 6 + _ROW * down
            for x, position, name in row:
                yield rule(x, y, x + 24, y, color(position), f' stroke-width="2.5"{dashes(position)}')
                yield words(x + 30, y + 4, name, fill=INK)


def _segment(points: Sequence[Point], stroke: str, position: int, dots: set[Point] | None) -> Iterator[str]:
    """A piece of a line between two breaks; `dots`: places of single points so far, in a series that is thinned."""
    if len(points) == 1:
        place = (round(points[0][0]), round(points[0][1]))
        if dots is None or place not in dots:
            yield dot(*points[0], stroke)
        if dots is not None:
            dots.add(place)
    elif points:
        yield path(points if dots is None else _thinned(points), stroke, dashes(position))


def _thinned(points: Sequence[Point]) -> list[Point]:
    """As many points as can be seen: of each column of pixels the first, highest, lowest and last."""
    kept: list[Point] = []
    column: list[Point] = []
    for point in points:
        if column and int(point[0]) != int(column[0][0]):
            kept += _outermost(column)
            column = []
        column.append(point)
    return kept + _outermost(column)


def _outermost(column: Sequence[Point]) -> list[Point]:
    heights = range(len(column))
    low, high = min(heights, key=lambda at: column[at][1]), max(heights, key=lambda at: column[at][1])
    return [column[at] for at in sorted({0, low, high, len(column) - 1})]


def _value(y: float) -> str:
    return "NaN" if math.isnan(y) else "infinite" if y == math.inf else "-infinite" if math.isinf(y) else brief(y)

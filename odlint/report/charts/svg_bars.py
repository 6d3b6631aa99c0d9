"""Bars with names and numbers, as inline SVG."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from odlint.report.charts.scales import value_scale
from odlint.report.charts.svg_elements import INK, LINE, RED, chart, color, cut, number, rule, width_of, words
from odlint.report.number_format import brief
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _ROW, _BAR, _TITLE = 760, 26, 16, 28
_LONGEST_NAME = 38  # characters


def bar_chart(rows: Sequence[tuple[str, float]], *, title: str, unit: str = "") -> str:
    """A bar for each (name, value), in the order given, from 0; values that are no numbers are named, not drawn."""
    names = [cut(clean(name), _LONGEST_NAME) for name, _ in rows]
    told = [_told(value, unit) for _, value in rows]
    left = max(map(width_of, names), default=0) + 12
    room = max(map(width_of, told), default=0) + 12
    scale = value_scale((0.0, *(value for _, value in rows)), 4, tight=True)
    before = room if scale.low < 0 else 0  # where the numbers of negative bars stand
    across = _WIDTH - left - before - room

    def place(value: float) -> float:
        return left + before + (scale.place(min(max(value, scale.low), scale.high)) or 0.0) * across

    zero = place(0.0)
    parts = [words(0, 14, title, fill=INK, more=' font-weight="600"')]
    for position, ((name, value), shown, text) in enumerate(zip(rows, names, told, strict=True)):
        top = _TITLE + position * _ROW
        base = top + _BAR - 3
        drawn = [f"<title>{words_of(name, text)}</title>", words(left - 12, base, shown, "end")]
        if math.isfinite(value):
            end = place(value)
            drawn.append(
                f'<rect x="{number(min(zero, end))}" y="{top}" width="{number(abs(end - zero))}" height="{_BAR}" '
                f'rx="2" fill="{color(0)}"/>'
            )
            drawn.append(words(end + (6 if value >= 0 else -6), base, text, "start" if value >= 0 else "end", INK))
        else:
            drawn.append(words(zero + 6, base, text, fill=RED))
        parts.append(f"<g>{''.join(drawn)}</g>")
    bottom = _TITLE + len(rows) * _ROW
    parts.append(rule(zero, _TITLE - 4, zero, bottom - 4, LINE) if rows else words(0, bottom + 8, "nothing to show"))
    return chart(_WIDTH, bottom + (0 if rows else 16), title, parts)


def words_of(name: str, text: str) -> str:
    """What is said of a bar when it is pointed at."""
    from html import escape

    return escape(f"{clean(name)}: {text}")


def _told(value: float, unit: str) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "infinite" if value > 0 else "-infinite"
    shown = f"{value:.0f}" if float(value).is_integer() and abs(value) < 1e15 else brief(value)
    return f"{shown} {clean(unit)}".rstrip()

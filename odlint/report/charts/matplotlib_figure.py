"""Learning-rate curves as a picture, drawn by matplotlib (extra `plot`), which only this module imports."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator

from odlint.report.charts.curve_lines import span_of
from odlint.report.charts.curve_notes import heading
from odlint.report.charts.scales import rate_scale, step_scale
from odlint.report.number_format import brief
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.report.charts.curve_lines import Line

# Okabe and Ito's colours, which people with any kind of colour vision tell apart; dashes help in print.
_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#8C6D1F")
_DASHES: tuple[Any, ...] = ("-", (0, (6, 2)), (0, (2, 1.5)), (0, (6, 2, 1.5, 2)))
_GREY, _RED = "#666666", "#B00020"
_INCHES, _DPI = (9.0, 4.8), 150
_MOST_TICKS = 8


def picture(lines: Sequence[Line], log: bool, kind: str) -> bytes:
    """The figure as "svg" or "png"; the same for the same curves."""
    # Text stays text in SVG, so that it can be searched and read aloud; the salt keeps its identifiers the same.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "odlint", "font.size": 10}):
        figure = _drawn(lines, log)
        data = io.BytesIO()
        figure.savefig(data, format=kind, metadata={"Date": None} if kind == "svg" else None)
    return data.getvalue()


def _drawn(lines: Sequence[Line], log: bool) -> Figure:
    figure = Figure(figsize=_INCHES, dpi=_DPI, layout="constrained")
    axes = figure.add_subplot()
    scale = rate_scale((rate for line in lines for _, rate in line.points), _MOST_TICKS, log)
    for number, line in enumerate(lines):
        _line(axes, line, number, log)
    _frame(axes, scale, span_of(lines), log)
    _ends(axes, lines)
    if len(lines) == 1:
        axes.set_title(f"{_plain(lines[0].label)}\n{heading(lines[0].curve)}", fontsize=10, loc="left")
        _remarks(axes, lines[0], log)
    else:
        figure.legend(loc="outside upper left", frameon=False, fontsize=9)
    return figure


def _line(axes: Any, line: Line, number: int, log: bool) -> None:
    steps = [step for step, _ in line.points]
    shown = [rate if math.isfinite(rate) and (rate > 0 or not log) else math.nan for _, rate in line.points]
    axes.plot(
        steps,
        shown,
        color=_COLORS[number % len(_COLORS)],
        linestyle=_DASHES[number % len(_DASHES)],
        linewidth=1.8,
        label=_plain(f"{line.label} ({heading(line.curve)})"),
    )
    broken = [step for step, rate in line.points if not math.isfinite(rate)]
    if broken:
        axes.plot(broken, [0.02] * len(broken), "x", color=_RED, transform=axes.get_xaxis_transform(), clip_on=False)


def _frame(axes: Any, scale: Any, last: int, log: bool) -> None:
    if log:
        axes.set_yscale("log")
        axes.set_ylim(scale.low, scale.high * 1.3)
    else:
        room = (scale.high - scale.low) * 0.08
        axes.set_ylim(scale.low - (room if scale.low < 0 else room / 4), scale.high + room)
    axes.set_xlim(0, last * 1.01)
    for axis, marked in ((axes.xaxis, step_scale(last, _MOST_TICKS)), (axes.yaxis, scale)):
        axis.set_major_locator(FixedLocator([value for value, _ in marked.ticks]))
        axis.set_major_formatter(FixedFormatter([label for _, label in marked.ticks]))
        axis.set_minor_locator(NullLocator())
    axes.set_xlabel("step")
    axes.set_ylabel("learning rate" + (" (logarithmic)" if log else ""))
    axes.grid(alpha=0.25, linewidth=0.7)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _ends(axes: Any, lines: Sequence[Line]) -> None:
    """An upright at each num_steps that lies before the end of the plot."""
    last = span_of(lines)
    for end in sorted({line.curve.num_steps for line in lines if 0 < line.curve.num_steps < last}):
        axes.axvline(end, color=_GREY, linewidth=0.9, linestyle=":")
        right = end < 0.95 * last  # of the upright there is room
        axes.annotate(
            f"num_steps {end}", (end, 0.98), xycoords=axes.get_xaxis_transform(), xytext=(3 if right else -3, 0),
            textcoords="offset points", rotation=90, ha="left" if right else "right", va="top", fontsize=8, color=_GREY,
        )  # fmt: skip


def _remarks(axes: Any, line: Line, log: bool) -> None:
    curve = line.curve
    peak, zero, broken = curve.peak(), curve.zero_from(), curve.broken_steps()
    if peak is not None and peak[1] > 0:
        left = peak[0] < 0.6 * curve.last
        axes.plot(*peak, "o", color=_COLORS[0], markersize=4.5)
        axes.annotate(
            f"peak {brief(peak[1])} at step {peak[0]}", peak, xytext=(8 if left else -8, 7),
            textcoords="offset points", ha="left" if left else "right", fontsize=9,
        )  # fmt: skip
    if zero and zero < curve.last and not log:
        axes.axvspan(zero, curve.last, color="#D55E00", alpha=0.10, linewidth=0)
        axes.annotate(
            f"0 from step {zero} on", (curve.last, 0.12), xycoords=axes.get_xaxis_transform(), ha="right", fontsize=9,
        )  # fmt: skip
    if broken is not None:
        name = "NaN" if math.isnan(curve.rate(broken[0])) else "infinite"
        axes.annotate(
            f"{name} at step {broken[0]}", (broken[0], 0.06), xycoords=axes.get_xaxis_transform(),
            ha="left" if broken[0] < 0.6 * curve.last else "right", fontsize=9, color=_RED,
        )  # fmt: skip


def _plain(text: str) -> str:
    """A file name as it is: matplotlib sets what stands between two dollars as mathematics, and leaves a label away
    that begins with an underscore.
    """
    text = clean(text).replace("$", r"\$")
    return f"./{text}" if text.startswith("_") else text

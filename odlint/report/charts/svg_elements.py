"""Pieces of inline SVG charts. Colours are those of a page's style sheet, with others for where there is none."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

FONT = 12  # pixels, of all words in a chart
_WIDTH_OF_CHARACTER = 0.64  # of the font's size, on average in wide fonts: a label cut off is worse than a gap
INK, MUTED, LINE, RED = "var(--ink,#1d2129)", "var(--muted,#5d6573)", "var(--line,#dde1e8)", "var(--error,#b3261e)"
_SERIES = ("#0072b2", "#d55e00", "#009e73", "#b0568f", "#a87400", "#2f8fc7", "#444", "#8c6d1f")
_DASHES = ("", "7 3", "2.5 2", "8 3 2 3")


def color(number: int) -> str:
    """The colour of a series."""
    number %= len(_SERIES)
    return f"var(--series-{number},{_SERIES[number]})"


def dashes(number: int) -> str:
    """Attributes that tell lines apart in print, and for those who see no colours."""
    found = _DASHES[number % len(_DASHES)]
    return f' stroke-dasharray="{found}"' if found else ""


def width_of(text: str) -> float:
    """About how wide a text is, in pixels."""
    return len(text) * FONT * _WIDTH_OF_CHARACTER


def cut(text: str, characters: int) -> str:
    """The text, or its beginning and end when it is longer."""
    if len(text) <= characters:
        return text
    head = characters // 3
    return f"{text[:head]}…{text[len(text) - (characters - head - 1) :]}"


def number(value: float) -> str:
    """A coordinate: hundredths of a pixel are enough."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def chart(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    """The whole picture; the title is what a screen reader says, and what stands above it."""
    name = escape(clean(title))
    body = "\n".join(parts)
    box = f"0 0 {number(width)} {number(height)}"
    return (
        f'<svg class="chart" overflow="visible" xmlns="http://www.w3.org/2000/svg" viewBox="{box}" '
        f'role="img" aria-label="{name}" font-size="{FONT}" font-family="inherit">\n'
        f"<title>{name}</title>\n{body}\n</svg>"
    )


def words(x: float, y: float, text: str, anchor: str = "start", fill: str = MUTED, more: str = "") -> str:
    """A text; `anchor`: start, middle or end."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" fill="{fill}"{more}>{escape(clean(text))}</text>'
    )


def rule(x1: float, y1: float, x2: float, y2: float, stroke: str = LINE, more: str = "") -> str:
    """A straight line of the frame."""
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f'<line {ends} stroke="{stroke}"{more}/>'


def path(points: Iterable[tuple[float, float]], stroke: str, more: str = "") -> str:
    """A line through points."""
    drawn = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f'<path d="M{drawn}" fill="none" stroke="{stroke}" stroke-width="2" stroke-linejoin="round"{more}/>'


def dot(x: float, y: float, fill: str) -> str:
    """A point without neighbours."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="2.5" fill="{fill}"/>'


def cross(x: float, y: float, tip: str) -> str:
    """A value that is no number, with what to say of it."""
    left, right, top, bottom = (number(one) for one in (x - 3, x + 3, y - 3, y + 3))
    lines = f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"
    return (
        f'<path class="broken" d="{lines}" stroke="{RED}" stroke-width="1.6"><title>{escape(clean(tip))}</title></path>'
    )

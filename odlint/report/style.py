"""How text is to look: colours, width, and what is left out."""

from __future__ import annotations

BOLD, DIM, RED, GREEN, YELLOW, BLUE, CYAN = "1", "2", "31", "32", "33", "34", "36"
SEVERITY_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36"}
PIPE_WIDTH = 120  # columns assumed where there is no terminal


class Style:
    """The look of a report.

    Attributes:
        color: use terminal colours.
        width: columns to keep source lines within.
        quiet: findings only, no summary.
        statistics: counts per rule in place of findings.
    """

    __slots__ = ("color", "quiet", "statistics", "width")

    def __init__(
        self, color: bool = False, width: int = PIPE_WIDTH, quiet: bool = False, statistics: bool = False
    ) -> None:
        self.color = color
        self.width = width
        self.quiet = quiet
        self.statistics = statistics

    def paint(self, text: str, codes: str) -> str:
        """`text` in a colour, if colours are wanted."""
        return f"\x1b[{codes}m{text}\x1b[0m" if self.color and text else text

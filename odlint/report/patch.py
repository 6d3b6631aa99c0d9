"""Colours for a patch."""

from __future__ import annotations

from odlint.report.sanitize import clean
from odlint.report.style import BOLD, CYAN, GREEN, RED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.report.style import Style


def colored(patch: str, style: Style) -> str:
    """The patch as it is for a pipe, which may apply it; painted, and made safe, for a terminal."""
    if not style.color:
        return patch
    return "\n".join(_painted(line, style) for line in patch.split("\n"))


def _painted(line: str, style: Style) -> str:
    shown = clean(line.expandtabs(4).rstrip("\r"))
    if line.startswith(("---", "+++")):
        return style.paint(shown, BOLD)
    color = {"@": CYAN, "+": GREEN, "-": RED}.get(line[:1], "")
    return style.paint(shown, color) if color else shown

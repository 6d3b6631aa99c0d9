"""Documentation pages in the terminal: a title, a few facts, and sections of text."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from odlint.report.pages.markdown import rendered
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.report.style import Style

_MOST_COLUMNS = 100  # longer lines are hard to read
_MOST_EXAMPLE_LINES = 24


class Document:
    """A `Page` for the terminal: collects lines."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.width = max(40, min(style.width, _MOST_COLUMNS))
        self._lines: list[str] = []

    def title(self, text: str, remark: str = "") -> None:
        """The first line."""
        self._lines.append(
            self.style.paint(clean(text), BOLD) + (f"  {self.style.paint(remark, DIM)}" if remark else "")
        )

    def text(self, text: str, indent: str = "") -> None:
        """Paragraphs of Markdown."""
        self._lines.extend(rendered(text, self.style, self.width, indent))

    def section(self, heading: str, text: str) -> None:
        """A heading and its text; nothing when there is no text."""
        if text.strip():
            self.heading(heading)
            self.text(text, "  ")

    def literals(self, heading: str, texts: Sequence[str]) -> None:
        """A heading and a list of texts that are no Markdown."""
        if texts:
            self.heading(heading)
            for text in texts:
                self._lines += wrap(
                    clean(text), self.width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False
                )

    def heading(self, text: str) -> None:
        """A heading after a blank line."""
        self._lines += ["", self.style.paint(text, BOLD)]

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """A table of names and values; pairs without a value are left out."""
        shown = [(name, value) for name, value in pairs if value]
        size = max((len(name) for name, _ in shown), default=0) + 2
        for name, value in shown:
            lines = list(rendered(value, self.style, self.width - size - 2))
            self._lines.append(f"  {self.style.paint(f'{name:<{size}}', DIM)}{lines[0]}")
            self._lines += [" " * (size + 2) + line for line in lines[1:]]

    def code(self, text: str, indent: str = "  ") -> None:
        """Lines as they are."""
        self._lines += [f"{indent}{clean(line.expandtabs(4))}".rstrip() for line in text.strip("\n").split("\n")]

    def example(self, text: str, repaired: str | None) -> None:
        """A config with a mistake, and what the repair makes of it."""
        self.heading("Example")
        self.code(_cut(text))
        if repaired is not None:
            self.heading("Repaired")
            self.code(_cut(repaired))

    def blank(self) -> None:
        """An empty line."""
        self._lines.append("")

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"


def _cut(text: str) -> str:
    lines = text.strip("\n").split("\n")
    return "\n".join([*lines[:_MOST_EXAMPLE_LINES], "..."] if len(lines) > _MOST_EXAMPLE_LINES else lines)

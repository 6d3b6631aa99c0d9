"""What a page of documentation is made of, whoever prints it: the terminal, or the documentation site."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Page(Protocol):
    """Collects the parts of a page in their order. Texts are Markdown, code is taken as it is."""

    def title(self, text: str, remark: str = "") -> None:
        """The first line."""

    def text(self, text: str, indent: str = "") -> None:
        """Paragraphs; `indent` is for pages without any other means to show what belongs to a line above."""

    def section(self, heading: str, text: str) -> None:
        """A heading and its text; nothing when there is no text."""

    def literals(self, heading: str, texts: Sequence[str]) -> None:
        """A heading and a list of texts that are no Markdown; nothing when there are none."""

    def heading(self, text: str) -> None:
        """A heading."""

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """A table of names and values; pairs without a value are left out."""

    def example(self, text: str, repaired: str | None) -> None:
        """A config with a mistake, and what the repair makes of it (None: there is no repair)."""

    def blank(self) -> None:
        """An empty line."""

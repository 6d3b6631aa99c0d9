"""A JSON list written piece by piece, so that a run over thousands of files holds none of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class Pieces:
    """The elements between `opening`, which ends with a [, and `closing`, which begins with the ]."""

    def __init__(self, opening: str = "[") -> None:
        self._before = opening

    def more(self, elements: Iterable[Any]) -> str:
        """The next elements, with what stands before them."""
        parts = []
        for element in elements:
            # ASCII, so that no encoding of a terminal or pipe can spoil it.
            parts.append(f"{self._before}\n  " + json.dumps(element, indent=2).replace("\n", "\n  "))
            self._before = ","
        return "".join(parts)

    def end(self, closing: str = "]\n") -> str:
        """The end of the list."""
        return ("\n" if self._before == "," else self._before) + closing

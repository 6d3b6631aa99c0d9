"""What is reported when an expression of a rule file is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class ExpressionError(Exception):
    """An expression, or a message template, that the language refuses.

    Attributes:
        message: what is wrong and, where one can tell, what was meant.
        offset: where, counted in characters from the start of the text.
        let: name of the `let` in whose text the offset counts; None means the text that was asked for.
    """

    def __init__(self, message: str, offset: int, let: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.let = let

    def __str__(self) -> str:
        where = f"let {self.let}: " if self.let else ""
        return f"{where}{self.message} (at character {self.offset + 1})"

    def moved(self, distance: int) -> ExpressionError:
        """The same error in a text where the expression starts `distance` characters later."""
        return self if self.let else ExpressionError(self.message, self.offset + distance)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean …?`, or nothing when no known name is close."""
    # Compared in lower case: `True`, `startswith` and `LABEL_MAP` are misspelt, too.
    spellings = {option.lower(): option for option in sorted(known, reverse=True)}
    close = difflib.get_close_matches(name.lower(), spellings, n=1, cutoff=0.6)
    return f"; did you mean `{spellings[close[0]]}`?" if close else ""

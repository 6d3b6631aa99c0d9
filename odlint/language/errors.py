"""What is reported when an expression of a rule file is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from odlint.language.similar_names import closest


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
    """`; did you mean `x`?`, or "" if no known name is similar."""
    match = closest(name, known)
    return f"; did you mean `{match}`?" if match else ""

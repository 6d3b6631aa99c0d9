"""What is wrong, or only odd, between a file and the schema."""

from __future__ import annotations

from odlint.syntax.tree import SyntaxProblem


class SchemaProblem(SyntaxProblem):
    """One disagreement between text and schema: what a syntax problem says, and whether the API minds.

    Attributes:
        refused: the API's parser refuses the file for this; False for what it reads without a word.
    """

    __slots__ = ("refused",)

    def __init__(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        refused: bool = True,
        related: tuple[tuple[int, int, str], ...] = (),
        replacement: str | None = None,
    ) -> None:
        super().__init__(code, start, end, message, related, replacement)
        self.refused = refused

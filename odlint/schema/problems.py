"""What is wrong, or only odd, between a file and the schema."""

from __future__ import annotations

from odlint.syntax.tree import SyntaxProblem


class SchemaProblem(SyntaxProblem):
    """A disagreement between text and schema: a syntax problem that the API may or may not refuse.

    Attributes:
        refused: the API's parser refuses the file for this; False if it silently accepts it.
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

"""What is wrong, or only odd, between a file and the schema."""

from __future__ import annotations


class SchemaProblem:
    """One disagreement between text and schema, at its own place.

    Attributes:
        code: name of the rule that documents it, such as "unknown-field".
        start, end: offsets of the text to underline (end is exclusive).
        message: what is wrong and what to do.
        refused: the API's parser refuses the file for this; False for what it reads without a word.
        related: further places, each (start, end, message).
        replacement: text that repairs start:end when that is certain, else None.
    """

    __slots__ = ("code", "end", "message", "refused", "related", "replacement", "start")

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
        self.code = code
        self.start = start
        self.end = end
        self.message = message
        self.refused = refused
        self.related = related
        self.replacement = replacement

    def __repr__(self) -> str:
        return f"<{self.code} {self.start}:{self.end} {self.message!r}>"

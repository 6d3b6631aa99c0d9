"""Why a text is not formatted."""

from __future__ import annotations


class FormatError(Exception):
    """The text cannot be formatted as it is; a person must change it first.

    Attributes:
        start: offset of the place.
        message: what is wrong there and what to write instead.
        syntax: it is not text format; more: how many further problems of that kind there are.
    """

    def __init__(self, start: int, message: str, syntax: bool = False, more: int = 0) -> None:
        super().__init__(message)
        self.start = start
        self.message = message
        self.syntax = syntax
        self.more = more


class FormatVerificationError(Exception):
    """The formatted text does not say the same as the original: a bug of the formatter, found before any harm."""

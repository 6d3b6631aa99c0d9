"""Where the cursor is, told from the characters before it alone.

A half-written line confuses whatever parses a whole text, but never what stands before it. So the text up to the cursor
is read token by token: which braces are open, and what is being written.
"""

from __future__ import annotations

import re

from odlint.syntax.parsing.tokens import IDENTIFIER, NUMBER

FIELD, VALUE, STRING, COMMENT, NOWHERE = "field", "value", "string", "comment", ""

_TOKEN = re.compile(
    rf"(\#[^\n]*+)|(\"(?:[^\"\n\\]++|\\[^\n])*+\"?+\\?+|'(?:[^'\n\\]++|\\[^\n])*+'?+\\?+)|({IDENTIFIER}|{NUMBER})|([{{}}<>\[\]:,;])"
)
_COMMENT, _STRING, _WORD = 1, 2, 3


class Frame:
    """An open message: the field that it is the value of, the offset of its brace, and the names written in it.

    `listed` is the field whose list is open in it, None for no list.
    """

    __slots__ = ("listed", "name", "names", "opener")

    def __init__(self, name: str, opener: int) -> None:
        self.name = name
        self.opener = opener
        self.names: list[str] = []
        self.listed: str | None = None


class Context:
    """What is being written.

    Attributes:
        kind: FIELD (a name), VALUE (outside quotes), STRING (inside them), COMMENT or NOWHERE.
        frames: open messages, outermost first.
        field: whose value it is, for VALUE and STRING.
        start: offset where the word, or the text between the quotes, begins.
        quote: which quotes are open, for STRING.
    """

    __slots__ = ("field", "frames", "kind", "quote", "start")

    def __init__(self, kind: str, frames: list[Frame], field: str, start: int, quote: str = "") -> None:
        self.kind = kind
        self.frames = frames
        self.field = field
        self.start = start
        self.quote = quote


class _Reader:
    """Follows the tokens; `expects` says whether a value comes next, `name` whose."""

    def __init__(self) -> None:
        self.frames = [Frame("", -1)]
        self.name = ""
        self.expects = False
        self.word = ""  # the last value that was a word: a name after all, when a colon or brace follows

    def mark(self, char: str, offset: int) -> None:
        """A bracket or separator."""
        if char in "{<":
            self._rename()
            self.frames.append(Frame(self.name, offset))
            self._next()
        elif char in "}>":
            if len(self.frames) > 1:
                self.frames.pop()
            self._next()
        elif char == ":":
            self._rename()
            self.expects = bool(self.name)
        elif char == "[":
            self.frames[-1].listed = self.name
            self._next()
        else:
            if char == "]":
                self.frames[-1].listed = None
            self._next()

    def value(self, word: str = "") -> None:
        """A value, or a name where none is expected."""
        if self.expects:
            self._next()
            self.word = word
        elif word:
            self.name, self.word = word, ""
            self.frames[-1].names.append(word)

    def _rename(self) -> None:
        """What looked like a value was the next field's name: the one before has no value, or an open list."""
        if self.word:
            self.name, self.word = self.word, ""
            self.frames[-1].listed = None

    def _next(self) -> None:
        """The next field, or the next element of an open list."""
        listed = self.frames[-1].listed
        self.name, self.word = listed or "", ""
        self.expects = listed is not None


def context_at(text: str, offset: int) -> Context:
    """What is being written at an offset; never raises."""
    reader = _Reader()
    start = 1 if text.startswith("\ufeff") else 0
    end = last = start
    for found in _TOKEN.finditer(text, start, offset):
        end, last = found.end(), found.start()
        kind = found.lastindex
        if kind == _COMMENT:
            if end == offset:
                return Context(COMMENT, reader.frames, "", last)
        elif kind == _STRING:
            if end == offset and _is_open(found.group()):
                kind_here = STRING if reader.expects else NOWHERE
                return Context(kind_here, reader.frames, reader.name, last + 1, text[last])
            reader.value()
        elif kind == _WORD:
            if end == offset:
                return Context(VALUE if reader.expects else FIELD, reader.frames, reader.name, last)
            reader.value(found.group())
        else:
            reader.mark(found.group(), last)
    if reader.expects:
        return Context(VALUE, reader.frames, reader.name, offset)
    if reader.name and "\n" not in text[end:offset]:
        return Context(NOWHERE, reader.frames, reader.name, offset)
    return Context(FIELD, reader.frames, "", offset)


def _is_open(token: str) -> bool:
    """Whether a string that ends at the cursor is still being written: it has no closing quote before it."""
    return not (len(token) > 1 and token[-1] == token[0] and not token[:-1].endswith("\\"))

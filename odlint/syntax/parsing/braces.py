"""Infers from the indentation where a missing or doubled brace probably belongs.

protobuf notices an unbalanced brace where the next wrong name stands, often far away (44 % on the exact line); people
indent, and the indentation names the exact line in nearly all files. The text is then read again as if the brace stood
(or did not stand) there, so that one slip gives one message and not a trail of unknown fields behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from odlint.syntax.parsing.parser_state import ParserState
from odlint.syntax.parsing.tokens import STRING
from odlint.syntax.tree import SyntaxProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PIECES = re.compile(rf"\#[^\n]*+|{STRING}|([{{<])|([}}>])|([A-Za-z_]\w*+)|\n")
_OPENER, _CLOSER, _WORD = 1, 2, 3
_MOST_NAMED = 3  # messages named in one sentence
_TAB = 4  # columns a tab counts for; only compared with other indentations of the same file


class _Open:
    """An open message: offset of its brace, indentation of its line, name before the brace."""

    __slots__ = ("indent", "name", "offset")

    def __init__(self, offset: int, indent: int, name: str) -> None:
        self.offset = offset
        self.indent = indent
        self.name = name


class _Guess:
    """Braces to assume (offset before which one is missing, the message it closes) and braces to ignore."""

    __slots__ = ("extra", "missing")

    def __init__(self) -> None:
        self.missing: list[tuple[int, _Open]] = []
        self.extra: list[int] = []


def reread(reader: ParserState, read: Callable[[ParserState], None]) -> ParserState:
    """Read the unbalanced text again with its braces put right; the first reading, when that does not help."""
    guess = _guess(reader.text)
    repaired = ParserState(reader.text, [offset for offset, _ in guess.missing], frozenset(guess.extra))
    read(repaired)
    if repaired.unbalanced or not (guess.missing or guess.extra):
        return reader
    lines = _Lines(reader.text)
    repaired.problems.extend(_missing_problem(lines, before, closed) for before, closed in _by_place(lines, guess))
    repaired.problems.extend(_extra_problem(lines, offset) for offset in guess.extra)
    return repaired


def _guess(text: str) -> _Guess:
    """Walk over braces and the first words of lines, comparing indentations with those of the open messages."""
    guess = _Guess()
    stack: list[_Open] = []
    for kind, offset, indent, name in _events(text):
        if kind == _OPENER:
            stack.append(_Open(offset, indent, name))
        elif kind == _WORD:
            # The first word of a line at or left of the line that opened the message: the message ended before it.
            while stack and indent <= stack[-1].indent:
                guess.missing.append((offset, stack.pop()))
        elif indent < 0:  # the indentation of a closer that follows other text on its line is not meaningful
            if stack:
                stack.pop()
            else:
                guess.extra.append(offset)
        else:
            _close(guess, stack, offset, indent)
    end = len(text.rstrip())
    guess.missing.extend((end, opened) for opened in reversed(stack))
    return _without_noise(guess)


def _without_noise(guess: _Guess) -> _Guess:
    """A missing brace and an extra one next to each other are one message with odd indentation, not two slips."""
    kept: list[tuple[int, _Open | None]] = []
    # Stable: several braces missing at one offset stay in the order in which they close.
    for offset, opened in sorted([*guess.missing, *((extra, None) for extra in guess.extra)], key=lambda item: item[0]):
        if kept and (kept[-1][1] is None) != (opened is None):
            kept.pop()
        else:
            kept.append((offset, opened))
    clean = _Guess()
    for offset, opened in kept:
        if opened is None:
            clean.extra.append(offset)
        else:
            clean.missing.append((offset, opened))
    return clean


def _close(guess: _Guess, stack: list[_Open], offset: int, indent: int) -> None:
    """A closer that is first on its line, at `indent`."""
    if not stack or indent > stack[-1].indent:
        # Deeper than what is open: a doubled brace, unless nothing fits and the file is indented by taste.
        if not stack or not any(opened.indent == indent for opened in stack):
            guess.extra.append(offset)
            return
        stack.pop()
        return
    if any(opened.indent == indent for opened in stack):
        while stack[-1].indent > indent:
            guess.missing.append((offset, stack.pop()))
    elif indent < stack[0].indent:
        guess.extra.append(offset)
        return
    stack.pop()


def _events(text: str) -> Iterator[tuple[int, int, int, str]]:
    """(kind, offset, indentation or -1 when not first on its line, name) of openers, closers and first words."""
    line_start, first, indent, word = 0, True, 0, ""
    for piece in _PIECES.finditer(text):
        start = piece.start()
        if piece.group() == "\n":
            line_start, first = piece.end(), True
            continue
        kind = piece.lastindex
        if kind is None:
            first = False
            continue
        if first:
            margin = text[line_start:start]
            first = margin.strip() == ""
            indent = len(margin.expandtabs(_TAB))
        here, first = first, False
        if kind == _OPENER:
            yield _OPENER, start, indent, word
        elif kind == _CLOSER:
            yield _CLOSER, start, indent if here else -1, ""
        else:
            word = piece.group()
            if here:
                yield _WORD, start, indent, word


class _Lines:
    """Line numbers by look-up: a file can have 200 000 unbalanced braces."""

    __slots__ = ("_before", "_newlines", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._newlines = [newline.start() for newline in re.finditer("\n", text)]
        self._before: dict[int, int] = {}

    def number(self, pos: int) -> int:
        """1-based number of the line of `pos`."""
        return bisect_left(self._newlines, pos) + 1

    def written_before(self, pos: int) -> int:
        """Offset after the last character before `pos` that is not white space."""
        if pos not in self._before:
            before = pos
            while before and self.text[before - 1].isspace():
                before -= 1
            self._before[pos] = before
        return self._before[pos]


def _by_place(lines: _Lines, guess: _Guess) -> Iterable[tuple[int, list[_Open]]]:
    """(offset after what is written before, messages that end there) for each place where braces are missing."""
    places: dict[int, list[_Open]] = {}
    for offset, opened in guess.missing:
        places.setdefault(lines.written_before(offset), []).append(opened)
    return places.items()


def _missing_problem(lines: _Lines, before: int, closed: list[_Open]) -> SyntaxProblem:
    """One problem for all braces that are missing at one place."""
    inner = closed[0]
    name = inner.name or "the message"
    if len(closed) == 1:
        explanation = f"a closing brace is missing: {name} was opened at line {lines.number(inner.offset)}, its '}}' is"
    else:
        names = ", ".join(f"{opening.name} (line {lines.number(opening.offset)})" for opening in closed[:_MOST_NAMED])
        more = f" and {len(closed) - _MOST_NAMED} more" if len(closed) > _MOST_NAMED else ""
        explanation = f"{len(closed)} closing braces are missing, those of {names}{more}; they are"
    places = tuple(
        (opening.offset, opening.offset + 1, f"{opening.name} opened here") for opening in closed[:_MOST_NAMED]
    )
    message = f"{explanation} probably missing after line {lines.number(before)}"
    return SyntaxProblem("unbalanced-braces", max(before - 1, 0), max(before, 1), message, places)


def _extra_problem(lines: _Lines, offset: int) -> SyntaxProblem:
    return SyntaxProblem(
        "unbalanced-braces",
        offset,
        offset + 1,
        f"a closing brace too many: by the indentation the {lines.text[offset]!r} at line {lines.number(offset)} "
        "closes nothing",
        (),
        "",
    )

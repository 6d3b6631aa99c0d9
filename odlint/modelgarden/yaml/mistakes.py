"""Explains PyYAML's syntax errors: where the mistake was made, and which lines to skip to read the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from odlint.syntax.lines import line_end, line_start

BROKEN = "experiment-yaml-broken"
_NO_BLANK = re.compile(r"^([ \t]*(?:- +)?[A-Za-z_][A-Za-z0-9_]*):(?=[^\s:/\\])", re.MULTILINE)
_TABBED = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
_ENDS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake.

    Attributes:
        start, end: where it is.
        message: what is wrong and what to do.
        first, last: whole lines to leave out so that the rest can be read.
        better: text that repairs start:end if that is certain, else None.
        all_tabs: it is about every line that is indented with tabs.
    """

    start: int
    end: int
    message: str
    first: int
    last: int
    better: str | None = None
    all_tabs: bool = False

    def without(self, text: str) -> tuple[str, int]:
        """The text with the unreadable lines blank, and up to where further mistakes follow from this one."""
        if self.all_tabs:
            for match in reversed(list(_TABBED.finditer(text))):
                end = line_end(text, match.start())
                text = text[: match.start()] + " " * (end - match.start()) + text[end:]
            return text, self.end
        gone = re.sub(r"[^\r\n]", " ", text[self.first : self.last])
        following = re.compile(r"\S").search(text, self.last)
        until = line_end(text, following.start()) if following is not None else len(text)
        return text[: self.first] + gone + text[self.last :], until


def understood(text: str, error: Any) -> Mistake:
    """The mistake that caused an error of PyYAML."""
    problem = str(getattr(error, "problem", "") or error).strip()
    context = str(getattr(error, "context", "") or "")
    mark, around = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(mark.index if mark is not None else getattr(error, "position", 0), len(text))
    if "\\t" in problem or (text[at : at + 1] == "\t"):
        return _tabs(text, at)
    opened = around.index if around is not None else -1
    if "quoted scalar" in context and opened >= 0:
        message = f"the quote {text[opened : opened + 1]} that opens here is never closed"
        return Mistake(opened, opened + 1, message, line_start(text, opened), line_end(text, opened))
    if "flow" in context and opened >= 0 and text[opened : opened + 1] in _ENDS:
        closing = _ENDS[text[opened]]
        message = (
            f"this {text[opened]} is not closed where it should be: a comma or {closing} is missing after an element"
        )
        return Mistake(
            opened, opened + 1, message, line_start(text, opened), max(line_end(text, opened), line_start(text, at))
        )
    glued = _glued(text, at)
    if glued is not None:
        start, end, name = glued
        message = f"a blank is missing after the colon of {name}: YAML reads {name}:... as one word"
        return Mistake(start, end, message, line_start(text, start), line_end(text, start), f"{name}: ")
    start = line_start(text, at)
    if "mapping values are not allowed" in problem:
        message = (
            "a second colon on this line, or a key under a value: put the value in quotes, or the key on its own level"
        )
    elif "block" in problem or "block" in context:
        message = (
            f"this line is indented by {at - start} columns, where no key of the mappings around it begins: "
            "keys of one mapping begin in the same column"
        )
    elif "could not find expected ':'" in problem:
        start = line_start(text, opened) if opened >= 0 else start
        at = opened if opened >= 0 else at
        message = "this line is neither key: value nor an element: a colon with a blank behind it is missing"
    else:
        message = f"YAML cannot be read here: {problem}"
    return Mistake(at, min(max(at + 1, at), len(text)), message, start, _block_end(text, start))


def _tabs(text: str, at: int) -> Mistake:
    tabbed = list(_TABBED.finditer(text))
    if not tabbed:
        message = "a tab stands where YAML wants a blank: write blanks"
        return Mistake(at, at + 1, message, line_start(text, at), line_end(text, at))
    lines = "this line is" if len(tabbed) == 1 else f"{len(tabbed)} lines are, the first of them here,"
    message = f"{lines} indented with tabs: YAML refuses tabs, write blanks"
    return Mistake(*tabbed[0].span(), message, 0, 0, all_tabs=True)


def _glued(text: str, at: int) -> tuple[int, int, str] | None:
    """`num_classes:3` on the line of an error or the last one before it: (start, end, key), the end after the colon."""
    start = line_start(text, at)
    lines = [start]
    before = text[:start].rstrip()
    if before:
        lines.append(line_start(text, len(before)))
    for line in lines:
        match = _NO_BLANK.match(text, line)
        if match is not None:
            name = match[1].lstrip(" -\t")
            return match.end() - 1 - len(name), match.end(), name
    return None


def _block_end(text: str, start: int) -> int:
    """End of a line and of the lines below it that are indented further."""
    width = len(text[start:]) - len(text[start:].lstrip(" "))
    end = line_end(text, start)
    while end < len(text):
        following = line_end(text, end + 1)
        line = text[end + 1 : following]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= width:
            break
        end = following
    return end

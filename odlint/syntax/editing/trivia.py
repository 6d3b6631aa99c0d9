"""Trivia, the text between nodes: comments and separators, and which field a comment belongs to."""

from __future__ import annotations

import re

from odlint.syntax.lines import first_on_line, line_end, line_start, next_line
from odlint.syntax.parsing.tokens import STRING, skip
from odlint.syntax.tree import LIST, MESSAGE, Node

_COMMENT_OR_STRING = re.compile(rf"{STRING}|(\#[^\n]*)")
_REST_OF_LINE = re.compile(r"[^\S\n]*+(\#[^\n]*+)?(?:\n|\Z)")
_OWN_LINE_COMMENT = re.compile(r"([^\S\n]*+)\#")
_CLOSERS = {"{": "}", "<": ">", "[": "]"}


def comments(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of every comment of text[start:end], `#` included, line end and trailing blanks not.

    `start` must not lie inside a string or comment.
    """
    if text.find("#", start, len(text) if end is None else end) < 0:
        return []
    matches = _COMMENT_OR_STRING.finditer(text, start, len(text) if end is None else end)
    return [(m.start(), m.start() + len(m.group().rstrip())) for m in matches if m.group(1) is not None]


def separator(text: str, node: Node) -> int:
    """Offset of the comma or semicolon that ends this field or element, -1 where there is none."""
    pos = skip(text, node.value_end)
    return pos if text[pos : pos + 1] in (",", ";") else -1


def extent(text: str, node: Node) -> int:
    """Offset after the field and its separator."""
    return max(node.value_end, separator(text, node) + 1)


def inside(root: Node, node: Node, text: str) -> tuple[int, int] | None:
    """Range between the brackets of a message or list (the whole text for the root); None without a closer."""
    if node is root:
        return (1 if text.startswith("\ufeff") else 0, len(text))
    opener = text[node.value_start : node.value_start + 1]
    last = extent(text, node.children[-1]) if node.children else node.value_start + 1
    closer = skip(text, last)
    if node.kind not in (MESSAGE, LIST) or closer != node.value_end - 1 or text[closer] != _CLOSERS.get(opener):
        return None
    return (node.value_start + 1, closer)


def last_on_line(text: str, pos: int) -> bool:
    """Nothing but blanks and a comment follow `pos` on its line."""
    return _REST_OF_LINE.match(text, pos) is not None


def trailing_comment(text: str, pos: int) -> tuple[int, int] | None:
    """The comment after `pos` on its line, with the own-line comments below that continue it in the same column."""
    match = _REST_OF_LINE.match(text, pos)
    if match is None or match.group(1) is None:
        return None
    column = match.start(1) - line_start(text, pos)
    end = line_end(text, match.start(1))
    while (below := next_line(text, end)) < len(text):
        more = _OWN_LINE_COMMENT.match(text, below)
        if more is None or len(more.group(1)) != column:
            break
        end = line_end(text, below)
    return (match.start(1), end)


def leading(text: str, node: Node) -> int:
    """Start of the first line that belongs to a field which is first on its line.

    That is the line of the comment block glued above it at the same indentation. A block that begins the file is the
    file's header (licence, `# proto-file:`, a linter's directive) even when it is glued to a field: it belongs to none.
    """
    own = start = line_start(text, node.start)
    indent = text[start : node.start]
    while start > 0:
        above = line_start(text, start - 1)
        match = _OWN_LINE_COMMENT.match(text, above)
        if match is None or match.group(1) != indent:
            break
        start = above
    return start if start == own or text[:start].strip("\ufeff \t\r\n\f\v") else own


def owned(text: str, node: Node) -> tuple[int, int]:
    """Range of a field with its comments: the block glued above and what trails it."""
    start = leading(text, node) if first_on_line(text, node.start) else node.start
    end = extent(text, node)
    trailing = trailing_comment(text, end)
    return (start, trailing[1] if trailing else end)

"""Removal of fields: with their lines, or without changing other fields on the same line."""

from __future__ import annotations

import re

from odlint.syntax.editing.trivia import extent, last_on_line, leading, separator, trailing_comment
from odlint.syntax.lines import first_on_line, line_start, next_line
from odlint.syntax.text_edit import Edit
from odlint.syntax.tree import Node

_BLANKS = re.compile(r"[^\S\r\n]*+")


def remove_field(text: str, node: Node, keep_comments: bool) -> list[Edit]:
    """Edits that delete a field of a message (elements of lists: see lists.py).

    Alone on its lines: those lines go, with the comment block glued above and the trailing comment, or, to keep
    comments, without them. On a shared line: the field with its separator and the blanks behind it; the comment at the
    line's end stays, because it may belong to another field.
    """
    comma = separator(text, node)
    if comma >= 0 and "#" in text[node.value_end : comma]:  # a comment between the field and its separator stays
        return [Edit(node.start, node.value_end, ""), Edit(comma, comma + 1, "")]
    end = extent(text, node)
    if first_on_line(text, node.start) and last_on_line(text, end):
        return [whole_lines(text, node, end, keep_comments)]
    return [_from_shared_line(text, node.start, end)]


def whole_lines(text: str, node: Node, end: int, keep_comments: bool) -> Edit:
    """Delete the lines of a node that is alone on them; `end` is the offset after its separator."""
    trailing = trailing_comment(text, end)
    if not keep_comments:
        return Edit(leading(text, node), next_line(text, trailing[1] if trailing else end), "")
    if trailing:  # the comment moves to where the field began
        return Edit(node.start, trailing[0], "")
    return Edit(line_start(text, node.start), next_line(text, end), "")


def _from_shared_line(text: str, start: int, end: int) -> Edit:
    after = _blanks_end(text, end)
    follower = text[after : after + 1]
    if follower in ("", "\r", "\n") or (follower in "}>" and after == end):
        # Nothing that could run into the text before: take the blanks before the field instead of those behind it.
        start = _blanks_start(text, start)
    return Edit(start, after, "")


def _blanks_end(text: str, pos: int) -> int:
    return _BLANKS.match(text, pos).end()  # type: ignore[union-attr]  # the pattern matches the empty string


def _blanks_start(text: str, pos: int) -> int:
    """Start of the blanks before `pos`, or `pos` itself where they are the line's indentation."""
    begin = line_start(text, pos)
    before = text[begin:pos].rstrip()
    return begin + len(before) if before else pos

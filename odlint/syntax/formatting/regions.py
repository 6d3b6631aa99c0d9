"""`# odlint: off` and `# odlint: on`: text that is kept byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_right

from odlint.syntax.editing.trivia import comments
from odlint.syntax.formatting.errors import FormatError
from odlint.syntax.lines import first_on_line, line_start, next_line
from odlint.syntax.tree import LIST, MESSAGE, Node, Tree

_MENTION = re.compile(r"#[ \t]*odlint[ \t]*:[ \t]*o(?:ff|n)\b", re.IGNORECASE)
_DIRECTIVE = re.compile(r"#[ \t]*odlint:[ \t]*(off|on)(?:[ \t]+--[^\n]*)?")
_FORMS = "'# odlint: off' and '# odlint: on'"


class Region:
    """Text to be kept: from the line after the `off` comment to the line of the `on` comment.

    Attributes:
        off: offset of the comment that begins it.
        start, end: the text; `end` is the start of the line that ends it, or the place of the closing brace.
    """

    __slots__ = ("end", "off", "start")

    def __init__(self, off: int, start: int, end: int) -> None:
        self.off = off
        self.start = start
        self.end = end


def regions(tree: Tree) -> dict[int, Region]:
    """Every region by the offset of its `off` comment; raises FormatError where the comments make no sense."""
    text = tree.text
    if _MENTION.search(text) is None:
        return {}
    by_start: dict[int, Region] = {}
    message, region = tree.root, None  # the region that is open, and the message in which it was opened
    for start, end in comments(text):
        word = _word(text, start, end)
        if not word:
            continue
        if region is not None and start > region.end:
            region = None
        around = _around(tree, start)
        if word == "off" and region is None:
            message = around
            region = by_start[start] = Region(start, next_line(text, start), _end(tree, around))
        elif word == "on":
            if region is None:
                raise FormatError(
                    start, "there is no '# odlint: off' above this in the same message: remove this comment"
                )
            if around is not message:
                row = text.count("\n", 0, region.off) + 1
                raise FormatError(
                    start,
                    f"the '# odlint: off' of line {row} stands outside this message: write '# odlint: on' outside, too",
                )
            region.end = line_start(text, start)
            region = None
    return by_start


def _word(text: str, start: int, end: int) -> str:
    """`off`, `on`, or "" for any other comment."""
    if _MENTION.match(text, start, end) is None:
        return ""
    match = _DIRECTIVE.fullmatch(text, start, end)
    if match is None:
        raise FormatError(start, f"write {_FORMS} exactly so; a reason may follow, as in '# odlint: off -- a table'")
    if not first_on_line(text, start):
        raise FormatError(start, f"'{text[start:end]}' stands behind other text: write it on a line of its own")
    return match.group(1)


def _around(tree: Tree, offset: int) -> Node:
    """The innermost message around a comment; raises FormatError if the comment is inside of a field or a list."""
    node = tree.root
    while True:
        at = bisect_right(node.children, offset, key=lambda child: child.start) - 1
        if at < 0 or node.children[at].value_end <= offset:
            break
        node = node.children[at]
    if node is not tree.root and (node.kind != MESSAGE or offset < node.value_start):
        where = "a list" if node.kind == LIST and offset > node.value_start else f"the field {node.name}".rstrip()
        raise FormatError(offset, f"{_FORMS} stand between fields, not inside {where}: write them above and below it")
    return node


def _end(tree: Tree, message: Node) -> int:
    """Where a region ends that no `on` ends: with its message."""
    if message is tree.root:
        return len(tree.text)
    closer = message.value_end - 1
    return line_start(tree.text, closer) if first_on_line(tree.text, closer) else closer

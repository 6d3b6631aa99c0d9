"""The read-only syntax tree: offsets into one source string, nothing copied.

White space, comments and separators are not nodes but the gaps between them, so that no edit of a range can lose any
of them elsewhere.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Self

# Kinds of value. Small integers compare faster than enum members, and the parser compares one per field.
SCALAR = 0  # a number, a name (true, RELU_6) or an invalid token
STRING = 1  # one quoted string, or several adjacent ones that join
MESSAGE = 2  # { ... } or < ... >
LIST = 3  # [ ... ]
MISSING = 4  # a field without a value: a syntax error was reported there

KIND_NAMES = ("scalar", "string", "message", "list", "missing value")


class Node:
    """A field, an element of a list, or the whole file (a message without a name and braces).

    Attributes:
        name: field name as written; "" for list elements and the root. Extensions keep their brackets: "[a.b]".
        kind: SCALAR, STRING, MESSAGE, LIST or MISSING.
        start: offset of the first character of the name (of the value if there is no name).
        name_end: offset after the name; equals `start` if there is no name.
        value_start: offset of the value's first character; the opening brace for messages.
        value_end: offset after the value; after the closing brace, or where parsing continued if it is missing.
        colon: there is a colon between name and value.
        children: fields of a message or elements of a list, in the order of the file; empty for scalars.
    """

    __slots__ = ("children", "colon", "kind", "name", "name_end", "start", "value_end", "value_start")

    def __init__(
        self,
        name: str,
        kind: int,
        start: int,
        name_end: int,
        value_start: int,
        value_end: int,
        colon: bool,
        children: list[Node],
    ) -> None:
        self.name = name
        self.kind = kind
        self.start = start
        self.name_end = name_end
        self.value_start = value_start
        self.value_end = value_end
        self.colon = colon
        self.children = children

    def __repr__(self) -> str:
        return f"<{KIND_NAMES[self.kind]} {self.name!r} {self.start}:{self.value_end}>"

    def walk(self) -> Iterator[Self]:
        """This node and everything below it, in the order of the file, without recursion."""
        stack: list[Any] = [self]
        while stack:
            node = stack.pop()
            yield node
            if node.children:
                stack.extend(reversed(node.children))


class SyntaxProblem:
    """A syntax error and its location.

    Attributes:
        code: name of the rule that documents it, such as "missing-colon".
        start, end: offsets of the text to underline (end is exclusive).
        message: what is wrong and what to do, one or two sentences.
        related: further places, each (start, end, message).
        replacement: text that repairs start:end when that is certain, else None.
    """

    __slots__ = ("code", "end", "message", "related", "replacement", "start")

    def __init__(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        related: tuple[tuple[int, int, str], ...] = (),
        replacement: str | None = None,
    ) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.message = message
        self.related = related
        self.replacement = replacement

    def __repr__(self) -> str:
        return f"<{self.code} {self.start}:{self.end} {self.message!r}>"


class Tree:
    """Result of parsing: the text, its root message and every syntax problem, in file order."""

    __slots__ = ("problems", "root", "text")

    def __init__(self, text: str, root: Node, problems: list[SyntaxProblem]) -> None:
        self.text = text
        self.root = root
        self.problems = problems

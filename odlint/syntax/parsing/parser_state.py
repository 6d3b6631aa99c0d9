"""State of one reading of one text, shared by the parser and the modules that read what is irregular."""

from __future__ import annotations

from odlint.syntax.tree import MESSAGE, Node, SyntaxProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

NO_CHILDREN: list[Node] = []  # shared by all scalars; the tree is read-only
END = -1
CLOSES = {"{": "}", "<": ">"}


class ParserState:
    """State of one reading of one text: the open messages and lists, and what was wrong so far.

    Attributes:
        missing: offsets, the next one last, before which the innermost open message counts as closed (see braces.py).
        extra: offsets of closing braces that count as not written.
    """

    __slots__ = ("commas", "extra", "missing", "problems", "stack", "text", "unbalanced")

    def __init__(self, text: str, missing: Sequence[int] = (), extra: frozenset[int] = frozenset()) -> None:
        self.text = text
        self.stack = [Node("", MESSAGE, 0, 0, 0, len(text), False, [])]
        self.problems: list[SyntaxProblem] = []
        self.commas: list[bool] = []  # per open list: the last thing read was a comma
        self.missing = [len(text) + 1, *reversed(missing)]
        self.extra = extra
        self.unbalanced = False

    @property
    def top(self) -> Node:
        """The innermost open message or list."""
        return self.stack[-1]

    def report(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        replacement: str | None = None,
        related: tuple[tuple[int, int, str], ...] = (),
    ) -> None:
        """Note a problem, unless the same line already has one and nothing was read since: one report per place."""
        if self.problems:
            last = self.problems[-1]
            if "\n" not in self.text[last.end - 1 : start]:
                children = self.top.children
                if not children or children[-1].start <= last.end:
                    return
        self.problems.append(SyntaxProblem(code, start, end, message, related, replacement))

    def push(self, node: Node) -> None:
        """Open a message or list inside the current one."""
        self.top.children.append(node)
        self.stack.append(node)

    def close(self, end: int) -> None:
        """Close the innermost message or list at `end`."""
        self.stack.pop().value_end = end

    def close_missing(self, pos: int) -> int:
        """Close the message whose brace is missing here; returns the next such offset."""
        self.missing.pop()
        if len(self.stack) > 1:
            self.close(min(pos, len(self.text)))
        return self.missing[-1]

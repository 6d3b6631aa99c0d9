"""Random documents with random layout and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("a", "bb", "name_3", "item", "[x.y]")
SCALARS = ("1", "-2.5", ".5", "true", "RELU_6", '"s"', "'# no comment'", r"'it\'s'", '"a" "b"', "\"a{\" # joined\n 'b'")
EOLS = ("\n", "\n", "\r\n")


class Writer:
    """Draws one document. Each comment has its own number, so that no two are alike."""

    def __init__(self, draw: Callable[[st.SearchStrategy[str]], str], wild: bool) -> None:
        self.draw = draw
        self.wild = wild
        self.eol = draw(st.sampled_from(EOLS))
        self.unit = draw(st.sampled_from(("  ", "    ", "\t")))
        self.count = 0

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def comment(self) -> str:
        self.count += 1
        return f"# c{self.count}" + self.pick("", " 'open", ' "q" {', " }, ]")

    def gap(self, needed: bool = False) -> str:
        """What may stand between two tokens."""
        if not self.wild:
            return " " if needed else self.pick("", " ")
        choice = self.pick("", " ", " ", " ", "\t", "nl", "comment", "two")
        if choice == "nl":
            return self.eol + self.pick("", "  ")
        if choice == "comment":
            return self.pick("", " ") + self.comment() + self.eol
        if choice == "two":
            return f" {self.comment()}{self.eol}  {self.comment()}{self.eol}"
        return choice or (" " if needed else "")

    def scalar(self) -> str:
        return self.pick(*SCALARS).replace("\n", self.eol)

    def value(self, depth: int, level: int) -> str:
        """A value with the gap and colon before it."""
        kind = self.pick("scalar", "scalar", "scalar", "list", "messages", "message", "message", "message")
        if depth == 0 and kind in ("message", "messages"):
            kind = "scalar"
        if kind == "scalar":
            return self.gap() + ":" + self.gap() + self.scalar()
        if kind in ("list", "messages"):
            return self.gap() + ":" + self.gap() + self.items(depth, level, kind == "messages")
        return self.pick("", ":") + (self.gap() if self.wild else " ") + self.body(depth, level)

    def items(self, depth: int, level: int, messages: bool) -> str:
        parts = []
        for _ in range(int(self.pick("0", "1", "2", "3"))):
            parts.append(self.body(depth, level) if messages else self.pick("1", "X", '"s"', "-.5"))
        comma = self.gap() + "," + self.gap()
        return "[" + self.gap() + comma.join(parts) + self.gap() + "]"

    def body(self, depth: int, level: int) -> str:
        pair = self.pick("{}", "{}", "<>")
        return pair[0] + self.fields(depth - 1, level + 1) + pair[1]

    def fields(self, depth: int, level: int) -> str:
        """Fields with the gaps around them, as they stand between braces or in the file."""
        count = int(self.pick("0", "1", "1", "2", "3"))
        in_lines = level == 0 or self.pick("lines", "lines", "one") == "lines"
        if self.wild or not in_lines:
            parts = [self.gap()]
            for _ in range(count):
                field = self.pick(*NAMES) + self.value(depth, level)
                parts.append(field + self.pick("", "", self.gap() + ",", self.gap() + ";") + self.gap(needed=True))
            return "".join(parts)
        indent = self.unit * level
        lines = []
        for _ in range(count):
            for _ in range(int(self.pick("0", "0", "1", "2"))):
                lines.append(self.pick("", indent + self.comment(), indent + self.comment()))
            field = self.pick(*NAMES) + self.value(depth, level) + self.pick("", "", "", ",", ";")
            lines.append(indent + field + self.pick("", "", " " + self.comment()))
        lines += [indent + self.comment()] if self.pick("", "", "end") else []
        last = self.eol + self.unit * (level - 1) if level else self.pick(self.eol, self.eol, "")
        return (self.eol if level else "") + self.eol.join(lines) + last


@st.composite
def documents(draw: Callable[[st.SearchStrategy[str]], str]) -> Tree:
    text = Writer(draw, draw(st.sampled_from(("wild", "tidy"))) == "wild").fields(3, 0)
    tree = parse(text)
    assert not tree.problems, (text, tree.problems)
    return tree

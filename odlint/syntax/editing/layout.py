"""The layout of a file: line ends, indentation and gaps, so that new text looks like the text around it."""

from __future__ import annotations

import re

from odlint.syntax.editing.literal_text import quote
from odlint.syntax.editing.trivia import inside
from odlint.syntax.lines import first_on_line, indent_at
from odlint.syntax.tree import MESSAGE, SCALAR, STRING, Node, Tree

_SCALAR_GAPS = (": ", ":")
_MESSAGE_GAPS = (" ", ": ", ":", "")
_BODY_LINE = re.compile(r"^([ \t]*)([A-Za-z_]\w*)(: | (?=\{))?", re.MULTILINE)


class Layout:
    """The layout that most of a file has; in a tie or an empty file, the canonical one.

    Attributes:
        newline: line end.
        unit: white space of one level of indentation.
        scalar_gap: between a name and a scalar, ": " or ":".
        message_gap: between a name and an opening brace, " ", ": ", ":" or "".
        quote: the quote character.
    """

    __slots__ = ("message_gap", "newline", "quote", "scalar_gap", "unit")

    def __init__(self, tree: Tree) -> None:
        text = tree.text
        scalars = dict.fromkeys(_SCALAR_GAPS, 0)
        messages = dict.fromkeys(_MESSAGE_GAPS, 0)
        units: dict[str, int] = {}
        quotes = {'"': 0, "'": 0}
        for node in tree.root.walk():
            gap = text[node.name_end : node.value_start]
            if node.kind == MESSAGE:
                if node.name and gap in messages:
                    messages[gap] += 1
                if node.children and node is not tree.root:
                    _count_unit(text, node, units)
            elif node.kind in (SCALAR, STRING):
                if gap in scalars:
                    scalars[gap] += 1
                if node.kind == STRING:
                    quotes[text[node.value_start]] += 1
        lines = text.count("\n")
        self.newline = "\r\n" if 2 * text.count("\r\n") > lines else "\n"
        self.unit = _most(units) if units else "\t" if "\n\t" in text else "  "
        self.scalar_gap = _most(scalars)
        self.message_gap = _most(messages)
        self.quote = _most(quotes)

    def field(self, name: str, value: str, indent: str, one_line: bool) -> str:
        """`name: value` or `name { ... }` in this file's style, with `indent` before all lines but the first.

        `value` is canonical text: messages begin with a brace, their lines are indented by two spaces a level. Where
        one line is wanted it is joined, unless a comment would swallow the rest.
        """
        gap = self.message_gap if value[:1] in "{<" else self.scalar_gap
        return f"{name}{gap}{self.value(value, indent, one_line)}"

    def value(self, value: str, indent: str, one_line: bool) -> str:
        """A value without its name, laid out as `field` does."""
        if "\n" not in value:
            return value
        lines = value.replace("\r\n", "\n").split("\n")
        if one_line and "#" not in value:
            return " ".join(line.strip() for line in lines if line.strip())
        return self.newline.join([self._style(lines[0]), *(self._body_line(line, indent) for line in lines[1:])])

    def _body_line(self, line: str, indent: str) -> str:
        stripped = line.lstrip(" ")
        if not stripped:
            return ""
        levels, rest = divmod(len(line) - len(stripped), 2)
        return indent + self.unit * levels + " " * rest + self._style(stripped)

    def _style(self, line: str) -> str:
        """Colons and blanks of a canonical line that begins with a field, as this file has them."""

        def gap(match: re.Match[str]) -> str:
            separator = match.group(3)
            if separator is None:
                return match.group()
            after = line[match.end() : match.end() + 1]
            return f"{match.group(1)}{match.group(2)}{self.message_gap if after in '{<' else self.scalar_gap}"

        return _BODY_LINE.sub(gap, line, count=1)


def string(tree: Tree, value: str, node: Node | None = None) -> str:
    """A string literal for this file: between the quotes of the value it replaces, or of the file's majority."""
    if node is not None and node.kind == STRING:
        return quote(value, tree.text[node.value_start])
    return quote(value, Layout(tree).quote)


def base_indent(tree: Tree, parent: Node) -> str:
    """Indentation of the line on which a message begins, or, when that line is shared, of the one that closes it."""
    if parent is tree.root:
        return ""
    between = inside(tree.root, parent, tree.text)
    if not first_on_line(tree.text, parent.start) and between and first_on_line(tree.text, between[1]):
        return indent_at(tree.text, between[1])
    return indent_at(tree.text, parent.start)


def child_indent(tree: Tree, layout: Layout, parent: Node, anchor: Node | None) -> str:
    """Indentation for a new child on its own line: the anchor's, a sibling's, or one level below the parent."""
    siblings = parent.children
    if anchor is not None:
        place = next(index for index, child in enumerate(siblings) if child is anchor)
        siblings = [*reversed(siblings[: place + 1]), *siblings[place + 1 :]]
    for sibling in siblings:
        if first_on_line(tree.text, sibling.start):
            return indent_at(tree.text, sibling.start)
    return "" if parent is tree.root else base_indent(tree, parent) + layout.unit


def _count_unit(text: str, node: Node, units: dict[str, int]) -> None:
    child = node.children[0]
    if not first_on_line(text, node.start) or not first_on_line(text, child.start):
        return
    outer, inner = indent_at(text, node.start), indent_at(text, child.start)
    if inner.startswith(outer) and len(inner) > len(outer):
        unit = inner[len(outer) :]
        units[unit] = units.get(unit, 0) + 1


def _most(counts: dict[str, int]) -> str:
    return max(counts, key=lambda key: counts[key])

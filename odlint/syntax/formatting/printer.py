"""From tree to text: one field per line, two spaces per level, every comment where it belongs.

The printer walks the tree with a stack of its own and keeps the offset up to which the text has been dealt with. What
lies between that offset and the next node is a gap: white space, comments, a separator. `_gap` puts the comments of a
gap where they belong; of everything else in it only blank lines are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from odlint.syntax.formatting.errors import FormatError
from odlint.syntax.formatting.lists import filled, needs_colon, one_line
from odlint.syntax.formatting.numbers import number
from odlint.syntax.formatting.regions import Region
from odlint.syntax.formatting.strings import is_joined, parts
from odlint.syntax.lines import first_on_line, line_start
from odlint.syntax.tree import LIST, MESSAGE, STRING, Node, Tree

INDENT = "  "
MOST_LEVELS = 200  # protobuf's own reader gives up somewhere between 200 and 400
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LINE_END = re.compile(r"[^\S\n]*\n")


class _Frame:
    """A message or list whose children are being printed.

    Attributes:
        node: what it is; next: index of the child whose turn it is.
        indent: white space before its children.
        closer: the line that closes it, "" for the file.
        first: index of its first line among the printed ones.
    """

    __slots__ = ("closer", "first", "indent", "next", "node")

    def __init__(self, node: Node, indent: str, closer: str, first: int) -> None:
        self.node = node
        self.next = 0
        self.indent = indent
        self.closer = closer
        self.first = first


class Printer:
    """Prints one tree."""

    def __init__(self, tree: Tree, regions: Mapping[int, Region]) -> None:
        self._text = tree.text
        self._root = tree.root
        self._regions = regions
        first_end = tree.text.find("\n")
        # Of mixed line ends the first one wins: a majority could be another one after formatting.
        self._newline = "\r\n" if first_end > 0 and tree.text[first_end - 1] == "\r" else "\n"
        self._chunks: list[str] = []  # finished text, line ends included
        self._lines: list[str] = []  # what follows it
        self._pos = 0  # the text before this offset has been dealt with
        self._fresh = True  # nothing was printed since the opening brace: no blank line is wanted here
        self._head = -1  # index of the line that takes a comment trailing what was printed last, -1 for none

    def run(self) -> str:
        """The formatted text."""
        frames = [_Frame(self._root, "", "", 0)]
        while frames:
            frame = frames[-1]
            if frame.next == len(frame.node.children):
                self._close(frames.pop())
                continue
            child = frame.node.children[frame.next]
            frame.next += 1
            self._gap(child.start, frame.indent)
            if self._pos > child.start:
                continue  # in a region that is kept
            self._blank(child.start)
            more = "," if frame.node.kind == LIST and frame.next < len(frame.node.children) else ""
            inner = self._child(child, frame.indent, more)
            if inner is not None:
                if len(frames) > MOST_LEVELS:
                    raise FormatError(child.start, f"messages nest more than {MOST_LEVELS} levels deep here")
                frames.append(inner)
        self._flush()
        return "".join(self._chunks)

    # -- nodes ---------------------------------------------------------------------------------------------------------

    def _child(self, node: Node, indent: str, more: str) -> _Frame | None:
        """Print a field or element, or the beginning of one whose children follow. `more` goes behind its end."""
        if node.kind == STRING and is_joined(self._text, node):
            self._joined(node, indent, more)
            return None
        self._hoist(node, indent)
        if node.kind == MESSAGE:
            return self._message(node, indent, more)
        label = self._label(node, indent)
        if node.kind == LIST:
            return self._list(node, label, indent, more)
        raw = self._text[node.value_start : node.value_end]
        self._print(f"{label}{raw if node.kind == STRING else number(raw)}{more}", node.value_end)
        return None

    def _message(self, node: Node, indent: str, more: str) -> _Frame | None:
        name = f"{self._name(node)} " if node.name else ""
        if not node.children and self._text.find("#", node.value_start, node.value_end) < 0:
            self._print(f"{indent}{name}{{}}{more}", node.value_end)
            return None
        return self._open(node, f"{indent}{name}{{", indent, f"{indent}}}{more}")

    def _list(self, node: Node, label: str, indent: str, more: str) -> _Frame | None:
        whole = one_line(self._text, node, len(label) + len(more))
        if whole is not None:
            self._print(f"{label}{whole}{more}", node.value_end)
            return None
        frame = self._open(node, f"{label}[", indent, f"{indent}]{more}")
        lines = filled(self._text, node, frame.indent)
        if lines is None:
            return frame
        self._gap(node.children[0].start, frame.indent)
        self._lines += [*lines, frame.closer]
        self._ended(node, frame.first)
        return None

    def _joined(self, node: Node, indent: str, more: str) -> None:
        """Strings that join: one on each line, those of a field below its name."""
        first = len(self._lines)
        inner = indent + INDENT
        if node.name:
            self._print(f"{indent}{self._name(node)}:", node.name_end)
            indent = inner
        spans = parts(self._text, node)
        for index, (start, end) in enumerate(spans):
            self._gap(start, indent)
            last = index == len(spans) - 1
            self._print(f"{indent}{self._text[start:end]}{more if last else ''}", end)
            indent = inner
        self._ended(node, first)

    def _open(self, node: Node, line: str, indent: str, closer: str) -> _Frame:
        first = len(self._lines)
        self._print(line, node.value_start + 1)
        self._fresh = True
        return _Frame(node, indent + INDENT, closer, first)

    def _close(self, frame: _Frame) -> None:
        node = frame.node
        if node is self._root:
            self._gap(node.value_end, "")
            return
        self._gap(node.value_end - 1, frame.indent)
        self._lines.append(frame.closer)
        self._ended(node, frame.first)

    def _label(self, node: Node, indent: str) -> str:
        """The text before a value."""
        if not node.name:
            return indent
        return f"{indent}{self._name(node)}{': ' if needs_colon(node) else ' '}"

    def _name(self, node: Node) -> str:
        """A name as it is; an extension's, which may hold line ends and comments, with this file's line ends."""
        return _LINE_END.sub(self._newline, node.name) if "\n" in node.name else node.name

    # -- lines ---------------------------------------------------------------------------------------------------------

    def _print(self, line: str, end: int) -> None:
        """Add a line with the content of the text up to `end`."""
        self._head = len(self._lines)
        self._lines.append(line)
        self._fresh = False
        self._pos = end

    def _ended(self, node: Node, first: int) -> None:
        """All lines of a node are printed; what was written on one line gets the comment behind it on the first."""
        whole_line = self._text.find("\n", node.start, node.value_end) < 0
        self._head = first if whole_line else len(self._lines) - 1
        self._fresh = False
        self._pos = node.value_end

    def _blank(self, end: int) -> None:
        """One blank line where the text has any before `end`."""
        if not self._fresh and _BLANK_LINE.search(self._text, self._pos, end) is not None:
            self._lines.append("")
        self._fresh = False

    def _flush(self) -> None:
        if self._lines:
            self._chunks.append(self._newline.join(self._lines) + self._newline)
            self._lines = []
        self._head = -1

    # -- comments ------------------------------------------------------------------------------------------------------

    def _gap(self, end: int, indent: str) -> None:
        """Print the comments between here and `end`: behind the last line, or on lines of their own at `indent`."""
        text = self._text
        at = text.find("#", self._pos, end)
        while at >= 0:
            comment, stop = self._comment(at)
            if self._head >= 0 and "\n" not in text[self._pos : at]:
                self._pos = self._trailing(at, comment, stop, end)
            else:
                self._blank(at)
                self._lines.append(indent + comment)
                self._pos = stop
                self._keep(at)
            self._head = -1
            at = text.find("#", self._pos, end)

    def _comment(self, at: int) -> tuple[str, int]:
        """A comment without the blanks behind it, and the offset of its line end."""
        stop = self._text.find("\n", at)
        if stop < 0:
            stop = len(self._text)
        return self._text[at:stop].rstrip(), stop

    def _trailing(self, at: int, comment: str, stop: int, end: int) -> int:
        """Print a comment behind its line, with the comments below that continue it in the same column."""
        head = self._head
        width = len(self._lines[head].rpartition("\n")[2]) + 2
        self._lines[head] += f"  {comment}"
        column = self._column(at)
        if first_on_line(self._text, end) and self._column(end) == column:
            return stop  # the next line begins in that column itself, and the comments there belong to it
        below = self._below(stop, end, column)
        while below >= 0:
            comment, stop = self._comment(below)
            head += 1
            self._lines.insert(head, " " * width + comment)
            below = self._below(stop, end, column)
        return stop

    def _below(self, stop: int, end: int, column: int) -> int:
        """Offset of the comment on the next line, if it begins in this column; else -1."""
        at = self._text.find("#", stop, end)
        alone = at >= 0 and self._text.count("\n", stop, at) == 1 and first_on_line(self._text, at)
        return at if alone and at not in self._regions and self._column(at) == column else -1

    def _column(self, offset: int) -> int:
        return len(self._text[line_start(self._text, offset) : offset].expandtabs())

    def _hoist(self, node: Node, indent: str) -> None:
        """Print comments between a name and its value above both: their line may already have a comment."""
        at = self._text.find("#", node.name_end, node.value_start)
        while at >= 0:
            comment, stop = self._comment(at)
            self._lines.append(indent + comment)
            at = self._text.find("#", stop, node.value_start)

    def _keep(self, off: int) -> None:
        """After an `off` comment: its region, byte for byte."""
        region = self._regions.get(off)
        if region is None:
            return
        self._flush()
        kept = self._text[region.start : region.end]
        ended = not kept or kept.endswith("\n") or region.end == len(self._text)
        self._chunks.append(kept if ended else kept + self._newline)
        self._pos = region.end
        self._fresh = True

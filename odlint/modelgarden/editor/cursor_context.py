"""Where the cursor is in YAML, told from lines and their indentation, for what is being typed does not parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.lsp.completion.cursor_context import COMMENT, FIELD, NOWHERE, STRING, VALUE, Context, Frame
from odlint.syntax.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = r"(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'|(?P<plain>[^\s\"'#&*!|>%@`{}\[\],:-][^\s:{}\[\],]*))"
_LINE = re.compile(rf"(?P<dashes>(?:-[ ]+)*){_KEY}[ \t]*:(?=\s|\Z)[ \t]*(?P<value>.*)")
_DASHES = re.compile(r"(?:-(?:[ ]+|\Z))*")
_OPENS = re.compile(r"(?:[&!]\S+[ \t]*)*(?:#.*)?\Z")  # nothing but an anchor, tag or comment: a block follows
_TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"?|'(?:[^']|'')*'?|(?<!\S)#.*|[{}\[\],]|:(?=\s|\Z)|(?:[^\s\"'{}\[\],:]|:(?=\S))+"
)


class YamlContext(Context):
    """What is being written.

    Attributes:
        names: keys from the root to the mapping around the cursor; an element of a sequence repeats its key.
        siblings: keys of that mapping beside the one that is being written.
        flow: inside brackets or braces.
    """

    __slots__ = ("flow", "names", "siblings")

    def __init__(self, kind: str, names: list[str], field: str, start: int, quote: str = "") -> None:
        super().__init__(kind, [Frame(name, -1) for name in ("", *names)], field, start, quote)
        self.names = names
        self.siblings: list[str] = []
        self.flow = False


def context_at(text: str, offset: int) -> YamlContext:
    """What is being written at an offset; never raises."""
    first = line_start(text, offset)
    line = text[first:offset]
    indent = len(line) - len(line.lstrip(" "))
    dashes = _DASHES.match(line, indent)
    column = dashes.end() if dashes is not None else indent
    above = list(_above(text, first))
    if any(_opens_text(value) and depth < column for depth, _, value, _ in above[:1]):
        return YamlContext(NOWHERE, [], "", offset)
    names, open_list = _names(above, column, indent if column > indent else -1)
    if names is None:
        return YamlContext(NOWHERE, [], "", offset)
    made = _in_line(line[column:], first + column, offset, names, open_list)
    if not made.flow and made.kind == FIELD:
        made.siblings = [*_siblings(above, column), *_siblings(_below(text, line_end(text, offset)), column)]
    return made


def _rows(text: str, places: Iterator[tuple[int, int]]) -> Iterator[tuple[int, str, str, bool]]:
    """(column, key, what follows the colon, begins an element) of lines; an element without a key has the key ""."""
    for start, end in places:
        line = text[start:end].rstrip("\r\n")
        bare = line.lstrip(" ")
        if not bare or bare.startswith("#"):
            continue
        indent = len(line) - len(bare)
        found = _LINE.match(line, indent)
        if found is not None:
            if found["dashes"]:
                yield indent, "", "-", True
            key = found["double"] or found["single"] or found["plain"] or ""
            yield indent + len(found["dashes"]), key, found["value"], bool(found["dashes"])
        else:
            yield indent, "", bare, bare.startswith("-")


def _above(text: str, start: int) -> Iterator[tuple[int, str, str, bool]]:
    """Lines before an offset, the nearest first; what stands right of a dash before the dash."""
    while start > 0:
        first = line_start(text, start - 1)
        yield from reversed(list(_rows(text, iter(((first, start),)))))
        start = first


def _below(text: str, end: int) -> Iterator[tuple[int, str, str, bool]]:
    """Lines after the one that ends at an offset."""
    while end < len(text):
        last = line_end(text, end + 1)
        yield from _rows(text, iter(((end + 1, last),)))
        end = last


def _opens_text(value: str) -> bool:
    return value[:1] in ("|", ">")


def _names(above: list[tuple[int, str, str, bool]], column: int, dash: int) -> tuple[list[str] | None, str]:
    """(keys around a column, the key whose element begins here).

    `dash` is the column of a dash in this line, -1 for none. None where no mapping can stand.
    """
    names: list[str] = []
    element = ""
    depth = column
    if dash >= 0:  # the key of the sequence stands at the dash's column or left of it
        depth = dash + 1
    waiting = dash >= 0
    for at, key, value, _ in above:
        if at >= depth:
            continue
        if not key:
            if value.startswith("-"):
                depth, waiting = at + 1, True  # inside an element: next, the key of its sequence
                continue
            return (None, "") if not names and not waiting else (names[::-1], element)
        if not _OPENS.match(value):
            return None, ""
        if dash >= 0 and waiting and not names and not element:
            element = key
        else:
            names.append(key)
        depth, waiting = at, False
        if at == 0:
            break
    return names[::-1], element


def _siblings(rows: Iterator[tuple[int, str, str, bool]] | list[tuple[int, str, str, bool]], column: int) -> list[str]:
    """Keys at this column, as far as the mapping goes."""
    found = []
    for at, key, _, _ in rows:
        if at < column:
            break
        if at == column and key:
            found.append(key)
    return found


class _Line:
    """Follows the tokens of a line: `key` is the last one with a colon, `word` what stands after it, `expects` a value.

    `element` is the key whose element begins with this line, "" for none.
    """

    def __init__(self, names: list[str], element: str) -> None:
        self.names = names
        self.key = self.element = element
        self.word = ""
        self.expects = False
        self.written: list[str] = []
        self.open: list[tuple[str, str, list[str]]] = []  # bracket, the key before it, keys written around it

    def take(self, said: str) -> None:
        """One token that ends before the cursor, or a mark."""
        if said == ":":
            if self.element and not self.open:
                self.names, self.element = [*self.names, self.element], ""
            self.key, self.word, self.expects = self.word, "", True
            self.written.append(self.key)
        elif said in ("{", "["):
            self.open.append((said, self.key, self.written))
            self.written, self.word, self.expects = [], "", said == "["
            if said == "{":
                self.names = [*self.names, self.key]
        elif said in ("}", "]"):
            self._close()
            self.word, self.expects = said, False
        elif said == ",":
            self.word, self.expects = "", bool(self.open) and self.open[-1][0] == "["
            self.key = self.open[-1][1] if self.expects else ""
        else:
            self.word = said.strip("\"'")

    def _close(self) -> None:
        if self.open:
            bracket, self.key, self.written = self.open.pop()
            if bracket == "{":
                self.names = self.names[:-1]

    def context(self, last: str, offset: int) -> YamlContext:
        """What is being written at an offset, where `last` is the word or string that ends there."""
        if self.word:
            return YamlContext(NOWHERE, self.names, self.key, offset)
        if last[:1] in ("'", '"') and (len(last) == 1 or last[-1] != last[0]):
            kind = STRING if self.expects or self.element else NOWHERE
            return YamlContext(kind, self.names, self.key, offset - len(last) + 1, last[0])
        key = self.key if self.expects or self.element else ""
        return YamlContext(VALUE if self.expects else FIELD, self.names, key, offset - len(last))


def _in_line(part: str, start: int, offset: int, names: list[str], element: str) -> YamlContext:
    """What is being written in a part of a line; what brackets and braces are open in it."""
    line = _Line(names, element)
    last = ""
    for found in _TOKEN.finditer(part):
        said, touches = found.group(), start + found.end() == offset
        if said.startswith("#"):
            return YamlContext(COMMENT, names, "", start + found.start())
        if touches and said == ":":
            return YamlContext(NOWHERE, line.names, line.key, offset)  # a blank must follow
        if touches and said not in ("{", "}", "[", "]", ","):
            last = said
        else:
            line.take(said)
    made = line.context(last, offset)
    made.flow, made.siblings = bool(line.open), line.written if line.open else []
    return made

"""One element that the parser's regular expression does not read: lists, joined strings, extensions, and mistakes.

The rules of recovery (measured over files with injected errors): report, keep what can be kept, and go on at the next
`name :`, `name {` or closer. A missing colon still takes the value; a missing value never eats the next field's name;
an unterminated string ends at the line's end.
"""

from __future__ import annotations

import re

from odlint.syntax.parsing import common_mistakes
from odlint.syntax.parsing.parser_state import CLOSES, END, NO_CHILDREN, ParserState
from odlint.syntax.parsing.tokens import (
    IDENTIFIER_GROUP,
    SCALAR_ELEMENT,
    SCALAR_LIST,
    STRING_GROUP,
    TOKEN,
    skip,
)
from odlint.syntax.tree import LIST, MESSAGE, MISSING, SCALAR, STRING, Node


def irregular(reader: ParserState, pos: int) -> int:
    """Read the element that begins at `pos` (no gap before it) and return where to go on, or END."""
    text = reader.text
    if pos >= len(text):
        return END
    char = text[pos]
    if reader.top.kind == LIST:
        return _list_step(reader, pos, char)
    if char in ",;":
        return _separator(reader, pos)
    if char in "}>":
        return _closer(reader, pos, char)
    return _field(reader, pos, char)


def finish(reader: ParserState) -> None:
    """The text has ended: whatever is still open was never closed."""
    end = len(reader.text)
    while len(reader.stack) > 1:
        node = reader.top
        if node.kind == LIST:
            _report_open_list(reader, node)
            reader.commas.pop()
        else:
            reader.unbalanced = True
            reader.problems.append(common_mistakes.unclosed(reader.text, node))
        reader.close(end)


def resume(reader: ParserState, pos: int) -> int:
    """Where reading goes on after a mistake at `pos` (at or after it)."""
    for match in re.compile(common_mistakes.RESUME).finditer(reader.text, pos):
        if match.group(1) is not None:
            return match.start()
    return len(reader.text)


# -- elements of a message ---------------------------------------------------------------------------------------------


def _separator(reader: ParserState, pos: int) -> int:
    """A comma or semicolon between fields: one is legal after a field, nowhere else."""
    text, children = reader.text, reader.top.children
    if children:
        between = text[children[-1].value_end : pos]
        if "," not in between and ";" not in between:
            return pos + 1
        if "#" in between and not any(c in ",;" for c in _without_comments(between)):
            return pos + 1
    end = pos + 1
    while skip(text, end) < len(text) and text[skip(text, end)] in ",;":
        end = skip(text, end) + 1
    reader.report("stray-separator", pos, end, f"a {text[pos]!r} stands here without a field before it: remove it", "")
    return end


def _without_comments(gap: str) -> str:
    return "".join(line.split("#", 1)[0] for line in gap.split("\n"))


def _closer(reader: ParserState, pos: int, char: str) -> int:
    """A closing brace that does not fit what is open."""
    if pos in reader.extra:
        return pos + 1
    if char == ">" and reader.text.startswith(">" * 7, pos):
        return common_mistakes.stray(reader, pos, resume)
    if len(reader.stack) == 1:
        reader.unbalanced = True
        reader.problems.append(common_mistakes.extra_closer(reader.text, pos))
        return pos + 1
    node = reader.top
    opener = reader.text[node.value_start]
    reader.report(
        "wrong-closer",
        pos,
        pos + 1,
        f"{node.name or 'this message'} was opened with {opener!r}: close it with {CLOSES[opener]!r}, not {char!r}",
        CLOSES[opener],
        ((node.value_start, node.value_start + 1, "opened here"),),
    )
    reader.close(pos + 1)
    return pos + 1


def _field(reader: ParserState, pos: int, char: str) -> int:
    """A field that is not in the regular form, or something that is not a field at all."""
    text = reader.text
    if char == "[":
        extension = re.compile(common_mistakes.EXTENSION_NAME).match(text, pos)
        if extension is None:
            return common_mistakes.stray(reader, pos, resume)
        return _after_name(reader, extension.group(), pos, extension.end())
    if char in "{<" and not common_mistakes.stands_alone(text, pos):
        reader.report("unexpected-text", pos, pos + 1, f"a field name is expected before this {char!r}")
        return _open(reader, Node("", MISSING, pos, pos, pos, pos, False, NO_CHILDREN), MESSAGE, pos)
    token = TOKEN.match(text, pos)
    if token is None:
        if char.isalnum():  # protobuf takes one letter of any script for a name; the schema will not know it
            return _after_name(reader, char, pos, pos + 1)
        return common_mistakes.stray(reader, pos, resume)
    if token.lastindex == STRING_GROUP or not (char.isalnum() or char == "_"):
        return common_mistakes.stray(reader, pos, resume)
    odd = common_mistakes.odd_word(reader, token.group(), pos, token.end())
    return odd if odd is not None else _after_name(reader, token.group(), pos, token.end())


def _after_name(reader: ParserState, name: str, start: int, name_end: int) -> int:
    """Colon and value of a field whose name has been read."""
    text = reader.text
    pos = skip(text, name_end)
    colon = False
    if text[pos : pos + 1] == ":":
        colon = True
        pos += 1
        if text[pos : pos + 1] == ":":
            reader.report("doubled-colon", pos - 1, pos + 1, f"one colon between {name} and its value, not two", ":")
            pos += 1
        pos = skip(text, pos)
    elif text[pos : pos + 1] == "=":
        reader.report(
            "equals-sign", pos, pos + 1, f"write a colon between {name} and its value: '=' is not used here", ":"
        )
        colon = True
        pos = skip(text, pos + 1)
    return _value(reader, Node(name, MISSING, start, name_end, pos, pos, colon, NO_CHILDREN), pos)


def _value(reader: ParserState, node: Node, pos: int) -> int:
    """The value at `pos`; fills `node` and adds it to the open message."""
    text = reader.text
    char = text[pos : pos + 1]
    if char in ("{", "<"):
        return _open(reader, node, MESSAGE, pos)
    if char == "[":
        return _list(reader, node, pos)
    if char in ('"', "'"):
        _need_colon(reader, node)
        return _strings(reader, node, pos)
    token = TOKEN.match(text, pos)
    if token is not None:
        if token.lastindex == IDENTIFIER_GROUP and _peek(text, token.end()) in ":{<=":
            return _missing_value(reader, node, pos)
        _need_colon(reader, node)
        return _scalar(reader, node, token.end())
    if char.isdigit():  # a single digit of another script, which Python's int() takes
        _need_colon(reader, node)
        return _scalar(reader, node, pos + 1)
    if char in ("", "}", ">", "]", ",", ";", ":", "="):
        return _missing_value(reader, node, pos)
    return common_mistakes.odd_value(reader, node, pos, resume)


def _peek(text: str, pos: int) -> str:
    """The next character after the gap; a space at the end of the text."""
    pos = skip(text, pos)
    return text[pos] if pos < len(text) else " "


def _need_colon(reader: ParserState, node: Node) -> None:
    if not node.colon:
        reader.report(
            "missing-colon",
            node.start,
            node.name_end,
            f"a colon is missing between {node.name} and its value",
            node.name + ":",
        )


def _missing_value(reader: ParserState, node: Node, pos: int) -> int:
    text = reader.text
    what = f"{node.name} has no value" if node.colon else f"{node.name} has neither a colon nor a value"
    odd = common_mistakes.word_without_value(reader, node)
    if odd is not None:
        return odd
    reader.report("missing-value", node.start, node.name_end, f"{what}: write one, or remove the name")
    reader.top.children.append(node)
    node.value_start = node.value_end = text.find(":", node.name_end, pos) + 1 or node.name_end
    if text[pos : pos + 1] in (":", "="):
        return resume(reader, pos + 1)
    return pos


def _scalar(reader: ParserState, node: Node, end: int) -> int:
    node.kind, node.value_end = SCALAR, end
    reader.top.children.append(node)
    return end


def _open(reader: ParserState, node: Node, kind: int, pos: int) -> int:
    node.kind, node.value_start, node.value_end, node.children = kind, pos, pos + 1, []
    reader.push(node)
    return pos + 1


def _strings(reader: ParserState, node: Node, pos: int) -> int:
    """One string, or several adjacent ones that join into one value."""
    text = reader.text
    end = pos
    while text[pos : pos + 1] in ('"', "'") and pos < len(text):
        end = TOKEN.match(text, pos).end()  # type: ignore[union-attr]  # a quote always starts a string token
        if end - pos < 2 or text[end - 1] != text[pos] or _ends_escaped(text, pos, end):
            end = common_mistakes.unterminated(reader, pos, end)
        pos = skip(text, end)
    node.kind, node.value_end = STRING, end
    reader.top.children.append(node)
    return end


def _ends_escaped(text: str, start: int, end: int) -> bool:
    """The last quote of text[start:end] is escaped, so the string never ended."""
    slashes = end - 1
    while slashes > start and text[slashes - 1] == "\\":
        slashes -= 1
    return (end - 1 - slashes) % 2 == 1


# -- lists -------------------------------------------------------------------------------------------------------------


def _list(reader: ParserState, node: Node, pos: int) -> int:
    """A list: scalars at once where it is regular, else element by element."""
    text = reader.text
    regular = SCALAR_LIST.match(text, pos)
    if regular is None:
        _open(reader, node, LIST, pos)
        reader.commas.append(False)
        return pos + 1
    spans = [element.span(1) for element in SCALAR_ELEMENT.finditer(text, pos, regular.end())]
    node.kind, node.value_start, node.value_end = LIST, pos, regular.end()
    node.children = [Node("", SCALAR, a, a, a, b, False, NO_CHILDREN) for a, b in spans]
    reader.top.children.append(node)
    return regular.end()


def _list_step(reader: ParserState, pos: int, char: str) -> int:
    """One element or delimiter of the open list."""
    node, text = reader.top, reader.text
    if char in ",;":
        if char == ";" or not node.children or reader.commas[-1]:
            reader.report("stray-separator", pos, pos + 1, f"a {char!r} too many in the list of {node.name}", "")
        reader.commas[-1] = True
        return pos + 1
    if char == "]":
        if reader.commas[-1] and node.children:
            comma = text.rindex(",", 0, pos) if "," in text[:pos] else pos
            reader.report(
                "trailing-comma", comma, comma + 1, "no comma is allowed before the closing bracket of a list", ""
            )
        reader.commas.pop()
        reader.close(pos + 1)
        return pos + 1
    token = TOKEN.match(text, pos)
    is_field = token is not None and token.lastindex == IDENTIFIER_GROUP and _peek(text, token.end()) in ":{<"
    if char in "}>" or is_field:
        _report_open_list(reader, node)
        reader.commas.pop()
        reader.close(pos)
        return pos
    return _list_element(reader, node, pos, token.end() if token is not None else pos, char)


def _list_element(reader: ParserState, node: Node, pos: int, end: int, char: str) -> int:
    if node.children and not reader.commas[-1]:
        reader.report(
            "missing-comma",
            pos,
            max(end, pos + 1),
            f"a comma is missing between two elements of {node.name or 'the list'}",
        )
    reader.commas[-1] = False
    element = Node("", MISSING, pos, pos, pos, end, False, NO_CHILDREN)
    if char in "{<":
        return _open(reader, element, MESSAGE, pos)
    if char == "[":
        reader.report("nested-list", pos, pos + 1, "a list cannot stand inside a list")
        _open(reader, element, LIST, pos)
        reader.commas.append(False)
        return pos + 1
    if char in "\"'":
        return _strings(reader, element, pos)
    if end > pos:
        return _scalar(reader, element, end)
    if char.isdigit():
        return _scalar(reader, element, pos + 1)
    reader.report("unexpected-text", pos, pos + 1, f"{common_mistakes.shown(char)} cannot stand in a list")
    stop = pos + 1
    while stop < len(reader.text) and reader.text[stop] not in ",]\n}":
        stop += 1
    return stop


def _report_open_list(reader: ParserState, node: Node) -> None:
    # End of the line where the list was opened: that is where the bracket is usually forgotten.
    last = node.children[-1].value_end if node.children else node.value_start + 1
    reader.report(
        "unclosed-list",
        node.value_start,
        max(last, node.value_start + 1),
        f"the list of {node.name or 'values'} is never closed: a ']' is missing after its last element",
    )

"""From text to tree: one regular expression per field, one explicit stack, no recursion.

`FIELD` reads the regular form of a field in a single match. Everything else (lists, joined strings, extensions and
every mistake) is handed to `recovery.irregular`, which reads one element, reports what is wrong with it and returns
where to go on. Deep nesting costs memory, never the interpreter's stack.
"""

from __future__ import annotations

from odlint.syntax.parsing.parser_state import CLOSES, END, NO_CHILDREN, ParserState
from odlint.syntax.parsing.recovery import finish, irregular
from odlint.syntax.parsing.tokens import CLOSER, COLON, FIELD, NAME, OPENER, PLAIN, skip
from odlint.syntax.tree import MESSAGE, SCALAR, STRING, Node, Tree

BYTE_ORDER_MARK = "\ufeff"


def parse(text: str) -> Tree:
    """Parse protobuf text format.

    Never raises on any text: whatever is wrong is in `Tree.problems`, each problem once and at its own place, and the
    tree holds everything that could be read.
    """
    reader = ParserState(text)
    read(reader)
    if reader.unbalanced:
        from odlint.syntax.parsing.braces import reread

        reader = reread(reader, read)
    problems = reader.problems
    problems.sort(key=lambda problem: (problem.start, problem.end))
    return Tree(text, reader.stack[0], problems)


def read(reader: ParserState) -> None:
    """Read the whole text into `reader`: its root message and its problems."""
    text, stack = reader.text, reader.stack
    match, closes, scalar = FIELD.match, CLOSES, NO_CHILDREN
    top, pos = stack[-1], start_of(reader)
    next_missing = reader.missing[-1]
    while pos != END:
        element = match(text, pos)
        if element is None or top.kind != MESSAGE:
            start = skip(text, pos)
            if start >= next_missing:
                next_missing = reader.close_missing(pos)
            else:
                pos = irregular(reader, start)
            top = stack[-1]
            continue
        kind = element.lastindex
        start = element.start(NAME if kind != CLOSER else CLOSER)
        if start >= next_missing:
            next_missing = reader.close_missing(pos)
            top = stack[-1]
            continue
        if kind == CLOSER:
            if start in reader.extra:
                pos = start + 1
            elif len(stack) > 1 and closes[text[top.value_start]] == text[start]:
                stack.pop()
                top.value_end = start + 1
                top = stack[-1]
                pos = element.end() if top.kind == MESSAGE else start + 1  # a list counts its own commas
            else:
                pos = irregular(reader, start)
                top = stack[-1]
            continue
        name_end = element.end(NAME)
        value_start, value_end = element.span(kind)  # type: ignore[arg-type]  # a field always ends in a group
        if kind == OPENER:
            colon = element.start(COLON) >= 0
            node = Node(element.group(NAME), MESSAGE, start, name_end, value_start, value_end, colon, [])
            top.children.append(node)
            stack.append(node)
            top = node
            pos = value_end
        else:
            kind = SCALAR if kind == PLAIN else STRING
            top.children.append(Node(element.group(NAME), kind, start, name_end, value_start, value_end, True, scalar))
            pos = element.end()
    finish(reader)


def start_of(reader: ParserState) -> int:
    """Offset where the text proper begins; reports what precedes it."""
    from_start = reader.text.lstrip()[:64]
    if reader.text.startswith(BYTE_ORDER_MARK):
        reader.report(
            "byte-order-mark", 0, 1, "the file starts with a byte order mark, which protobuf refuses: remove it", ""
        )
        return 1
    if from_start[:1] == "<":
        from odlint.syntax.parsing.common_mistakes import web_page

        return web_page(reader)
    return 0

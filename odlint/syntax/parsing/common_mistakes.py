"""Common mistakes that are not text format, each recognized and reported with its own message.

Everything here runs only after a mistake; nothing of it is on the path of a well-formed file.
"""

from __future__ import annotations

import re

from odlint.syntax.lines import line_end
from odlint.syntax.parsing.parser_state import ParserState
from odlint.syntax.parsing.tokens import GAP, IDENTIFIER, NUMBER, SKIP
from odlint.syntax.parsing.tokens import STRING as STRING_TOKEN
from odlint.syntax.tree import MISSING, SCALAR, STRING, Node, SyntaxProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Resume = Callable[[ParserState, int], int]

# Patterns are kept as text: well-formed files need none of them, and `re` remembers what it has compiled.

# Where reading goes on after a mistake: the next `name :`, `name {`, `name <` or closer. Comments and strings are
# consumed so that nothing inside them counts.
RESUME = "(?s)" + rf"\#[^\n]*+|{STRING_TOKEN}|({IDENTIFIER}(?={GAP}[:{{<])|[}}>])|{IDENTIFIER}|{NUMBER}|."
EXTENSION_NAME = rf"\[{GAP}[^\W\d]\w*(?:{GAP}[./-]{GAP}\w+)*{GAP}\]"
URL = r"[0-9A-Za-z_+.-]++://[^\s]*"
CONFLICT_MARKER = r"(?:<{7}|={7}|>{7}|\|{7})(?:[^\n]*)"

CURLY = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
}
INVISIBLE = {
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\u00ad": "soft hyphen",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
}
WEB_PAGE = r"(?i)\s*<(?:!doctype|html|head|body|\?xml|div|!--)"
_CURLY_STRING = r"[\u2018-\u201e\u00ab\u00bb]([^\n\u2018-\u201e\u00ab\u00bb\"']*)[\u2018-\u201e\u00ab\u00bb\"']?"
_UNQUOTED = r"[^\s#,;{}<>\[\]\"']+(?:[ ][^\s#,;{}<>\[\]\"':]+)*"


def shown(char: str) -> str:
    """A character the way a message can show it: printable ones in quotes, the rest by name or number."""
    if char in INVISIBLE:
        return f"an invisible character ({INVISIBLE[char]}, U+{ord(char):04X})"
    if char == "\0":
        return "a NUL byte"
    if not char.isprintable() or char.isspace():
        return f"a control character (U+{ord(char):04X})"
    return repr(char)


def ends_line(text: str, pos: int) -> bool:
    """True if only closing braces and a comment follow `pos` on its line."""
    rest = text[pos : line_end(text, pos)].split("#", 1)[0]
    return not rest.strip(" \t\r}>")


# -- whole files -------------------------------------------------------------------------------------------------------


def web_page(reader: ParserState) -> int:
    """A page saved from a browser in place of the file: reported once, and not parsed any further."""
    text = reader.text
    if not re.compile(WEB_PAGE).match(text):
        return 0
    start = len(text) - len(text.lstrip())
    reader.report(
        "web-page",
        start,
        min(line_end(text, start), start + 60),
        "this is a web page, not a config: download the raw file instead of the page that shows it",
    )
    return len(text)


# -- braces ------------------------------------------------------------------------------------------------------------


def unclosed(text: str, node: Node) -> SyntaxProblem:
    """A message that is never closed, when nothing better is known than where it was opened."""
    name = node.name or "this message"
    return SyntaxProblem(
        "unbalanced-braces",
        node.start,
        node.value_start + 1,
        f"the {text[node.value_start]!r} of {name} is never closed",
    )


def extra_closer(text: str, pos: int) -> SyntaxProblem:
    """A closing brace with nothing open."""
    return SyntaxProblem(
        "unbalanced-braces",
        pos,
        pos + 1,
        f"this {text[pos]!r} closes nothing: one closing brace too many stands here or above",
        (),
        "",
    )


def stands_alone(text: str, pos: int) -> bool:
    """The `<` or `{` at `pos` is not a brace of a message: a merge conflict marker or a tag of a web page."""
    return (
        re.compile(CONFLICT_MARKER).match(text, pos) is not None
        or re.compile(WEB_PAGE).match(text, pos) is not None
        or text[pos + 1 : pos + 2] == "/"
    )


# -- where a field should begin ----------------------------------------------------------------------------------------


def odd_word(reader: ParserState, word: str, start: int, end: int) -> int | None:
    """Report a word that is not a field name, such as a pasted URL; None if it may be a name."""
    text = reader.text
    if text.startswith("://", end):
        url_end = re.compile(URL).match(text, start).end()  # type: ignore[union-attr]  # "word://" is what URL begins with
        reader.report(
            "pasted-url", start, url_end, "a web address cannot stand here: remove it, or put a '#' before it"
        )
        return line_end(text, url_end)
    previous = reader.top.children[-1] if reader.top.children else None
    string = previous if previous is not None and previous.kind == STRING and previous.value_end == start else None
    if string is not None and not _continues_as_field(text, end):
        return _quote_inside(reader, string, start)
    if word[0].isdigit() and previous is not None and previous.kind == SCALAR:
        if text[previous.value_end : start] != ",":
            return None
        number = text[previous.value_start : previous.value_end]
        reader.report(
            "decimal-comma",
            previous.value_start,
            end,
            f"write {number}.{word} with a decimal point: a comma ends the value here",
            f"{number}.{word}",
        )
        previous.kind = MISSING
        return end
    return None


def _continues_as_field(text: str, name_end: int) -> bool:
    """A value can follow the name that ends here: a colon, a message or a list of messages."""
    after = SKIP.match(text, name_end).end()  # type: ignore[union-attr]  # the pattern matches the empty string
    if text.startswith("[", after):
        after = SKIP.match(text, after + 1).end()  # type: ignore[union-attr]
        return text.startswith(("]", "{", "<"), after)
    return text.startswith((":", "{", "<"), after)


def word_without_value(reader: ParserState, node: Node) -> int | None:
    """A word without colon and value that belongs to something odd around it; None when it is just a field."""
    start = node.start
    if not node.colon and not node.name[:1].isalpha() and node.name[:1] != "_":
        reader.report("unexpected-text", start, node.name_end, f"{node.name} is no field name")
        return node.name_end
    return None


def _quote_inside(reader: ParserState, string: Node, pos: int) -> int:
    """`'Men's'`: a quote of the same kind inside a string ended it too early."""
    text = reader.text
    end = line_end(text, pos)
    quote = text[string.value_start]
    last = text.rfind(quote, pos, end)
    stop = last + 1 if last >= 0 else end
    inner = text[string.value_start + 1 : stop - 1 if last >= 0 else stop].rstrip()
    other = '"' if quote == "'" else "'"
    certain = other not in inner and "\\" not in inner and ends_line(text, stop) and inner.count(quote) == 1
    repaired = f"{other}{inner}{other}" if certain else None
    reader.report(
        "quote-inside-string",
        string.value_start,
        stop,
        f"the {quote} inside this string ends it too early: put {other} around all of it, or write \\{quote} inside",
        repaired,
    )
    string.kind = MISSING
    return stop


def stray(reader: ParserState, pos: int, resume: Resume) -> int:
    """Something that cannot begin a field: say what it is, and go on after it."""
    text = reader.text
    char = text[pos]
    for handler in (_comment_of_another_language, _conflict, _curly_name, _path_after_value):
        after = handler(reader, pos)
        if after is not None:
            return after
    if char in "\"'":
        return _quoted(reader, pos, resume)
    if char in INVISIBLE or char == "\0" or not char.isprintable():
        reader.report("invisible-character", pos, pos + 1, f"{shown(char)} stands here: remove it", "")
        return pos + 1
    end = max(resume(reader, pos), pos + 1)
    stop = min(end, line_end(text, pos))
    word = text[pos:stop].split("#")[0].rstrip()
    reader.report(
        "unexpected-text",
        pos,
        pos + max(len(word), 1),
        f"a field name is expected here, not {shown(char) if len(word) <= 1 else repr(word[:40])}",
    )
    return end


def _comment_of_another_language(reader: ParserState, pos: int) -> int | None:
    text = reader.text
    if text.startswith("//", pos):
        end = line_end(text, pos)
        body = text[pos + 2 : end]
        reader.report(
            "not-a-comment", pos, pos + 2 + len(body), "comments start with '#' here, not with '//'", f"#{body}"
        )
        return end
    if text.startswith("/*", pos):
        close = text.find("*/", pos + 2)
        end = len(text) if close < 0 else close + 2
        lines = text[pos + 2 : close if close >= 0 else end].split("\n")
        replacement = "\n".join("#" + line for line in lines) if text[end : line_end(text, end)].strip() == "" else None
        reader.report(
            "not-a-comment", pos, end, "comments start with '#' on every line here, not with '/*'", replacement
        )
        return end
    if text.startswith("--", pos):
        end = line_end(text, pos)
        reader.report(
            "not-a-comment", pos, end, "comments start with '#' here, not with '--'", "#" + text[pos + 2 : end]
        )
        return end
    return None


def _conflict(reader: ParserState, pos: int) -> int | None:
    marker = re.compile(CONFLICT_MARKER).match(reader.text, pos)
    if marker is None:
        return None
    reader.report(
        "conflict-marker",
        pos,
        marker.end(),
        "a merge conflict was left in the file: keep one side and remove the markers",
    )
    return marker.end()


def _curly_name(reader: ParserState, pos: int) -> int | None:
    if reader.text[pos] not in CURLY:
        return None
    end = line_end(reader.text, pos)
    reader.report("curly-quotes", pos, pos + 1, "curly quotes from a word processor: write straight ones (\" or ')")
    return end


def _quoted(reader: ParserState, pos: int, resume: Resume) -> int:
    """A string where a field should begin: a quoted name as in JSON, or a string without its field."""
    text = reader.text
    quote = text[pos]
    end = text.find(quote, pos + 1, line_end(text, pos))
    if end > pos and text[end + 1 :][:1] == ":" and text[pos + 1 : end].isidentifier():
        name = text[pos + 1 : end]
        reader.report("quoted-name", pos, end + 1, f"field names are written without quotes: {name}", name)
        after = end + 2
        return max(resume(reader, after), after)
    after = max(resume(reader, pos), pos + 1)
    reader.report(
        "unexpected-text",
        pos,
        min(after, line_end(text, pos)),
        "a string stands here without a field name and colon before it",
    )
    return after


def _path_after_value(reader: ParserState, pos: int) -> int | None:
    """`input_path: data/train.record`: the value went on after what looked like its end."""
    text, children = reader.text, reader.top.children
    if not children or children[-1].kind != SCALAR or children[-1].value_end != pos:
        return None
    node = children[-1]
    if text[node.value_start].isdigit() and text[pos] in "[](){}=":
        return None  # a stray bracket behind a number, not a path that begins with one
    return unquoted(reader, node, node.value_start)


# -- where a value should begin ----------------------------------------------------------------------------------------


def odd_value(reader: ParserState, node: Node, pos: int, resume: Resume) -> int:
    """The value of `node` begins with something no value begins with."""
    text = reader.text
    char = text[pos]
    node.value_start = pos
    reader.top.children.append(node)
    if char in CURLY:
        string = re.compile(_CURLY_STRING).match(text, pos)
        end = string.end() if string is not None else pos + 1
        inner = string.group(1) if string is not None else ""
        node.value_end = end
        quoted = f'"{inner}"' if '"' not in inner and "\\" not in inner else None
        reader.report(
            "curly-quotes", pos, end, "curly quotes from a word processor: write straight ones (\" or ')", quoted
        )
        return end
    if char in INVISIBLE or not char.isprintable():
        node.value_end = pos + 1
        reader.report("invisible-character", pos, pos + 1, f"{shown(char)} stands before the value: remove it", "")
        return max(resume(reader, pos), pos + 1)
    return unquoted(reader, node, pos)


def unquoted(reader: ParserState, node: Node, pos: int) -> int:
    """Text that wants to be a string but has no quotes around it."""
    text = reader.text
    word = re.compile(_UNQUOTED).match(text, pos)
    end = word.end() if word is not None else pos + 1
    value = text[pos:end]
    node.kind, node.value_end = MISSING, end
    certain = "\\" not in value and word is not None and ends_line(text, end)
    quoted = f'"{value}"' if certain else None
    reader.report(
        "unquoted-string", pos, end, f'{node.name or "this value"} needs quotes around its text: "{value[:60]}"', quoted
    )
    return end


def unterminated(reader: ParserState, start: int, end: int) -> int:
    """A string without its closing quote: it ends with the line. Returns where the value ends."""
    text = reader.text
    stop = len(text[:end].rstrip("\r"))
    body = text[start:stop]
    comment = re.search(r"\s+#", body)
    reader.report(
        "unterminated-string",
        start,
        stop,
        f"this string has no closing {text[start]} on its line",
        body + text[start] if comment is None and not body.endswith(("\\", ",", ";")) and not body.isspace() else None,
    )
    return end

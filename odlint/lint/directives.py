"""Comments that speak to odlint: `# odlint: ignore[rule, rule] -- reason`, read from the text and taken out of it."""

from __future__ import annotations

import re

from odlint.syntax.editing.trivia import comments
from odlint.syntax.lines import first_on_line, line_end, line_start, next_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LINE, BLOCK, FILE = "ignore", "ignore-block", "ignore-file"

_MARK = re.compile(r"(?<!#)#++[ \t]*+odlint:[ \t]*+")
# The patterns below are compiled when they are first used: few files have directives.
# `# odlint: off` and `on` belong to the formatter; `experiment=` names the experiment of a YAML file.
_OTHERS = r"(?:off|on)\b|experiment[ \t]*="
_FORM = r"(ignore(?:-file|-block)?)[ \t]*\[([^\]\n]*)\][ \t]*(?:(?:--|\u2014|\u2013)[ \t]*(.*)|(?=#)|\Z)"
_NAME = r"[^,\s](?:[^,]*[^,\s])?"
# What people write in place of it: ignore x, ignore: x, ignore(x), disable=x, ignore[x] reason, ignore[x] - reason ...
_NEARLY = (
    r"(?i)(ignore|disable|noqa|nolint|suppress|allow|skip)?(?:-(?:next-)?(file|block|line))?[ \t]*[:=]?[ \t]*"
    r"[\[({]?[ \t]*([A-Za-z0-9_, \t-]*?)[ \t]*(?:[\])}][ \t]*(?:[:-]+[ \t]*)?(.*)|--+[ \t]*(.*)|)\Z"
)
_LONGEST = 300
_ALL = frozenset(("all", "*", "any", "everything"))


class Name:
    """A name in the brackets of a directive, and its place."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


class Directive:
    """One directive.

    Attributes:
        start, end: from its `#` to its end (a reason goes to the end of the line; without one, another `#` may follow).
        kind: "ignore", "ignore-block" or "ignore-file"; "" when it is malformed.
        names: what it names; inner: offsets between its brackets.
        reason: why, "" when it does not say.
        own_line: nothing but blanks stands before the comment.
        problem: what is wrong with its form, else "".
        better: what to write in its place, when that is certain.
    """

    __slots__ = ("better", "end", "inner", "kind", "names", "own_line", "problem", "reason", "start")

    def __init__(self, start: int, end: int, own_line: bool) -> None:
        self.start = start
        self.end = end
        self.own_line = own_line
        self.kind = ""
        self.names: list[Name] = []
        self.inner = (end, end)
        self.reason = self.problem = self.better = ""


def directives(text: str, places: Iterable[tuple[int, int]] | None = None) -> list[Directive]:
    """Every directive of a text, in its order; `places` are its comments, where it is not protobuf text format."""
    found: list[Directive] = []
    if places is None:
        places = comments(text, 1 if text.startswith("\ufeff") else 0)
    for start, end in places:
        mark = _MARK.search(text, start, end)
        if mark is not None and not re.compile(_OTHERS).match(text, mark.end(), end):
            found.append(_read(text, mark, end, first_on_line(text, start)))
    return found


def _read(text: str, mark: re.Match[str], end: int, own_line: bool) -> Directive:
    directive = Directive(mark.start(), end, own_line)
    form = re.compile(_FORM).match(text, mark.end(), end)
    if form is None:
        _explain(directive, text[mark.end() : end])
        return directive
    names = re.compile(_NAME).finditer(text, *form.span(2))
    directive.names = [Name(name.group(), *name.span()) for name in names]
    directive.inner = form.span(2)
    directive.reason = (form[3] or "").strip()
    if form[3] is None:
        directive.end = form.start() + len(form.group().rstrip())
    if not directive.names:
        directive.problem = "the brackets are empty: name the rules to ignore"
    elif any(name.text.lower() in _ALL for name in directive.names):
        directive.problem = "it must name the rules: what ignores everything would hide tomorrow's mistakes, too"
    else:
        directive.kind = form[1]
    return directive


def _explain(directive: Directive, said: str) -> None:
    """What is wrong with a form that was not understood, and what was probably meant."""
    said = " ".join(said.split())[:_LONGEST]  # runs of blanks, and only they, would make the expression slow
    nearly = re.match(_NEARLY, said)
    names = re.split(r"[,\s]+", nearly[3].strip(", \t")) if nearly is not None and nearly[3].strip(", \t") else []
    word = nearly[1] if nearly is not None else None
    if nearly is None or word is None:
        directive.problem = (
            f"{said.split('[', maxsplit=1)[0].strip()[:40]!r} is nothing that odlint knows" if said else "it is empty"
        )
        return
    if word.lower() == "ignore" and "[" in said and "]" in said:
        directive.problem = "a reason begins with --"
    elif word.lower() == "ignore" and not names:
        directive.problem = "it names no rule"
    else:
        directive.problem = "the rules stand in brackets after ignore"
    if names and not any(name.lower() in _ALL for name in names):
        kind = f"{LINE}-{nearly[2].lower()}" if nearly[2] and nearly[2].lower() != "line" else LINE
        reason = (nearly[4] or nearly[5] or "").strip()
        directive.better = f"{kind}[{', '.join(names)}]" + (f" -- {reason}" if reason else "")


def without(text: str, directive: Directive) -> tuple[int, int]:
    """The range to delete so that nothing of a directive is left: its line, or it and the blanks before it."""
    ends_comment = line_end(text, directive.end) - directive.end == len(_blanks_after(text, directive.end))
    if not ends_comment:  # an ordinary comment follows
        return directive.start, directive.end + len(_blanks_after(text, directive.end))
    if first_on_line(text, directive.start):
        first, last = line_start(text, directive.start), next_line(text, directive.end)
        # An own last line without a line end: the line end before it goes.
        return (first, last) if last > line_end(text, directive.end) else (_line_end_before(text, first), last)
    start = directive.start
    while text[start - 1] in " \t":
        start -= 1
    return start, line_end(text, directive.end)


def without_names(directive: Directive, text: str, gone: Sequence[Name]) -> str:
    """What stands between the brackets when some names are taken out; separators of the others stay as they are."""
    lost = {name.start for name in gone}
    kept = [name for name in directive.names if name.start not in lost]
    parts = [text[directive.inner[0] : directive.names[0].start]]
    for before, name in _pairs(directive.names):
        if name.start not in lost:
            parts.append("" if name is kept[0] or before is None else text[before.end : name.start])
            parts.append(name.text)
    parts.append(text[directive.names[-1].end : directive.inner[1]])
    return "".join(parts)


def _pairs(names: Sequence[Name]) -> Iterator[tuple[Name | None, Name]]:
    previous: Name | None = None
    for name in names:
        yield previous, name
        previous = name


def _blanks_after(text: str, pos: int) -> str:
    rest = text[pos : line_end(text, pos)]
    return rest[: len(rest) - len(rest.lstrip())]


def _line_end_before(text: str, pos: int) -> int:
    if pos == 0:
        return 0
    return pos - 2 if text[pos - 2 : pos] == "\r\n" else pos - 1

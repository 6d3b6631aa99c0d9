"""Messages with holes: `num_classes is {it}, the map goes up to {label_map.max_id}`."""

from __future__ import annotations

from dataclasses import dataclass

from odlint.language import ast
from odlint.language.checker import check
from odlint.language.emit import emit
from odlint.language.environment import Environment
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.typed import Typed
from odlint.language.types import ListType, is_scalar


@dataclass(frozen=True, slots=True)
class Hole:
    """An expression in a template; `offset` is where its text starts in the template."""

    offset: int
    expression: ast.Expr


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template.

    Attributes:
        python: source of a Python expression for the finished text. It never raises `runtime.FactUnavailable`: what is
            unknown is printed as `unknown`.
        names: the variables of the environment that the holes read.
    """

    python: str
    names: frozenset[str]


def compile_template(text: str, environment: Environment) -> Template:
    """Parses, checks and emits a template.

    Raises:
        ExpressionError: a brace or a hole is wrong; the offset counts in `text`.
    """
    sources: list[str] = []
    names: frozenset[str] = frozenset()
    for part in split_template(text):
        if isinstance(part, str):
            sources.append(repr(part))
            continue
        try:
            typed = check(part.expression, environment)
        except ExpressionError as error:
            raise error.moved(part.offset) from None
        _check_shown(typed, part)
        names |= typed.names()
        sources.append(f"R.show_if_known(lambda: {emit(typed)})" if typed.may_be_unknown else f"R.show({emit(typed)})")
    return Template(" + ".join(sources) or "''", names)


def split_template(text: str) -> list[str | Hole]:
    """Text and holes in turn; `{{` and `}}` have become braces."""
    parts: list[str | Hole] = []
    plain: list[str] = []
    position = 0
    while position < len(text):
        character = text[position]
        if character not in "{}":
            plain.append(character)
        elif text.startswith(character * 2, position):
            plain.append(character)
            position += 1
        elif character == "}":
            raise ExpressionError("this brace closes nothing; a brace as text is written `}}`", position)
        else:
            if plain:
                parts.append("".join(plain))
                plain = []
            end = _end_of_hole(text, position)
            parts.append(_hole(text, position + 1, end))
            position = end
        position += 1
    if plain:
        parts.append("".join(plain))
    return parts


def _end_of_hole(text: str, start: int) -> int:
    """The offset of the brace that closes the one at `start`. The language has no braces but those inside strings."""
    quote = ""
    position = start + 1
    while position < len(text):
        character = text[position]
        if quote and character == "\\":
            position += 1
        elif quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character == "}":
            return position
        position += 1
    raise ExpressionError("this brace is never closed; a brace as text is written `{{`", start)


def _hole(text: str, start: int, end: int) -> Hole:
    try:
        return Hole(start, parse(text[start:end]))
    except ExpressionError as error:
        raise error.moved(start) from None


def _check_shown(typed: Typed, hole: Hole) -> None:
    shown = typed.type.element if isinstance(typed.type, ListType) else typed.type
    if not is_scalar(shown):
        raise ExpressionError(f"a message shows simple values and lists of them, not {typed.type}", hole.offset)

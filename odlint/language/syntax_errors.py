"""What went wrong where the grammar found no way on, in the words of someone who writes rules."""

from __future__ import annotations

from odlint.language.errors import ExpressionError

_WORDS = {
    "and": "`and` is written `&&`",
    "or": "`or` is written `||`",
    "not": "`not` is written `!`",
    "is": "`is` is written `==`",
    "if": "a choice is written `condition ? a : b`",
    "else": "a choice is written `condition ? a : b`",
    "matches": "there are no regular expressions; use `glob(text, pattern)`",
}

_CHARACTERS = {
    "=": "a comparison is written `==`",
    "&": "`and` is written `&&`",
    "|": "`or` is written `||`",
    "'": "this string has no closing quote on its line",
    '"': "this string has no closing quote on its line",
    "~": "`not` is written `!`",
    "{": "there are no braces in the language",
    "}": "there are no braces in the language",
    "#": "there are no comments inside an expression",
    ";": "an expression has no end mark",
    "`": "strings stand in \" or '",
}

_CLOSERS = {"RPAR": ")", "RSQB": "]"}


def unexpected_token(kind: str, text: str, offset: int, wanted: frozenset[str], source: str) -> ExpressionError:
    """A word or sign that cannot stand where it stands, or an end that comes too early.

    `kind` and `wanted` are names of the grammar's terminals: what was found, and what could have followed.
    """
    if kind == "$END":
        end = len(source.rstrip())
        return ExpressionError(_at_end(wanted, begun=end > 0), end)
    if kind == "NAME" and text in _WORDS:
        return ExpressionError(_WORDS[text], offset)
    if "NAME" in wanted:
        return ExpressionError(f"a value is expected before `{text}`", offset)
    return ExpressionError(f"`{text}` cannot stand here{_closer(wanted)}", offset)


def unexpected_character(source: str, offset: int) -> ExpressionError:
    """A character that the language has no use for, here or anywhere."""
    character = source[offset]
    if character in _CHARACTERS:
        return ExpressionError(_CHARACTERS[character], offset)
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return ExpressionError(f"`{shown}` is not part of the language", offset)


def _at_end(wanted: frozenset[str], *, begun: bool) -> str:
    if not begun:
        return "the expression is empty"
    if "NAME" in wanted:
        return "the expression ends where a value is expected"
    if "COLON" in wanted:
        return "the expression ends before the `:` of `condition ? a : b`"
    return f"the expression ends too early{_closer(wanted)}"


def _closer(wanted: frozenset[str]) -> str:
    closers = [sign for name, sign in _CLOSERS.items() if name in wanted]
    return f"; `{closers[0]}` is missing" if closers else ""

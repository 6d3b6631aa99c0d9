"""Small damages to a text, and the smallest text that still shows a disagreement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

TOKEN = re.compile(r"""\#[^\n]*|"[^"\n]*"|'[^'\n]*'|[\w.+-]+|\s+|.""", re.DOTALL)
BRACES = "{}<>[]"
CHARACTERS: list[str] = [
    *"{}<>[]:,;#\"'\\=()$@./+-_09afxXeE \t\n\r",
    *("\0", "\x01", "\x0b", "\x0c", "\x1c", "\x1f", "\x7f", "\x85", "\xa0", "\xad"),
    *("\u00e9", "\u00b2", "\u0661", "\uff12", "\u200b", "\u2028", "\u3000", "\u201c", "\u201d", "\ufeff"),
    *("\ud800", "\udc80", "\ufffe", "\U0001f600", "\U00010400"),
]
SNIPPETS: list[str] = [
    *("{", "}", "<", ">", "[", "]", ":", ",", ";", "{}", "<>", "[]", ": {", "# c\n", '""', "''", '"a" "b"'),
    *("id: 1", 'name: "x"', "item { }", "true", "nan", "-inf", "010", "0x1F", "1e39", ".5", "5.", "1.5f", "- 1", "+7"),
    *("1_000", "08", "1,5", "\\x4", "\\u00e9", "\\d", "\\\n", "//", "/* */", "[a.b]", "[a.b/c.d] { }", "::", "=", ";;"),
    *("<<<<<<< HEAD\n", "http://x", "batch_size", "num_classes: 3", "model {", "ssd { }", "faster_rcnn { }", "..."),
]


def mutate(rng: random.Random, text: str) -> str:
    """One to three small damages."""
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        text = rng.choice(MUTATIONS)(rng, text)
    return text


def _position(rng: random.Random, text: str) -> int:
    return rng.randrange(len(text) + 1)


def _delete_character(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + text[at + 1 :]


def _double_character(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + text[at : at + 1] + text[at:]


def _swap_characters(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _insert_character(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + rng.choice(CHARACTERS) + text[at:]


def _replace_character(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + rng.choice(CHARACTERS) + text[at + 1 :]


def _insert_snippet(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + rng.choice(SNIPPETS) + text[at:]


def _random_unicode(rng: random.Random, text: str) -> str:
    at = _position(rng, text)
    return text[:at] + chr(rng.randrange(rng.choice((0x250, 0x3000, 0x110000)))) + text[at:]


def _change_brace(rng: random.Random, text: str) -> str:
    places = [index for index, char in enumerate(text) if char in BRACES]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice(BRACES) + text[at + 1 :]


def _on_parts(split: Callable[[str], list[str]]) -> list[Callable[[random.Random, str], str]]:
    """Delete, double, move, swap and copy on tokens or lines."""

    def delete(rng: random.Random, text: str) -> str:
        parts = split(text)
        if parts:
            parts.pop(rng.randrange(len(parts)))
        return "".join(parts)

    def double(rng: random.Random, text: str) -> str:
        parts = split(text)
        if parts:
            at = rng.randrange(len(parts))
            parts.insert(at, parts[at])
        return "".join(parts)

    def swap(rng: random.Random, text: str) -> str:
        parts = split(text)
        if len(parts) > 1:
            at = rng.randrange(len(parts) - 1)
            parts[at], parts[at + 1] = parts[at + 1], parts[at]
        return "".join(parts)

    def copy(rng: random.Random, text: str) -> str:
        parts = split(text)
        if parts:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(parts))
        return "".join(parts)

    def move(rng: random.Random, text: str) -> str:
        parts = split(text)
        if parts:
            part = parts.pop(rng.randrange(len(parts)))
            parts.insert(rng.randrange(len(parts) + 1), part)
        return "".join(parts)

    return [delete, double, swap, copy, move]


def tokens(text: str) -> list[str]:
    """Roughly the tokens; joined they are the text again."""
    return TOKEN.findall(text)


def lines(text: str) -> list[str]:
    """The lines with their LF; joined they are the text again."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


MUTATIONS: list[Callable[[random.Random, str], str]] = [
    _delete_character,
    _double_character,
    _swap_characters,
    _insert_character,
    _replace_character,
    _insert_snippet,
    _random_unicode,
    _change_brace,
    *_on_parts(tokens),
    *_on_parts(tokens),
    *_on_parts(lines),
]


def minimise(text: str, shows: Callable[[str], bool], budget: int = 3000) -> str:
    """A small text that still `shows` the same: lines, then tokens, then characters are left out."""
    for split in (lines, tokens, list):
        parts: Sequence[str] = split(text)
        size = max(len(parts) // 2, 1)
        while size:
            at, left_out = 0, False
            while at < len(parts) and budget > 0:
                fewer = [*parts[:at], *parts[at + size :]]
                budget -= 1
                if shows("".join(fewer)):
                    parts, left_out = fewer, True
                else:
                    at += size
            if size == 1 and left_out and budget > 0:
                continue
            size //= 2
        text = "".join(parts)
    return text

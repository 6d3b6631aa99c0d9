"""Independent mistakes put into good files, far apart, each on its own line: these lines must be reported, no other."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DISTANCE = 4  # lines between two mistakes, at least

_SCALAR = re.compile(r"(\s*)(\w+)(\s*:\s*)([\w.+-]+|\"[^\"\\]*\"|'[^'\\]*')(\s*)")
_STRING = re.compile(r"(\s*\w+\s*:\s*(?:\"[^\"\\]*|'[^'\\]*))[\"'](\s*)")
_OPEN = re.compile(r"(\s*)(\w+)\s*:?\s*\{\s*")
_CLOSE = re.compile(r"\s*\}\s*")
_BAD = ["@", "$", "`", "\u200b", "\0", "%", "|", "\u20ac", "^"]


@dataclass(frozen=True, slots=True)
class Injected:
    """A damaged file, the numbers of its damaged lines (from 1), and what was done to each."""

    text: str
    lines: dict[int, str]


def inject(text: str, seed: int, count: int = 3) -> Injected | None:
    """Damage `count` lines of a file; None when it has no room for so many."""
    rng = random.Random(seed)
    parts: list[tuple[str, str]] = [(line, "") for line in text.split("\n")]
    kinds = rng.sample(sorted(KINDS), len(KINDS))
    done = 0
    while done < count and kinds:
        kind = kinds.pop()
        places = [at for at in range(len(parts)) if _free(parts, at)]
        rng.shuffle(places)
        for at in places:
            damaged = KINDS[kind](rng, parts, at)
            if damaged is not None:
                taken, line = damaged
                parts[at : at + taken] = [(line, kind)]
                done += 1
                break
    if done < count:
        return None
    lines = {number: kind for number, (_, kind) in enumerate(parts, 1) if kind}
    return Injected("\n".join(line for line, _ in parts), lines)


def _free(parts: list[tuple[str, str]], at: int) -> bool:
    return not any(kind for _, kind in parts[max(at - DISTANCE, 0) : at + DISTANCE + 3])


def _missing_colon(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _SCALAR.fullmatch(parts[at][0])
    return (1, f"{found[1]}{found[2]} {found[4]}{found[5]}") if found else None


def _missing_value(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _SCALAR.fullmatch(parts[at][0])
    if not found or _goes_on(parts, at):
        return None
    return 1, f"{found[1]}{found[2]}:{found[5]}"


def _stray_token(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _SCALAR.fullmatch(parts[at][0])
    if not found:
        return None
    # A second string would join the first, which is no mistake of syntax.
    word = rng.choice((")", "=", ": 5", "7", "]", "(0.5)", "*", "?", '"and"' if found[4][0] not in "\"'" else "and:"))
    return 1, f"{found[1]}{found[2]}{found[3]}{found[4]} {word}{found[5]}"


def _goes_on(parts: list[tuple[str, str]], at: int) -> bool:
    """A string begins on the next line, and would be the missing value."""
    return at + 1 < len(parts) and parts[at + 1][0].lstrip()[:1] in ('"', "'")


def _unterminated(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _STRING.fullmatch(parts[at][0])
    return (1, found[1] + found[2]) if found else None


def _wrong_closer(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    """`name {`, one field, `}` become one line that ends in `>`."""
    if at + 2 >= len(parts):
        return None
    opened, inner, closed = (_OPEN.fullmatch(parts[at][0]), parts[at + 1][0], parts[at + 2][0])
    if not opened or not _SCALAR.fullmatch(inner) or not _CLOSE.fullmatch(closed):
        return None
    ending = "\r" if closed.endswith("\r") else ""
    return 3, f"{opened[1]}{opened[2]} {{ {inner.strip()} >{ending}"


def _bad_character(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _SCALAR.fullmatch(parts[at][0])
    if not found:
        return None
    bad = rng.choice(_BAD)
    return 1, f"{found[1]}{found[2]}{found[3]}{bad if rng.random() < 0.5 else ''}{found[4]} {bad}{found[5]}"


def _doubled_separator(rng: random.Random, parts: list[tuple[str, str]], at: int) -> tuple[int, str] | None:
    found = _SCALAR.fullmatch(parts[at][0])
    twice = rng.choice((",,", ";;", ",;", "; ,"))
    return (1, f"{found[1]}{found[2]}{found[3]}{found[4]}{twice}{found[5]}") if found else None


KINDS: dict[str, Callable[[random.Random, list[tuple[str, str]], int], tuple[int, str] | None]] = {
    "missing colon": _missing_colon,
    "missing value": _missing_value,
    "stray token": _stray_token,
    "unterminated string": _unterminated,
    "wrong closer": _wrong_closer,
    "bad character": _bad_character,
    "doubled separator": _doubled_separator,
}

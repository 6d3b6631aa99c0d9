"""Lines of the keys of a TOML file. The reader of the standard library does not tell them."""

from __future__ import annotations

import re

_PART = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_PATH = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_LINE = re.compile(rf"[ \t]*(?:(\[\[?)[ \t]*({_PATH})[ \t]*\]|({_PATH})[ \t]*=)")
_PARTS = re.compile(_PART)

Path = tuple[str | int, ...]


def places(text: str) -> dict[Path, int]:
    """1-based row of each key and table; elements of arrays of tables are numbered in their paths.

    Lines within long strings may look like keys: a row is a help to the reader, and nothing hangs on it.
    """
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for row, line in enumerate(text.split("\n"), 1):
        match = _LINE.match(line)
        if match is None:
            continue
        path = tuple(_unquoted(part) for part in _PARTS.findall(match[2] or match[3]))
        if match[2]:
            table = _numbered(path, counts)
            if match[1] == "[[":
                table = (*table[:-1], path[-1], counts.setdefault(path, 0))
                counts[path] += 1
            _note(found, table, row)
        else:
            _note(found, (*table, *path), row)
    return found


def _note(found: dict[Path, int], path: Path, row: int) -> None:
    """The row of a path, and of the tables that it is the first to speak of."""
    while path and path not in found:
        found[path] = row
        path = path[:-1]


def row_of(found: dict[Path, int], path: Path) -> int:
    """The row of a key, or of the key or table around it (inline tables have no rows of their own); 0 for none."""
    while path:
        if path in found:
            return found[path]
        path = path[:-1]
    return 0


def _numbered(path: Path, counts: dict[Path, int]) -> Path:
    """A table's path with the number of the array element it stands in."""
    made: Path = ()
    for number, part in enumerate(path, 1):
        made = (*made, part)
        if number < len(path) and path[:number] in counts:
            made = (*made, counts[path[:number]] - 1)
    return made


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part

"""Lines of the keys of a TOML file. The parser of the standard library does not report them."""

from __future__ import annotations

import re

_PART = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_PATH = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_LINE = re.compile(rf"[ \t]*(?:(\[\[?)[ \t]*({_PATH})[ \t]*\]|({_PATH})[ \t]*=)")
_PARTS = re.compile(_PART)

Path = tuple[str | int, ...]


def key_rows(text: str) -> dict[Path, int]:
    """1-based row of each key and table. Paths into arrays of tables contain the index of the element.

    Lines inside multi-line strings may look like keys. That is harmless: rows only appear in messages.
    """
    rows: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for row, line in enumerate(text.split("\n"), 1):
        match = _LINE.match(line)
        if match is None:
            continue
        path = tuple(_unquoted(part) for part in _PARTS.findall(match[2] or match[3]))
        if match[2]:
            table = _with_indexes(path, counts)
            if match[1] == "[[":
                table = (*table[:-1], path[-1], counts.setdefault(path, 0))
                counts[path] += 1
            _add(rows, table, row)
        else:
            _add(rows, (*table, *path), row)
    return rows


def _add(rows: dict[Path, int], path: Path, row: int) -> None:
    """Record the row of a path, and of the tables around it that have none yet."""
    while path and path not in rows:
        rows[path] = row
        path = path[:-1]


def row_of(rows: dict[Path, int], path: Path) -> int:
    """The row of a key, or of the key or table around it (inline tables have no rows), or 0."""
    while path:
        if path in rows:
            return rows[path]
        path = path[:-1]
    return 0


def _with_indexes(path: Path, counts: dict[Path, int]) -> Path:
    """A table's path with the index of each array element it is in."""
    indexed: Path = ()
    for number, part in enumerate(path, 1):
        indexed = (*indexed, part)
        if number < len(path) and path[:number] in counts:
            indexed = (*indexed, counts[path[:number]] - 1)
    return indexed


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part

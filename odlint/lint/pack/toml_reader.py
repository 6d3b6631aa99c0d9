"""Checked access to TOML files, with errors that name the file, the line and the column."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from odlint.lint.pack.errors import RuleError


class TableReader:
    """The keys of one TOML table of a file.

    Attributes:
        path: the file.
        source: its text.
        table: the table.
        what: what the table is, for messages.
        span: offsets in `source` between which the table is written.
    """

    def __init__(
        self,
        path: str,
        source: str,
        table: Mapping[str, Any],
        what: str = "the rule",
        span: tuple[int, int] | None = None,
    ) -> None:
        self.path = path
        self.source = source
        self.table = table
        self.what = what
        self.span = (0, len(source)) if span is None else span

    def inner(self, table: Mapping[str, Any], what: str, span: tuple[int, int] | None = None) -> TableReader:
        """The reader of a table inside this one."""
        return TableReader(self.path, self.source, table, what, self.span if span is None else span)

    def fail(self, message: str, key: str = "") -> RuleError:
        """The error for this table, at the first line of it that begins with `key`."""
        if not key:
            return self.error_at(message, self.span[0]) if self.span[0] else RuleError(self.path, message)
        begin, end = self.span
        match = re.compile(rf"^[ \t]*\[{{0,2}}{re.escape(key)}[ \t]*[=.\]]", re.MULTILINE).search(
            self.source, begin, end
        )
        return self.error_at(message, match.start()) if match else self.fail_near(message, key)

    def fail_near(self, message: str, text: str) -> RuleError:
        """The error at the first place in the table where a text stands; at its beginning where it does not."""
        at = self.source.find(text, *self.span) if text else -1
        return self.fail(message) if at < 0 else self.error_at(message, at)

    def error_at(self, message: str, offset: int) -> RuleError:
        """The error at an offset."""
        row = self.source.count("\n", 0, offset) + 1
        return RuleError(self.path, message, row, offset - self.source.rfind("\n", 0, offset))

    def only(self, keys: Iterable[str]) -> None:
        """Refuse keys that are not in `keys`."""
        known = tuple(keys)
        for key in self.table:
            if key not in known:
                close = difflib.get_close_matches(key, known, 1)
                hint = f": did you mean {close[0]}?" if close else ""
                raise self.fail(f"{self.what} has an unknown key {key!r}{hint}", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; required when there is no default."""
        value = self.table.get(key, default)
        if not isinstance(value, str):
            raise self.fail(f'{self.what} needs {key} = "..."' if value is None else f"{key} must be a string", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A string or a list of strings; empty when missing."""
        value = self.table.get(key, ())
        values = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, (list, tuple)) else (None,)
        if not all(isinstance(item, str) for item in values):
            raise self.fail(f"{key} must be a string or a list of strings", key)
        return values

    def number(self, key: str, default: int) -> int:
        """A whole number."""
        value = self.table.get(key, default)
        if type(value) is not int:
            raise self.fail(f"{key} must be a whole number", key)
        return value

    def mapping(self, key: str) -> Mapping[str, Any]:
        """A table; empty when missing."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            raise self.fail(f"{key} must be a table", key)
        return value

    def elements(self, key: str) -> list[TableReader]:
        """Readers of the tables of an array, written as `[[key]]` or as `key = [{ ... }]`; none when missing."""
        tables = self.table.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.fail(f"{key} must be written [[{key}]] or {key} = [{{ ... }}]", key)
        spans = self._spans(key)
        return [
            self.inner(table, f"the {key} example", spans[min(at, len(spans) - 1)] if spans else None)
            for at, table in enumerate(tables)
        ]

    def _spans(self, key: str) -> list[tuple[int, int]]:
        """Where the tables of an array are written, as far as the layout tells."""
        begins = [match.start() for match in re.finditer(rf"^\[\[{re.escape(key)}\]\]", self.source, re.MULTILINE)]
        end = len(self.source)
        if not begins:
            array = re.search(rf"^{re.escape(key)}\s*=\s*\[.*", self.source, re.MULTILINE)
            if array is None:
                return []
            if not array[0].endswith("["):
                return [array.span()]
            closed = re.compile(r"^\]", re.MULTILINE).search(self.source, array.end())
            end = closed.start() if closed else end
            opened = re.compile(r"^\s*\{", re.MULTILINE).finditer(self.source, array.end(), end)
            begins = [match.end() - 1 for match in opened]
        return list(zip(begins, [*begins[1:], end], strict=False))


def parse_toml(path: str, data: bytes) -> tuple[dict[str, Any], str]:
    """(table, text) of a TOML file; raises RuleError with the place."""
    try:
        source = data.decode("utf-8")
        return tomllib.loads(source), source
    except UnicodeDecodeError as error:
        raise RuleError(path, f"is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        row, column = (int(place[1]), int(place[2])) if place else (0, 0)
        raise RuleError(path, f"is no valid TOML: {error}", row, column) from None
    except RecursionError:
        raise RuleError(path, "is nested too deeply") from None

"""Tables under `rules/tables/`: the rows of a rule, and what rules look up as `tables.<name>`.

A table file has either `[[row]]` entries (for `rows`), or named entries `[entries.<key>]` (for look-ups), or both; and
perhaps `[defaults]` for columns that an entry leaves out. All entries have the same columns, each of one type.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from odlint.language.environment import Variable
from odlint.language.types import BOOL, DOUBLE, INT, STRING, ListType, MapType, RecordType, Type
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import TABLES
from odlint.lint.pack.toml_reader import parse_toml

_KEYS = ("row", "entries", "defaults", "note", "evidence")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `columns` are its types, `rows` its unnamed and `entries` its named rows, complete with defaults."""

    name: str
    columns: Mapping[str, Type]
    rows: Sequence[Mapping[str, Any]]
    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def record(self) -> RecordType:
        """The type of one row."""
        return RecordType(f"row of {self.name}", dict(self.columns))


def read_tables(folder: str) -> dict[str, Table]:
    """The tables of a pack, by name; raises RuleError."""
    place = os.path.join(folder, TABLES)
    if not os.path.isdir(place):
        return {}
    names = sorted(name for name in os.listdir(place) if name.endswith(".toml"))
    return {name[:-5]: read_table(os.path.join(place, name)) for name in names}


def read_table(path: str) -> Table:
    """One table file; raises RuleError."""
    try:
        with open(path, "rb") as file:
            parsed, _ = parse_toml(path, file.read())
    except OSError as error:
        raise RuleError(path, f"cannot be read: {error.strerror or error}") from None
    for key in parsed:
        if key not in _KEYS:
            raise RuleError(path, f"a table has only {', '.join(_KEYS)}, not {key!r}")
    defaults = parsed.get("defaults", {})
    rows = [{**defaults, **row} for row in parsed.get("row", [])]
    entries = {str(key): {**defaults, **entry} for key, entry in parsed.get("entries", {}).items()}
    columns = _columns(path, [*rows, *entries.values()])
    return Table(
        os.path.basename(path)[:-5],
        columns,
        [_completed(row, columns) for row in rows],
        {key: _completed(entry, columns) for key, entry in entries.items()},
    )


def table_python(table: Table) -> str:
    """Python source of the named entries as a map of records."""
    entries = ", ".join(f"{key!r}: {record_python(entry)}" for key, entry in table.entries.items())
    return f"{{{entries}}}"


def record_python(row: Mapping[str, Any]) -> str:
    """Python source of one row as a record."""
    return "Record(" + ", ".join(f"{name}={value!r}" for name, value in row.items()) + ")"


def tables_variable(tables: Mapping[str, Table]) -> Variable | None:
    """The variable `tables`; None when no table has named entries."""
    attributes: dict[str, Type] = {name: MapType(table.record) for name, table in tables.items() if table.entries}
    return Variable(RecordType("tables", attributes), "TABLES") if attributes else None


def _columns(path: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, Type]:
    columns: dict[str, Type] = {}
    for row in rows:
        for name, value in row.items():
            if not name.isidentifier() or name.startswith("_"):
                raise RuleError(path, f"{name!r} cannot be a column: use letters, digits and underscores")
            known, new = columns.get(name), _type_of(path, name, value)
            if known is None or (known == INT and new == DOUBLE):
                columns[name] = new
            elif known != new and not (known == DOUBLE and new == INT):
                raise RuleError(path, f"column {name} holds both {known} and {new}")
    return columns


def _type_of(path: str, name: str, value: Any) -> Type:
    for kind, type_ in ((bool, BOOL), (int, INT), (float, DOUBLE), (str, STRING)):
        if isinstance(value, kind):
            return type_
    if isinstance(value, list) and value:
        return ListType(_type_of(path, name, value[0]))
    raise RuleError(path, f"column {name} must hold booleans, numbers, strings or lists of them")


def _completed(row: Mapping[str, Any], columns: Mapping[str, Type]) -> dict[str, Any]:
    """All columns: empty where the row says nothing, whole numbers as doubles where other rows have a point."""
    empty: dict[Type, Any] = {BOOL: False, INT: 0, DOUBLE: 0.0, STRING: ""}
    complete = {}
    for name, type_ in columns.items():
        value = row.get(name, empty.get(type_, []))
        complete[name] = float(value) if type_ == DOUBLE else value
    return complete

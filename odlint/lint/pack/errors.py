"""What is wrong with a rule file, with its place."""

from __future__ import annotations


class RuleError(ValueError):
    """A rule or table file that the loader refuses; `path` and 1-based `row` tell where."""

    def __init__(self, path: str, message: str, row: int = 0, column: int = 0) -> None:
        self.path = path
        self.message = message
        self.row = row
        self.column = column
        place = f":{row}:{column}" if row else ""
        super().__init__(f"{path}{place}: {message}")

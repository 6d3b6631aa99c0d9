"""Counts per rule, in place of the findings themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.sanitize import clean
from odlint.report.style import BOLD, SEVERITY_COLORS
from odlint.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import FileReport
    from odlint.report.style import Style
    from odlint.report.tally import RuleCount, Tally


class Statistics:
    """Formatter for --statistics, as a table or as JSON."""

    def __init__(self, style: Style, as_json: bool) -> None:
        self.style = style
        self.as_json = as_json

    def file(self, _report: FileReport) -> str:
        """Nothing: only counts matter."""
        return ""

    def end(self, tally: Tally) -> str:
        """The table, most frequent rule first."""
        rows = sorted(tally.rules.values(), key=lambda row: (-row.count, row.rule))
        if self.as_json:
            return _json(rows)
        table = "".join(f"{line}\n" for line in self._table(rows))
        return table if self.style.quiet else table + ("\n" if table else "") + summary(tally, self.style)

    def _table(self, rows: list[RuleCount]) -> Iterator[str]:
        if not rows:
            return
        numbers = max(len(str(row.count)) for row in rows)
        codes = max(len(row.code) for row in rows)
        names = max(len(row.rule) for row in rows)
        for row in rows:
            paint = self.style.paint
            severity = paint(f"{row.severity:<7}", SEVERITY_COLORS[row.severity])
            fixes = _fixes(row)
            line = f"{paint(f'{row.count:>{numbers}}', BOLD)}  {clean(row.code):<{codes}}  {severity}  "
            yield line + (f"{clean(row.rule):<{names}}  {fixes}" if fixes else clean(row.rule))


def _fixes(row: RuleCount) -> str:
    parts = [
        f"{number} {word}" for number, word in ((row.safe, "repairable"), (row.unsafe, "with --unsafe-fixes")) if number
    ]
    return f"[{', '.join(parts)}]" if parts else ""


def _json(rows: list[RuleCount]) -> str:
    import json

    names = ("rule", "code", "severity", "count", "safe", "unsafe")
    listed = [{name: getattr(row, name) for name in names} for row in rows]
    for one in listed:
        one["safe_fixes"], one["unsafe_fixes"] = one.pop("safe"), one.pop("unsafe")
    return json.dumps(listed, indent=2) + "\n"

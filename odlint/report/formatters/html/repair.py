"""A repair as a difference of lines, in HTML."""

from __future__ import annotations

import difflib
from html import escape
from typing import TYPE_CHECKING

from odlint.report.formatters.html.source import shown, table
from odlint.report.formatters.support.edits import edits_of
from odlint.report.formatters.support.finding_text import repair_label
from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.lint.finding import Finding
    from odlint.syntax.source import Source

_CONTEXT = 2  # lines around a change
_MOST_LINES = 400  # compared; repairs that reach farther are told only


def repair(finding: Finding) -> str:
    """What can be done, and how the lines change thereby; "" when there is no repair."""
    found = finding.repair
    if found is None:
        return ""
    label = repair_label(found)
    told = f'<p class="label"><b>{label[:1].upper()}{label[1:]}:</b> {escape(clean(found.title))}</p>'
    edits = edits_of(finding)
    return told + (_difference(finding.source, edits) if edits else "")


def _difference(source: Source, edits: list[tuple[int, int, str]]) -> str:
    text = source.text
    first, last = source.position(edits[0][0])[0], source.position(max(end for _, end, _ in edits))[0]
    if last - first > _MOST_LINES:
        return f'<p class="muted">The repair changes lines {first} to {last}; odlint fix --diff shows it.</p>'
    row = max(first - _CONTEXT, 1)
    begin = _start_of(source, row)
    stop = _start_of(source, last + _CONTEXT + 1)
    parts, at = [], begin
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    return table(list(_rows(_lines(text[begin:stop]), _lines("".join([*parts, text[at:stop]])), row)))


def _start_of(source: Source, row: int) -> int:
    """Where a row begins; the end of the text for a row beyond it."""
    low, high = 0, len(source.text)
    if source.position(high)[0] < row:
        return high
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if source.position(middle)[0] < row else (low, middle)
    return low


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line.rstrip("\r") for line in (lines if lines[-1] else lines[:-1])]


def _rows(old: list[str], new: list[str], row: int) -> Iterator[str]:
    for number, group in enumerate(
        difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_CONTEXT)
    ):
        if number:
            yield '<tr class="gap"><td class="n">⋯</td><td class="n"></td><td></td></tr>'
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (_row("", row + at, " ", old[at]) for at in range(i1, i2))
            else:
                yield from (_row("old", row + at, "−", old[at]) for at in range(i1, i2))  # noqa: RUF001
                yield from (_row("new", None, "+", new[at]) for at in range(j1, j2))


def _row(kind: str, number: int | None, sign: str, line: str) -> str:
    opening = f'<tr class="{kind}">' if kind else "<tr>"
    return f'{opening}<td class="n">{number or ""}</td><td class="n">{sign}</td><td>{shown(line)}</td></tr>'

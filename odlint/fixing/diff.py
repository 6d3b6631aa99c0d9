"""Unified patches whose hunks name the rules behind them."""

from __future__ import annotations

import difflib
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.fixing.fixer import Applied
    from odlint.syntax.source import Source

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? ")


def unified(old: Source, new: Source, applied: Sequence[Applied] = ()) -> str:
    """The patch from one text to the other; "" when they are equal. Line ends are kept as they are."""
    before, after = _lines(old.text), _lines(new.text)
    return "".join(_patch(old.name, before, after, applied))


def _lines(text: str) -> list[str]:
    """Lines with their ends; only LF ends a line, as in the format itself."""
    return [line + "\n" for line in text.split("\n")[:-1]] + (
        [text.rsplit("\n", 1)[-1]] if not text.endswith("\n") and text else []
    )


def _patch(name: str, before: list[str], after: list[str], applied: Sequence[Applied]) -> Iterator[str]:
    for line in difflib.unified_diff(before, after, f"a/{name.lstrip('/')}", f"b/{name.lstrip('/')}"):
        hunk = _HUNK.match(line)
        if hunk is not None:
            first, count = int(hunk[1]), int(hunk[2] or 1)
            rules = sorted({fix.rule for fix in applied if first <= fix.row < first + max(count, 1)})
            yield line.rstrip("\n") + (f" {', '.join(rules)}" if rules else "") + "\n"
        else:
            yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"

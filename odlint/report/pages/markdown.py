"""The little Markdown that rules are documented in, wrapped for a terminal: paragraphs, lists, code."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from odlint.report.sanitize import clean
from odlint.report.style import CYAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.report.style import Style

_ITEM = re.compile(r"(\s*)([-*]|\d+[.)])\s+")
_CODE = re.compile(r"`([^`]+)`")
_GLUE = "\u00a0"  # keeps `code with blanks` on one line while wrapping
_FENCE = "```"


def rendered(text: str, style: Style, width: int, indent: str = "") -> Iterator[str]:
    """Lines of at most `width` columns, each after `indent`."""
    for block in _blocks(text):
        if block[0].lstrip().startswith(_FENCE):
            yield from (f"{indent}  {style.paint(clean(line), CYAN)}" for line in block[1:])
        elif block == [""]:
            yield ""
        else:
            yield from _paragraph(block, style, width, indent)


def _blocks(text: str) -> Iterator[list[str]]:
    """Paragraphs, list items and code blocks, with [""] where a blank line stands between two."""
    block: list[str] = []
    fenced = False
    for line in text.strip().split("\n"):
        fence = line.lstrip().startswith(_FENCE)
        if fenced:
            if fence:
                fenced = False
                yield block
                block = []
            else:
                block.append(line)
            continue
        if block and (fence or not line.strip() or _ITEM.match(line)):
            yield block
            block = []
        if not line.strip():
            yield [""]
            continue
        fenced = fence
        block.append(line)
    if block:
        yield block


def _paragraph(block: list[str], style: Style, width: int, indent: str) -> Iterator[str]:
    item = _ITEM.match(block[0])
    first = f"{item[1]}{item[2]} " if item else ""
    joined = " ".join(line.strip() for line in block)
    if item:
        joined = joined[len(item[2]) :].strip()
    joined = _CODE.sub(lambda found: f"`{found[1].replace(' ', _GLUE)}`", clean(joined))
    lines = wrap(
        joined,
        max(width - len(indent), 20),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )
    for line in lines:
        yield indent + _inline(line, style).replace(_GLUE, " ")


def _inline(line: str, style: Style) -> str:
    """Code in colour; without colours the backquotes stay."""
    return _CODE.sub(lambda found: style.paint(found[1], CYAN), line) if style.color else line

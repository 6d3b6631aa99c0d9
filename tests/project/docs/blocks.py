"""The code blocks of a Markdown page, and the remarks that say how to take them.

A comment on the line before a block is such a remark:

    <!-- not run: the reason -->       the block is not run, and not judged
    <!-- file: rules/mine.toml -->     the block is the content of that file, for the blocks after it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"(?P<margin> *)(?P<fence>`{3,})(?P<language>[\w{}-]*)\s*\Z")
_REMARK = re.compile(r"<!-- (?P<kind>not run|file): (?P<text>.+?) -->\Z")


@dataclass(frozen=True)
class Block:
    """A fenced block: where it stands, its language, its lines, and what the remark before it says."""

    page: str
    line: int
    language: str
    text: str
    not_run: str = ""
    file: str = ""

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True)
class Call:
    """A command of a console block and what the page shows as its output."""

    command: str
    shown: str


def blocks(path: Path, page: str) -> Iterator[Block]:
    """All fenced blocks of a page, from top to bottom."""
    lines = path.read_text(encoding="utf-8").split("\n")
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        if opening is None:
            number += 1
            continue
        start = number
        number += 1
        while lines[number].strip() != opening["fence"]:
            number += 1
        margin = len(opening["margin"])
        text = "".join(f"{line[margin:]}\n" for line in lines[start + 1 : number])
        remark = _REMARK.match(_line_before(lines, start))
        said = {remark["kind"]: remark["text"]} if remark else {}
        yield Block(page, start + 1, opening["language"], text, said.get("not run", ""), said.get("file", ""))
        number += 1


def _line_before(lines: list[str], number: int) -> str:
    return next((line.strip() for line in reversed(lines[:number]) if line.strip()), "")


def calls(block: Block) -> list[Call]:
    """The commands of a console block; a command goes on in lines that begin with `> `."""
    found: list[Call] = []
    command: list[str] = []
    shown: list[str] = []

    def finish() -> None:
        if command:
            found.append(Call("\n".join(command), "".join(f"{line}\n" for line in shown)))

    for line in block.text.split("\n")[:-1]:
        if line.startswith("$ "):
            finish()
            command, shown = [line[2:]], []
        elif line.startswith("> ") and not shown:
            command.append(line[2:])
        else:
            shown.append(line)
    finish()
    return found


def shows(shown: str, real: str) -> bool:
    """Whether a page shows this output; `...` stands for anything, on a line of its own for any number of lines."""
    parts = [_line_pattern(line) for line in shown.rstrip("\n").split("\n")]
    return re.fullmatch("".join(parts) + r"\s*", real.rstrip("\n") + "\n") is not None


def _line_pattern(line: str) -> str:
    if line.strip() == "...":
        return r"(?:.*\n)*?"
    return "[^\n]*?".join(re.escape(part) for part in line.rstrip().split("...")) + r"[ \t]*\n"

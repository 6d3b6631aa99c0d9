"""`python -m tests.project.docs.update PAGE.md...`: put in what the commands of console blocks really print.

What a page shows with `...` stays as it is where it still fits. Read the difference before you commit it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.project.docs.blocks import Block, Call, blocks, calls, shows
from tests.project.docs.shell import Shell


def updated(path: Path) -> str:
    """The page with the outputs of today."""
    lines = path.read_text(encoding="utf-8").split("\n")
    new: list[tuple[Block, list[str]]] = []
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder))
        for block in blocks(path, path.name):
            if block.not_run:
                continue
            if block.file:
                shell.write(block.file, block.text)
            if block.language == "console":
                new.append((block, [line for call in calls(block) for line in _session(call, shell(call.command))]))
    for block, session in reversed(new):
        lines[block.line : block.line + block.text.count("\n")] = session
    return "\n".join(lines)


def _session(call: Call, real: str) -> list[str]:
    kept = (call.shown if shows(call.shown, real) else real).rstrip()
    command = f"$ {call.command}".replace("\n", "\n> ").split("\n")
    return [*command, *kept.split("\n")] if kept else command


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(updated(Path(name)), encoding="utf-8")

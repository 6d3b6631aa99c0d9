"""Which files a run is about: those named, those found in folders, and standard input."""

from __future__ import annotations

import os
import sys

from odlint.cli.failure import CannotRun
from odlint.model.kinds import is_candidate, kind_by_content
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from odlint.syntax.source import Source

STDIN = "-"
_SKIPPED = frozenset(("node_modules", "venv", "__pycache__", "site-packages"))
_HEAD = 1 << 18  # bytes read to tell a config from other text: frozen graphs of 100 MB are called .pbtxt, too


class Input:
    """One file to look at.

    Attributes:
        name: as the user sees it.
        path: where it is; None for standard input without a name.
        named: the user named it, rather than a folder above it.
        stdin: it comes through standard input.
    """

    __slots__ = ("name", "named", "path", "stdin")

    def __init__(self, name: str, path: str | None, named: bool = True, stdin: bool = False) -> None:
        self.name = name
        self.path = path
        self.named = named
        self.stdin = stdin

    def read(self) -> bytes | None:
        """Its bytes; None for a file met in a folder that is neither config nor label map. Raises OSError."""
        if self.stdin:
            return sys.stdin.buffer.read()
        with open(self.path or "", "rb") as file:
            if self.named:
                return file.read()
            head = file.read(_HEAD)
            if kind_by_content(decode(self.name, head).text) is None:
                return None
            return head + file.read()


def gather(operands: Sequence[str], stdin_filename: str, complain: Callable[[str], None]) -> Iterator[Input]:
    """Every input once; `complain` hears of what cannot be read."""
    if stdin_filename and not operands:
        operands = (STDIN,)
    if stdin_filename and STDIN not in operands:
        raise CannotRun("--stdin-filename goes with standard input only: leave the paths away, or write -")
    seen: set[str] = set()
    for operand in operands or (".",):
        if operand == STDIN:
            yield Input(stdin_filename or "<stdin>", stdin_filename or None, stdin=True)
        elif os.path.isdir(operand):
            yield from _once(_walk(operand, complain), seen)
        elif os.path.lexists(operand):
            yield from _once(iter((Input(operand, operand),)), seen)
        else:
            complain(f"{operand}: no such file or folder")


def _once(found: Iterator[Input], seen: set[str]) -> Iterator[Input]:
    for one in found:
        place = os.path.abspath(one.path or "")
        if place not in seen:
            seen.add(place)
            yield one


def _walk(top: str, complain: Callable[[str], None]) -> Iterator[Input]:
    """Candidates below a folder, in the order of their names. Links to folders are not followed: they may go round."""
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            complain(f"{folder}: {problem.strerror or problem}")
            continue
        below = []
        for entry in listed:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in _SKIPPED and not _is_venv(entry.path):
                    below.append(entry.path)
            elif is_candidate(entry.name) and entry.is_file():
                name = entry.path.removeprefix(os.curdir + os.sep) if top == os.curdir else entry.path
                yield Input(name, entry.path, named=False)
        folders.extend(reversed(below))


def _is_venv(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def as_source(one: Input, data: bytes) -> Source:
    """The source of an input that was read."""
    return decode(one.name, data)

"""Which files a run is about: those named, those found in folders, and standard input."""

from __future__ import annotations

import os
import sys

from odlint.cli.framework.errors import CliError
from odlint.syntax.source import decode
from odlint.workspace.file_kinds import is_candidate, kind_by_content, speaks_of_kind

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
        sifted: it was named by a program that knows names only, and is passed over like one met in a folder.
    """

    __slots__ = ("name", "named", "path", "sifted", "stdin")

    def __init__(
        self, name: str, path: str | None, named: bool = True, stdin: bool = False, sifted: bool = False
    ) -> None:
        self.name = name
        self.path = path
        self.named = named
        self.stdin = stdin
        self.sifted = sifted

    def read(self) -> bytes | None:
        """Its bytes; None for a file nobody named that is neither config nor label map. Raises OSError."""
        if self.stdin:
            return sys.stdin.buffer.read()
        with open(self.path or "", "rb") as file:
            if self.named:
                return file.read()
            head = file.read(_HEAD)
            if not self._is_ours(decode(self.name, head).text):
                return None
            return head + file.read()

    def _is_ours(self, head: str) -> bool:
        """By content; an emptied file that goes by the name of a config or label map is a mistake to speak of."""
        return kind_by_content(head) is not None or (self.sifted and not head.strip() and speaks_of_kind(self.name))


def gather(
    operands: Sequence[str],
    stdin_filename: str,
    complain: Callable[[str], None],
    leaves_out: Callable[[str], bool] | None = None,
    sifted: bool = False,
) -> Iterator[Input]:
    """Every input once.

    Args:
        operands: files and folders, "-" for standard input; the current folder when there are none.
        stdin_filename: name of what comes through standard input.
        complain: hears of what cannot be read.
        leaves_out: whether a folder that was met is not to be entered.
        sifted: named files count like those met in folders.
    """
    if stdin_filename and not operands:
        operands = (STDIN,)
    if stdin_filename and STDIN not in operands:
        raise CliError("--stdin-filename goes with standard input only: leave the paths away, or write -")
    seen: set[str] = set()
    for operand in operands or (".",):
        if operand == STDIN:
            yield Input(stdin_filename or "<stdin>", stdin_filename or None, stdin=True)
        elif os.path.isdir(operand):
            yield from _once(walk(operand, complain, leaves_out), seen)
        elif os.path.lexists(operand):
            yield from _once(iter((Input(operand, operand, named=not sifted, sifted=sifted),)), seen)
        else:
            complain(f"{operand}: no such file or folder")


def _once(found: Iterator[Input], seen: set[str]) -> Iterator[Input]:
    for one in found:
        place = os.path.abspath(one.path or "")
        if place not in seen:
            seen.add(place)
            yield one


def walk(top: str, complain: Callable[[str], None], leaves_out: Callable[[str], bool] | None = None) -> Iterator[Input]:
    """Candidates below a folder, in the order of their names. Links to folders are not followed: they may go round.

    `leaves_out` says of a folder whether it is not to be entered.
    """
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
                if not _is_foreign(entry.name, entry.path) and not (leaves_out and leaves_out(entry.path)):
                    below.append(entry.path)
            elif is_candidate(entry.name) and entry.is_file():
                name = entry.path.removeprefix(os.curdir + os.sep) if top == os.curdir else entry.path
                yield Input(name, entry.path, named=False)
        folders.extend(reversed(below))


def _is_foreign(name: str, folder: str) -> bool:
    """Whether a folder holds what others installed or made."""
    return name.startswith(".") or name in _SKIPPED or os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def as_source(one: Input, data: bytes) -> Source:
    """The source of an input that was read."""
    return decode(one.name, data)

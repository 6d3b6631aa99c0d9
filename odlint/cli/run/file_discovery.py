"""The input files of a run: named files, files below named folders, and standard input."""

from __future__ import annotations

import os
import sys

from odlint.cli.framework.errors import CliError, reason
from odlint.syntax.source import decode
from odlint.workspace.file_kinds import is_candidate, kind_by_content, speaks_of_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from odlint.syntax.source import Source

STDIN = "-"
_SKIPPED_FOLDERS = frozenset(("node_modules", "venv", "__pycache__", "site-packages"))
_HEAD = 1 << 18  # bytes read to recognize a config: frozen graphs of 100 MB are named .pbtxt, too


class InputFile:
    """One input.

    Attributes:
        name: name in messages.
        path: path of the file, "" for standard input without a name.
        named: the user named the file itself, not a folder above it.
        stdin: the file comes from standard input.
        skip_unsupported: a program named the file by its name only: skip it if its content is not supported.
    """

    __slots__ = ("name", "named", "path", "skip_unsupported", "stdin")

    def __init__(
        self, name: str, path: str, named: bool = True, stdin: bool = False, skip_unsupported: bool = False
    ) -> None:
        self.name = name
        self.path = path
        self.named = named
        self.stdin = stdin
        self.skip_unsupported = skip_unsupported

    def read(self) -> bytes | None:
        """Read the file.

        Returns:
            Its bytes, or None if nobody named it and it is neither a config nor a label map.

        Raises:
            OSError: it cannot be read.
        """
        if self.stdin:
            return sys.stdin.buffer.read()
        with open(self.path, "rb") as file:
            if self.named:
                return file.read()
            head = file.read(_HEAD)
            if not self._is_supported(decode(self.name, head).text):
                return None
            return head + file.read()

    def _is_supported(self, head: str) -> bool:
        """Whether to check a file by its content. An empty file with the name of a config is a mistake to report."""
        return kind_by_content(head) is not None or (
            self.skip_unsupported and not head.strip() and speaks_of_kind(self.name)
        )


class OpenFile:
    """An input that has been read.

    Attributes:
        input_file: the input.
        data: its bytes.
    """

    __slots__ = ("_source", "data", "input_file")

    def __init__(self, input_file: InputFile, data: bytes) -> None:
        self.input_file = input_file
        self.data = data
        self._source: Source | None = None

    @property
    def name(self) -> str:
        """Name in messages."""
        return self.input_file.name

    @property
    def path(self) -> str:
        """Path of the file, "" for standard input without a name."""
        return self.input_file.path

    @property
    def stdin(self) -> bool:
        """Whether the file comes from standard input."""
        return self.input_file.stdin

    @property
    def source(self) -> Source:
        """Its text."""
        if self._source is None:
            self._source = decode(self.name, self.data)
        return self._source


def open_operand(operand: str) -> OpenFile:
    """Read the one file that a command is about; "-" is standard input.

    Raises:
        CliError: it cannot be read.
    """
    stdin = operand == STDIN
    input_file = InputFile("<stdin>", "", stdin=True) if stdin else InputFile(operand, operand)
    try:
        return OpenFile(input_file, input_file.read() or b"")
    except OSError as problem:
        raise CliError(f"{operand}: {reason(problem)}") from None


def gather(
    operands: Sequence[str],
    stdin_filename: str,
    on_error: Callable[[str], None],
    excludes_folder: Callable[[str], bool] | None = None,
    skip_unsupported: bool = False,
) -> Iterator[InputFile]:
    """Yield every input once.

    Args:
        operands: files and folders, "-" for standard input; the current folder if there are none.
        stdin_filename: name of standard input.
        on_error: called with a message for each operand or folder that cannot be read.
        excludes_folder: whether to skip a folder.
        skip_unsupported: treat named files like those in folders.

    Raises:
        CliError: there is a name for standard input, but standard input is not an operand.
    """
    if stdin_filename and not operands:
        operands = (STDIN,)
    if stdin_filename and STDIN not in operands:
        raise CliError("--stdin-filename goes with standard input only: leave the paths away, or write -")
    seen: set[str] = set()
    for operand in operands or (".",):
        if operand == STDIN:
            yield InputFile(stdin_filename or "<stdin>", stdin_filename, stdin=True)
        elif os.path.isdir(operand):
            yield from _unseen(walk(operand, on_error, excludes_folder), seen)
        elif os.path.lexists(operand):
            input_file = InputFile(operand, operand, named=not skip_unsupported, skip_unsupported=skip_unsupported)
            yield from _unseen(iter((input_file,)), seen)
        else:
            on_error(f"{operand}: no such file or folder")


def _unseen(inputs: Iterator[InputFile], seen: set[str]) -> Iterator[InputFile]:
    for input_file in inputs:
        absolute = os.path.abspath(input_file.path)
        if absolute not in seen:
            seen.add(absolute)
            yield input_file


def walk(
    top: str, on_error: Callable[[str], None], excludes_folder: Callable[[str], bool] | None = None
) -> Iterator[InputFile]:
    """Yield the candidates below a folder, sorted by name. Symbolic links to folders are not followed.

    Args:
        top: the folder.
        on_error: called with a message for each folder that cannot be read.
        excludes_folder: whether to skip a folder.
    """
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                children = sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            on_error(f"{folder}: {reason(problem)}")
            continue
        subfolders = []
        for entry in children:
            if entry.is_dir(follow_symlinks=False):
                if not _is_foreign(entry.name, entry.path) and not (excludes_folder and excludes_folder(entry.path)):
                    subfolders.append(entry.path)
            elif is_candidate(entry.name) and entry.is_file():
                name = entry.path.removeprefix(os.curdir + os.sep) if top == os.curdir else entry.path
                yield InputFile(name, entry.path, named=False)
        folders.extend(reversed(subfolders))


def _is_foreign(name: str, folder: str) -> bool:
    """Whether a folder is hidden or holds installed or generated files."""
    return name.startswith(".") or name in _SKIPPED_FOLDERS or os.path.exists(os.path.join(folder, "pyvenv.cfg"))

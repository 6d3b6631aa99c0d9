"""Changed text: written to a file, or printed as a patch."""

from __future__ import annotations

import os
from contextlib import contextmanager

from odlint.cli.framework.errors import CliError, reason
from odlint.workspace.atomic_write import ChangedMeanwhile, create, write_atomically, write_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.fixing.fixer import Applied
    from odlint.syntax.source import Source


@contextmanager
def write_errors(name: str) -> Iterator[None]:
    """Turn an error of writing a file into a CliError."""
    try:
        yield
    except ChangedMeanwhile as problem:
        raise CliError(str(problem)) from None
    except OSError as problem:
        raise CliError(f"{name}: cannot be written: {reason(problem)}") from None


def write_back(path: str, data: bytes, expected: bytes | None, name: str = "") -> None:
    """Replace the content of a file that was read before, atomically.

    Permissions are kept. A symbolic link is kept, and its target replaced.

    Args:
        path: the file.
        data: its new content.
        expected: the content that was read; None if the file did not exist.
        name: name in messages, if it is not the path.

    Raises:
        CliError: the file cannot be written, or its content is no longer the expected one.
    """
    with write_errors(name or path):
        if expected is None:
            create(path, data)
        else:
            write_atomically(path, data, expected)


def overwrite(path: str, data: bytes) -> None:
    """Write a file whatever it contains, atomically. Missing folders are created.

    Raises:
        CliError: it cannot be written.
    """
    with write_errors(path):
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        write_copy(path, data)


def print_patch(console: Console, old: Source, new: Source, applied: Sequence[Applied] = ()) -> bool:
    """Print the unified diff between two texts. Returns False if they are equal."""
    from odlint.fixing.diff import unified
    from odlint.report.patch import colored

    patch = unified(old, new, applied)
    console.write(colored(patch, console.style()))
    return bool(patch)

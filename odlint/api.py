"""The public functions to check and fix files from Python."""

from __future__ import annotations

import os

from odlint.analysis.settings import Settings
from odlint.fixing.fixer import FixResult, fix_source
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport
from odlint.syntax.source import Source, decode
from odlint.workspace.atomic_write import write_atomically


def check(path: str | os.PathLike[str], settings: Settings | None = None) -> FileReport:
    """Check one config or label map; raises OSError when it cannot be read."""
    source, _ = _read(path)
    return Linter(settings).check_source(source)


def check_text(text: str, name: str = "pipeline.config", settings: Settings | None = None) -> FileReport:
    """Check a text; `name` says where it would be, for the files that it points to."""
    return Linter(settings).check_source(Source(name, text))


def fix(
    path: str | os.PathLike[str], settings: Settings | None = None, *, unsafe: bool = False, write: bool = True
) -> FixResult:
    """Repair one file in place.

    Args:
        path: the config or label map.
        settings: rules and target.
        unsafe: make the unsafe fixes, too.
        write: False to leave the file alone and only see what would be done.

    Raises:
        OSError: the file cannot be read or written.
        odlint.workspace.atomic_write.ChangedMeanwhile: somebody changed it meanwhile; it was left alone.
    """
    source, data = _read(path)
    result = fix_source(Linter(settings), source, unsafe=unsafe)
    if write and result.changed:
        write_atomically(os.fspath(path), result.source.encode(result.source.text), data)
    return result


def fix_text(
    text: str, name: str = "pipeline.config", settings: Settings | None = None, *, unsafe: bool = False
) -> FixResult:
    """Repair a text; the result's `source.text` is the repaired one."""
    return fix_source(Linter(settings), Source(name, text), unsafe=unsafe)


def _read(path: str | os.PathLike[str]) -> tuple[Source, bytes]:
    name = os.fspath(path)
    with open(name, "rb") as file:
        data = file.read()
    return decode(name, data), data

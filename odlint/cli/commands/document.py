"""The document of `odlint get` and `odlint set`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.run.file_discovery import STDIN, open_operand
from odlint.config.document import Document
from odlint.schema import EXPERIMENT, LABEL_MAP
from odlint.schema.binding import refused_problems
from odlint.workspace.file_kinds import kind_by_content, kind_of

if TYPE_CHECKING:
    from odlint.cli.framework.options import Arguments


def open_document(arguments: Arguments) -> Document:
    """Open the first operand.

    Raises:
        CliError: it cannot be read or parsed, or is neither a config nor a label map.
    """
    usage = f"odlint {arguments.command.name} {arguments.command.operands}"
    if not arguments.operands:
        raise CliError(f"{arguments.command.name} needs a file", f"Usage: {usage}")
    path = arguments.operands[0]
    if path != STDIN and not os.path.lexists(path):
        raise CliError(f"{path}: no such file", f"The file comes first: {usage}")
    file = open_operand(path)
    source = file.source
    kind = kind_by_content(source.text) or _kind_by_paths(arguments) or kind_of(source.name, source.text)
    if kind == EXPERIMENT:
        raise CliError(
            f"{path} is an experiment of the Model Garden: {arguments.command.name} is for configs and label maps",
            "odlint check and odlint fix take experiments",
        )
    document = Document(source, kind, file.path or None, file.data)
    _require_readable(document)
    return document


def _kind_by_paths(arguments: Arguments) -> str | None:
    """The kind of an empty file, inferred from the field paths on the command line."""
    paths = [*arguments.operands[1:], *arguments.texts("--delete")]
    return LABEL_MAP if paths and all(path.startswith("item") for path in paths) else None


def _require_readable(document: Document) -> None:
    """Raise if the file does not parse. Unknown fields are no obstacle to reading others."""
    source = document.source
    if source.problems or document.bound.tree.problems:
        first = refused_problems(source, document.bound)[0]
        row, column = source.position(first.start)
        raise CliError(f"{source.name}:{row}:{column}: {first.message}", "Repair the file first; odlint fix may help.")

"""The one file that `odlint get` and `odlint set` are about."""

from __future__ import annotations

import os

from odlint.cli.framework.errors import CliError
from odlint.cli.run.file_discovery import STDIN, Input, as_source
from odlint.config.document import Document
from odlint.schema import EXPERIMENT, LABEL_MAP
from odlint.schema.binding import refused_problems
from odlint.workspace.file_kinds import kind_by_content, kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.options import Arguments


def open_document(arguments: Arguments) -> Document:
    """The document in the first operand; CliError when it cannot be read, or not be understood."""
    usage = f"odlint {arguments.command.name} {arguments.command.operands}"
    if not arguments.operands:
        raise CliError(f"{arguments.command.name} needs a file", f"Usage: {usage}")
    path = arguments.operands[0]
    one = Input("<stdin>", None, stdin=True) if path == STDIN else Input(path, path)
    if not one.stdin and not os.path.lexists(path):
        raise CliError(f"{path}: no such file", f"The file comes first: {usage}")
    try:
        data = one.read() or b""
    except OSError as problem:
        raise CliError(f"{path}: {problem.strerror or problem}") from None
    source = as_source(one, data)
    kind = kind_by_content(source.text) or _kind_by_paths(arguments) or kind_of(source.name, source.text)
    if kind == EXPERIMENT:
        said = f"{path} is an experiment of the Model Garden: {arguments.command.name} is for configs and label maps"
        raise CliError(said, "odlint check and odlint fix take experiments")
    document = Document(source, kind, one.path, data)
    _require_readable(document)
    return document


def _kind_by_paths(arguments: Arguments) -> str | None:
    """A file that says nothing yet is what the paths speak of."""
    asked = [*arguments.operands[1:], *arguments.texts("--delete")]
    return LABEL_MAP if asked and all(path.startswith("item") for path in asked) else None


def _require_readable(document: Document) -> None:
    """What does not parse has no fields to speak of; a field that the schema lacks does not disturb the others."""
    source = document.source
    if source.problems or document.bound.tree.problems:
        first = refused_problems(source, document.bound)[0]
        row, column = source.position(first.start)
        raise CliError(f"{source.name}:{row}:{column}: {first.message}", "Repair the file first; odlint fix may help.")

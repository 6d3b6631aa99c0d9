"""`odlint set`: assign to fields by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.commands.document import open_document
from odlint.cli.framework.errors import CLEAN, FOUND, CliError
from odlint.cli.framework.options import FLAG, REPEAT, Command, Option
from odlint.cli.framework.shared_options import COLOR
from odlint.cli.run.file_discovery import STDIN
from odlint.cli.run.write_back import print_patch, write_errors
from odlint.config.field_edits import OneofTaken
from odlint.config.new_values import AssignmentError
from odlint.syntax.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.config.document import Change, Document

_DELETE = Option(
    "--delete",
    REPEAT,
    "Take out what PATH leads to, before anything is set; nothing happens where it is not written. May be repeated.",
    "PATH",
    short="-d",
)
_REPLACE = Option(
    "--replace", FLAG, "Let a member of a oneof (model, optimizer, ...) take the place of the one that is set."
)
_DIFF = Option(
    "--diff", FLAG, "Print a patch instead of writing the file; exit with 1 when there is something to change."
)
_QUIET = Option("--quiet", FLAG, "Do not print what was changed.", short="-q")
_MOST_SHOWN = 60  # characters of a value
_NOTHING_WRITTEN = "Nothing was written."


def _run(arguments: Arguments, console: Console) -> int:
    assignments = [_assignment(word) for word in arguments.operands[1:]]
    document = open_document(arguments)
    if not assignments and not arguments.texts("--delete"):
        raise CliError("set needs an assignment", "As in: odlint set pipeline.config train_config.batch_size=8")
    changes = _apply(document, assignments, arguments)
    if arguments.flag("--diff"):
        changed = Source(document.source.name, document.text, document.source.encoding)
        return FOUND if print_patch(console, document.source, changed) else CLEAN
    stdin = arguments.operands[0] == STDIN
    if stdin:
        console.write_bytes(document.encoded())
    else:
        with write_errors(arguments.operands[0]):
            document.save()
    if not arguments.flag("--quiet"):
        console.print_lines(_lines(changes), to_stderr=stdin)
    return CLEAN


def _assignment(word: str) -> tuple[str, str]:
    path, equals, value = word.partition("=")
    if not equals or not path.strip():
        hint = f"To take it out: --delete {word}" if word and not equals else ""
        raise CliError(f"{word!r} is no assignment: write {path.strip() or 'PATH'}=VALUE", hint)
    if path.endswith("+"):
        raise CliError(f"{word!r}: += is not known here: write {path[:-1]}[+]={value} to add to a list")
    return path.strip(), value


def _apply(document: Document, assignments: list[tuple[str, str]], arguments: Arguments) -> list[Change]:
    """Apply all deletions and assignments to the document. Raises CliError if one is impossible."""
    at = ""
    try:
        changes = document.delete(arguments.texts("--delete"))
        for path, value in assignments:
            at = f"{path}: "
            changes += document.set_text(path, value, arguments.flag("--replace"))
    except OneofTaken as problem:
        raise CliError(
            f"{at}{problem}", f"--delete {problem.taken} does that; --replace does both. {_NOTHING_WRITTEN}"
        ) from None
    except AssignmentError as problem:
        raise CliError(_with_path(at, str(problem)), _NOTHING_WRITTEN) from None
    return changes


def _with_path(at: str, problem: str) -> str:
    """A message with the path in front, unless it starts with it."""
    return problem if problem.startswith(at.removesuffix(": ")) else at + problem


def _lines(changes: list[Change]) -> Iterator[str]:
    if not changes:
        yield "nothing to change"
    for change in changes:
        after = "deleted" if change.after is None else _short(change.after)
        yield (
            f"{change.path}: {after}" if change.before is None else f"{change.path}: {_short(change.before)} -> {after}"
        )


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _MOST_SHOWN else joined[: _MOST_SHOWN - 3] + "..."


COMMAND = Command(
    "set",
    _run,
    "FILE [PATH=VALUE...]",
    (("Changes", (_DELETE, _REPLACE)), ("Output", (_DIFF, _QUIET, COLOR))),
    "Sets fields by their paths, in place. Values are checked against the schema; new fields go where people write "
    "them, in the file's own style. All is done, or nothing. Standard input (-) is written, changed, to standard "
    "output.\n\n"
    "A path names fields with dots between them. * stands for every message that the file writes there, so that "
    "model.*.num_classes is right for every architecture. A list takes [0], [-1] (the last), [*] (all) or [+] (a new "
    "one). A value is a number, true or false, a name, text with or without quotes, a list [a, b] or a message "
    "{ field: value }.\n\n"
    "Exit codes: 0 done, or so already; 1 with --diff: something to change; 2 not done, and the file is as it was.",
    (
        ("odlint set pipeline.config train_config.batch_size=8", "set one field"),
        ("odlint set pipeline.config 'model.*.num_classes=3' eval_config.num_examples=50", "several at once"),
        (
            "odlint set pipeline.config 'train_config.data_augmentation_options[+]={random_vertical_flip{}}'",
            "add to a list",
        ),
        ("odlint set --delete train_config.num_steps pipeline.config", "take a field out"),
        (
            "odlint set --diff pipeline.config 'eval_config.metrics_set=[coco_detection_metrics]'",
            "look first",
        ),
        ("odlint set map.pbtxt 'item[+]={id: 4 name: \"dog\"}'", "label maps, too"),
    ),
)

"""`odlint get`: print values by their paths."""

from __future__ import annotations

from odlint.cli.commands.one_file import open_document
from odlint.cli.framework.errors import CLEAN, FOUND, CliError
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.config.field_values import read
from odlint.config.paths import ANY, NoMatch, PathError, parse_path
from odlint.config.text_rendering import body, plain, value_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.config.document import Document
    from odlint.config.field_values import PathMatch

_WRITTEN = Option("--written", FLAG, "Only what the file writes, no defaults of the API.")
_JSON = Option("--json", FLAG, "Print JSON: the value, or an object of values by path where there may be several.")


def _run(arguments: Arguments, console: Console) -> int:
    paths = arguments.operands[1:]
    if arguments.operands and not paths:
        raise CliError("get needs a path", f"As in: odlint get {arguments.operands[0]} train_config.batch_size")
    document = open_document(arguments)
    found: list[PathMatch] = []
    missing = False
    for path in paths:
        here, reason = _found(document, path, arguments.flag("--written"))
        found += here
        if not here:
            missing = True
            console.say(f"odlint: {path}: {reason}")
    several = len(paths) > 1 or ANY in paths[0]
    if found and arguments.flag("--json"):
        console.write(_json(found, several) + "\n")
    else:
        for one in found:
            console.write("".join(_lines(one, document.text) if several else _alone(one, document.text)))
    return FOUND if missing else CLEAN


def _found(document: Document, path: str, written_only: bool) -> tuple[list[PathMatch], str]:
    """What a path leads to, or why it leads to nothing."""
    try:
        return list(read(document.bound.root, parse_path(path), written_only)), "nothing is written there"
    except NoMatch as problem:
        return [], str(problem)
    except PathError as problem:
        raise CliError(str(problem)) from None


def _alone(found: PathMatch, text: str) -> Iterator[str]:
    """The value itself: scalars bare, messages as their fields, messages of a list as a file has them."""
    for value, node in found.values:
        if found.field.type == "message":
            written = (
                f"{found.field.name} {value_text(found.field, value, node, text)}" if found.whole else body(value, text)
            )
            yield written + "\n" if written else ""
        else:
            yield (value if found.field.type == "string" else value_text(found.field, value, node, text)) + "\n"


def _lines(found: PathMatch, text: str) -> Iterator[str]:
    """`path=value`, each on one line, as `odlint set` takes it."""
    for one in found.elements():
        value, node = one.values[0]
        joined = " ".join(line.strip() for line in value_text(one.field, value, node, text).split("\n"))
        yield f"{one.path}={joined}\n"


def _json(found: list[PathMatch], several: bool) -> str:
    import json

    data = {one.path: [_strict(plain(value)) for value, _ in one.values] for one in found}
    shown = {one.path: data[one.path] if one.whole else data[one.path][0] for one in found}
    return json.dumps(shown if several else shown[found[0].path], indent=2, ensure_ascii=False)


def _strict(value: Any) -> Any:
    """Data that JSON has: its numbers are finite, others are spelt as protobuf's JSON spells them."""
    if isinstance(value, dict):
        return {name: _strict(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_strict(one) for one in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):  # noqa: PLR0124
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"  # noqa: PLR0124
    return value


COMMAND = Command(
    "get",
    "print fields of a config or label map",
    _run,
    "FILE PATH...",
    (("Output", (_WRITTEN, _JSON)),),
    "Prints the values of fields by their paths: what the file writes, else the default that the API uses. A message "
    "is printed in text format. With a wildcard or several paths, each value stands on a line of its own behind its "
    "full path, as odlint set takes it.\n\n"
    "A path names fields with dots between them. * stands for every message that the file writes there; a list takes "
    "[0], [-1] (the last) or [*] (all).\n\n"
    "Exit codes: 0 found, 1 nothing is there, 2 there is no such path, or the file cannot be read.",
    (
        ("odlint get pipeline.config train_config.batch_size", "one value"),
        ("odlint get pipeline.config 'model.*.num_classes'", "whatever the architecture is"),
        ("odlint get --written pipeline.config 'train_config.*'", "everything that train_config writes"),
        ("odlint get --json pipeline.config train_config.optimizer", "for programs"),
        ("odlint get map.pbtxt 'item[*].name'", "the names of all classes"),
    ),
)

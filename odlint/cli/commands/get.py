"""`odlint get`: print values by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.commands.document import open_document
from odlint.cli.framework.errors import CLEAN, FOUND, CliError
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.config.field_values import read
from odlint.config.paths import ANY, NoMatch, PathError, parse_path
from odlint.config.text_rendering import body, plain, value_text

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
    matches: list[PathMatch] = []
    missing = False
    for path in paths:
        new, explanation = _lookup(document, path, arguments.flag("--written"))
        matches += new
        if not new:
            missing = True
            console.say(f"odlint: {path}: {explanation}")
    several = len(paths) > 1 or ANY in paths[0]
    if matches and arguments.flag("--json"):
        console.write(_json(matches, several) + "\n")
    else:
        for match in matches:
            console.write("".join(_lines(match, document.text) if several else _value(match, document.text)))
    return FOUND if missing else CLEAN


def _lookup(document: Document, path: str, written_only: bool) -> tuple[list[PathMatch], str]:
    """(fields that a path matches, why there are none)."""
    try:
        return list(read(document.bound.root, parse_path(path), written_only)), "nothing is written there"
    except NoMatch as problem:
        return [], str(problem)
    except PathError as problem:
        raise CliError(str(problem)) from None


def _value(match: PathMatch, text: str) -> Iterator[str]:
    """The bare value: a scalar, or the fields of a message; elements of a list as they are written in a file."""
    for value, node in match.values:
        if match.field.type == "message":
            written = (
                f"{match.field.name} {value_text(match.field, value, node, text)}" if match.whole else body(value, text)
            )
            yield written + "\n" if written else ""
        else:
            yield (value if match.field.type == "string" else value_text(match.field, value, node, text)) + "\n"


def _lines(match: PathMatch, text: str) -> Iterator[str]:
    """`path=value` lines, in the syntax of `odlint set`."""
    for element in match.elements():
        value, node = element.values[0]
        joined = " ".join(line.strip() for line in value_text(element.field, value, node, text).split("\n"))
        yield f"{element.path}={joined}\n"


def _json(matches: list[PathMatch], several: bool) -> str:
    import json

    values = {}
    for match in matches:
        data = [_json_value(plain(value)) for value, _ in match.values]
        values[match.path] = data if match.whole else data[0]
    return json.dumps(values if several else values[matches[0].path], indent=2, ensure_ascii=False)


def _json_value(value: Any) -> Any:
    """A value that JSON can represent. Infinity and NaN become strings, as in protobuf's JSON."""
    if isinstance(value, dict):
        return {name: _json_value(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_json_value(element) for element in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):  # noqa: PLR0124
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"  # noqa: PLR0124
    return value


COMMAND = Command(
    "get",
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

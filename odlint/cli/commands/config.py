"""`odlint config`: print the settings of a file, and where each of them is set."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, FAIL_ON, HIDDEN, INPUT, RULES, TARGET
from odlint.cli.run.linter_factory import make_linter
from odlint.cli.settings import keys
from odlint.cli.settings.layers import FileSettings, display_path
from odlint.cli.settings.resolution import SettingsResolver, is_excluded, matching_overrides, run_settings
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, CYAN, DIM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.settings.resolution import RunSettings
    from odlint.report.style import Style

_SCHEMA = Option("--schema", FLAG, "Print the JSON schema of settings files, for editors.")
_DEFAULT = "default"


class _Row:
    """One setting.

    Attributes:
        key, value: the setting.
        origins: (entry of a list or table or "", where it is set).
    """

    def __init__(self, key: str, value: Any, origins: list[tuple[str, str]]) -> None:
        self.key = key
        self.value = value
        self.origins = origins


def _run(arguments: Arguments, console: Console) -> int:
    if arguments.flag("--schema"):
        return _schema(console)
    if len(arguments.operands) > 1:
        raise CliError("odlint config takes one file or folder")
    operand = arguments.operands[0] if arguments.operands else os.curdir
    if not os.path.exists(operand):
        raise CliError(f"{operand}: no such file or folder")
    # The settings of a folder are those of any file in it.
    is_folder = os.path.isdir(operand)
    resolver = SettingsResolver(arguments)
    settings_file = resolver.settings_file(os.path.join(operand, "x") if is_folder else operand)
    file_settings = resolver.load(settings_file) or FileSettings()
    path = None if is_folder else operand
    settings = run_settings(arguments, settings_file, file_settings, matching_overrides(file_settings, path))
    make_linter(settings.engine, settings.values)  # raises for selectors that match no rule
    rows = list(_rows(settings))
    excluded = is_excluded(file_settings, path)
    if arguments.text("--output-format") == "json":
        console.write(_json(operand, settings, rows, excluded))
    else:
        console.write("".join(f"{line}\n" for line in _text(operand, settings, rows, excluded, console.style())))
    return CLEAN


def _rows(settings: RunSettings) -> Iterator[_Row]:
    values = settings.values
    for key in keys.KEYS.values():
        value = values.get(key.name, key.default)
        if key.name == "ignore":
            value = list(settings.engine.ignore)
        if key.name == "baseline" and settings.baseline and not settings.baseline_required:
            yield _Row(key.name, settings.baseline, [("", "found there")])
        elif isinstance(value, (list, dict)) and value:
            yield _Row(key.name, value, [(entry, values.origin(key.name, entry)) for entry in value])
        else:
            yield _Row(key.name, value, [("", values.origin(key.name) or _DEFAULT)])


def _text(operand: str, settings: RunSettings, rows: list[_Row], excluded: bool, style: Style) -> Iterator[str]:
    yield style.paint(f"Settings of {clean(operand)}", BOLD)
    files = settings.values.files
    yield f"from {clean(', which extends '.join(map(display_path, files)))}" if files else "No settings file."
    if excluded:
        yield "The settings exclude this file: it is looked at only when it is named."
    yield ""
    width = max(len(row.key) for row in rows)
    lines = [(row.key if not number else "", *part) for row in rows for number, part in enumerate(_parts(row))]
    values = min(max(len(value) for _, value, _ in lines), 40)
    for key, value, place in lines:
        yield f"{style.paint(f'{key:<{width}}', CYAN)}  {clean(value):<{values}}  {style.paint(clean(place), DIM)}"
    for override in settings.values.overrides:
        yield ""
        listed = ", ".join(override.settings.values) or "nothing"
        yield f"{clean(override.origin)}: for {clean(', '.join(override.globs))}: {listed}"


def _parts(row: _Row) -> Iterator[tuple[str, str]]:
    """(value, origin), one for each entry of lists and tables."""
    for entry, origin in row.origins:
        if isinstance(row.value, dict) and entry:
            yield f"{entry} = {row.value[entry]}", origin
        elif entry:
            yield entry, origin
        else:
            yield _format(row.value), origin


def _format(value: Any) -> str:
    if value is None:
        return "(told by the file)"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "-" if value in ("", [], {}) else str(value)


def _json(operand: str, settings: RunSettings, rows: list[_Row], excluded: bool) -> str:
    import json

    values = settings.values
    data = {
        "path": operand,
        "files": [display_path(path) for path in values.files],
        "excluded": excluded,
        "settings": {
            row.key: {
                "value": row.value,
                "from": row.origins[0][1] if not row.origins[0][0] else dict(row.origins),
            }
            for row in rows
        },
        "overrides": [
            {"files": override.globs, "from": override.origin, "settings": dict(override.settings.values)}
            for override in values.overrides
        ],
    }
    return json.dumps(data, indent=2) + "\n"


def _schema(console: Console) -> int:
    with open(os.path.join(os.path.dirname(keys.__file__), "settings.schema.json"), encoding="utf-8") as file:
        console.write(file.read())
    return CLEAN


COMMAND = Command(
    "config",
    _run,
    "[PATH]",
    (
        (
            "Output",
            (
                Option("--output-format", VALUE, "How to print them.", "FORMAT", ("text", "json"), "text"),
                _SCHEMA,
                COLOR,
            ),
        ),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", HIDDEN),
        ("Input", INPUT),
        ("Level", (FAIL_ON,)),
    ),
    "Shows what applies to a file, or in a folder (by default this one): every setting, and the line of the settings "
    "file that says so. Options count as they do for odlint check.",
    (
        ("odlint config configs/pipeline.config", "what applies to this file, overrides included"),
        ("odlint config --output-format json", "the same of this folder, for programs"),
        ("odlint config --schema > odlint.schema.json", "let an editor complete odlint.toml"),
    ),
)

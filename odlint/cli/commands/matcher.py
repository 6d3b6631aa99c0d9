"""`odlint matcher`: print problem matchers for VS Code and GitHub Actions, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, CliError, did_you_mean
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.report.formatters.support.matchers import github, vscode, vscode_tasks

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments

_MATCHERS = {"vscode": vscode, "github": github}
_NAMES = " or ".join(_MATCHERS)
_TASKS = "--tasks"


def _run(arguments: Arguments, console: Console) -> int:
    if len(arguments.operands) != 1:
        raise CliError(f"matcher needs the name of one program: {_NAMES}", "Example: odlint matcher vscode")
    (name,) = arguments.operands
    if name not in _MATCHERS:
        raise CliError(f"there is no matcher for {name!r}{did_you_mean(name, _MATCHERS)}", f"Known: {_NAMES}")
    tasks = arguments.flag(_TASKS)
    if tasks and name != "vscode":
        raise CliError(f"{_TASKS} goes with vscode only: {name} has no tasks")
    # ASCII without color on any terminal: the output is the content of a file.
    console.write(json.dumps(vscode_tasks() if tasks else _MATCHERS[name](), indent=2) + "\n")
    return CLEAN


COMMAND = Command(
    "matcher",
    _run,
    "vscode|github",
    (("Output", (Option(_TASKS, FLAG, "Print a whole .vscode/tasks.json with tasks that use the matcher."),)),),
    "Prints the JSON with which an editor or CI server recognises the lines of --output-format concise. It is made "
    "from the very description that those lines are printed from.",
    (
        ("odlint matcher vscode --tasks > .vscode/tasks.json", "tasks for VS Code"),
        ("odlint matcher github > .github/odlint-matcher.json", "then, in a step: echo ::add-matcher::FILE"),
    ),
)

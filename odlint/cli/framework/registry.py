"""The commands. To add one, add a module with COMMAND and a line here."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.options import Command

# name -> (module with COMMAND, one-line summary). Only the module of the requested command is imported.
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("odlint.cli.commands.check", "find mistakes in configs and label maps"),
    "fix": ("odlint.cli.commands.fix", "repair what can be repaired"),
    "adapt": ("odlint.cli.commands.adapt.command", "make a config of the model zoo fit a dataset"),
    "fmt": ("odlint.cli.commands.fmt", "bring files into the canonical layout"),
    "get": ("odlint.cli.commands.get", "print fields of a config or label map"),
    "set": ("odlint.cli.commands.set", "set fields of a config or label map"),
    "explain": ("odlint.cli.commands.explain.command", "explain a rule, a config field or an error message"),
    "curve": ("odlint.cli.commands.curve", "draw the learning rate over the steps"),
    "checkpoint": ("odlint.cli.commands.checkpoint", "show what a checkpoint holds"),
    "diagnose": ("odlint.cli.commands.diagnose", "say why a training goes wrong, from its event files and config"),
    "data": ("odlint.cli.commands.data.command", "find mistakes in records, by themselves and against a config"),
    "baseline": ("odlint.cli.commands.baseline", "take note of today's findings, so that check reports only new ones"),
    "migrate": ("odlint.cli.commands.migrate", "turn a config into an experiment of the Model Garden"),
    "config": ("odlint.cli.commands.config", "show the settings of a file, and where each comes from"),
    "lsp": ("odlint.lsp.protocol.command", "serve editors: findings while you type, repairs, completion"),
    "rules": ("odlint.cli.commands.rules", "list the rules, or test a rule pack"),
    "matcher": ("odlint.cli.commands.matcher", "print a problem matcher for VS Code or GitHub Actions"),
    "completion": ("odlint.cli.commands.completion", "print the completion of bash, zsh or fish"),
    "manpage": ("odlint.cli.commands.manpage", "print the manual page"),
}


def summary(name: str) -> str:
    """The one-line summary of a command."""
    return COMMANDS[name][1]


def load_command(name: str) -> Command:
    """Import a command.

    Raises:
        CliError: there is no command of this name.
    """
    if name not in COMMANDS:
        raise _unknown(name)
    command: Command = __import__(COMMANDS[name][0], fromlist=("COMMAND",)).COMMAND
    return command


def _unknown(name: str) -> CliError:
    import os

    from odlint.language.similar_names import closest

    hint = "All commands: odlint --help"
    if name.startswith("-"):
        return CliError(f"{name}: options come after the command, as in odlint check {name}", hint)
    if os.path.exists(name) or "." in name or os.sep in name:
        return CliError(f"there is no command {name!r}: did you mean odlint check {name}?", hint)
    match = closest(name, COMMANDS)
    return CliError(f"there is no command {name!r}" + (f": did you mean odlint {match}?" if match else ""), hint)

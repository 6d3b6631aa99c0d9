"""Which commands there are. A further one is a module with COMMAND, and a line here."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError, closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.options import Command

# name -> (module that holds COMMAND, one line of help). Only the chosen command's module is imported.
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


def command(name: str) -> Command:
    """The command of this name; raises CliError when there is none."""
    known = COMMANDS.get(name)
    if known is None:
        raise _unknown(name)
    found: Command = __import__(known[0], fromlist=("COMMAND",)).COMMAND
    return found


def _unknown(name: str) -> CliError:
    import os

    listed = "All commands: odlint --help"
    if name.startswith("-"):
        return CliError(f"{name}: options come after the command, as in odlint check {name}", listed)
    if os.path.exists(name) or "." in name or os.sep in name:
        return CliError(f"there is no command {name!r}: did you mean odlint check {name}?", listed)
    close = closest(name, list(COMMANDS))
    return CliError(f"there is no command {name!r}" + (f": did you mean odlint {close}?" if close else ""), listed)

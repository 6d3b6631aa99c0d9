"""`odlint completion`: print completion scripts for shells."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, CliError, did_you_mean
from odlint.cli.framework.options import Command

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments

SHELLS = ("bash", "zsh", "fish")
_EXAMPLE = 'Example: eval "$(odlint completion bash)"'


def _run(arguments: Arguments, console: Console) -> int:
    operands = arguments.operands
    if len(operands) > 1:
        raise CliError("completion takes one shell", _EXAMPLE)
    shell = operands[0] if operands else os.path.basename(console.environ.get("SHELL", ""))
    if shell not in SHELLS:
        names = ", ".join(SHELLS[:-1]) + f" or {SHELLS[-1]}"
        if not operands:
            raise CliError(f"completion needs the name of a shell: {names}", _EXAMPLE)
        raise CliError(f"there is no completion for {shell!r}, only for {names}{did_you_mean(shell, SHELLS)}")
    from importlib import import_module

    script: str = import_module(f"odlint.cli.framework.completion.{shell}").script()
    console.write(script)
    return CLEAN


COMMAND = Command(
    "completion",
    _run,
    "[bash|zsh|fish]",
    (),
    "Prints a script that makes the shell complete commands, options, their values, names of rules and files. Without "
    "a word, for the shell that $SHELL names. The script holds the names of this version's rules: make it anew after "
    "an update, or load it with eval.",
    (
        ('eval "$(odlint completion bash)"', "now; in ~/.bashrc for good"),
        ('eval "$(odlint completion zsh)"', "in ~/.zshrc, below compinit"),
        ("odlint completion fish > ~/.config/fish/completions/odlint.fish", "for fish"),
    ),
)

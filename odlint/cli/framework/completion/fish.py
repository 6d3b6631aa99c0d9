"""The fish completion script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.completion import table
from odlint.cli.framework.registry import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.cli.framework.completion.table import Slot
    from odlint.cli.framework.options import Command, Option

_HEAD = r"""# fish completion of odlint: save it as ~/.config/fish/completions/odlint.fish

function __odlint_no_command
    test (count (commandline -opc)) -eq 1
end

# The command is $argv[1]; with a second argument, one of so many words is before the cursor.
function __odlint_is
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = $argv[1]; or return 1
    test (count $argv) -lt 2; or test (count $words) -eq $argv[2]
end

# One of a list of words with commas between them.
function __odlint_list
    set -l word (commandline -ct | string replace -r '^--[^=]*=' '')
    set -l done (string match -r '.*,' -- $word)
    set -q done[1]; or set done ''
    string join \n -- $done$argv
end

complete -c odlint -f
"""


def script() -> str:
    """The whole script."""
    return "\n".join(_script()) + "\n"


def _script() -> Iterator[str]:
    yield _HEAD
    yield f"set -g __odlint_selectors {' '.join(table.selectors())}"
    yield f"set -g __odlint_names {' '.join(table.names())}"
    yield "complete -c odlint -n __odlint_no_command -s h -l help -d 'Show this help.'"
    yield "complete -c odlint -n __odlint_no_command -s V -l version -d 'Show the version.'"
    commands = table.commands()
    for command in commands:
        yield f"complete -c odlint -n __odlint_no_command -a {command.name} -d {_quoted(summary(command.name))}"
    for command in commands:
        yield ""
        for option in command.all_options():
            yield from _option(command, option)
        first, further = table.operands_of(command)
        if _action(first) == _action(further):
            yield from _operand(f"__odlint_is {command.name}", first)
        else:  # fish does not count operands: with an option in front, the first operand is not offered
            yield from _operand(f"__odlint_is {command.name} 2", first)
            if first.kind == table.FILES:  # the number of words in front of it varies
                yield from _operand(f"__odlint_is {command.name}", first)
            yield from _operand(f"__odlint_is {command.name}; and not __odlint_is {command.name} 2", further)


def _option(command: Command, option: Option) -> Iterator[str]:
    slot = table.value_of(option, command)
    begin = f"complete -c odlint -n '__odlint_is {command.name}'"
    short = f" -s {option.short[1:]}" if option.short else ""
    value = "" if slot is None else f" {_action(slot) or '-x'}"
    yield f"{begin}{short} -l {option.name[2:]}{value} -d {_quoted(option.help)}"
    if option.negative:
        yield f"{begin} -l no-{option.name[2:]} -d {_quoted(option.help)}"


def _operand(condition: str, slot: Slot) -> Iterator[str]:
    action = _action(slot)
    if action:
        yield f"complete -c odlint -n {_quoted(condition)} {action.replace('-x ', '').replace('-r ', '')}"


def _action(slot: Slot) -> str:
    """Arguments of `complete` that describe the value. -x: a value, no files; -r: a value or a file."""
    if slot.kind == table.WORDS:
        words = " ".join(slot.words)
        return f'-x -a "(__odlint_list {words})"' if slot.listed else f"-x -a '{words}'"
    if slot.kind == table.MARKED_FILES:
        return f"-r -F -a '{' '.join(f'{word}=' for word in slot.words)}'"
    return {
        table.FILES: "-r -F",
        table.FOLDERS: "-x -a '(__fish_complete_directories (commandline -ct))'",
        table.RULES: "-x -a '(__odlint_list $__odlint_selectors)'",
        table.NAMES: "-x -a '$__odlint_names'",
    }.get(slot.kind, "")


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

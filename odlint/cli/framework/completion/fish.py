"""The completion script of fish."""

from __future__ import annotations

from odlint.cli.framework.completion import table

TYPE_CHECKING = False
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
    """The script."""
    return "\n".join(_script()) + "\n"


def _script() -> Iterator[str]:
    yield _HEAD
    yield f"set -g __odlint_selectors {' '.join(table.selectors())}"
    yield f"set -g __odlint_names {' '.join(table.names())}"
    yield "complete -c odlint -n __odlint_no_command -s h -l help -d 'Show this help.'"
    yield "complete -c odlint -n __odlint_no_command -s V -l version -d 'Show the version.'"
    for one in table.commands():
        yield f"complete -c odlint -n __odlint_no_command -a {one.name} -d {_quoted(one.summary)}"
    for one in table.commands():
        yield ""
        for option in one.all_options():
            yield from _option(one, option)
        first, further = table.operands_of(one)
        if _action(first) == _action(further):
            yield from _operand(f"__odlint_is {one.name}", first)
        else:  # fish leaves counting to the script: with an option in front, the first operand is not offered
            yield from _operand(f"__odlint_is {one.name} 2", first)
            if first.kind == table.FILES:  # whose number of words before it is anybody's guess
                yield from _operand(f"__odlint_is {one.name}", first)
            yield from _operand(f"__odlint_is {one.name}; and not __odlint_is {one.name} 2", further)


def _option(chosen: Command, option: Option) -> Iterator[str]:
    slot = table.value_of(option, chosen)
    begin = f"complete -c odlint -n '__odlint_is {chosen.name}'"
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
    """Switches that say what can follow; -x: an option's value, no files; -r: a value, files too."""
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

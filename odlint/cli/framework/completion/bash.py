"""The bash completion script. It supports bash 3.2 and later and does not need the bash-completion package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.completion import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.completion.table import Slot
    from odlint.cli.framework.options import Command

_HEAD = """\
# bash completion of odlint. Load it with: eval "$(odlint completion bash)"
"""
_FUNCTIONS = r"""
# Words, and nothing else.
_odlint_words() {
    compopt +o default +o bashdefault 2> /dev/null
    COMPREPLY=($(compgen -W "$1" -- "$word"))
}

# One of a list of words with commas between them.
_odlint_list() {
    local done=""
    [[ $word == *,* ]] && done="${word%,*},"
    compopt +o default +o bashdefault -o nospace 2> /dev/null
    COMPREPLY=($(compgen -P "$done" -W "$1" -- "${word##*,}"))
}

# A file, or one of some words with = and a file behind it.
_odlint_marked_files() {
    local IFS=$'\n'
    compopt -o nospace -o filenames 2> /dev/null
    COMPREPLY=($(IFS=$' \t\n' compgen -S = -W "$1" -- "$word") $(compgen -f -- "$word"))
}

_odlint_folders() {
    local IFS=$'\n'
    compopt -o filenames 2> /dev/null
    COMPREPLY=($(compgen -d -- "$word"))
}

# How many operands stand before the word at the cursor; $1: options that take a value, with blanks around them.
_odlint_operands() {
    local at
    count=0
    for ((at = 2; at < COMP_CWORD; at++)); do
        if [[ ${COMP_WORDS[at]} == "=" ]]; then
            ((at++))
        elif [[ $1 == *" ${COMP_WORDS[at]} "* ]]; then
            [[ ${COMP_WORDS[at + 1]} == "=" ]] || ((at++))
        elif [[ ${COMP_WORDS[at]} != -?* ]]; then
            ((count++))
        fi
    done
}

_odlint() {
    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} count
    COMPREPLY=()
    # --option=value comes as three words
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $option == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD == 1)); then
        _odlint_words "$_odlint_commands"
        return
    fi
    case ${COMP_WORDS[1]} in
"""
_END = """\
    esac
}

complete -o bashdefault -o default -F _odlint odlint
"""
_NO_WORDS = '_odlint_words ""'


def script() -> str:
    """The whole script."""
    return "\n".join(_script()) + "\n"


def _script() -> Iterator[str]:
    commands = table.commands()
    yield _HEAD
    yield f"_odlint_commands='{' '.join([*(command.name for command in commands), '--help', '--version'])}'"
    yield f"_odlint_selectors='{' '.join(table.selectors())}'"
    yield f"_odlint_names='{' '.join(table.names())}'"
    yield _FUNCTIONS.rstrip()
    for command in commands:
        yield from _command(command)
    yield _END.rstrip()


def _command(command: Command) -> Iterator[str]:
    valued = [spelling for option, spelling in table.spellings(command) if table.value_of(option, command)]
    every = [spelling for _, spelling in table.spellings(command)]
    first, further = table.operands_of(command)
    yield f"        {command.name})"
    if valued:
        yield "            case $option in"
        for names, action in _values(command):
            yield f"                {'|'.join(names)}) {action}; return ;;"
        yield "            esac"
    yield f'            if [[ $word == -* ]]; then _odlint_words "{" ".join(every)}"; return; fi'
    yield f'            _odlint_operands " {" ".join(valued)} "'
    yield f"            if ((count == 0)); then {_action(first)}; else {_action(further)}; fi"
    yield "            ;;"


def _values(command: Command) -> Iterator[tuple[Sequence[str], str]]:
    for option in command.all_options():
        slot = table.value_of(option, command)
        if slot is not None:
            yield option.spellings, _action(slot)


def _action(slot: Slot) -> str:
    if slot.kind in (table.WORDS, table.RULES, table.NAMES):
        words = {table.RULES: "$_odlint_selectors", table.NAMES: "$_odlint_names"}.get(slot.kind, " ".join(slot.words))
        return f'_odlint_{"list" if slot.listed else "words"} "{words}"'
    if slot.kind == table.MARKED_FILES:
        return f'_odlint_marked_files "{" ".join(slot.words)}"'
    # Without an answer, bash completes file names and handles spaces and tildes itself.
    return {table.FILES: ":", table.FOLDERS: "_odlint_folders"}.get(slot.kind, _NO_WORDS)

"""The zsh completion script. It works as the file _odlint in a folder of $fpath, and with eval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.completion import table
from odlint.cli.framework.options import FLAG, LIST, REPEAT
from odlint.cli.framework.registry import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.cli.framework.completion.table import Slot
    from odlint.cli.framework.options import Command, Option

_HEAD = """\
#compdef odlint
# zsh completion of odlint: save it as _odlint in a folder of $fpath, or load it with: eval "$(odlint completion zsh)"
"""
_FUNCTIONS = r"""
_odlint_rules() { _values -s , rule $_odlint_selectors }

_odlint_explainable() { compadd "$@" -a _odlint_names }

# A file, or a word with = and a file behind it.
_odlint_marked_files() {
    if compset -P '*='; then _files; else compadd -S = "$@"; _files; fi
}

_odlint() {
    local curcontext="$curcontext" state line ret=1
    typeset -A opt_args
    _arguments -C \
        '(- *)'{-h,--help}'[Show this help.]' \
        '(- *)'{-V,--version}'[Show the version.]' \
        '1: :->command' '*:: :->rest' && ret=0
    case $state in
        command) _describe -t commands command _odlint_commands && ret=0 ;;
        rest)
            case $words[1] in
"""
_END = """\
            esac
            ;;
    esac
    return ret
}

if [ "$funcstack[1]" = "_odlint" ]; then _odlint "$@"; else compdef _odlint odlint; fi
"""


def script() -> str:
    """The whole script."""
    return "\n".join(_script()) + "\n"


def _script() -> Iterator[str]:
    commands = table.commands()
    yield _HEAD
    yield "typeset -ga _odlint_commands _odlint_selectors _odlint_names"
    listed = " ".join(_quoted(f"{command.name}:{_escaped(summary(command.name))}") for command in commands)
    yield f"_odlint_commands=({listed})"
    yield f"_odlint_selectors=({' '.join(table.selectors())})"
    yield f"_odlint_names=({' '.join(table.names())})"
    yield _FUNCTIONS.rstrip()
    for command in commands:
        yield f"                {command.name})"
        yield "                    _arguments -s \\"
        for spec in _specs(command):
            yield f"                        {spec} \\"
        yield "                        && ret=0"
        yield "                    ;;"
    yield _END.rstrip()


def _specs(command: Command) -> Iterator[str]:
    for option in command.all_options():
        slot = table.value_of(option, command)
        yield _option(option, option.name, slot)
        if option.short:
            yield _option(option, option.short, slot)
        if option.negative:
            yield _option(option, f"--no-{option.name[2:]}", slot)
    first, further = table.operands_of(command)
    if first.kind != table.UNKNOWN:
        yield _quoted(f"1:{first.label}:{_action(first)}")
    if further.kind != table.UNKNOWN:
        yield _quoted(f"*:{further.label}:{_action(further)}")


def _option(option: Option, spelling: str, slot: Slot | None) -> str:
    text = _escaped(option.help).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    repeated = option.kind in (LIST, REPEAT)
    others = f"({' '.join(option.spellings)})" if len(option.spellings) > 1 and not repeated else ""
    begin = "*" if repeated else others
    equals = "" if option.kind == FLAG else "=" if spelling.startswith("--") else "+"
    value = "" if slot is None else f":{slot.label.replace(':', '')}:{_action(slot)}"
    return _quoted(f"{begin}{spelling}{equals}[{text}]{value}")


def _action(slot: Slot) -> str:
    if slot.kind == table.WORDS:
        return f"_values -s , word {' '.join(slot.words)}" if slot.listed else f"({' '.join(slot.words)})"
    if slot.kind == table.MARKED_FILES:
        return f"_odlint_marked_files {' '.join(slot.words)}"
    return {
        table.FILES: "_files",
        table.FOLDERS: "_files -/",
        table.RULES: "_odlint_rules",
        table.NAMES: "_odlint_explainable",
    }.get(slot.kind, " ")


def _escaped(text: str) -> str:
    """Escape colons, which separate the fields of a specification."""
    return text.replace(":", "\\:")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"

"""Command-line words to checked arguments."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError, did_you_mean
from odlint.cli.framework.options import FLAG, LIST, Arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Command, Option


def parse_arguments(command: Command, words: Sequence[str]) -> Arguments:
    """The arguments of a command; raises CliError for what it does not take."""
    spelt = {spelling: option for option in command.all_options() for spelling in option.spellings}
    operands: list[str] = []
    values: dict[str, list[str]] = {}
    rest = iter(words)
    after: list[str] = []
    for word in rest:
        if word == "--":
            after.extend(rest)
        elif word == "-" or not word.startswith("-"):
            operands.append(word)
        else:
            _take(command, spelt, word, rest, values)
    if command.passing and command.passing in values:
        return Arguments(command, operands, values, after)
    return Arguments(command, operands + after, values)


def _take(
    command: Command, spelt: dict[str, Option], word: str, rest: Iterator[str], values: dict[str, list[str]]
) -> None:
    """Read one option and, if it takes one, its value."""
    name, equals, value = word.partition("=")
    option = spelt.get(name)
    if option is None:
        known = [spelling for spelling in spelt if spelling.startswith("--")]
        raise CliError(f"{command.name} has no option {name}{did_you_mean(name, known)}", _more_help(command, word))
    if option.kind == FLAG:
        if equals:
            raise CliError(f"{name} takes no value", _more_help(command))
        values[option.name] = ["no" if name.startswith("--no-") and name != option.name else "yes"]
        return
    if not equals:
        following = next(rest, None)
        if following is None or (following in spelt and following != "-"):
            raise CliError(f"{name} needs a value: {name} {option.metavar}", _more_help(command))
        value = following
    _store(option, value, values.setdefault(option.name, []))


def _store(option: Option, value: str, stored: list[str]) -> None:
    taken = [part.strip() for part in value.split(",") if part.strip()] if option.kind == LIST else [value]
    if not taken or not all(taken):
        raise CliError(f"{option.name} was given an empty value")
    for one in taken:
        if option.choices and one not in option.choices:
            hint = did_you_mean(one, list(option.choices)) or f": it takes {', '.join(option.choices)}"
            raise CliError(f"{option.name} does not take {one!r}{hint}")
    stored.extend(taken)


def _more_help(command: Command, word: str = "") -> str:
    dashed = f"A file of that name is written ./{word}. " if word and not word.startswith("--") else ""
    return f"{dashed}All options: odlint {command.name} --help"

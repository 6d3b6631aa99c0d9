"""Parsing of command-line words into checked arguments."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError, did_you_mean
from odlint.cli.framework.options import FLAG, LIST, Arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Command, Option


def parse_arguments(command: Command, words: Sequence[str]) -> Arguments:
    """Parse the words after a command's name.

    Raises:
        CliError: an unknown option, or a value that its option does not accept.
    """
    options = {spelling: option for option in command.all_options() for spelling in option.spellings}
    operands: list[str] = []
    values: dict[str, list[str]] = {}
    remaining = iter(words)
    after_dashes: list[str] = []
    for word in remaining:
        if word == "--":
            after_dashes.extend(remaining)
        elif word == "-" or not word.startswith("-"):
            operands.append(word)
        else:
            _parse_option(command, options, word, remaining, values)
    if command.passing and command.passing in values:
        return Arguments(command, operands, values, after_dashes)
    return Arguments(command, operands + after_dashes, values)


def _parse_option(
    command: Command, options: dict[str, Option], word: str, remaining: Iterator[str], values: dict[str, list[str]]
) -> None:
    """Parse one option and, if it takes one, its value."""
    name, equals, value = word.partition("=")
    option = options.get(name)
    if option is None:
        known = [spelling for spelling in options if spelling.startswith("--")]
        raise CliError(f"{command.name} has no option {name}{did_you_mean(name, known)}", _more_help(command, word))
    if option.kind == FLAG:
        if equals:
            raise CliError(f"{name} takes no value", _more_help(command))
        values[option.name] = ["no" if name.startswith("--no-") and name != option.name else "yes"]
        return
    if not equals:
        following = next(remaining, None)
        if following is None or (following in options and following != "-"):
            raise CliError(f"{name} needs a value: {name} {option.metavar}", _more_help(command))
        value = following
    _store(option, value, values.setdefault(option.name, []))


def _store(option: Option, value: str, stored: list[str]) -> None:
    """Check a value, or each part of a comma-separated list, and append it to those already stored."""
    parts = [part.strip() for part in value.split(",") if part.strip()] if option.kind == LIST else [value]
    if not parts or not all(parts):
        raise CliError(f"{option.name} was given an empty value")
    for part in parts:
        if option.choices and part not in option.choices:
            hint = did_you_mean(part, option.choices) or f": it takes {', '.join(option.choices)}"
            raise CliError(f"{option.name} does not take {part!r}{hint}")
    stored.extend(parts)


def _more_help(command: Command, word: str = "") -> str:
    dashed = f"A file of that name is written ./{word}. " if word and not word.startswith("--") else ""
    return f"{dashed}All options: odlint {command.name} --help"

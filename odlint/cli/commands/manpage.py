"""`odlint manpage`: print the manual page, generated from the declarations of commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, REPORT_TO, CliError
from odlint.cli.framework.options import FLAG, HELP, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments, Option

_ABOUT = (
    "odlint finds and repairs mistakes in configs and label maps of the TensorFlow Object Detection API. It needs no "
    "TensorFlow, and opens no connection."
)
_CODES = (
    ("0", "Nothing was found, or all is done."),
    ("1", "Something was found, at the level of --fail-on or above."),
    ("2", "Something could not be read or done."),
    ("130", "Ended by Ctrl-C."),
)
_ENVIRONMENT = (
    ("NO_COLOR", "Not empty: no colours."),
    ("FORCE_COLOR", "Not empty: colours without a terminal, too; 0: none."),
    ("ODLINT_DEBUG", "Not empty: internal errors come with a traceback."),
)
_FILES = (
    ("odlint.toml", "Settings of the files in its folder and below."),
    ("pyproject.toml", "The same, below [tool.odlint]."),
    ("odlint-baseline.json", "Known findings, as odlint baseline writes them."),
    (".odlint_cache", "Results of earlier runs over many files; may be deleted at any time."),
)


def page() -> str:
    """The page in man(7) format."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    from odlint._version import __version__
    from odlint.cli.framework.registry import COMMANDS, load_command, summary

    yield f'.TH ODLINT 1 "" "odlint {__version__}" "User Commands"'
    yield ".SH NAME\nodlint \\- linter and auto\\-fixer for TensorFlow Object Detection API configs"
    yield ".SH SYNOPSIS\n.nf\n.B odlint \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIPATHS\\fR...]\n.fi"
    yield f".SH DESCRIPTION\n{_word(_ABOUT)}"
    yield from _entries([(name, summary(name)[0].upper() + summary(name)[1:] + ".") for name in COMMANDS])
    yield ".SH COMMANDS"
    for name in COMMANDS:
        yield from _command(load_command(name))
    for heading, entries in (("EXIT STATUS", _CODES), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        yield f".SH {_heading(heading)}"
        yield from _entries(entries)
    yield f".SH BUGS\n{_word(REPORT_TO)}"


def _command(command: Command) -> Iterator[str]:
    options = " [OPTIONS]" if command.options else ""
    yield f".SS {_heading(f'odlint {command.name}{options} {command.operands}'.rstrip())}"
    yield from (f".PP\n{_word(paragraph)}" for paragraph in command.about.split("\n\n"))
    for heading, group in (*command.options, ("Help", (HELP,))):
        yield f".PP\n{_word(heading)}:"
        for option in group:
            yield f".TP\n{_option(option)}\n{_word(_help(option))}"
    if command.examples:
        yield ".PP\nExamples:"
        for line, meaning in command.examples:
            yield f".TP\n.B {_word(line)}\n{_word(meaning[0].upper() + meaning[1:])}."


def _option(option: Option) -> str:
    name = f"--[no-]{option.name[2:]}" if option.negative else option.name
    names = [name] if not option.short else [option.short, name]
    value = "" if option.kind == FLAG else f" \\fI{_word('|'.join(option.choices) or option.metavar)}\\fR"
    return ", ".join(f"\\fB{_word(spelling)}\\fR" for spelling in names) + value


def _help(option: Option) -> str:
    return option.help + (f" Default: {option.default}." if option.default and "default" not in option.help else "")


def _entries(entries: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, meaning in entries:
        yield f".TP\n.B {_word(name)}\n{_word(meaning)}"


def _word(text: str) -> str:
    """Escape text, so that hyphens and quotes are printed as typed and a leading dot is not a request."""
    for char, escape in (
        ("\\", "\\e"),
        ("-", "\\-"),
        ("'", "\\(aq"),
        ('"', "\\(dq"),
        ("`", "\\(ga"),
        ("^", "\\(ha"),
        ("~", "\\(ti"),
    ):
        text = text.replace(char, escape)
    return f"\\&{text}" if text.startswith(".") else text


def _heading(text: str) -> str:
    return f'"{_word(text)}"'


def _run(arguments: Arguments, console: Console) -> int:
    if arguments.operands:
        raise CliError("manpage takes no operands", "Example: odlint manpage > odlint.1")
    console.write(page())
    return CLEAN


COMMAND = Command(
    "manpage",
    _run,
    "",
    (),
    "Prints the manual page of odlint in the language of man. Wheels bring it along as share/man/man1/odlint.1.",
    (("odlint manpage | man -l -", "read it"),),
)

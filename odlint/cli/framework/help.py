"""Help texts, generated from the declarations of commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.options import FLAG, HELP
from odlint.cli.framework.registry import COMMANDS, summary
from odlint.report.style import BOLD, CYAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Command, Option
    from odlint.report.style import Style

_MOST_COLUMNS = 100
_INDENT = 28  # column of the options' help texts
_MOST_CHOICES = 6  # listed in place of the metavar
_OVERVIEW = (
    ("odlint check pipeline.config", "find what will crash or train wrongly"),
    ("odlint fix pipeline.config", "repair it"),
    ("odlint explain num_classes", "what a field means"),
)


def overview(style: Style) -> str:
    """The help of odlint itself."""
    return "\n".join(_overview(style)) + "\n"


def command_help(command: Command, style: Style) -> str:
    """The help of one command."""
    return "\n".join(_command(command, style)) + "\n"


def _overview(style: Style) -> Iterator[str]:
    yield "odlint finds and repairs mistakes in TensorFlow Object Detection API configs and label maps."
    yield ""
    yield f"{_heading('Usage', style)} odlint COMMAND [OPTIONS] [PATHS...]"
    yield ""
    yield _heading("Commands", style)
    for name in COMMANDS:
        yield f"  {style.paint(f'{name:<12}', CYAN)}{summary(name)}"
    yield ""
    yield _heading("Options", style)
    yield from _option(HELP, style)
    yield f"  {style.paint('-V, --version', CYAN)}{' ' * (_INDENT - 15)}Show the version."
    yield ""
    yield _heading("Examples", style)
    yield from _examples(_OVERVIEW, style)
    yield ""
    yield "Options of a command: odlint COMMAND --help"


def _command(command: Command, style: Style) -> Iterator[str]:
    for number, paragraph in enumerate(command.about.split("\n\n")):
        if number:
            yield ""
        yield from _wrapped(paragraph, _columns(style))
    yield ""
    options = " [OPTIONS]" if command.options else ""
    yield f"{_heading('Usage', style)} odlint {command.name}{options} {command.operands}".rstrip()
    for heading, group in (*command.options, ("Help", (HELP,))):
        yield ""
        yield _heading(heading, style)
        for option in group:
            yield from _option(option, style)
    if command.examples:
        yield ""
        yield _heading("Examples", style)
        yield from _examples(command.examples, style)


def _option(option: Option, style: Style) -> Iterator[str]:
    short = f"{option.short}, " if option.short else "    "
    name = f"--[no-]{option.name[2:]}" if option.negative else option.name
    choices = option.choices if len(option.choices) <= _MOST_CHOICES else ()
    metavar = "" if option.kind == FLAG else f" {'|'.join(choices) or option.metavar}"
    left = f"  {short}{style.paint(name, CYAN)}{metavar}"
    size = len(f"  {short}{name}{metavar}")
    sentences = (
        option.help if len(choices) == len(option.choices) else f"{option.help} One of {', '.join(option.choices)}."
    )
    text = sentences + (f" (default: {option.default})" if option.default and "default" not in option.help else "")
    lines = _wrapped(text, _columns(style) - _INDENT)
    if size > _INDENT - 2:
        yield left
    else:
        yield left + " " * (_INDENT - size) + lines[0]
        lines = lines[1:]
    yield from (" " * _INDENT + line for line in lines)


def _examples(examples: Sequence[tuple[str, str]], style: Style) -> Iterator[str]:
    for line, meaning in examples:
        yield f"  {style.paint(line, CYAN)}"
        yield f"      {meaning}"


def _heading(text: str, style: Style) -> str:
    return style.paint(f"{text}:", BOLD)


def _columns(style: Style) -> int:
    return max(50, min(style.width, _MOST_COLUMNS))


def _wrapped(text: str, width: int) -> list[str]:
    from textwrap import wrap

    return wrap(text, max(width, 20), break_on_hyphens=False, break_long_words=False) or [""]

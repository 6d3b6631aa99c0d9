"""What each position of the command line accepts, derived from the declarations of commands and options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.cli.framework.options import FLAG, LIST
from odlint.cli.framework.registry import COMMANDS, load_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Command, Option

# Kinds of values and operands. UNKNOWN: a shell cannot complete it. WORDS: one of a list of words. RULES: a rule
# selector. NAMES: something that `odlint explain` knows. MARKED_FILES: a file, optionally preceded by WORD=.
UNKNOWN, WORDS, FILES, FOLDERS, RULES, NAMES, MARKED_FILES = range(7)
_BY_METAVAR = {
    "RULES": RULES,
    "DIR": FOLDERS,
    "FILE": FILES,
    "PATH": FILES,
    "NAME": FILES,
    "[FORMAT=]FILE": MARKED_FILES,
}
_BY_OPERAND = {"DIR": FOLDERS, "NAME": NAMES}
_TOKEN = re.compile(r"[A-Za-z][A-Za-z=|]*(?:\.\.\.)?")


class Slot:
    """What one position accepts.

    Attributes:
        kind: one of the kinds above.
        words: for WORDS and MARKED_FILES: the words.
        listed: whether several values may be joined by commas.
        label: its name in help.
    """

    __slots__ = ("kind", "label", "listed", "words")

    def __init__(self, kind: int, words: Sequence[str] = (), listed: bool = False, label: str = "") -> None:
        self.kind = kind
        self.words = tuple(words)
        self.listed = listed
        self.label = label


def value_of(option: Option, command: Command) -> Slot | None:
    """The slot of an option's value; None for flags."""
    if option.kind == FLAG:
        return None
    listed = option.kind == LIST
    if option.choices:
        return Slot(WORDS, option.choices, listed, option.metavar)
    kind = _BY_METAVAR.get(option.metavar, UNKNOWN)
    words: Sequence[str] = ()
    if kind == MARKED_FILES:
        words = next((other.choices for other in command.all_options() if other.name == "--output-format"), ())
    return Slot(kind, words, listed, option.metavar)


def operands_of(command: Command) -> tuple[Slot, Slot]:
    """(the first operand, further operands), derived from the usage line."""
    tokens = _TOKEN.findall(command.operands)
    words = [word for token in tokens if token.islower() for word in token.split("|")]
    places = [token for token in tokens if not token.islower()]
    if words:
        return Slot(WORDS, words, label="word"), _place(places[0] if places else "")
    first = _place(places[0] if places else "")
    return first, first if places and places[0].endswith("...") else Slot(UNKNOWN)


def _place(token: str) -> Slot:
    if not token:
        return Slot(UNKNOWN)
    label = token.removesuffix("...")  # PREFIX|FOLDER|CONFIG: any kind of file
    return Slot(_BY_OPERAND.get(label, FILES), label=label)


def commands() -> list[Command]:
    """All commands."""
    return [load_command(name) for name in COMMANDS]


def spellings(command: Command) -> Iterator[tuple[Option, str]]:
    """All spellings of all options."""
    for option in command.all_options():
        for spelling in option.spellings:
            yield option, spelling


def selectors() -> list[str]:
    """Values of --select and --ignore: areas, and names and codes of the built-in rules."""
    from odlint.lint.catalogue import rules
    from odlint.lint.ruleset import with_parents

    known = rules()
    areas = sorted({area for rule in known for area in with_parents(rule.area)})
    return [*areas, *sorted(rule.name for rule in known), *sorted(rule.code for rule in known)]


def names() -> list[str]:
    """Operands of `odlint explain`: rules, and names of fields, types and enum values."""
    from odlint.cli.commands.explain.schema_names import known_names
    from odlint.lint.catalogue import rules

    known = {*(rule.name for rule in rules()), *(rule.code for rule in rules()), *known_names()}
    return sorted(name for name in known if re.fullmatch(r"[\w.-]+", name))

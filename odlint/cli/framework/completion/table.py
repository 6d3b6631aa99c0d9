"""What may stand where on the command line, read from the tables of commands and options."""

from __future__ import annotations

import re

from odlint.cli.framework.options import FLAG, LIST
from odlint.cli.framework.registry import COMMANDS, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Command, Option

# What a value or an operand is: nothing that a shell could know, one of some words, a file, a folder, a selector of
# rules, the name of something that can be explained, or a file with a word and = in front.
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
    """What can be written in one place.

    Attributes:
        kind: one of the kinds above; words: for WORDS and MARKED_FILES; listed: several may be joined by commas.
        label: what it is called in help.
    """

    __slots__ = ("kind", "label", "listed", "words")

    def __init__(self, kind: int, words: Sequence[str] = (), listed: bool = False, label: str = "") -> None:
        self.kind = kind
        self.words = tuple(words)
        self.listed = listed
        self.label = label


def value_of(option: Option, chosen: Command) -> Slot | None:
    """The slot of an option's value; None for flags."""
    if option.kind == FLAG:
        return None
    listed = option.kind == LIST
    if option.choices:
        return Slot(WORDS, option.choices, listed, option.metavar)
    kind = _BY_METAVAR.get(option.metavar, UNKNOWN)
    words: Sequence[str] = ()
    if kind == MARKED_FILES:
        words = next((one.choices for one in chosen.all_options() if one.name == "--output-format"), ())
    return Slot(kind, words, listed, option.metavar)


def operands_of(chosen: Command) -> tuple[Slot, Slot]:
    """(the first operand, further ones), by the usage line: words of its own, files, folders, or names of things."""
    tokens = _TOKEN.findall(chosen.operands)
    words = [word for token in tokens if token.islower() for word in token.split("|")]
    places = [token for token in tokens if not token.islower()]
    if words:
        return Slot(WORDS, words, label="word"), _place(places[0] if places else "")
    first = _place(places[0] if places else "")
    return first, first if places and places[0].endswith("...") else Slot(UNKNOWN)


def _place(token: str) -> Slot:
    if not token:
        return Slot(UNKNOWN)
    label = token.removesuffix("...")  # PREFIX|FOLDER|CONFIG is a file one way or another
    return Slot(_BY_OPERAND.get(label, FILES), label=label)


def commands() -> list[Command]:
    """All commands."""
    return [command(name) for name in COMMANDS]


def spellings(chosen: Command) -> Iterator[tuple[Option, str]]:
    """Every way to write every option."""
    for option in chosen.all_options():
        for spelling in option.spellings:
            yield option, spelling


def selectors() -> list[str]:
    """What --select and --ignore take: names and codes of the built-in rules, and areas."""
    from odlint.lint.catalogue import rules
    from odlint.lint.ruleset import with_parents

    known = rules()
    areas = sorted({area for rule in known for area in with_parents(rule.area)})
    return [*areas, *sorted(rule.name for rule in known), *sorted(rule.code for rule in known)]


def names() -> list[str]:
    """What odlint explain knows: rules, and the names of fields, types and values."""
    from odlint.cli.commands.explain.schema_names import known_names
    from odlint.lint.catalogue import rules

    known = {*(rule.name for rule in rules()), *(rule.code for rule in rules()), *known_names()}
    return sorted(one for one in known if re.fullmatch(r"[\w.-]+", one))

"""What an option and a command are: the one table that parsing, help and shell completion read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.cli.framework.console import Console

FLAG, VALUE, LIST, REPEAT = range(4)  # present or not; last one wins; comma lists that add up; values that add up


class Option:
    """One option.

    Attributes:
        name: with its dashes; short: one-letter form or "".
        kind: FLAG, VALUE, LIST or REPEAT.
        metavar: what its value is called in help; choices: legal values, empty for any.
        help: one or two sentences.
        negative: for flags, also accept --no-NAME.
        default: value when it is not given.
    """

    __slots__ = ("choices", "default", "help", "kind", "metavar", "name", "negative", "short")

    def __init__(
        self,
        name: str,
        kind: int,
        help: str,
        metavar: str = "",
        choices: Sequence[str] = (),
        default: str = "",
        short: str = "",
        negative: bool = False,
    ) -> None:
        self.name = name
        self.kind = kind
        self.help = help
        self.metavar = metavar
        self.choices = choices
        self.default = default
        self.short = short
        self.negative = negative

    @property
    def spellings(self) -> list[str]:
        """Every way to write it."""
        names = [self.short, self.name] if self.short else [self.name]
        return [*names, f"--no-{self.name[2:]}"] if self.negative else names


class Command:
    """One command.

    Attributes:
        name, summary: as listed by `odlint --help`.
        operands: how its operands are written in the usage line.
        options: groups of options, each with a heading.
        about: a paragraph or two of help.
        examples: (command line, what it does).
        run: does it; returns the exit code.
        passing: option with which words after `--` are not operands but somebody else's options; "" for none.
    """

    __slots__ = ("about", "examples", "name", "operands", "options", "passing", "run", "summary")

    def __init__(
        self,
        name: str,
        summary: str,
        run: Callable[[Arguments, Console], int],
        operands: str = "",
        options: Sequence[tuple[str, Sequence[Option]]] = (),
        about: str = "",
        examples: Sequence[tuple[str, str]] = (),
        passing: str = "",
    ) -> None:
        self.name = name
        self.summary = summary
        self.run = run
        self.operands = operands
        self.options = options
        self.about = about
        self.examples = examples
        self.passing = passing

    def all_options(self) -> list[Option]:
        """Options of all groups, and --help."""
        return [*(option for _, options in self.options for option in options), HELP]


class Arguments:
    """What was written on the command line, checked: operands, options by name, and words that are passed on."""

    __slots__ = ("_values", "command", "operands", "passed")

    def __init__(
        self, command: Command, operands: Sequence[str], values: dict[str, list[str]], passed: Sequence[str] = ()
    ) -> None:
        self.command = command
        self.operands = list(operands)
        self.passed = list(passed)
        self._values = values

    def given(self, name: str) -> bool:
        """Whether the option was written at all."""
        return name in self._values

    def flag(self, name: str) -> bool:
        """Whether a flag is on."""
        return self._values.get(name, [""])[-1] == "yes"

    def switch(self, name: str) -> bool | None:
        """A flag with a negative form: on, off, or None when neither was written."""
        return self.flag(name) if name in self._values else None

    def text(self, name: str) -> str:
        """Value of an option, or its default."""
        found = self._values.get(name)
        if found:
            return found[-1]
        return next((option.default for option in self.command.all_options() if option.name == name), "")

    def texts(self, name: str) -> list[str]:
        """All values of an option that adds up."""
        return list(self._values.get(name, ()))


HELP = Option("--help", FLAG, "Show this help.", short="-h")

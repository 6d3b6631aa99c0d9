"""Options and commands: the declarations that parsing, help, the manual page and shell completion read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.cli.framework.console import Console

# Kinds of options. FLAG: on or off. VALUE: the last value wins. LIST: comma-separated, values accumulate.
# REPEAT: values accumulate.
FLAG, VALUE, LIST, REPEAT = range(4)


class Option:
    """One option.

    Attributes:
        name: with its dashes; short: the one-letter form or "".
        kind: FLAG, VALUE, LIST or REPEAT.
        metavar: name of the value in help; choices: legal values, empty for any.
        help: one or two sentences.
        negative: for flags: also accept --no-NAME.
        default: value if the option is missing.
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
        """All spellings of the option."""
        names = [self.short, self.name] if self.short else [self.name]
        return [*names, f"--no-{self.name[2:]}"] if self.negative else names


class Command:
    """One command. Its summary is in the registry, so that `odlint --help` imports no command.

    Attributes:
        name: as in the registry.
        run: runs the command and returns the exit code.
        operands: the operands, as written in the usage line.
        options: groups of options, each with a heading.
        about: one or more paragraphs of help.
        examples: (command line, what it does).
        passing: the option that makes words after `--` options of another program instead of operands; "" for none.
    """

    __slots__ = ("about", "examples", "name", "operands", "options", "passing", "run")

    def __init__(
        self,
        name: str,
        run: Callable[[Arguments, Console], int],
        operands: str = "",
        options: Sequence[tuple[str, Sequence[Option]]] = (),
        about: str = "",
        examples: Sequence[tuple[str, str]] = (),
        passing: str = "",
    ) -> None:
        self.name = name
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
    """A checked command line.

    Attributes:
        command: the command.
        operands: words that are not options or their values.
        passed: words for another program.
    """

    __slots__ = ("_values", "command", "operands", "passed")

    def __init__(
        self, command: Command, operands: Sequence[str], values: dict[str, list[str]], passed: Sequence[str] = ()
    ) -> None:
        self.command = command
        self.operands = list(operands)
        self.passed = list(passed)
        self._values = values

    def given(self, name: str) -> bool:
        """Whether the option is on the command line."""
        return name in self._values

    def flag(self, name: str) -> bool:
        """Whether a flag is on."""
        return self._values.get(name, [""])[-1] == "yes"

    def switch(self, name: str) -> bool | None:
        """A flag with a negative form: on, off, or None if neither is on the command line."""
        return self.flag(name) if name in self._values else None

    def text(self, name: str) -> str:
        """Value of an option, or its default."""
        values = self._values.get(name)
        if values:
            return values[-1]
        return next((option.default for option in self.command.all_options() if option.name == name), "")

    def texts(self, name: str) -> list[str]:
        """All values of a LIST or REPEAT option."""
        return list(self._values.get(name, ()))


HELP = Option("--help", FLAG, "Show this help.", short="-h")

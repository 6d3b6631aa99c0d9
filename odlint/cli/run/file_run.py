"""Going through the inputs of a run, one after the other; what goes wrong with one concerns no other."""

from __future__ import annotations

from odlint.cli.framework.errors import REPORT_TO, CliError
from odlint.cli.run.file_discovery import gather
from odlint.cli.settings.resolution import SettingsResolver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input


class FileRun:
    """The inputs of a command line, and what went wrong with them.

    Attributes:
        failed: something could not be read or done: the exit code will be 2.
        failures: all of that, in words.
        sifted: named files that are none of ours are passed over, without a word.
    """

    doing = "checking"  # how a bug of ours is told
    safely = ""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.failed = False
        self.sifted = arguments.flag("--sift")
        self.finder = SettingsResolver(arguments)
        self.failures: list[str] = []

    def complain(self, message: str, hint: str = "") -> None:
        """Say what could not be done, and remember it for the exit code."""
        self.failed = True
        if message not in self.failures:  # a broken baseline concerns many files, and is broken once
            self.failures.append(message)
            self.console.error(message, hint)

    def gathered(self) -> list[Input]:
        """Every input once."""
        arguments = self.arguments
        stdin_filename = arguments.text("--stdin-filename")
        named = gather(arguments.operands, stdin_filename, self.complain, self.finder.leaves_out, self.sifted)
        found = list(named)
        if arguments.flag("--with-configs"):
            from odlint.cli.run.dependents import with_configs

            found = with_configs(found, self)
        return found

    def visit(self, found: list[Input], act: Callable[[Input], None]) -> None:
        """Do something with every input, and tell how far it is."""
        if len(found) == 1:
            self.attempt(found[0], lambda: act(found[0]))
            return
        from odlint.cli.framework.progress import Progress

        progress = Progress(self.console, len(found))
        for one in found:
            self.attempt(one, lambda one=one: act(one))  # type: ignore[misc]
            progress.step()
        self.console.wipe()

    def attempt(self, one: Input, act: Callable[[], None]) -> None:
        """Do something for an input; what goes wrong is said, and concerns no other."""
        try:
            act()
        except BrokenPipeError:
            raise
        except OSError as problem:
            self.complain(f"{one.name}: {problem.strerror or problem}")
        except CliError as problem:
            self.complain(problem.message, problem.hint)
        except Exception as problem:
            self._bug(one, problem)

    def tell_of(self, problem: Exception) -> str:
        """A bug of ours in words."""
        return f"{type(problem).__name__}: {problem}".rstrip(": ")

    def _bug(self, one: Input, problem: Exception) -> None:
        """A bug of ours concerns one file: the others are still looked at."""
        self.complain(
            f"internal error while {self.doing} {one.name}{self.safely}: {self.tell_of(problem)}",
            f"This is a bug in odlint: please report it, with the file, at {REPORT_TO}",
        )
        if self.console.environ.get("ODLINT_DEBUG"):
            import traceback

            traceback.print_exception(problem, file=self.console.err)

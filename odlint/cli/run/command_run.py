"""The base of commands: errors, findings and the exit code."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, REPORT_TO, CliError, reason
from odlint.cli.settings.layers import NEVER
from odlint.lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments


class CommandRun:
    """One run of a command.

    Attributes:
        failures: messages of what could not be read or done. If there are any, the exit code is 2.
        has_findings: there is a finding at or above the severity that fails the run: the exit code is 1.
    """

    activity = "checking"  # the words in front of the file name in an internal error
    after_bug = ""  # the words behind it

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.failures: list[str] = []
        self.has_findings = False

    @property
    def failed(self) -> bool:
        """Whether something could not be read or done."""
        return bool(self.failures)

    def error(self, message: str, hint: str = "") -> None:
        """Print an error message and make the exit code 2. Each message is printed once per run."""
        if message not in self.failures:
            self.failures.append(message)
            self.console.error(message, hint)

    def guard(self, name: str) -> Guard:
        """A context manager that prints an error and suppresses it, so that the run continues with the next file."""
        return Guard(self, name)

    def handle(self, name: str, problem: BaseException) -> bool:
        """Print an error that concerns one file. Returns False for exceptions that must end the run."""
        if isinstance(problem, BrokenPipeError) or not isinstance(problem, Exception):
            return False
        if isinstance(problem, CliError):
            self.error(problem.message, problem.hint)
        elif isinstance(problem, OSError):
            self.error(f"{name}: {reason(problem)}")
        else:
            self._report_bug(name, problem)
        return True

    def judge(self, severities: Iterable[str], fail_on: str) -> None:
        """Set the exit code to 1 if a severity is `fail_on` or above."""
        if fail_on != NEVER and not self.has_findings:
            failing = SEVERITIES[SEVERITIES.index(fail_on) :]
            self.has_findings = any(severity in failing for severity in severities)

    def exit_code(self) -> int:
        """The exit code of the command."""
        return COULD_NOT_RUN if self.failed else FOUND if self.has_findings else CLEAN

    def describe_bug(self, problem: Exception) -> str:
        """An unexpected exception in one line."""
        return f"{type(problem).__name__}: {problem}".rstrip(": ")

    def _report_bug(self, name: str, problem: Exception) -> None:
        self.error(
            f"internal error while {self.activity} {name}{self.after_bug}: {self.describe_bug(problem)}",
            f"This is a bug in odlint: please report it, with the file, at {REPORT_TO}",
        )
        if self.console.environ.get("ODLINT_DEBUG"):
            import traceback

            traceback.print_exception(problem, file=self.console.err)


class Guard:
    """Prints an error raised in its block, and suppresses it.

    Attributes:
        failed: an error was raised.
    """

    __slots__ = ("_name", "_run", "failed")

    def __init__(self, run: CommandRun, name: str) -> None:
        self._run = run
        self._name = name
        self.failed = False

    def __enter__(self) -> Guard:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, problem: BaseException | None, _traceback: TracebackType | None
    ) -> bool:
        self.failed = problem is not None and self._run.handle(self._name, problem)
        return self.failed

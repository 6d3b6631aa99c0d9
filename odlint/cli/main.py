"""The entry point: choose a command, run it, and turn whatever happens into an exit code."""

from __future__ import annotations

import gc
import os
import sys

from odlint.cli.framework.console import Console
from odlint.cli.framework.errors import BROKEN_PIPE, CLEAN, COULD_NOT_RUN, INTERRUPTED, REPORT_TO, CliError
from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.framework.registry import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_OBJECTS_PER_COLLECTION = 100_000  # some dozen configs


def run(words: Sequence[str], console: Console) -> int:
    """Run the command line; returns the exit code and never raises."""
    try:
        code = _choose(words, console)
        console.out.flush()
    except CliError as problem:
        console.error(problem.message, problem.hint)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        console.wipe()
        return INTERRUPTED
    except BrokenPipeError:
        _silence(console)
        return BROKEN_PIPE
    except OSError as problem:  # of standard output: a full disk
        return _internal(console, problem) if problem.filename else _cannot_print(console, problem)
    except Exception as problem:
        return _internal(console, problem)
    return code


def main(words: Sequence[str] | None = None) -> int:
    """Run the words and return the exit code; without words, be the process: run its own, and end it.

    Ending it here saves the interpreter's tidying up, and rarer garbage collection saves looking again and again at
    modules that stay: together a seventh of a short run.
    """
    if words is not None:
        return run(words, Console())
    gc.set_threshold(_OBJECTS_PER_COLLECTION)
    code = run(sys.argv[1:], Console())
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or BROKEN_PIPE
    if "apache_beam" in sys.modules:  # it may have started servers that are ended when the interpreter exits
        sys.exit(code)
    os._exit(code)


def _choose(words: Sequence[str], console: Console) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        return _help(words, console)
    if words[0] in ("-V", "--version"):
        from odlint._version import __version__

        console.write(f"odlint {__version__}\n")
        return CLEAN
    chosen = command(words[0])
    arguments = parse_arguments(chosen, words[1:])
    if arguments.given("--color"):
        console.color = arguments.text("--color")
    if arguments.flag("--help"):
        from odlint.cli.framework.help import command_help

        console.write(command_help(chosen, console.style()))
        return CLEAN
    return chosen.run(arguments, console)


def _help(words: Sequence[str], console: Console) -> int:
    from odlint.cli.framework.help import command_help, overview

    if len(words) > 1 and words[0] == "help":
        console.write(command_help(command(words[1]), console.style()))
    else:
        console.write(overview(console.style()))
    return CLEAN if words else COULD_NOT_RUN


def _internal(console: Console, problem: Exception, doing: str = "") -> int:
    """A bug of ours in one line; the traceback only for those who ask."""
    told = f"{type(problem).__name__}: {problem}".rstrip(": ")
    console.error(
        f"internal error{doing}: {told}",
        f"This is a bug in odlint: please report it at {REPORT_TO} (ODLINT_DEBUG=1 shows where it happened)",
    )
    if console.environ.get("ODLINT_DEBUG"):
        import traceback

        traceback.print_exception(problem, file=console.err)
    return COULD_NOT_RUN


def _cannot_print(console: Console, problem: OSError) -> int:
    console.error(f"cannot write the output: {problem.strerror or problem}")
    _silence(console)
    return COULD_NOT_RUN


def _silence(console: Console) -> None:
    """Let what is still buffered go nowhere, or the interpreter complains when it exits."""
    from contextlib import suppress

    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), console.out.fileno())

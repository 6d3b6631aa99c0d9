"""The entry point: load a command, run it, and turn errors into an exit code."""

from __future__ import annotations

import gc
import os
import sys

from odlint.cli.framework.console import Console
from odlint.cli.framework.errors import BROKEN_PIPE, CLEAN, COULD_NOT_RUN, INTERRUPTED, REPORT_TO, CliError, reason
from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.framework.registry import load_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_OBJECTS_PER_COLLECTION = 100_000  # as many as some dozen configs allocate


def run(words: Sequence[str], console: Console) -> int:
    """Run the command line; returns the exit code and never raises."""
    try:
        code = _dispatch(words, console)
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
    except OSError as problem:  # without a file name: standard output cannot be written
        return _internal_error(console, problem) if problem.filename else _output_error(console, problem)
    except Exception as problem:
        return _internal_error(console, problem)
    return code


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; without `words`, run that of the process and exit.

    `os._exit` skips the interpreter's cleanup, and a higher threshold avoids garbage collections that find nothing.
    Together they save a seventh of a short run.
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
    if "apache_beam" in sys.modules:  # it may have started servers, which are stopped at interpreter exit
        sys.exit(code)
    os._exit(code)


def _dispatch(words: Sequence[str], console: Console) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        return _help(words, console)
    if words[0] in ("-V", "--version"):
        from odlint._version import __version__

        console.write(f"odlint {__version__}\n")
        return CLEAN
    command = load_command(words[0])
    arguments = parse_arguments(command, words[1:])
    if arguments.given("--color"):
        console.color = arguments.text("--color")
    if arguments.flag("--help"):
        from odlint.cli.framework.help import command_help

        console.write(command_help(command, console.style()))
        return CLEAN
    return command.run(arguments, console)


def _help(words: Sequence[str], console: Console) -> int:
    from odlint.cli.framework.help import command_help, overview

    if len(words) > 1 and words[0] == "help":
        console.write(command_help(load_command(words[1]), console.style()))
    else:
        console.write(overview(console.style()))
    return CLEAN if words else COULD_NOT_RUN


def _internal_error(console: Console, problem: Exception) -> int:
    """Report a bug in odlint in one line, with a traceback only on request."""
    description = f"{type(problem).__name__}: {problem}".rstrip(": ")
    console.error(
        f"internal error: {description}",
        f"This is a bug in odlint: please report it at {REPORT_TO} (ODLINT_DEBUG=1 shows where it happened)",
    )
    if console.environ.get("ODLINT_DEBUG"):
        import traceback

        traceback.print_exception(problem, file=console.err)
    return COULD_NOT_RUN


def _output_error(console: Console, problem: OSError) -> int:
    console.error(f"cannot write the output: {reason(problem)}")
    _silence(console)
    return COULD_NOT_RUN


def _silence(console: Console) -> None:
    """Discard what is still buffered; otherwise the interpreter prints an error at exit."""
    from contextlib import suppress

    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), console.out.fileno())

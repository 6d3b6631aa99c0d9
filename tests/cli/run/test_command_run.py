from __future__ import annotations

import io

import pytest

from odlint.cli.framework.console import Console
from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import Arguments, Command
from odlint.cli.run.command_run import CommandRun

COMMAND = Command("try", lambda _arguments, _console: 0)


@pytest.fixture
def run() -> CommandRun:
    return CommandRun(Arguments(COMMAND, [], {}), Console(io.StringIO(), io.StringIO(), {}))


def errors(run: CommandRun) -> str:
    assert isinstance(run.console.err, io.StringIO)
    return run.console.err.getvalue()


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        (CliError("this is wrong", "do that"), "odlint: error: this is wrong\n  do that\n"),
        (PermissionError(13, "Permission denied", "elsewhere"), "odlint: error: a.config: Permission denied\n"),
        (KeyError("x"), "odlint: error: internal error while checking a.config: KeyError: 'x'\n"),
    ],
)
def test_an_error_concerns_one_file(run: CommandRun, problem: Exception, message: str) -> None:
    for _ in range(2):
        with run.guard("a.config") as guard:
            raise problem
        assert guard.failed
    assert errors(run).startswith(message)
    assert errors(run).count("error: ") == message.count("error: ")  # once, though it happened twice
    assert run.failed
    assert run.exit_code() == 2


@pytest.mark.parametrize("problem", [BrokenPipeError(), KeyboardInterrupt()])
def test_what_ends_the_run(run: CommandRun, problem: BaseException) -> None:
    with pytest.raises(type(problem)), run.guard("a.config"):
        raise problem
    assert not run.failed


def test_exit_codes(run: CommandRun) -> None:
    with run.guard("a.config") as guard:
        run.judge(["info", "warning"], "error")
    assert not guard.failed
    assert run.exit_code() == 0
    run.judge(["error"], "never")
    assert run.exit_code() == 0
    run.judge(["warning"], "warning")
    run.judge([], "warning")
    assert run.exit_code() == 1
    run.error("something")
    assert run.exit_code() == 2


def test_a_traceback_on_request(run: CommandRun) -> None:
    run.console.environ = {"ODLINT_DEBUG": "1"}
    with run.guard("a.config"):
        raise ValueError("a bug")
    assert "Traceback" in errors(run)
    assert "ValueError: a bug" in errors(run)

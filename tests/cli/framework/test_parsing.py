from __future__ import annotations

from pathlib import Path

import pytest

from odlint._version import __version__
from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, LIST, REPEAT, VALUE, Arguments, Command, Option
from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.framework.registry import COMMANDS, load_command, summary
from tests.helpers.command_line import CLEAN, Odlint

COMMAND = Command(
    "try",
    lambda _arguments, _console: 0,
    options=(
        (
            "Options",
            (
                Option("--loud", FLAG, "", short="-l"),
                Option("--switch", FLAG, "", negative=True),
                Option("--size", VALUE, "", "SIZE", ("big", "small"), "big"),
                Option("--names", LIST, "", "NAMES"),
                Option("--pack", REPEAT, "", "DIR"),
            ),
        ),
    ),
)


def parse(*words: str) -> Arguments:
    return parse_arguments(COMMAND, words)


def test_defaults() -> None:
    made = parse()
    assert (made.operands, made.flag("--loud"), made.switch("--switch"), made.text("--size")) == (
        [],
        False,
        None,
        "big",
    )
    assert made.texts("--names") == []


def test_every_kind() -> None:
    made = parse(
        "a", "-l", "--no-switch", "--size=small", "--names", "x, y", "--names=z", "--pack", "a,b", "--pack=c", "b"
    )
    assert made.operands == ["a", "b"]
    assert made.flag("--loud")
    assert made.switch("--switch") is False
    assert made.text("--size") == "small"
    assert made.texts("--names") == ["x", "y", "z"]
    assert made.texts("--pack") == ["a,b", "c"]


def test_the_last_word_counts() -> None:
    assert parse("--size", "small", "--size", "big").text("--size") == "big"
    assert parse("--no-switch", "--switch").switch("--switch") is True


def test_two_dashes_end_the_options() -> None:
    assert parse("-", "--", "--loud", "-x").operands == ["-", "--loud", "-x"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--sise", "big"], "try has no option --sise: did you mean --size?"),
        (["--qqqqq"], "try has no option --qqqqq"),
        (["-x"], "try has no option -x"),
        (["--size", "tiny"], "--size does not take 'tiny': it takes big, small"),
        (["--size=smal"], "--size does not take 'smal': did you mean small?"),
        (["--size"], "--size needs a value: --size SIZE"),
        (["--size", "--loud"], "--size needs a value: --size SIZE"),
        (["--loud=yes"], "--loud takes no value"),
        (["--names", " , "], "--names was given an empty value"),
        (["--pack="], "--pack was given an empty value"),
    ],
)
def test_refused(words: list[str], message: str) -> None:
    with pytest.raises(CliError) as caught:
        parse(*words)
    assert caught.value.message == message


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command(name: str, odlint: Odlint) -> None:
    command = load_command(name)
    for result in (odlint(name, "--help"), odlint(name, "-h"), odlint("help", name)):
        assert result.code == 0
        assert f"odlint {name}" in result.out
        assert "Examples:" in result.out
        for option in command.all_options():
            assert option.name.removeprefix("--") in result.out
    assert summary(name) in odlint("--help").out
    assert all(len(line) <= 100 for line in odlint(name, "--help").out.split("\n"))


def test_help_of_the_program(odlint: Odlint) -> None:
    for words in (["--help"], ["-h"], ["help"]):
        result = odlint(*words)
        assert result.code == 0
        assert all(name in result.out for name in COMMANDS)
    assert odlint().code == 2


def test_version(odlint: Odlint) -> None:
    assert odlint("--version").out == f"odlint {__version__}\n"
    assert odlint("-V").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "there is no command 'chekc': did you mean odlint check?"),
        (["pipeline.config"], "did you mean odlint check pipeline.config?"),
        (["--quiet", "check"], "--quiet: options come after the command"),
        (["zzzzzz"], "there is no command 'zzzzzz'\n"),
        (["check", "--selct", "x"], "did you mean --select?"),
        (["help", "chekc"], "did you mean odlint check?"),
    ],
)
def test_mistakes_on_the_command_line(words: list[str], said: str, odlint: Odlint) -> None:
    result = odlint(*words)
    assert result.code == 2
    assert result.out == ""
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_file_that_begins_with_a_dash(odlint: Odlint, folder: Path) -> None:
    (folder / "-x.config").write_text(CLEAN)
    refused = odlint("check", "-x.config")
    assert refused.code == 2
    assert "A file of that name is written ./-x.config." in refused.err
    assert odlint("check", "--", "-x.config").code == odlint("check", "./-x.config").code == 0

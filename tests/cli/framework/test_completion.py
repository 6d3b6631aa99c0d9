"""Completion, asked of the real shells."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from odlint.cli.framework.completion import bash, fish, table, zsh
from odlint.cli.framework.options import Command
from odlint.cli.framework.registry import COMMANDS
from tests.helpers.command_line import Odlint

Complete = Callable[[str], set[str]]

SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}
FILES = ("my pipeline.config", "map.pbtxt", "notes.md", "configs/a.config")
BASH = """
source "$1"
cd "$2"
COMP_LINE=$3 COMP_POINT=${#3}
# The words as readline parts them, for lines without quotes.
COMP_WORDS=(${3//=/ = })
[[ $3 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; }
_odlint
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("scripts")
    for shell, script in SCRIPTS.items():
        (made / f"_odlint.{shell}").write_text(script())
    return made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("place")
    for name in FILES:
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text("")
    return made


def needs(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not here")
    return found


def asked_of_bash(scripts: Path, place: Path, line: str) -> set[str]:
    words = [needs("bash"), "--norc", "-c", BASH, "-", str(scripts / "_odlint.bash"), str(place), line]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return set(done.stdout.split("\n")) - {""}


def asked_of_fish(scripts: Path, place: Path, line: str) -> set[str]:
    code = "source $argv[1]; cd $argv[2]; complete -C $argv[3]"
    words = [needs("fish"), "--no-config", "-c", code, str(scripts / "_odlint.fish"), str(place), line]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return {re.sub(r"^--[^=]+=", "", one.split("\t")[0]) for one in done.stdout.split("\n")} - {""}


class Terminal:
    """An interactive shell on a terminal of its own."""

    def __init__(self, words: list[str], cwd: Path) -> None:
        import pty

        leader, follower = pty.openpty()
        env = {**os.environ, "TERM": "dumb", "PS1": "", "HISTFILE": "", "LC_ALL": "C.UTF-8", "COLUMNS": "200"}
        self.process = subprocess.Popen(
            words, stdin=follower, stdout=follower, stderr=follower, cwd=cwd, env=env, start_new_session=True
        )
        os.close(follower)
        self.leader = leader

    def type(self, text: str, until: str, seconds: float = 20) -> str:
        os.write(self.leader, text.encode())
        seen, end = "", monotonic() + seconds
        while not re.search(until, seen) and monotonic() < end:
            if select.select([self.leader], [], [], 0.2)[0]:
                seen += os.read(self.leader, 65536).decode("utf-8", "replace")
        return seen

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.leader)


ZSH_SETUP = """\
autoload -U compinit; compinit -D -u; source {script}
LISTMAX=100000000  # never ask whether to list
compadd() {{
    local -a found; builtin compadd -O found "$@"
    (( $#found )) && print -rl -- $found >> {answers}
    builtin compadd "$@"
}}
complete-all() {{ _main_complete }}
zle -C complete-all complete-word complete-all
ask() {{ zle complete-all; BUFFER=; print END >> {answers} }}
zle -N ask
bindkey '^T' ask
print REA''DY
"""


class Zsh:
    """One zsh for all questions: it takes long to start."""

    def __init__(self, scripts: Path, place: Path) -> None:
        self.answers = scripts / "answers"
        setup = scripts / "setup.zsh"
        setup.write_text(ZSH_SETUP.format(script=scripts / "_odlint.zsh", answers=self.answers))
        self.terminal = Terminal([needs("zsh"), "-f", "-i"], place)
        # The sequence says that the line editor listens.
        assert "READY" in self.terminal.type(f"source {setup}\n", r"READY[\s\S]*\x1b\[\?2004h")

    def ask(self, line: str) -> set[str]:
        """What _odlint hands to compadd when a key asks the line editor to complete."""
        self.answers.write_text("")
        end = monotonic() + 30
        self.terminal.type(f"{line}\x14", "(?!)", 0)
        while not self.answers.read_text().endswith("END\n"):
            assert monotonic() < end, "zsh does not answer"
            self.terminal.type("", "(?!)", 0.1)
        return {re.sub(r"^--[^=]+=", "", one) for one in self.answers.read_text().split("\n")} - {"", "END"}


@pytest.fixture(scope="module")
def zshell(scripts: Path, place: Path) -> Iterator[Zsh]:
    if sys.platform == "win32":
        pytest.skip("terminals of Unix")
    made = Zsh(scripts, place)
    yield made
    made.terminal.close()


@pytest.fixture(params=["bash", "fish", "zsh"])
def complete(request: pytest.FixtureRequest, scripts: Path, place: Path) -> Complete:
    if request.param == "zsh":
        ask: Complete = request.getfixturevalue("zshell").ask
        return ask
    asked = {"bash": asked_of_bash, "fish": asked_of_fish}[request.param]
    return lambda line: asked(scripts, place, line)


def test_commands(complete: Complete) -> None:
    assert set(COMMANDS) <= complete("odlint ")
    assert complete("odlint comp") & {*COMMANDS} == {"completion"}


def test_options(complete: Complete) -> None:
    found = complete("odlint check --no-")
    assert {"--no-ignores", "--no-baseline", "--no-cache", "--no-template"} <= found
    assert "--unsafe-fixes" in complete("odlint fix --")
    assert "--unsafe-fixes" not in complete("odlint check --")


def test_values(complete: Complete) -> None:
    assert {"error", "warning", "info", "never"} == complete("odlint check --fail-on ")
    assert {"error"} == complete("odlint check --fail-on=e")
    assert {"text", "concise", "json"} <= complete("odlint check map.pbtxt --output-format ")
    assert {"text", "json"} == complete("odlint rules --output-format ")


def test_rules(complete: Complete) -> None:
    assert "label-map-empty" in complete("odlint check --select label")
    found = complete("odlint explain num-classes")
    assert {"num-classes-below-label-map", "num-classes-above-label-map"} <= found
    assert "learning_rate_base" in complete("odlint explain learning_rate_")


def test_words_of_a_command(complete: Complete) -> None:
    assert {"list", "test", "schema"} == complete("odlint rules ")
    assert {"bash", "zsh", "fish"} == complete("odlint completion ")


def test_folders(complete: Complete) -> None:
    found = {one.rstrip("/") for one in complete("odlint check --rule-pack ")}
    assert "configs" in found
    assert "map.pbtxt" not in found


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_lists_with_commas(shell: str, scripts: Path, place: Path) -> None:
    ask = {"bash": asked_of_bash, "fish": asked_of_fish}[shell]
    assert ask(scripts, place, "odlint check --select OD0101,label-map-emp") == {"OD0101,label-map-empty"}


def test_files(complete: Complete, request: pytest.FixtureRequest) -> None:
    if "bash" in request.node.name:
        pytest.skip("bash itself completes files: see test_bash_with_its_keys")
    assert "map.pbtxt" in complete("odlint check ma")
    assert "map.pbtxt" in complete("odlint get ma")
    found = complete("odlint check --output-file ")
    assert "map.pbtxt" in found
    assert {"json", "json="} & found  # zsh keeps the sign apart, as a suffix


def test_bash_with_its_keys(scripts: Path, place: Path) -> None:
    """Readline and all: files with blanks, options with =, nothing after a value that nobody can know."""
    if sys.platform == "win32":
        pytest.skip("terminals of Unix")
    terminal = Terminal([needs("bash"), "--norc", "--noprofile", "-i"], place)
    try:
        terminal.type(
            f"source {scripts / '_odlint.bash'}; odlint() {{ printf '<%s>' \"$@\"; echo; }}; echo REA''DY\n", "READY"
        )
        assert "check" in terminal.type("odlint chec\t\n", "<check>")
        assert "<my pipeline.config>" in terminal.type("odlint check my\t\n", r"<my pipe[^>]*>")
        assert "<--fail-on=error>" in terminal.type("odlint check --fail-on=e\t\n", r"<--fail-[^>]*>")
        assert "<json=notes.md>" in terminal.type("odlint check --output-file json=no\t\n", r"<json=[^>]*>")
        assert "<4>" in terminal.type("odlint check --jobs \t4\n", r"<4>")
        assert "<configs/a.config>" in terminal.type("odlint get con\ta\t\n", r"<configs/a[^>]*>")
    finally:
        terminal.close()


@pytest.mark.parametrize(
    ("operands", "first", "further"),
    [
        ("[PATHS...]", table.FILES, table.FILES),
        ("FILE PATH...", table.FILES, table.UNKNOWN),
        ("PREFIX|FOLDER|CONFIG...", table.FILES, table.FILES),
        ("[list [DIR] | test [DIR] | schema]", table.WORDS, table.FOLDERS),
        ("vscode|github", table.WORDS, table.UNKNOWN),
        ("NAME...", table.NAMES, table.NAMES),
        ("", table.UNKNOWN, table.UNKNOWN),
    ],
)
def test_usage_lines_say_what_operands_are(operands: str, first: int, further: int) -> None:
    found = table.operands_of(Command("x", lambda _arguments, _console: 0, operands))
    assert [slot.kind for slot in found] == [first, further]


def test_every_command_and_option_is_in_every_script(scripts: Path) -> None:
    for shell in SCRIPTS:
        text = (scripts / f"_odlint.{shell}").read_text()
        for chosen in table.commands():
            assert chosen.name in text
            for option in chosen.all_options():
                assert option.name.removeprefix("--") in text


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_shell_takes_the_script(shell: str, scripts: Path) -> None:
    done = subprocess.run(
        [needs(shell), "-n", str(scripts / f"_odlint.{shell}")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_command(odlint: Odlint) -> None:
    assert odlint("completion", "bash").out == bash.script()
    assert odlint("completion", environ={"SHELL": "/usr/bin/fish"}).out == fish.script()
    for words, said in (
        (("bahs",), "there is no completion for 'bahs', only for bash, zsh or fish: did you mean bash?"),
        ((), "completion needs the name of a shell"),
        (("bash", "zsh"), "completion takes one shell"),
    ):
        result = odlint("completion", *words)
        assert result.code == 2
        assert said in result.err

"""What the pages show is what happens: their examples run, in a copy of fixtures/."""

from __future__ import annotations

import os
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from odlint.cli.framework.registry import COMMANDS, load_command
from odlint.cli.settings.keys import KEYS
from odlint.lint.pack.rulefile import parse_rule
from odlint.syntax.parsing.parser import parse
from tests.helpers.paths import ROOT
from tests.project.docs.blocks import Block, blocks, calls, shows
from tests.project.docs.shell import Shell

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def page_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


ALL = [block for path in PAGES for block in blocks(path, page_name(path))]
MOST_NOT_RUN = 20  # blocks on all pages together; each says why

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the pages show a POSIX shell")


def of(*languages: str) -> list[Block]:
    return [block for block in ALL if block.language in languages and not block.not_run]


@pytest.mark.parametrize("page", sorted({block.page for block in of("console")}))
def test_consoles_show_what_is_printed(page: str, shell: Shell) -> None:
    for block in (block for block in ALL if block.page == page and not block.not_run):
        if block.file:
            shell.write(block.file, block.text)
        if block.language == "console":
            assert calls(block), f"{block} has no line that begins with `$ `"
            for call in calls(block):
                real = shell(call.command)
                assert shows(call.shown, real), f"{block}: $ {call.command}\nprints\n{real}"


def test_a_session_is_marked_as_such() -> None:
    wrong = [str(block) for block in ALL if block.text.startswith("$ ") and block.language != "console"]
    assert not wrong, "these begin with `$ ` and are no ```console blocks"


@pytest.mark.parametrize("block", of("python"), ids=str)
def test_python_runs(block: Block, shell: Shell) -> None:
    shell.write("example.py", block.text)
    done = shell("python example.py && echo fine")
    assert done.endswith("fine\n"), done


# Those that become files are put to use by the consoles after them.
@pytest.mark.parametrize("block", [block for block in of("toml") if not block.file], ids=str)
def test_toml_is_accepted(block: Block, shell: Shell) -> None:
    table = tomllib.loads(block.text)
    if {"code", "severity", "check"} & set(table) and "name" in table:
        parse_rule(f"{table['name']}.toml", "area", block.text.encode())
    elif "odlint" in table.get("tool", {}) or "# odlint.toml" in block.text or set(table) & set(KEYS):
        name = "pyproject.toml" if "tool" in table else "odlint.toml"
        shell.write(name, block.text)
        for folder in table.get("tool", {}).get("odlint", table).get("rule-packs", ()):
            (shell.folder / folder).mkdir(parents=True)
        done = shell("odlint config pipeline.config && echo fine")
        assert done.endswith("fine\n"), done
        assert f"{name}:" in done


@pytest.mark.parametrize("block", of("textproto"), ids=str)
def test_configs_parse(block: Block) -> None:
    tree = parse(block.text)
    assert not tree.problems, [problem.message for problem in tree.problems]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_and_options_exist(path: Path) -> None:
    """Those in fenced blocks of shells, and in indented code."""
    inside = "".join(block.text for block in of("sh", "bash", "shell", "console") if block.page == page_name(path))
    outside = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    text = (inside + "\n".join(re.findall(r"^ {4}(odlint .*)", outside, re.MULTILINE))).replace("\\\n", " ")
    for line in re.findall(r"(?:^\$? ?|&& |\| )(odlint [^\n|&>]+)", text, re.MULTILINE):
        words = shlex.split(line, comments=True)[1:]
        words = words[: words.index("--")] if "--" in words else words  # what follows are operands, or options of Beam
        if not words or words[0] in ("--help", "--version", "help"):
            continue
        assert words[0] in COMMANDS, f"odlint {words[0]}"
        known = {spelling for option in load_command(words[0]).all_options() for spelling in option.spellings}
        wrong = [word for word in words[1:] if word.startswith("--") and word.partition("=")[0] not in known]
        assert not wrong, f"odlint {words[0]} has no {wrong}"


def test_what_is_not_run_says_why() -> None:
    chosen = [block for block in ALL if block.not_run]
    assert len(chosen) <= MOST_NOT_RUN, [str(block) for block in chosen]
    short = [str(block) for block in chosen if len(block.not_run.split()) < 4]
    assert not short, "the reason is a sentence"


def test_the_output_in_the_readme(shell: Shell) -> None:
    """Its lines are wrapped by hand, which a console block would not be."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = next(block.text for block in blocks(ROOT / "README.md", "README.md") if "warning[" in block.text)
    real = shell("odlint check --fail-on error fixtures/exploding/pipeline.config")
    assert "odlint check --fail-on error fixtures/exploding/pipeline.config" in text
    assert " ".join(shown.split()) in " ".join(real.split())


@pytest.mark.parametrize(
    ("shown", "real", "wanted"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\n", "a\n", True),
        ("took ... s\n", "took 0.1 s\n", True),
        ("took ... s\n", "took 0.1 m\n", False),
        ("...\n", "b\n", True),
        ("a\n...\nd\n", "b\nd\n", False),
        ("", "", True),
        ("", "something\n", False),
    ],
)
def test_comparison(shown: str, real: str, wanted: bool) -> None:
    assert shows(shown, real) is wanted

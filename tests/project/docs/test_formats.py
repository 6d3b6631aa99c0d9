"""docs/formats.md says what is so."""

from __future__ import annotations

import re
import shlex

import pytest

from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.framework.registry import load_command
from odlint.report.formatters.json_report import as_object
from odlint.report.formatters.registry import FORMATS
from tests.helpers.findings import example
from tests.helpers.paths import ROOT

TEXT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
COMMANDS = sorted(
    set(re.findall(r"^ +(?:(?:- )?(?:run|script): )?(odlint [^\n]*?)(?: *[|>#].*)?$", TEXT, re.MULTILINE))
)


def test_every_format_is_there() -> None:
    table = TEXT.partition("## Several")[0]
    assert set(re.findall(r"`([a-z]+)`", "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)))) == set(FORMATS)
    headings = ", ".join(re.findall(r"^## (.*)$", TEXT, re.MULTILINE)).split(", ")
    assert set(FORMATS) - {"text"} <= set(headings)


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_are_understood(line: str) -> None:
    _, name, *words = shlex.split(line)
    parse_arguments(load_command(name), words)


def test_there_are_commands() -> None:
    assert len(COMMANDS) > 8


def test_keys_of_json() -> None:
    block = TEXT.partition("on a line:\n")[2].partition("`fix` is null")[0]
    keys = re.findall(r'^      "([a-z_]+)":', block, re.MULTILINE)
    assert keys == list(as_object(example().findings[0]))

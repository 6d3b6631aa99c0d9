from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.command_line import Odlint
from tests.helpers.rule_pack import RULE


@pytest.fixture
def pack(folder: Path) -> Path:
    path = folder / "pack" / "ours" / "few-steps.toml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE % 5)
    return path


def test_the_list(odlint: Odlint) -> None:
    result = odlint("rules")
    assert result.code == 0
    assert result.out.startswith("code ")
    assert any(line.split()[:4] == ["OD0003", "missing-colon", "error", "safe"] for line in result.out.split("\n"))
    assert odlint("rules", "list").out == result.out


def test_json(odlint: Odlint) -> None:
    listed = {one["name"]: one for one in json.loads(odlint("rules", "--output-format", "json").out)}
    rule = listed["missing-colon"]
    assert (rule["code"], rule["severity"], rule["area"]) == ("OD0003", "error", "syntax")
    assert rule["fix"]["safety"] == "safe"
    assert rule["why"]


def test_a_pack_of_ones_own(odlint: Odlint, pack: Path, folder: Path) -> None:
    assert "XX0001  few-steps  warning   -       training is short" in odlint("rules", "list", "pack").out
    assert odlint("rules", "test", "pack").out == "1 rule, 2 examples: all passed.\n"
    (folder / "a.config").write_text("train_config {\n  num_steps: 7\n}\n")
    found = odlint("check", "--rule-pack", "pack", "--select", "few-steps")
    assert found.code == 1
    assert "a.config:2:3: warning[few-steps] only 7 steps (XX0001)" in found.out


def test_failing_examples(odlint: Odlint, pack: Path) -> None:
    pack.write_text(RULE % 500)
    result = odlint("rules", "test", "pack")
    assert result.code == 1
    assert "few-steps.toml: invalid example 1: 0 findings, not 1" in result.out
    assert result.out.endswith("1 rule, 2 examples: 1 failed.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tset"], "odlint rules has no 'tset': did you mean test?"),
        (["test", "nowhere"], "nowhere: no such folder of rules"),
        (["test", ".", "."], "odlint rules test takes one folder"),
    ],
)
def test_mistakes(words: list[str], said: str, odlint: Odlint) -> None:
    result = odlint("rules", *words)
    assert result.code == 2
    assert said in result.err


def test_a_broken_rule_file(odlint: Odlint, pack: Path) -> None:
    pack.write_text("name = ")
    result = odlint("rules", "list", str(pack.parent))
    assert result.code == 2
    assert "few-steps.toml: is no valid TOML" in result.err
    assert "internal error" not in result.err

"""Examples of rules that are a base and what differs from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint import rule_tests
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.rulefile import RuleFile, parse_rule

HEAD = """
name = "batch-of-one"
code = "XX0101"
severity = "warning"
summary = "a batch of one"
at = "TrainConfig.batch_size"
require = "it > 1"
message = "batch_size is {it}"
why = "just a test"
evidence = ["test"]
"""
FIX = """
[fix]
safety = "safe"
title = "set batch_size to 2"
steps = [{ set = "it", to = "2" }]
"""
BASE = """
bases.small.config = '''
train_config {
  batch_size: 4  # images
  num_steps: 9
}
eval_input_reader { shuffle: false }
eval_input_reader { shuffle: true }
'''
"""
VALID = """
[[valid]]
base = "small"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "pack" / "mine").mkdir(parents=True)
    return tmp_path / "pack" / "mine" / "batch-of-one.toml"


def rule(path: Path, invalid: str, base: str = BASE, fix: str = FIX) -> RuleFile:
    text = HEAD + base + fix + VALID + "[[invalid]]\n" + invalid
    path.write_text(text, encoding="utf-8")
    return parse_rule(str(path), "mine", text.encode())


def failures(path: Path) -> list[str]:
    return rule_tests.run(str(path.parent.parent)).failures


def test_a_base_and_what_differs_from_it(path: Path) -> None:
    example = rule(path, 'base = "small"\nset = { batch_size = 1 }\nfixed.set = { batch_size = 2 }').invalid[0]
    assert example.kind == "config"
    assert example.data.decode().startswith("train_config {\n  batch_size: 1  # images\n  num_steps: 9\n}\n")
    assert example.fixed == example.data.decode().replace("batch_size: 1", "batch_size: 2")
    assert failures(path) == []


def test_an_array_of_examples_on_lines_of_their_own(path: Path) -> None:
    text = HEAD + BASE + 'valid = [\n  { base = "small" },\n  { config = "" },\n]\n' + FIX
    text += '[[invalid]]\nbase = "small"\nset = { batch_size = 1 }\nfixed.set = { batch_size = 2 }\n'
    path.write_text(text, encoding="utf-8")
    assert failures(path) == []
    bad = parse_rule(str(path), "mine", text.replace('{ config = ""', '{ base = "none"').encode())
    with pytest.raises(RuleError, match="no base 'none'") as error:
        _ = bad.valid[1].data
    assert error.value.row == text[: text.index("{ config")].count("\n") + 1


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ("set = { train_config.batch_size = 1 }", "batch_size: 1  # images"),
        ('set = { "train_config.batch_size" = 1 }', "batch_size: 1  # images"),
        ("set.train_config = { batch_size = 1, num_steps = 7 }", "  num_steps: 7\n"),
        (
            'set = { "eval_input_reader[1].shuffle" = false }',
            "}\neval_input_reader { shuffle: false }",
        ),
        ('set = { "train_config.optimizer" = "adam_optimizer {}" }', "  optimizer {\n    adam_optimizer {"),
        (
            'set = { "train_config.freeze_variables" = ["a", "b"] }',
            ': "a"\n  freeze_variables: "b"\n',
        ),
        ('set = { "train_config.freeze_variables[+]" = "a" }', '  freeze_variables: "a"\n'),
        ('remove = "num_steps"', "train_config {\n  batch_size: 4  # images\n}\n"),
        ('remove = ["num_steps", "eval_input_reader[0]"]', "}\neval_input_reader { shuffle: true }"),
        ('replace = { "9\\n" = "9  # enough\\n" }', "  num_steps: 9  # enough\n"),
        ('set = { num_steps = 1 }\nreplace = { "num_steps" = "num_stepz" }', "  num_stepz: 1\n"),
    ],
)
def test_changes(path: Path, changes: str, part: str) -> None:
    assert part in rule(path, f'base = "small"\n{changes}', fix="").invalid[0].data.decode()


@pytest.mark.parametrize(
    ("invalid", "message", "at"),
    [
        ('base = "smal"', "there is no base 'smal': did you mean small?", "base ="),
        ('base = "../mine/batch-of-one"', "there is no base", "base ="),
        ('base = "small"\nset = { bach_size = 1 }', "no bach_size is written here", "bach_size"),
        (
            'base = "small"\nset = { "train_config.bach_size" = 1 }',
            "did you mean train_config.batch_size",
            "train_config.bach",
        ),
        (
            'base = "small"\nset = { shuffle = true }',
            "is written twice (eval_input_reader[0].shuffle",
            "shuffle",
        ),
        ('base = "small"\nset = { batch_size = "many" }', "batch_size", "batch_size"),
        ('base = "small"\nset = { batch_size = 1.5 }', "batch_size", "batch_size"),
        ('base = "small"\nset = { batch_size = 1979-05-27 }', "batch_size", "batch_size"),
        ('base = "small"\nset = { "eval_input_reader[2].shuffle" = true }', "there is no", "eval_input_reader[2]"),
        ('base = "small"\nset = { "a b" = 1 }', "'a b' is no step of a path", "a b"),
        ('base = "small"\nremove = "train_config.optimizer"', "is not written", "train_config.optimizer"),
        (
            'base = "small"\nreplace = { "images" = "pictures", "zebra" = "horse" }',
            "stands in the text nowhere",
            "zebra",
        ),
        ('base = "small"\nreplace = { "shuffle" = "" }', "stands in the text twice", "shuffle"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(path: Path, invalid: str, message: str, at: str) -> None:
    example = rule(path, invalid, fix="").invalid[0]
    with pytest.raises(RuleError) as error:
        _ = example.data
    assert message in error.value.message
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[error.value.row - 1][error.value.column - 1 :].startswith(at)
    assert error.value.row > lines.index("[[invalid]]") + 1
    assert failures(path) == [str(error.value)]


@pytest.mark.parametrize(
    ("invalid", "message"),
    [
        ("note = 'nothing'", "has one of config"),
        ("config = ''\nbase = 'small'", "has one of config"),
        ("config = ''\nset = { batch_size = 1 }", "set changes a base"),
        ("base = 'small'\nset = 3", "set must be a table"),
        ("base = 'small'\nremove = 3", "remove must be a string or a list"),
        ("base = 'small'\nreplace = { a = 1 }", "replace holds texts"),
        ("base = 'small'\nfixed = { sett = { a = 1 } }", "unknown key 'sett'"),
        ("base = 'small'\nfixed = 3", "fixed is the whole file"),
        ("base = 'small'\nline = 2\nat = 'batch_size'", "either line or at"),
        ("base = 'small'\nline = '2'", "line must be a whole number"),
        ("base = 3", "base must be a string"),
        ("base = 'small'\nfiles = { a = 1 }", "files holds texts"),
    ],
)
def test_the_loader_refuses_wrong_forms(path: Path, invalid: str, message: str) -> None:
    with pytest.raises(RuleError, match=message) as error:
        rule(path, invalid)
    assert error.value.row


@pytest.mark.parametrize("base", ["bases.small = 'x'", "bases.small = { config = 'x', label_map = 'y' }", "bases = 3"])
def test_the_loader_refuses_wrong_bases(path: Path, base: str) -> None:
    with pytest.raises(RuleError, match="base") as error:
        rule(path, 'base = "small"', base=base)
    assert error.value.row


def test_a_finding_is_placed_by_its_path(path: Path) -> None:
    rule(path, 'base = "small"\nset = { batch_size = 1 }\nat = "batch_size"\nfixed.set = { batch_size = 2 }')
    assert failures(path) == []
    rule(path, 'base = "small"\nset = { batch_size = 1 }\nat = "num_steps"\nfixed.set = { batch_size = 2 }')
    assert "reported at 2:3, not at num_steps, which is at 3:3" in failures(path)[0]
    rule(
        path, 'base = "small"\nset = { batch_size = 1 }\nat = "train_config.optimizer"\nfixed.set = { batch_size = 2 }'
    )
    assert "train_config.optimizer is not written in the example" in failures(path)[0]


def test_a_wrong_fix_is_noticed(path: Path) -> None:
    rule(path, 'base = "small"\nset = { batch_size = 1 }\nfixed.set = { batch_size = 3 }')
    assert "the fix makes" in failures(path)[0]


def test_bases_of_the_pack_come_before_those_of_odlint(path: Path) -> None:
    (path.parent.parent / "bases").mkdir()
    (path.parent.parent / "bases" / "ssd.config").write_text("train_config { batch_size: 77 }")
    (path.parent.parent / "bases" / "pets.pbtxt").write_text("item { id: 1 name: 'cat' }")
    examples = rule(path, 'base = "ssd"\n[[invalid]]\nbase = "pets"\nset = { "item[0].id" = 3 }', fix="").invalid
    assert examples[0].data == b"train_config { batch_size: 77 }"
    assert (examples[1].kind, examples[1].data) == ("label_map", b"item { id: 3 name: 'cat' }")
    (path.parent.parent / "bases" / "ssd.config").unlink()
    assert b"ssd_mobilenet_v2" in rule(path, 'base = "ssd"', fix="").invalid[0].data


def test_experiments_have_their_text_replaced(path: Path) -> None:
    base = BASE + "bases.garden.experiment = 'task: {}'"
    example = rule(path, 'base = "garden"\nreplace = { "{}" = "{ a: 1 }" }', base, fix="").invalid[0]
    assert (example.kind, example.data) == ("experiment", b"task: { a: 1 }")
    example = rule(path, 'base = "garden"\nset = { task = 1 }', base, fix="").invalid[0]
    with pytest.raises(RuleError, match="paths lead into configs and label maps, not into experiment"):
        _ = example.data

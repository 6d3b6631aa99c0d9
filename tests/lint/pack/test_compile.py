"""Rule packs: what the loader refuses, and what a pack from a stranger cannot do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from odlint import rule_tests
from odlint.analysis.settings import Settings
from odlint.language.errors import ExpressionError
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport
from odlint.lint.pack.compile import compile_pack
from odlint.lint.pack.errors import RuleError
from odlint.lint.userpacks import load_pack
from odlint.syntax.source import Source
from tests.helpers.paths import ROOT

RULE = """
name = "batch-of-one"
code = "XX0101"
severity = "warning"
summary = "a batch of one"
at = "TrainConfig.batch_size"
require = "it > 1"
message = "batch_size is {it}"
why = "just a test"
evidence = ["test"]
[fix]
safety = "safe"
title = "set batch_size to 2"
[[fix.steps]]
set = "it"
to = "2"
[[valid]]
config = "train_config { batch_size: 2 }"
[[invalid]]
config = "train_config { batch_size: 1 }"
fixed = "train_config { batch_size: 2 }"
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack" / "mine").mkdir(parents=True)
    return tmp_path / "pack"


def put(pack: Path, text: str = RULE, name: str = "batch-of-one") -> Path:
    (pack / "mine" / f"{name}.toml").write_text(text, encoding="utf-8")
    return pack


def check(pack: Path, text: str) -> FileReport:
    return Linter(Settings(), [load_pack(str(pack))]).check_source(Source("pipeline.config", text))


def test_a_pack_works(pack: Path) -> None:
    outcome = rule_tests.run(str(put(pack)))
    assert (outcome.rules, outcome.examples, outcome.failures) == (1, 2, [])
    (finding,) = check(pack, "train_config {\n  batch_size: 1\n}").findings
    assert (finding.rule, finding.location, finding.message) == ("batch-of-one", (2, 3), "batch_size is 1")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('require = "it > 1"', 'require = "it >"', "require"),
        ('require = "it > 1"', 'require = "parent.batch_sise > 1"', "batch_size"),
        ('require = "it > 1"', 'require = "it"', "bool"),
        ('require = "it > 1"', 'require = "open(it)"', "open"),
        ('at = "TrainConfig.batch_size"', 'at = "TrainConfig.batchsize"', "no field"),
        ('at = "TrainConfig.batch_size"', 'at = "TrainingConfig"', "no message type"),
        ('severity = "warning"', 'severity = "fatal"', "severity"),
        ('severity = "warning"', 'severity = "warning"\nsevrity = "x"', "did you mean severity"),
        ('name = "batch-of-one"', 'name = "batch-of-two"', "file's name"),
        ('why = "just a test"', "", "why"),
        ('evidence = ["test"]', "", "evidence"),
        ('fixed = "train_config { batch_size: 2 }"', "", "fixed"),
        ('[[valid]]\nconfig = "train_config { batch_size: 2 }"', "", "valid"),
        ("[[invalid]]", "[[invalid", "TOML"),
        ('message = "batch_size is {it}"', 'message = "batch_size is {it"', "closed"),
        ('safety = "safe"', 'safety = "dangerous"', "safety"),
        ('set = "it"', 'set = "it.nothing"', "path"),
    ],
)
def test_refused_with_its_place(pack: Path, old: str, new: str, part: str) -> None:
    assert old in RULE
    with pytest.raises((RuleError, ExpressionError), match="(?s).*" + part):
        compile_pack(str(put(pack, RULE.replace(old, new))))


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (
            'config = "train_config { batch_size: 2 }"\n[[invalid]]',
            'config = "train_config { batch_size: 1 }"\n[[invalid]]',
            "reports",
        ),
        ('config = "train_config { batch_size: 1 }"', 'config = "train_config { batch_size: 3 }"', "0 findings"),
        ('to = "2"', 'to = "1 + 0"', "fix"),
        ('to = "2"', 'to = "-5"', "given up"),
    ],
)
def test_examples_that_fail(pack: Path, old: str, new: str, part: str) -> None:
    assert old in RULE
    failures = rule_tests.run(str(put(pack, RULE.replace(old, new)))).failures
    assert any(part in failure for failure in failures), failures


def test_names_and_codes_are_unique(pack: Path) -> None:
    put(pack)
    put(pack, RULE.replace("batch-of-one", "batch-of-uno"), "batch-of-uno")
    with pytest.raises(RuleError, match="XX0101 is taken"):
        compile_pack(str(pack))


def test_an_unregistered_new_file_is_picked_up(pack: Path) -> None:
    put(pack)
    assert len(check(pack, "train_config { batch_size: 1 }").findings) == 1
    put(pack, RULE.replace("batch-of-one", "another").replace("XX0101", "XX0102"), "another")
    assert len(check(pack, "train_config { batch_size: 1 }").findings) == 2


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true') == 0",
        "it.__class__ == 1",
        "().__class__.__bases__[0] == 1",
        "(lambda: true)()",
        "F.workspace == 1",
        "R == 1",
        "config.holder == config",
        "it > 1\\n) or __import__('os')",
        "`id` == 1",
        'f\\"{it}\\" == \\"\\"',
    ],
)
def test_a_pack_cannot_run_code(pack: Path, expression: str) -> None:
    with pytest.raises(RuleError):
        compile_pack(str(put(pack, RULE.replace('require = "it > 1"', f'require = "{expression}"'))))


def test_a_pack_cannot_run_long(pack: Path) -> None:
    loops = "config.train_config.data_augmentation_options"
    nested = f"{loops}.all(a, {loops}.all(b, {loops}.all(c, {loops}.all(d, true))))"
    put(pack, RULE.replace('require = "it > 1"', f'require = "{nested}"'))
    text = "train_config { batch_size: 1 " + "data_augmentation_options { random_horizontal_flip { } } " * 300 + "}"
    start = time.process_time()
    report = check(pack, text)
    assert time.process_time() - start < 5
    assert any("too many steps" in what for what in report.skipped)


def test_exponential_lets_are_refused(pack: Path) -> None:
    lets = "[let]\nx0 = 'it + it'\n" + "".join(f"x{i} = 'x{i - 1} + x{i - 1}'\n" for i in range(1, 40))
    text = RULE.replace("[fix]", lets + "[fix]").replace('require = "it > 1"', 'require = "x39 > 1"')
    start = time.process_time()
    with pytest.raises(RuleError, match="put in"):
        compile_pack(str(put(pack, text)))
    assert time.process_time() - start < 2


def test_huge_and_odd_files_are_refused(pack: Path) -> None:
    with pytest.raises(RuleError, match="larger than"):
        compile_pack(str(put(pack, "# " + "x" * 300_000)))
    (pack / "mine" / "batch-of-one.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError, match="UTF-8"):
        compile_pack(str(pack))
    with pytest.raises(RuleError, match="no folder"):
        compile_pack(str(pack / "nothing"))


def test_the_examples_of_every_built_in_rule_hold() -> None:
    outcome = rule_tests.run(str(ROOT / "rules"))
    assert outcome.rules >= 60
    assert not outcome.failures, "\n".join(outcome.failures)


def test_a_pack_knows_which_fields_its_conditions_look_at(pack: Path) -> None:
    rule = RULE.replace("require ", 'when = "size(config.train_config.data_augmentation_options) >= 0"\nrequire ')
    assert rule != RULE
    compiled = compile_pack(str(put(pack, rule)))
    (fields,) = compiled.fields.values()
    assert "TrainConfig.data_augmentation_options" in fields
    assert "TrainEvalPipelineConfig.train_config" not in fields  # only on the way


@pytest.mark.parametrize("kind", ["valid", "invalid"])
def test_a_rule_without_examples_is_told_what_it_needs(pack: Path, kind: str) -> None:
    rule = RULE[: RULE.index("[[valid]]")] if kind == "valid" else RULE[: RULE.index("[[invalid]]")]
    with pytest.raises(RuleError, match=r"needs at least one \[\[valid\]\] and one \[\[invalid\]\] example"):
        compile_pack(str(put(pack, rule)))

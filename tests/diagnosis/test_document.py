"""docs/loss-causes.md is what the causes say, and what they say can be compiled and names rules that exist."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from odlint.diagnosis.causes import Cause, CauseError, read_cause, read_causes
from odlint.diagnosis.conditions import cause_environment
from odlint.diagnosis.document import document
from odlint.language.compiler import compile_expression
from odlint.language.template import compile_template
from odlint.language.types import BOOL
from odlint.lint.pack.rulefile import rule_paths
from odlint.lint.rules_folder import rules_folder
from tests.helpers.paths import ROOT

RULES = [f"{area}/{Path(path).stem}" for path, area in rule_paths(rules_folder())]
RECORDS = any(rule.startswith("records/") for rule in RULES)
CAUSES = read_causes()

# Every cause that the mission's documents name, and the one that stands for it here.
NAMED = {
    "learning rate too high": "learning-rate-too-high",
    "learning rate too low": "learning-rate-too-low",
    "warmup": "warmup",
    "schedule": "schedule",
    "momentum": "momentum",
    "weight decay": "weight-decay",
    "optimizer choice": "optimizer",
    "batch size too small": "batch-too-small",
    "batch size too large": "batch-too-large",
    "batch normalization": "batch-normalization",
    "missing regularization or dropout": "missing-regularization",
    "exploding gradients and clipping": "exploding-gradients",
    "NaN and infinity": "nan-and-infinity",
    "activation and initialization": "activation-and-initialization",
    "wrong loss weights": "wrong-loss-weights",
    "too few steps": "too-few-steps",
    "overfitting": "overfitting",
    "underfitting and capacity": "underfitting",
    "class-count conflict": "class-count-conflict",
    "too little data": "too-little-data",
    "noisy data": "noisy-data",
    "imbalanced data": "imbalanced-data",
    "missing augmentation": "missing-augmentation",
    "harmful augmentation": "harmful-augmentation",
    "feature scaling": "feature-scaling",
}


def test_the_document_is_fresh() -> None:
    page = ROOT / "docs" / "loss-causes.md"
    assert page.read_text(encoding="utf-8") == document(CAUSES), (
        "run python -m odlint.diagnosis.document docs/loss-causes.md"
    )


def test_every_named_cause_is_there() -> None:
    assert set(NAMED.values()) <= {cause.name for cause in CAUSES}


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
def test_what_a_cause_says_compiles(cause: Cause) -> None:
    conditions = [fact.when for fact in cause.facts] + [remedy.when for remedy in cause.remedies if remedy.when]
    sentences = [fact.says for fact in cause.facts]
    sentences += [text for remedy in cause.remedies for text in (remedy.command, remedy.says) if "{" in text]
    for condition in conditions:
        assert compile_expression(condition, cause_environment(), BOOL)
    for sentence in sentences:
        assert compile_template(sentence, cause_environment())


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
def test_rules_that_a_cause_names_exist(cause: Cause) -> None:
    patterns = {*cause.rules, *cause.alone, *(rule for one in cause.remedies for rule in one.rules)}
    for pattern in patterns:
        if RECORDS or not pattern.startswith("records/"):  # an area that may not be there yet
            assert any(fnmatchcase(rule, pattern) for rule in RULES), pattern


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
def test_every_cause_tells_what_to_do(cause: Cause) -> None:
    assert cause.remedies and any(weight > 0 for weight in cause.symptoms.values())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title = 'a'\nunheard = 1\n", "unheard"),
        ("title = 'a'\n", "documents is missing"),
        ("= 1", "Invalid"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CauseError, match=message) as raised:
        read_cause(str(path))
    assert "odd.toml" in str(raised.value)

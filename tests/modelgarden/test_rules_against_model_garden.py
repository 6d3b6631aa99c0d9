"""The evidence of the rules: what the real Model Garden does with the bad example of each of them.

One row a claim: the rule, the number of its bad example, how far the Model Garden is asked to go, and what it says.
"ok" means that it takes the file without a word, which is why there is a rule.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from odlint.lint.catalogue import rules
from odlint.lint.pack.examples import Example
from tests.helpers.model_garden import judge

# (rule, number of the bad example, stage, what is said: a regular expression)
REFUSED = (
    ("experiment-yaml-broken", 0, "load", "ScannerError: mapping values are not allowed here"),
    ("experiment-yaml-broken", 1, "load", "ScannerError: .*found character"),
    ("experiment-yaml-broken", 2, "load", "ParserError: .*expected <block end>"),
    ("experiment-yaml-broken", 3, "load", "ParserError: while parsing a flow sequence"),
    ("experiment-yaml-broken", 4, "load", "ScannerError: while scanning a quoted scalar"),
    ("experiment-several-documents", 0, "load", "ComposerError: expected a single document"),
    ("experiment-no-mapping", 0, "load", "AttributeError: 'NoneType' object has no attribute 'items'"),
    ("experiment-no-mapping", 1, "load", "AttributeError: 'list' object"),
    ("experiment-key-unknown", 0, "load", "KeyError: .*num_clases"),
    ("experiment-key-unknown", 1, "load", "KeyError: .*l2_weight_decay"),
    ("experiment-type-unknown", 0, "load", "ValueError: type: 'cosin' is not a valid key"),
    ("experiment-type-unknown", 1, "load", "ValueError: type: 'bifpn' is not a valid key"),
    ("experiment-restriction-broken", 0, "load", "KeyError: 'Found inconsistency between key"),
    ("experiment-restriction-broken", 1, "load", "KeyError: 'spinenet'"),
    ("experiment-optimizer-missing", 0, "optimizer", "ValueError: Optimizer type must be specified"),
    ("experiment-optimizer-missing", 1, "optimizer", "ValueError: Learning rate type must be specified"),
    ("experiment-boundaries-values", 0, "optimizer", "ValueError: The length of boundaries should be 1 less"),
    ("experiment-clipping-conflict", 0, "optimizer", "ValueError: Cannot accept both `clipnorm` and `global_clipnorm`"),
    ("experiment-warmup-steps-unset", 0, "optimizer", "TypeError"),
    ("experiment-decay-steps-zero", 1, "optimizer", "ValueError: Attempt to convert a value .None."),
    ("experiment-summary-interval", 0, "loop", "ValueError: `summary interval`"),
    ("experiment-steps-per-loop", 0, "loop", "ValueError: `steps_per_loop`"),
    ("experiment-label-map-no-csv", 0, "inputs", "ValueError: The label map file is in incorrect format"),
    ("experiment-label-map-no-csv", 1, "inputs", "ValueError: The label map file is in incorrect format"),
    ("experiment-batch-size-zero", 0, "inputs", "InvalidArgumentError: .*Batch size must be greater than zero"),
    ("experiment-data-named-twice", 0, "inputs", "ValueError: At most one of `input_path` and `tfds_name`"),
    ("experiment-records-not-found", 0, "inputs", "ValueError: train-\\?.record does not match any files"),
    ("experiment-number-is-text", 0, "model", "TypeError"),
    ("experiment-number-is-text", 1, "model", "TypeError"),
    ("experiment-wrong-type", 0, "model", "TypeError"),
    ("experiment-wrong-type", 1, "model", "AttributeError: 'int' object has no attribute"),
    ("experiment-wrong-type", 2, "model", "TypeError"),
    ("experiment-num-classes-too-few", 1, "model", "ValueError"),
    ("experiment-activation-unknown", 0, "model", "ValueError: Unknown activation function"),
    ("experiment-backbone-name-unknown", 0, "model", "ValueError: The MobileNet version MobilenetV2 is not supported"),
    ("experiment-backbone-name-unknown", 1, "model", "KeyError: 51"),
    ("experiment-input-size-shape", 0, "model", "ValueError"),
    ("experiment-input-size-shape", 1, "model", "ValueError"),
    ("experiment-input-size-stride", 1, "model", "ValueError"),
    ("experiment-levels-inverted", 0, "model", "KeyError"),
)
TAKEN = (
    ("experiment-key-ignored", 0, "load", "ok"),
    ("experiment-key-twice", 0, "load", "ok"),
    ("experiment-float-for-integer", 0, "load", "ok"),
    ("experiment-number-is-text", 0, "load", "ok"),
    ("experiment-wrong-type", 0, "load", "ok"),
    ("experiment-wrong-type", 3, "model", "ok"),
    ("experiment-null", 0, "load", "ok"),
    ("experiment-list-length", 0, "load", "ok"),
    ("experiment-member-idle", 0, "load", "ok"),
    ("experiment-placeholder", 0, "load", "ok"),
    ("experiment-train-steps-zero", 0, "load", "ok"),
    ("experiment-rcnn-keeps-aspect-ratio", 0, "load", "ok"),
    ("experiment-num-classes-too-few", 0, "model", "ok"),
    ("experiment-decay-steps-zero", 0, "optimizer", "ok rates nan nan nan"),
    ("experiment-warmup-longer-than-training", 0, "optimizer", "ok rates .* 0.1$"),
    ("experiment-warmup-outlasts-boundary", 0, "optimizer", "ok rates 0 5e-05 0.0075 0.01 0.001"),
    ("experiment-boundaries-unordered", 0, "optimizer", "ok rates 0 0.01 0.1 0.1 0.001"),
    ("experiment-learning-rate-not-positive", 1, "optimizer", "ok rates .* -0.0"),
    ("experiment-cosine-never-ends", 0, "optimizer", "ok rates .* 0.0784505$"),
    ("experiment-cosine-ends-early", 0, "optimizer", "ok rates .* 0 0 0$"),
    ("experiment-cosine-without-offset", 0, "optimizer", "ok rates"),
    ("experiment-init-modules-unknown", 0, "restore", "ok changed none"),
    ("experiment-input-size-stride", 0, "model", "ok"),
)
ROWS = (*REFUSED, *TAKEN)
_step = {"stage": "step"}


def _names(how: str) -> dict[str, Any]:
    return {"stage": "inputs", "names_only": how}


# Further claims, which need more than the example: (claim, case, what is said).
RECORDS = (
    "task:\n  model: {num_classes: %d, input_size: [%d, %d, 3]%s}\n"
    "  train_data: {input_path: a.record, global_batch_size: 2, dtype: float32, shuffle_buffer_size: 1}\n"
)
SMALL = ", backbone: {type: mobilenet}"
NUMBERS = "task:\n  losses: {l2_weight_decay: 2.5e-5, box_loss_weight: 5e1}\n"
LOSS = "ok loss [0-9.]+$"
CLAIMS: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("320 with levels to 7 builds, and fails at the first step", RECORDS % (4, 320, 320, SMALL), _step, "(?!ok)"),
    ("a multiple of the stride trains", RECORDS % (4, 256, 256, SMALL), _step, LOSS),
    ("ids above num_classes train with a finite loss", RECORDS % (2, 256, 256, SMALL), _step, LOSS),
    (
        "records with names only give no boxes",
        RECORDS % (4, 256, 256, ""),
        _names("without is_crowd"),
        "ok positives 0$",
    ),
    ("with is_crowd they stop the input", RECORDS % (4, 256, 256, ""), _names("with is_crowd"), "Inv.*not in \\[0, 0"),
    ("records with ids do", RECORDS % (4, 256, 256, ""), {"stage": "inputs"}, "ok positives [1-9]"),
    ("2.5e-5 and 5e1 are numbers", NUMBERS, {"stage": "model"}, "ok"),
)


def _example(name: str, number: int) -> Example:
    return next(rule for rule in rules() if rule.name == name).invalid[number]


def _case(name: str, number: int, stage: str) -> dict[str, Any]:
    example = _example(name, number)
    return {
        "experiment": example.settings["experiment"],
        "yaml": example.data.decode(),
        "files": dict(example.files),
        "stage": stage,
    }


@pytest.fixture(scope="session")
def said(garden: str) -> dict[Any, str]:
    """All verdicts, from one process: TensorFlow takes seconds to load."""
    keys: list[Any] = [row[:3] for row in ROWS] + [claim[0] for claim in CLAIMS]
    cases = [_case(*row[:3]) for row in ROWS]
    cases += [{"experiment": "retinanet_resnetfpn_coco", "yaml": text, **more} for _, text, more, _ in CLAIMS]
    return dict(zip(keys, judge(garden, "tests.modelgarden.judge", cases), strict=True))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_the_model_garden_does_what_the_rule_says(row: tuple[str, int, str, str], said: dict[Any, str]) -> None:
    assert re.match(row[3], said[row[:3]], re.DOTALL), said[row[:3]]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim[0])
def test_what_rules_say_of_training(claim: tuple[str, str, dict[str, Any], str], said: dict[Any, str]) -> None:
    assert re.match(claim[3], said[claim[0]], re.DOTALL), said[claim[0]]


def test_every_error_is_proven_or_named() -> None:
    """A rule at error level has a row above, or stands here with the reason why it cannot have one."""
    told_by_claims = {"experiment-num-classes-below-label-map", "experiment-label-map-not-used"}
    proven = {row[0] for row in ROWS} | told_by_claims
    errors = {rule.name for rule in rules() if rule.area.startswith("modelgarden/") and rule.severity == "error"}
    assert errors <= proven, errors - proven

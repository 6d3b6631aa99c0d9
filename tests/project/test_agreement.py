"""Agreement with the real Object Detection API, which was run on probe configs stage by stage.

What the API rejects must get an error; what it accepts may get one only where training surely goes wrong, and each
such case is justified here. Skipped, with a reason, where the recorded verdicts are not at hand.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from odlint.analysis.settings import Settings, Target
from odlint.lint.engine import Linter
from odlint.lint.finding import ERROR, Finding
from odlint.syntax.source import decode
from tests.helpers.corpus import shared

SHARED = shared() or Path("absent")
VERDICTS = SHARED / "facts" / "oracle_verdicts.jsonl"

pytestmark = pytest.mark.skipif(not VERDICTS.is_file(), reason="the API's recorded verdicts are not at hand")

# Probes that the API builds without a word although training surely goes wrong, or fails at a later step than was run.
JUSTIFIED = {
    "aug_two_in_one_option": "the first of two augmentations is dropped (measured: last wins)",
    "box_code_size_5": "the first train step raises (measured with --step)",
    "cnet_size_500": "the loss raises in the first train step (measured with --step)",
    "eval_reader_twice": "its readers have half the sample's placeholders left",
    "hard_example_miner": "upstream raises for focal loss with a miner; the fork that was run has this check broken",
    "missing_num_classes": "0 classes: no box gets a class (measured: one-hot 0 of 39)",
    "model_faster_rcnn_added": "the first of two models is dropped (measured: last wins)",
    "num_classes_0": "0 classes: no box gets a class (measured)",
    "num_classes_neg": "a negative number of classes",
    "resizer_keep_aspect": "the first batch raises (measured with --step)",
    "train_reader_twice": "its readers have half the sample's placeholders left",
    "two_optimizers": "the first of two optimizers is dropped (measured: last wins)",
    "windows_backslash_path": "the path holds a line break (measured)",
    "dropout_2": "a keep probability above 1 scales activations down instead of dropping any",
    "bn_decay_2": "a moving average with decay above 1 diverges",
}


@cache
def verdicts() -> tuple[dict[str, Any], ...]:
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def errors(file: str, tf: int) -> tuple[Finding, ...]:
    path = SHARED / file
    report = Linter(Settings(target=Target(tf=tf))).check_source(decode(str(path), path.read_bytes()))
    return tuple(finding for finding in report.findings if finding.severity == ERROR)


def test_what_the_api_rejects_is_an_error() -> None:
    rejected = [one for one in verdicts() if one["verdict"] == "reject" and one["tf"] == 2]
    missed = [(one["file"], one["rejected_at"][0]["message"]) for one in rejected if not errors(one["file"], 2)]
    assert len(rejected) > 100
    assert len(missed) <= 0.01 * len(rejected), "\n".join(map(str, missed))


def test_errors_on_what_the_api_accepts_are_justified() -> None:
    accepted = [one for one in verdicts() if one["verdict"] == "accept" and one["set"].startswith("probe")]
    unjustified = {
        (Path(one["file"]).stem, finding.rule, finding.message)
        for one in accepted
        for finding in errors(one["file"], one["tf"])
        if Path(one["file"]).stem not in JUSTIFIED
    }
    assert not unjustified, "\n".join(map(str, sorted(unjustified)))


def test_official_samples_that_the_api_accepts_have_no_error() -> None:
    accepted = [one for one in verdicts() if one["verdict"] == "accept" and one["set"].startswith("official")]
    wrong = [(one["file"], errors(one["file"], one["tf"])) for one in accepted if errors(one["file"], one["tf"])]
    assert len(accepted) >= 100
    assert not wrong, "\n".join(map(str, wrong))

"""All official configs, adapted, beside what the copied recipe of regular expressions makes of them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from odlint.adapting.adapt import Adaptation, adapt_source
from odlint.adapting.adapt_options import AdaptOptions
from odlint.lint.engine import Linter
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source, decode
from tests.adapting.recipe import adapted_by_recipe
from tests.helpers.corpus import shared

if TYPE_CHECKING:
    from odlint.config.messages import CosineDecayLearningRate, TrainEvalPipelineConfig

OFFICIAL = (shared() or Path("absent")) / "corpus" / "official"
pytestmark = pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official configs are not at hand (ODLINT_SHARED)")

BATCH, STEPS = 8, 20_000
SHORT = 5_000  # steps of a trial, as notebooks have them
LABEL_MAP = OFFICIAL / "data" / "pet_label_map.pbtxt"
CLASSES = 37
TRAIN, EVAL = "annotations/train.record", "annotations/val.record"
TF2_CHECKPOINT, TF1_CHECKPOINT = "models/zoo_model/checkpoint/ckpt-0", "models/zoo_model/model.ckpt"

# What adapt cannot know, by rule, with the number of files.
LEFT = {
    "placeholder-path": 4,  # keypoint_label_map_path: the label map of a dataset without keypoints cannot stand in
    "keypoint-metric-unknown-class": 5,  # metrics of a person's or a face's keypoints
    "metric-renamed": 3,  # TF1 samples that name metrics which the API itself rejects; with old scripts they are right
    "per-category-metrics": 5,  # right where pycocotools was changed for it; whether it was is not in any file
    "required-part-missing": 2,  # configs of the TPU exporter: no optimizer, as they are not for training
}


class Case:
    def __init__(self, path: Path, steps: int) -> None:
        self.steps = steps
        self.name = path.name
        self.source = decode(path.name, path.read_bytes())
        self.before = message(self.source.text)
        self.checkpoint = TF2_CHECKPOINT if "tf2" in path.parts else TF1_CHECKPOINT
        self.adapted: Adaptation = adapt_source(linter(), self.source, self.wishes())
        self.after = message(self.adapted.source.text)
        self.recipe = message(
            adapted_by_recipe(
                self.source.text,
                train=TRAIN,
                evaluation=EVAL,
                label_map=str(LABEL_MAP),
                checkpoint=self.checkpoint,
                classes=CLASSES,
                batch=BATCH,
                steps=steps,
            )
        )

    def wishes(self) -> AdaptOptions:
        return AdaptOptions(str(LABEL_MAP), [TRAIN], [EVAL], self.checkpoint, BATCH, self.steps, None, "gpu")


def message(text: str) -> TrainEvalPipelineConfig:
    return cast("TrainEvalPipelineConfig", bind(parse(text), PIPELINE).root)


@cache
def linter() -> Linter:
    return Linter()


@cache
def cases(steps: int = STEPS) -> tuple[Case, ...]:
    return tuple(Case(path, steps) for path in sorted(OFFICIAL.rglob("*.config")))


def cosine(root: TrainEvalPipelineConfig) -> CosineDecayLearningRate | None:
    optimizer = root.train_config.optimizer
    which = optimizer.which("optimizer")
    rate = optimizer.get(which).learning_rate if which else None
    return rate.cosine_decay_learning_rate if rate and rate.has("cosine_decay_learning_rate") else None


def record_paths(root: TrainEvalPipelineConfig, reader: str) -> list[list[str]]:
    found = root.get(reader)
    readers = found if isinstance(found, list) else [found]
    return [list(one.tf_record_input_reader.input_path) for one in readers]


def checkpoint_type(root: TrainEvalPipelineConfig) -> str:
    train = root.train_config
    return train.fine_tune_checkpoint_type or ("detection" if train.from_detection_checkpoint else "classification")


def misses(case: Case, after: TrainEvalPipelineConfig) -> set[str]:
    """What a way to adapt got wrong with a config."""
    schedule, train = cosine(after), after.train_config
    readers = [after.train_input_reader, *after.eval_input_reader]
    wrong = {
        "train path unchanged": record_paths(after, "train_input_reader") != [[TRAIN]],
        "eval path unchanged": not after.eval_input_reader
        or any(paths != [EVAL] for paths in record_paths(after, "eval_input_reader")),
        "a reader's label map missed": any(one.label_map_path != str(LABEL_MAP) for one in readers),
        "num_classes wrong": after.model.get(after.model.which("model")).num_classes != CLASSES,
        "total steps above num_steps": schedule is not None and schedule.total_steps > train.num_steps,
        "warm-up as long as the training": schedule is not None and schedule.warmup_steps >= train.num_steps,
        "checkpoint unset": train.fine_tune_checkpoint != case.checkpoint,
        "checkpoint set, type empty or classification": train.fine_tune_checkpoint == case.checkpoint
        and checkpoint_type(after) == "classification",
        "eval batch rewritten": after.eval_config.batch_size != case.before.eval_config.batch_size,
        "learning rate left for the old batch": peak(after) == peak(case.before) != 0,
    }
    return {name for name, is_wrong in wrong.items() if is_wrong}


def peak(root: TrainEvalPipelineConfig) -> float:
    optimizer = root.train_config.optimizer
    which = optimizer.which("optimizer")
    rate = optimizer.get(which).learning_rate if which else None
    kind = rate.which("learning_rate") if rate else ""
    if not rate or not kind or root.train_config.batch_size == 0:
        return 0.0
    schedule = rate.get(kind)
    name = "learning_rate_base" if kind.startswith("cosine") else "initial_learning_rate"
    return float(schedule.get(name)) if name in schedule.message_type.fields else float(schedule.learning_rate)


def counted(of_case: str, steps: int) -> Counter[str]:
    return Counter(name for case in cases(steps) for name in misses(case, getattr(case, of_case)))


def test_all_of_them_are_adapted() -> None:
    assert len(cases()) == 108
    assert [problem for case in cases() for problem in case.adapted.problems] == []


@pytest.mark.parametrize("steps", [SHORT, STEPS])
def test_nothing_that_the_recipe_misses_is_missed(steps: int, capsys: pytest.CaptureFixture[str]) -> None:
    ours, recipe = counted("after", steps), counted("recipe", steps)
    with capsys.disabled():
        print(f"\n\n| of {len(cases(steps))} official configs, {steps} steps | recipe | odlint adapt |\n|---|---|---|")
        for name in sorted(recipe | ours, key=lambda name: -recipe[name]):
            print(f"| {name} | {recipe[name]} | {ours[name]} |")
    assert ours == Counter()
    for name in ("train path unchanged", "total steps above num_steps", "checkpoint unset", "eval batch rewritten"):
        assert recipe[name] > 10


def test_the_result_passes_check() -> None:
    left: Counter[str] = Counter()
    for case in cases():
        # Once more without anything of adapt: the text alone, as odlint check reads it.
        report = linter().check_source(Source(case.name, case.adapted.source.text))
        left.update({finding.rule for finding in report.findings if finding.severity in ("error", "warning")})
    assert left == LEFT


def test_comments_and_line_ends_stay() -> None:
    for case in cases():
        old, new = case.source.text, case.adapted.source.text
        assert re.findall(r"#[^\n]*", new) == re.findall(r"#[^\n]*", old), case.name
        assert (b"\r\n" in new.encode()) == (b"\r\n" in old.encode()), case.name
        assert new.count("\r\n") in (0, new.count("\n")), case.name


def test_twice_changes_nothing_more() -> None:
    for case in cases():
        again = adapt_source(linter(), case.adapted.source, case.wishes())
        assert (again.changes, again.problems) == ([], []), case.name


def test_official_slopes_are_kept() -> None:
    """Rate per image before and after: equal for momentum and RMSProp, as far as two digits go."""
    for case in cases():
        old, new = peak(case.before), peak(case.after)
        if old and case.before.train_config.optimizer.which("optimizer") != "adam_optimizer":
            assert new / BATCH == pytest.approx(old / case.before.train_config.batch_size, rel=0.05), case.name


def test_every_change_says_why() -> None:
    for case in cases():
        assert all(change.reason and change.old != change.new for change in case.adapted.changes), case.name

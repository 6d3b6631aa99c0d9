"""Names and values against the schema: what is told apart, and what the message says."""

from __future__ import annotations

from typing import Any

import pytest

from odlint.schema.binding import BoundFile, bind
from odlint.syntax.parsing.parser import parse


def bound(text: str, kind: str = "TrainEvalPipelineConfig") -> BoundFile:
    return bind(parse(text), kind)


@pytest.mark.parametrize(
    ("text", "code", "part", "replacement"),
    [
        ("model { ssd { num_class: 3 } }", "unknown-field", "did you mean num_classes?", "num_classes"),
        ("model { ssd { numClasses: 3 } }", "unknown-field", "did you mean num_classes?", "num_classes"),
        ("model { ssd { train_config { } } }", "misplaced-field", "belongs to the top level", None),
        ("train_config { learning_rate_base: 0.1 }", "misplaced-field", "CosineDecayLearningRate", None),
        ("model { loss { } }", "misplaced-field", "ssd", None),
        ("model { faster_rcnn { first_stage_only: true } }", "removed-field", "number_of_stages", None),
        ("model { ssd { flurbification: 3 } }", "unknown-field", "it takes", None),
        ("train_config { batch_size: 8.0 }", "wrong-type", "a whole number", "8"),
        ('train_config { batch_size: "8" }', "wrong-type", "without quotes", "8"),
        ("train_config { batch_size: [8] }", "wrong-type", "not a list", "8"),
        ("train_config { batch_size: 1e3 }", "wrong-type", "a whole number", "1000"),
        ("train_config { batch_size { } }", "wrong-type", "not a message", None),
        ("train_config { batch_size: -1 }", "value-out-of-range", "0 to 4294967295", None),
        ("train_config { sync_replicas: yes }", "wrong-type", "true or false", "true"),
        ("train_config { fine_tune_checkpoint: model }", "wrong-type", "quotes", '"model"'),
        ("train_config { fine_tune_checkpoint_version: v2 }", "unknown-enum-value", "did you mean V2", "V2"),
        (
            "model { ssd { feature_extractor { conv_hyperparams { activation: RELU6 } } } }",
            "unknown-enum-value",
            "RELU_6",
            "RELU_6",
        ),
        (
            "model { ssd { feature_extractor { conv_hyperparams { activation: BANANA } } } }",
            "unknown-enum-value",
            "legal values",
            None,
        ),
        (
            'train_config { fine_tune_checkpoint: "C:\\Users\\a" }',
            "backslash-in-path",
            "forward slashes",
            '"C:/Users/a"',
        ),
        ("model: 3", "wrong-type", "a message in braces", None),
        ("[lstm.lstm_model] { }", "unknown-field", "extension", None),
    ],
)
def test_refused(text: str, code: str, part: str, replacement: str | None) -> None:
    (problem,) = bound(text).problems
    assert problem.refused
    assert (problem.code, problem.replacement) == (code, replacement)
    assert part in problem.message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("train_config { batch_size: 8 batch_size: 4 }", "field-given-twice"),
        ("train_config { } train_config { }", "message-given-twice"),
        ("model { ssd { } faster_rcnn { } }", "oneof-set-twice"),
        (
            "train_config { data_augmentation_options { random_horizontal_flip { } ssd_random_crop { } } }",
            "several-augmentations-in-one-block",
        ),
    ],
)
def test_accepted_but_noted(text: str, code: str) -> None:
    (problem,) = bound(text).problems
    assert not problem.refused
    assert problem.code == code
    assert problem.related


def test_reads_like_merge() -> None:
    found: Any = bound(
        "train_config { batch_size: 8 } train_config { batch_size: 4 num_steps: 3 } "
        "model { ssd { num_classes: 1 } faster_rcnn { } }"
    ).root
    assert found.train_config.batch_size == 4
    assert found.train_config.num_steps == 3
    assert found.model.which("model") == "faster_rcnn"
    assert not found.model.has("ssd")


def test_effective_values_presence_place_and_path() -> None:
    text = (
        "train_config { optimizer { momentum_optimizer { } } "
        "data_augmentation_options { } data_augmentation_options { } }"
    )
    root: Any = bound(text).root
    momentum = root.train_config.optimizer.momentum_optimizer
    assert momentum.momentum_optimizer_value == pytest.approx(0.9)
    assert not momentum.has("momentum_optimizer_value")
    assert momentum.path == "train_config.optimizer.momentum_optimizer"
    assert root.train_config.data_augmentation_options[1].path == "train_config.data_augmentation_options[1]"
    start, end = momentum.span
    assert text[start:end] == "momentum_optimizer { }"
    assert not root.model and root.model.ssd.num_classes == 0
    with pytest.raises(AttributeError, match="no field named 'batchsize'"):
        _ = root.train_config.batchsize
    with pytest.raises(KeyError):
        root.has("nonsense")

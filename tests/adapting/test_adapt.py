from __future__ import annotations

import pytest

from odlint.adapting.adapt_options import Size
from tests.helpers.adapting import (
    RCNN,
    Adapt,
    config,
    read,
    told,
)


def test_two_stage_models_get_their_seat_belt_and_equal_sizes(adapt: Adapt) -> None:
    changes = told(adapt(config(model=RCNN, batch="batch_size: 64"), batch_size=8))
    assert changes["train_config.gradient_clipping_by_norm"] == "not set → 10.0"
    assert changes["keep_aspect_ratio_resizer.pad_to_max_dimension"] == "not set → true"


def test_the_eval_batch_changes_only_when_it_must(adapt: Adapt) -> None:
    assert "eval_config.batch_size" not in told(adapt(config(), batch_size=8))
    made = adapt(config(evaluation="eval_config { batch_size: 16 }"), batch_size=8)
    assert told(made)["eval_config.batch_size"] == "16 → 1"


def test_everything_wrong_is_said_at_once(adapt: Adapt) -> None:
    assert len(adapt(config(), label_map="none", checkpoint="x.zip").problems) == 2


def test_a_config_that_does_not_parse(adapt: Adapt) -> None:
    made = adapt(
        config().replace("batch_size: 512", "batch_size 512").replace("num_steps: 50000", "num_stepz: 5"), batch_size=8
    )
    assert made.problems[0].startswith("pipeline.config:10:")
    assert "num_stepz" in made.problems[1]
    assert "odlint fix" in made.problems[-1]


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeffmodel { }", "item { id: 1 name: 'a' }"])
def test_odd_texts_do_not_crash(adapt: Adapt, text: str) -> None:
    made = adapt(
        text,
        label_map="label_map.pbtxt",
        train=["a"],
        evaluation=["b"],
        checkpoint="m/ckpt-0",
        batch_size=8,
        steps=2000,
        size=Size(320),
        device="gpu",
    )
    assert made.problems


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_comments(adapt: Adapt, newline: str) -> None:
    text = config().replace("\n", newline)
    made = adapt(text, label_map="label_map.pbtxt", checkpoint="m/ckpt-0", batch_size=8, steps=2000).source.text
    assert made.count("\n") == made.count(newline)
    for comment in ("# our own", "# of COCO", "# for TPUs"):
        assert comment in made


def test_paths_with_every_character(adapt: Adapt) -> None:
    path = 'C:\\data\\"new"\\tränen.record'
    root = read(adapt(config(), train=[path]).source.text)
    assert root.train_input_reader.tf_record_input_reader.input_path == [path]

"""Reading the values at a path."""

from __future__ import annotations

import pytest

from odlint.config.field_values import read
from odlint.config.paths import NoMatch, PathError, parse_path
from tests.helpers.documents import document


def values(path: str, written_only: bool = False) -> dict[str, object]:
    found = read(document().bound.root, parse_path(path), written_only)
    return {one.path: [value for value, _ in one.values] if one.whole else one.values[0][0] for one in found}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("train_config.batch_size", {"train_config.batch_size": 24}),
        ("model.*.num_classes", {"model.ssd.num_classes": 3}),
        ("*.ssd.num_classes", {"model.ssd.num_classes": 3}),
        ("eval_input_reader[0].shuffle", {"eval_input_reader[0].shuffle": False}),
        ("eval_input_reader[-1].shuffle", {"eval_input_reader[1].shuffle": True}),
        (
            "eval_input_reader[*].shuffle",
            {"eval_input_reader[0].shuffle": False, "eval_input_reader[1].shuffle": True},
        ),
        ("*.shuffle", {
            "train_input_reader.shuffle": True,
            "eval_input_reader[0].shuffle": False,
            "eval_input_reader[1].shuffle": True,
        }),
        ("train_input_reader.tf_record_input_reader.input_path",
         {"train_input_reader.tf_record_input_reader.input_path": ["a.record"]}),
        ("train_input_reader.tf_record_input_reader.input_path[0]",
         {"train_input_reader.tf_record_input_reader.input_path[0]": "a.record"}),
        ("train_config.num_steps", {"train_config.num_steps": 0}),  # the API's default
        ("eval_config.ignore_groundtruth", {"eval_config.ignore_groundtruth": False}),  # below an unwritten message
        ("model.faster_rcnn.num_classes", {}),  # of a oneof, another member is set
        ("model.faster_rcnn", {}),
        ("graph_rewriter", {}),
        ("model.*.feature_extractor.type", {"model.ssd.feature_extractor.type": ""}),
        ("model.*.first_stage_max_proposals", {}),  # ssd has no such field, faster_rcnn has
    ],
)  # fmt: skip
def test_reading(path: str, found: dict[str, object]) -> None:
    assert values(path) == found


def test_reading_what_is_written_only() -> None:
    assert values("train_config.num_steps", True) == {}
    assert values("*.shuffle", True) == {"eval_input_reader[0].shuffle": False, "eval_input_reader[1].shuffle": True}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "is no path: write names"),
        ("train_config..batch_size", "is no path"),
        ("train-config.batch_size", "did you mean train_config?"),
        ("train_config[x].batch_size", "an index is written [0], [-1] (the last), [*] (all) or [+] (a new one)"),
        ("model.*[0].num_classes", "* already stands for all elements"),
        ("train_config.batchsize", "did you mean train_config.batch_size?"),
        ("train_config.batch_sise", "did you mean train_config.batch_size?"),
        ("num_classes", "did you mean model.ssd.num_classes?"),
        ("train_config.learning_rate_base", "has no field named learning_rate_base: did you mean"),
        ("traim_config.batch_size", "did you mean train_config.batch_size?"),
        ("model.*.num_clases", "did you mean model.*.num_classes?"),
        ("train_config[0].batch_size", "train_config takes one value: leave [0] away"),
        ("train_config.batch_size.x", "there is no x in it"),
        ("train_config.xyzzy", "it has batch_size"),
    ],
)
def test_paths_that_the_schema_lacks(path: str, said: str) -> None:
    with pytest.raises(PathError) as told:
        values(path)
    assert said in str(told.value)


def test_an_index_out_of_range_says_what_there_is() -> None:
    with pytest.raises(NoMatch, match=r"the last one is eval_input_reader\[1\]"):
        values("eval_input_reader[2].shuffle")
    with pytest.raises(NoMatch, match=r"there are 2 eval_input_reader: write eval_input_reader\[0\]"):
        values("eval_input_reader.shuffle")

"""Label maps, classes and readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.adapting import (
    Adapt,
    config,
    read,
    told,
)


def test_classes_and_label_maps(adapt: Adapt) -> None:
    made = adapt(config(), label_map="label_map.pbtxt")
    assert told(made) == {
        "ssd.num_classes": "90 → 3",
        "train_input_reader.label_map_path": '"PATH_TO_BE_CONFIGURED/label_map.txt" → "label_map.pbtxt"',
        "eval_input_reader[0].label_map_path": '"PATH_TO_BE_CONFIGURED/label_map.txt" → "label_map.pbtxt"',
    }
    assert "num_classes: 3  # of COCO" in made.source.text
    assert "label_map_path: 'label_map.pbtxt'" in made.source.text  # in the quotes that stood there


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('item { id: 0 name: "cat" }', "reserved for the background"),
        ('item { id: 1 name: "cat" }\nitem { id: 1 name: "dog" }', "belongs to"),
        ('item { name: "cat" }', "has no id"),
        ('item { id: 1 name "cat" }', "label_map.pbtxt:1:"),
        ('item { id: -1 name: "cat" }', "negative"),
        ("", "holds no classes"),
        ("model { ssd { } }", "no label map"),
    ],
)
def test_a_label_map_that_cannot_be_used(adapt: Adapt, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "label_map.pbtxt").write_text(text)
    made = adapt(config(), label_map="label_map.pbtxt", batch_size=8)
    assert said in " ".join(made.problems)
    assert (made.source.text, made.changes) == (config(), [])


@pytest.mark.parametrize("path", ["none.pbtxt", "gs://bucket/map.pbtxt", "."])
def test_a_label_map_that_is_not_there(adapt: Adapt, path: str) -> None:
    assert path in adapt(config(), label_map=path).problems[0]


@pytest.mark.parametrize(
    ("paths", "wanted"),
    [
        (["x"], 'input_path: ["x"]'),
        (["x", "y"], "input_path: [\"x\", 'y']"),
        (["x", "y", "z"], "input_path: [\"x\", 'y', "),
    ],
)
def test_lists_of_records(adapt: Adapt, paths: list[str], wanted: str) -> None:
    made = adapt(config(), train=paths)
    assert read(made.source.text).train_input_reader.tf_record_input_reader.input_path == paths
    assert wanted in made.source.text


def test_missing_readers_are_added(adapt: Adapt) -> None:
    made = adapt(config(readers=""), label_map="label_map.pbtxt", train=["t"], evaluation=["e", "f"])
    root = read(made.source.text)
    assert root.train_input_reader.tf_record_input_reader.input_path == ["t"]
    assert [one.tf_record_input_reader.input_path for one in root.eval_input_reader] == [["e", "f"]]
    assert {root.train_input_reader.label_map_path, root.eval_input_reader[0].label_map_path} == {"label_map.pbtxt"}


def test_every_eval_reader(adapt: Adapt) -> None:
    text = config() + 'eval_input_reader { label_map_path: "old" }\n'
    root = read(adapt(text, label_map="label_map.pbtxt", evaluation=["e"]).source.text)
    assert [one.label_map_path for one in root.eval_input_reader] == ["label_map.pbtxt"] * 2
    assert [one.tf_record_input_reader.input_path for one in root.eval_input_reader] == [["e"]] * 2


def test_an_external_reader_is_refused(adapt: Adapt) -> None:
    made = adapt(config(readers="train_input_reader { external_input_reader { } }"), train=["t"])
    assert "external_input_reader" in made.problems[0]

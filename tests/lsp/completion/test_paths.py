"""Completion of paths."""

from __future__ import annotations

import pytest

from tests.helpers.editor import Desk


def test_paths_by_kind(desk: Desk) -> None:
    (desk.folder / ".git").mkdir()
    for name in (
        "data/train.record-00000-of-00002",
        "data/train.record-00001-of-00002",
        "data/val.record",
        "data/labels.pbtxt",
        "ckpt/ckpt-2.index",
        "ckpt/ckpt-10.index",
        "ckpt/ckpt-10.data-00000-of-00001",
        "runs/notes.md",
    ):
        desk.save(name, "")
    reader = "train_input_reader { label_map_path: %s tf_record_input_reader { input_path: %s } }"
    label_maps = desk.labels(reader % ('"data/¦"', '""'), "runs/pipeline.config")
    assert label_maps == ["data/labels.pbtxt"]
    records = desk.labels(reader % ('""', '"data/¦"'), "runs/pipeline.config")
    assert records == ["data/train.record-?????-of-00002", "data/val.record"]
    checkpoints = desk.items('train_config { fine_tune_checkpoint: "ckpt/¦" }', "runs/pipeline.config")
    checkpoints.sort(key=lambda item: item.sort_text or "")
    assert [item.label for item in checkpoints] == ["ckpt/ckpt-10", "ckpt/ckpt-2"]
    assert {"map.pbtxt", "data/", "ckpt/", "runs/"} <= set(desk.labels(reader % ('"¦"', '""'), "pipeline.config"))


def test_paths_through_the_path_map(desk: Desk) -> None:
    desk.save("odlint.toml", '[path-map]\n"/content" = "."\n')
    desk.save("data/labels.pbtxt", "")
    text = 'train_input_reader { label_map_path: "/content/data/¦" }'
    assert desk.labels(text) == ["/content/data/labels.pbtxt"]


@pytest.mark.parametrize("typed", ["\0", "~/", "gs://x/", "../" * 30, "no/such/folder/", "/" * 50])
def test_odd_paths_are_harmless(desk: Desk, typed: str) -> None:
    desk.labels(f'train_input_reader {{ label_map_path: "{typed}¦" }}')

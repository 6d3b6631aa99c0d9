"""Checkpoints to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.adapting.checkpoint_files import find_checkpoint
from odlint.tf.checkpoints.heads import VALUE
from odlint.tf.checkpoints.writing import Variable, checkpoint_files
from odlint.workspace.workspace import Workspace
from tests.helpers.adapting import (
    CENTER,
    TF1_SSD,
    Adapt,
    config,
    read,
    told,
)


def test_full_restoring_ends_with_other_classes(adapt: Adapt) -> None:
    text = config(train='fine_tune_checkpoint: "x/ckpt-1" fine_tune_checkpoint_type: "full"')
    assert told(adapt(text, label_map="label_map.pbtxt"))["train_config.fine_tune_checkpoint_type"] == (
        '"full" → "detection"'
    )


@pytest.mark.parametrize(
    ("train", "given", "wanted"),
    [
        ("", "m/checkpoint/ckpt-0", ("m/checkpoint/ckpt-0", "detection", "V2")),
        ('fine_tune_checkpoint_type: "classification"', "m/ckpt-0.index", ("m/ckpt-0", "detection", "V2")),
        ('fine_tune_checkpoint_type: "fine_tune"', "m/ckpt-7.data-00000-of-00001", ("m/ckpt-7", "detection", "V2")),
        ('fine_tune_checkpoint_type: "full"', "m/ckpt-0", ("m/ckpt-0", "full", "V2")),
        ("", "resnet50.ckpt-1", ("resnet50.ckpt-1", "classification", "V2")),
        ("", "zoo/mobilenet_v2.ckpt-1.index", ("zoo/mobilenet_v2.ckpt-1", "classification", "V2")),
        ("", "efficientnet_b0/ckpt-0", ("efficientnet_b0/ckpt-0", "classification", "V2")),
        ("", "ssd_mobilenet_v2/ckpt-0", ("ssd_mobilenet_v2/ckpt-0", "detection", "V2")),
        ("", "my_ssd_project/resnet50.ckpt-1", ("my_ssd_project/resnet50.ckpt-1", "classification", "V2")),
        ("from_detection_checkpoint: true", "m/ckpt-0", ("m/ckpt-0", "detection", "V2")),
    ],
)
def test_checkpoints_of_tf2(adapt: Adapt, train: str, given: str, wanted: tuple[str, str, str]) -> None:
    root = read(adapt(config(train=train), checkpoint=given).source.text).train_config
    assert (root.fine_tune_checkpoint, root.fine_tune_checkpoint_type, root.fine_tune_checkpoint_version) == wanted
    assert not root.has("from_detection_checkpoint")


@pytest.mark.parametrize(
    ("train", "given", "kind", "flag"),
    [
        ("", "m/model.ckpt", "", True),
        ("from_detection_checkpoint: false", "m/model.ckpt", "", True),
        ("from_detection_checkpoint: true", "resnet_v1_50.ckpt", "", False),
        ('fine_tune_checkpoint_type: "classification"', "m/model.ckpt.meta", "detection", False),
    ],
)
def test_checkpoints_of_tf1(adapt: Adapt, train: str, given: str, kind: str, flag: bool) -> None:
    root = read(adapt(config(model=TF1_SSD, train=train), checkpoint=given).source.text).train_config
    assert (root.fine_tune_checkpoint_type, root.from_detection_checkpoint) == (kind, flag)
    assert not root.has("fine_tune_checkpoint_version")


def test_hourglass_has_no_classification_backbone(adapt: Adapt) -> None:
    root = read(adapt(config(model=CENTER), checkpoint="imagenet/ckpt-1").source.text)
    assert root.train_config.fine_tune_checkpoint_type == "detection"


def test_tf2_refuses_old_fields_which_go(adapt: Adapt) -> None:
    made = adapt(config(train="load_all_detection_checkpoint_vars: true  # why"), checkpoint="m/ckpt-0")
    assert "load_all" not in made.source.text
    assert "# why" in made.source.text


def write_checkpoint(prefix: Path, *names: str) -> None:
    for name, data in checkpoint_files(str(prefix), [Variable(name, (2,), "") for name in names]).items():
        Path(name).write_bytes(data)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("model/_feature_extractor/kernel" + VALUE, "detection"),
        ("feature_extractor/layer_with_weights-0/kernel" + VALUE, "classification"),
        ("FeatureExtractor/MobilenetV2/Conv/weights", "tf1"),
    ],
)
def test_the_index_tells_what_a_checkpoint_holds(tmp_path: Path, name: str, kind: str) -> None:
    write_checkpoint(tmp_path / "model", name)
    problems: list[str] = []
    found = find_checkpoint(str(tmp_path / "model"), Workspace(str(tmp_path / "x.config")), problems)
    assert found is not None
    assert (found.kind, found.certain, problems) == (kind, True, [])


def test_a_damaged_index_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "model.index").write_bytes(b"not an index")
    problems: list[str] = []
    found = find_checkpoint(str(tmp_path / "model"), Workspace(str(tmp_path / "x.config")), problems)
    assert found is not None
    assert (found.kind, found.certain, problems) == ("detection", False, [])


def test_other_models_are_refused(adapt: Adapt, tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "model", "layer_with_weights-0/kernel" + VALUE)
    assert "it holds a Keras model" in adapt(config(), checkpoint="model").problems[0]


def test_a_tf1_checkpoint_for_tf2_is_refused(adapt: Adapt, tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "model.ckpt", "FeatureExtractor/MobilenetV2/Conv/weights")
    assert "TF1" in adapt(config(), checkpoint="model.ckpt").problems[0]


def test_the_newest_checkpoint_of_a_folder(adapt: Adapt, tmp_path: Path) -> None:
    inside = tmp_path / "zoo" / "checkpoint"
    inside.mkdir(parents=True)
    for number in (2, 9, 10):
        (inside / f"ckpt-{number}.index").write_bytes(b"")
    for given in ("zoo", "zoo/", "zoo/checkpoint", "zoo/checkpoint/"):
        root = read(adapt(config(), checkpoint=given).source.text)
        assert root.train_config.fine_tune_checkpoint == "zoo/checkpoint/ckpt-10"


@pytest.mark.parametrize("given", ["zoo.tar.gz", "frozen.pb", "empty", "gone/", "pipeline.config"])
def test_what_is_no_checkpoint(adapt: Adapt, tmp_path: Path, given: str) -> None:
    (tmp_path / "empty").mkdir()
    problem = adapt(config(), checkpoint=given).problems[0]
    assert given in problem
    assert "ckpt-0" in problem

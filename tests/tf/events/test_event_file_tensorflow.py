"""Event files of the real TensorFlow, TF1 and TF2, are read as TensorFlow itself reads them."""

from __future__ import annotations

import math
import os
import struct
from pathlib import Path
from typing import Any

import pytest

from odlint.tf.events.event_file import MARK, ReadError, read_file
from odlint.tf.events.runs import find_runs, read_run
from odlint.tf.events.tags import LEARNING_RATE, MEAN_AP, REGULARIZATION, TOTAL
from tests.helpers.paths import ROOT

tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed: pip install 'odlint[tf]'")
pytest.importorskip("tensorboard", reason="tf.summary needs TensorBoard: pip install tensorboard")

SHARED = Path(os.environ.get("ODLINT_SHARED", ROOT.parent / "shared"))
CORPUS = sorted(SHARED.glob(f"corpus/wild/**/*{MARK}*"))


def ours(path: str) -> tuple[list[tuple[int, str, bytes]], list[ReadError]]:
    troubles: list[ReadError] = []
    found = [(one.step, one.tag, struct.pack("<d", one.value)) for one in read_file(path, troubles.append) if one.tag]
    return found, troubles


def theirs(path: str) -> list[tuple[int, str, bytes]]:
    """Every number, by TensorFlow's own reader."""
    found = []
    for event in tf.compat.v1.train.summary_iterator(path):
        for value in event.summary.value:
            if value.WhichOneof("value") == "simple_value":
                found.append((event.step, value.tag, struct.pack("<d", value.simple_value)))
            elif value.WhichOneof("value") == "tensor":
                number = tf.make_ndarray(value.tensor)
                if (number.size == 1 and number.dtype.kind in "fiub") or number.dtype.name == "bfloat16":
                    found.append((event.step, value.tag, struct.pack("<d", float(number.reshape(())))))
    return found


def only_file(folder: Path) -> str:
    (path,) = [str(one) for one in folder.iterdir()]
    return path


def test_scalars_of_tf2(tmp_path: Path) -> None:
    with tf.summary.create_file_writer(str(tmp_path)).as_default() as writer:
        for step, value in enumerate((4.25, math.nan, math.inf, -math.inf, 1e-42, 1.47e11)):
            tf.summary.scalar("Loss/total_loss", value, step=step)
            tf.summary.text("notes", "nothing to be read", step=step)
            tf.summary.histogram("weights", [1.0, 2.0], step=step)
            tf.summary.image("images", tf.zeros((1, 4, 4, 3)), step=step)
        writer.flush()
    found, troubles = ours(only_file(tmp_path))
    assert found == theirs(only_file(tmp_path)) and len(found) == 6 and not troubles


@pytest.mark.parametrize(
    "kind",
    ["float16", "bfloat16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32",
     "uint64", "bool"],
)  # fmt: skip
@pytest.mark.parametrize("value", [0, 1, 100])
def test_every_type_of_number(tmp_path: Path, kind: str, value: int) -> None:
    tensor = tf.cast(tf.constant(value, tf.int32), kind)
    metadata = tf.compat.v1.SummaryMetadata(plugin_data={"plugin_name": "scalars"})
    with tf.summary.create_file_writer(str(tmp_path)).as_default() as writer:
        tf.summary.write("Loss/total_loss", tensor, step=3, metadata=metadata)
        writer.flush()
    found, _ = ours(only_file(tmp_path))
    assert found == theirs(only_file(tmp_path)) and len(found) == 1


@pytest.mark.parametrize(
    "kind", ["float16", "bfloat16", "float32", "float64", "int32", "int64", "uint32", "uint64", "bool"]
)
def test_typed_fields(tmp_path: Path, kind: str) -> None:
    """Tensors whose value stands in a field of its type, as make_tensor_proto writes them."""
    from tensorflow.python.summary.writer.event_file_writer import EventFileWriter

    writer: Any = EventFileWriter(str(tmp_path))
    for step, value in enumerate((0, 1, 77)):
        tensor = tf.make_tensor_proto(bool(value) if kind == "bool" else value, dtype=kind, shape=())
        summary = tf.compat.v1.Summary()
        summary.value.add(tag="loss", tensor=tensor)
        writer.add_event(tf.compat.v1.Event(step=step, wall_time=1.0, summary=summary))
    writer.close()
    found, _ = ours(only_file(tmp_path))
    assert found == theirs(only_file(tmp_path)) and len(found) == 3


def test_scalars_of_tf1(tmp_path: Path) -> None:
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        placeholder = tf.compat.v1.placeholder(tf.float32, ())
        tf.compat.v1.summary.scalar("Losses/TotalLoss", placeholder)
        tf.compat.v1.summary.histogram("weights", tf.constant([1.0, 2.0]))
        merged = tf.compat.v1.summary.merge_all()
        writer = tf.compat.v1.summary.FileWriter(str(tmp_path), session.graph)
        writer.add_session_log(tf.compat.v1.SessionLog(status=tf.compat.v1.SessionLog.START), 0)
        for step, value in enumerate((4.25, 3.5, math.nan)):
            writer.add_summary(session.run(merged, {placeholder: value}), step)
        writer.close()
    found, troubles = ours(only_file(tmp_path))
    assert found == theirs(only_file(tmp_path)) and len(found) == 3 and not troubles


def test_a_restarted_tf1_run_is_purged(tmp_path: Path) -> None:
    with tf.Graph().as_default():
        for first, value in ((0, 9.0), (300, 1.0)):
            writer = tf.compat.v1.summary.FileWriter(str(tmp_path), filename_suffix=f".{first}")
            writer.add_session_log(tf.compat.v1.SessionLog(status=tf.compat.v1.SessionLog.START), first)
            for step in range(first, first + 500, 100):
                summary = tf.compat.v1.Summary()
                summary.value.add(tag="loss", simple_value=value)
                writer.add_summary(summary, step)
            writer.close()
    train = read_run(str(tmp_path), [str(path) for path in tmp_path.iterdir()]).train
    assert train is not None
    (series,) = train.of(TOTAL)
    assert series.steps == list(range(0, 800, 100)) and series.values == [9.0] * 3 + [1.0] * 5
    assert [(one.reached, one.step) for one in train.restarts] == [(400, 300)]


def test_a_model_dir_of_the_api(tmp_path: Path) -> None:
    """The tags and folders that the API's train_loop and eval_continuously write."""
    with tf.summary.create_file_writer(str(tmp_path / "train")).as_default():
        for step in range(0, 1000, 100):
            for tag, value in (("Loss/total_loss", 4.0), ("Loss/regularization_loss", 0.1), ("learning_rate", 0.01)):
                tf.summary.scalar(tag, value, step=step)
    with tf.summary.create_file_writer(str(tmp_path / "eval")).as_default():
        tf.summary.scalar("DetectionBoxes_Precision/mAP", 0.25, step=900)
    ((folder, paths),) = find_runs(str(tmp_path), lambda trouble: None).items()
    run = read_run(folder, paths)
    for role in (TOTAL, REGULARIZATION, LEARNING_RATE):
        series = run.trained(role)
        assert series is not None and len(series.points) == 10
    metric = run.evaluated(MEAN_AP)
    assert metric is not None and metric.values == [0.25]


@pytest.mark.skipif(not CORPUS, reason="the shared corpus is not here: set ODLINT_SHARED")
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: "/".join(path.parts[-3:]))
def test_files_of_the_corpus(path: Path) -> None:
    found, troubles = ours(str(path))
    assert found == theirs(str(path)) and not troubles

"""Checkpoints that the real TensorFlow writes, once for all tests."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HAS_TENSORFLOW = importlib.util.find_spec("tensorflow") is not None
needs_tensorflow = pytest.mark.skipif(not HAS_TENSORFLOW, reason="TensorFlow is not installed (extra tf)")


@pytest.fixture(scope="session")
def tf() -> Any:
    if not HAS_TENSORFLOW:
        pytest.skip("TensorFlow is not installed (extra tf)")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import tensorflow

    return tensorflow


Writer = Callable[[Any, Path], str]


def tf1_graph(tf: Any, folder: Path, save: Callable[[Any, Any], str]) -> str:
    """Variables of several types in a TF1 graph, saved by `save(session, folder)`."""
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        v1 = tf.compat.v1
        v1.get_variable("FeatureExtractor/MobilenetV1/Conv2d_0/weights", [3, 3, 3, 8])
        v1.get_variable("BoxPredictor_0/BoxEncodingPredictor/weights", [1, 1, 8, 12])
        v1.get_variable("BoxPredictor_0/ClassPredictor/weights", [1, 1, 8, 15])
        v1.get_variable("half", [2, 2], tf.float16, v1.zeros_initializer())
        v1.get_variable("flag", [], tf.bool, v1.zeros_initializer())
        v1.get_variable("words", initializer=tf.constant(["a", "bc"]))
        v1.get_variable("nothing", [0, 4])
        v1.Variable(4711, name="global_step", dtype=tf.int64, trainable=False)
        session.run(v1.global_variables_initializer())
        return save(session, folder)


def saved(tf: Any, version: Any, sharded: bool = False) -> Writer:
    def write_it(module: Any, folder: Path) -> str:
        return tf1_graph(
            module,
            folder,
            lambda session, place: module.compat.v1.train.Saver(write_version=version, sharded=sharded).save(
                session, str(place / "model.ckpt"), global_step=4711, write_meta_graph=False
            ),
        )

    return write_it


def partitioned(tf: Any, folder: Path) -> str:
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        v1 = tf.compat.v1
        v1.get_variable("embedding", [10, 4], partitioner=v1.fixed_size_partitioner(3))
        v1.get_variable("plain", [2])
        session.run(v1.global_variables_initializer())
        return str(v1.train.Saver().save(session, str(folder / "model.ckpt"), write_meta_graph=False))


def objects(tf: Any, folder: Path) -> str:
    """A TF2 detector in miniature: the parts have the API's names."""
    extractor, predictor, model = tf.Module(), tf.Module(), tf.Module()
    extractor.kernel = tf.Variable(tf.zeros([3, 3, 3, 8]), name="block_1_expand/kernel")
    predictor.bias = tf.Variable(tf.zeros([12]))
    model._feature_extractor, model._box_predictor = extractor, predictor
    return str(tf.train.Checkpoint(model=model, step=tf.Variable(77, dtype=tf.int64)).save(str(folder / "ckpt")))


def keras(tf: Any, folder: Path) -> str:
    model = tf.keras.Sequential(
        [tf.keras.layers.Input((8, 8, 3)), tf.keras.layers.Conv2D(4, 3), tf.keras.layers.BatchNormalization()]
    )
    optimizer = tf.keras.optimizers.SGD(0.1, momentum=0.9)
    return str(tf.train.Checkpoint(model=model, optimizer=optimizer).save(str(folder / "ckpt")))


def backbone(tf: Any, folder: Path) -> str:
    model = tf.Module()
    model.kernel = tf.Variable(tf.zeros([7, 7, 3, 64]), name="conv4_block23_3_conv/kernel")
    return str(tf.train.Checkpoint(feature_extractor=model).save(str(folder / "resnet101.ckpt")))


def empty(tf: Any, folder: Path) -> str:
    return str(tf.train.Checkpoint().save(str(folder / "ckpt")))


def many(tf: Any, folder: Path) -> str:
    """Enough names for several blocks, which share their beginnings."""
    model = tf.Module()
    model.layers = [tf.Variable(tf.zeros([1]), name=f"layer_{number}") for number in range(7000)]
    return str(tf.train.Checkpoint(model=model).save(str(folder / "ckpt")))


def merged(tf: Any, folder: Path) -> str:
    """Three data files, joined by the op that training on several machines uses."""
    parts = []
    for number in range(3):
        part = str(folder / f"part{number}")
        tf.raw_ops.SaveV2(
            prefix=part,
            tensor_names=[f"model/part{number}"],
            shape_and_slices=[""],
            tensors=[tf.fill([4, number + 1], float(number))],
        )
        parts.append(part)
    tf.raw_ops.MergeV2Checkpoints(
        checkpoint_prefixes=parts, destination_prefix=str(folder / "merged"), delete_old_dirs=False
    )
    return str(folder / "merged")


WRITERS: dict[str, Callable[[Any], Writer]] = {
    "tf1": lambda tf: saved(tf, tf.compat.v1.train.SaverDef.V2),
    "tf1-sharded": lambda tf: saved(tf, tf.compat.v1.train.SaverDef.V2, True),
    "v1": lambda tf: saved(tf, tf.compat.v1.train.SaverDef.V1),
    "v1-sharded": lambda tf: saved(tf, tf.compat.v1.train.SaverDef.V1, True),
    "partitioned": lambda tf: partitioned,
    "objects": lambda tf: objects,
    "keras": lambda tf: keras,
    "backbone": lambda tf: backbone,
    "empty": lambda tf: empty,
    "many": lambda tf: many,
    "merged": lambda tf: merged,
}


@pytest.fixture(scope="session")
def written(tf: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The prefix of a checkpoint of one of the kinds in WRITERS."""
    prefixes: dict[str, str] = {}

    def prefix(kind: str) -> str:
        if kind not in prefixes:
            prefixes[kind] = WRITERS[kind](tf)(tf, tmp_path_factory.mktemp(kind))
        return prefixes[kind]

    return prefix

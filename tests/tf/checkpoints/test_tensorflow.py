"""What we read is what TensorFlow reads, on files that TensorFlow wrote."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import google_crc32c
import pytest

from odlint.tf.checkpoints.bundle import read_index
from odlint.tf.checkpoints.discovery import newest_in, read_checkpoint, read_state
from odlint.tf.checkpoints.partial_file import Stored
from odlint.tf.checkpoints.table import MAGIC, SNAPPY, blocks
from odlint.tf.checkpoints.values import OBJECT_GRAPH, read_graph, read_step
from odlint.tf.checkpoints.varint import to_varint
from odlint.tf.checkpoints.writing import Variable, checkpoint_files
from odlint.tf.wire.framing import masked
from odlint.workspace.files import DiskFiles, MemoryFiles
from tests.helpers.checkpoints import V, write
from tests.tf.checkpoints.conftest import WRITERS, needs_tensorflow

FILES = DiskFiles
pytestmark = needs_tensorflow


@pytest.mark.parametrize("kind", WRITERS)
def test_names_types_and_shapes_are_tensorflows(tf: Any, written: Callable[[str], str], kind: str) -> None:
    prefix = written(kind)
    reader = tf.train.load_checkpoint(prefix)
    tensors = read_checkpoint(prefix, FILES()).index.tensors
    assert {name: list(one.shape) for name, one in tensors.items()} == reader.get_variable_to_shape_map()
    types = {name: dtype.name for name, dtype in reader.get_variable_to_dtype_map().items()}
    assert {name: one.dtype for name, one in tensors.items()} == types


@pytest.mark.parametrize("kind", ["objects", "keras", "backbone", "empty", "many"])
def test_the_graph_of_objects_is_tensorflows(tf: Any, written: Callable[[str], str], kind: str) -> None:
    from tensorflow.core.protobuf import trackable_object_graph_pb2

    prefix = written(kind)
    theirs = trackable_object_graph_pb2.TrackableObjectGraph.FromString(
        tf.train.load_checkpoint(prefix).get_tensor(OBJECT_GRAPH)
    )
    files = FILES()
    graph = read_graph(prefix, read_index(prefix + ".index", files), files)
    assert graph is not None
    assert list(graph.roots) == [child.local_name for child in theirs.nodes[0].children]
    assert graph.full_names == {
        one.checkpoint_key: one.full_name for node in theirs.nodes for one in node.attributes if one.full_name
    }


@pytest.mark.parametrize(
    ("kind", "form", "holds", "step"),
    [
        ("tf1", "names", "detector", 4711),
        ("tf1-sharded", "names", "detector", 4711),
        ("v1", "single_file", "detector", -1),
        ("v1-sharded", "single_file", "detector", -1),
        ("partitioned", "names", "other", -1),
        ("objects", "objects", "detector", 77),
        ("keras", "objects", "keras", 0),
        ("backbone", "objects", "backbone", -1),
        ("empty", "objects", "empty", -1),
    ],
)
def test_what_they_are(written: Callable[[str], str], kind: str, form: str, holds: str, step: int) -> None:
    contents = read_checkpoint(written(kind), FILES())
    assert (contents.format, contents.holds) == (form, holds)
    assert contents.missing == []
    assert contents.damage == ""
    assert contents.step == step


def test_what_is_told_of_detectors(written: Callable[[str], str]) -> None:
    one = read_checkpoint(written("tf1"), FILES())
    assert (one.architecture, one.backbone, one.class_slots) == ("ssd", "mobilenet_v1", 5)
    two = read_checkpoint(written("objects"), FILES())
    assert (two.architecture, two.backbone, two.class_slots) == ("ssd", "mobilenet_v2", -1)
    assert set(two.roots) == {"model", "step", "save_counter"}
    assert read_checkpoint(written("backbone"), FILES()).backbone == "resnet101_v1"


def test_partitioned_variables_are_whole(written: Callable[[str], str]) -> None:
    embedding = read_checkpoint(written("partitioned"), FILES()).index.tensors["embedding"]
    assert (embedding.shape, embedding.slices, embedding.size) == ((10, 4), 3, 160)


def test_places_and_shards(tf: Any, written: Callable[[str], str]) -> None:
    prefix = written("merged")
    index = read_index(prefix + ".index", FILES())
    assert index.shards == 3
    for name, tensor in index.tensors.items():
        data = Path(f"{prefix}.data-{tensor.shard:05d}-of-00003").read_bytes()
        expected = tf.train.load_checkpoint(prefix).get_tensor(name).tobytes()
        assert data[tensor.offset : tensor.offset + tensor.size] == expected


def test_the_state_file(tf: Any, tmp_path: Path) -> None:
    checkpoint = tf.train.Checkpoint(x=tf.Variable(1.0))
    manager = tf.train.CheckpointManager(checkpoint, str(tmp_path), max_to_keep=5)
    for _ in range(11):
        manager.save()
    state = read_state(str(tmp_path), FILES())
    assert state is not None
    assert (state.newest, list(state.all)) == ("ckpt-11", [f"ckpt-{number}" for number in range(7, 12)])
    assert newest_in(str(tmp_path), FILES()) == tf.train.latest_checkpoint(str(tmp_path))


@pytest.mark.parametrize(
    "variables",
    [
        {"FeatureExtractor/w": (3, 4), "global_step": ()},
        {"model/_feature_extractor/kernel" + V: (2, 3), "model/_box_predictor/bias" + V: (7,)},
        {"model/a" + V: (0,), "model/b" + V: ()},
        {},
    ],
)
def test_our_writer_writes_what_tensorflow_reads(
    tf: Any, tmp_path: Path, variables: dict[str, tuple[int, ...]]
) -> None:
    prefix = str(write(tmp_path / "ckpt-1", variables, {name: name.split("/")[1] for name in variables if "/" in name}))
    reader = tf.train.load_checkpoint(prefix)
    shapes = {name: tuple(shape) for name, shape in reader.get_variable_to_shape_map().items() if name != OBJECT_GRAPH}
    assert shapes == variables
    for name in reader.get_variable_to_shape_map():
        reader.get_tensor(name)  # raises where a checksum does not match
    assert read_step(prefix, read_index(prefix + ".index", FILES()), FILES()) == -1


def test_compressed_blocks_are_read_alike(tf: Any, tmp_path: Path) -> None:
    """TensorFlow's open release writes plain blocks and reads Snappy's, of which the zoo's checkpoints consist."""
    files = checkpoint_files(
        str(tmp_path / "ckpt-1"), [Variable(f"scope/layer_{n}/weights", (n, 2), "") for n in range(40)]
    )
    plain = files[str(tmp_path / "ckpt-1.index")]
    stored = Stored("x", MemoryFiles({"x": plain}))
    (offset, size), *_ = blocks(stored)
    pieces = [plain[at : min(at + 50, size)] for at in range(offset, size, 50)]
    packed = to_varint(size) + b"".join(bytes([len(piece) - 1 << 2]) + piece for piece in pieces) + bytes([SNAPPY])
    made = packed + struct.pack("<I", masked(google_crc32c.value(packed)))
    handle = to_varint(0) + to_varint(len(packed) - 1)
    index = b"\0\1" + to_varint(len(handle)) + b"z" + handle + struct.pack("<II", 0, 1) + b"\0"
    meta = to_varint(len(made)) + to_varint(len(index) - 1)
    made += index + struct.pack("<I", masked(google_crc32c.value(index))) + (meta + meta).ljust(40, b"\0") + MAGIC
    for name, data in {**files, str(tmp_path / "ckpt-1.index"): made}.items():
        Path(name).write_bytes(data)
    theirs = tf.train.load_checkpoint(str(tmp_path / "ckpt-1")).get_variable_to_shape_map()
    ours = read_index(str(tmp_path / "ckpt-1.index"), FILES()).tensors
    assert {name: list(one.shape) for name, one in ours.items()} == theirs
    assert len(theirs) == 40

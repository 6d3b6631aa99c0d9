"""The few values that odlint reads from the data files: the step, and the graph of objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from google.protobuf.message import DecodeError

from odlint.tf.checkpoints.bundle import Index, Tensor, shard_files
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.partial_file import Stored
from odlint.tf.checkpoints.varint import varint
from odlint.tf.wire.messages import message_class

if TYPE_CHECKING:
    from odlint.workspace.files import Files

OBJECT_GRAPH = "_CHECKPOINTABLE_OBJECT_GRAPH"
_VALUE = "/.ATTRIBUTES/VARIABLE_VALUE"
_STEPS = ("step" + _VALUE, "global_step", "optimizer/iter" + _VALUE, "optimizer/_iterations" + _VALUE)
_WIDTHS = {"int32": 4, "int64": 8}
_MOST_GRAPH = 1 << 26
_CHECKSUM = 4


class Graph(NamedTuple):
    """The objects that a TF2 checkpoint was saved from.

    Attributes:
        roots: what the saved `tf.train.Checkpoint` had: "model", "step", "optimizer", ...
        parts: what the object under "model" or "feature_extractor" has, by that name.
        full_names: the names that variables had in the model, such as "block_1_expand/kernel", by checkpoint key.
    """

    roots: tuple[str, ...]
    parts: dict[str, tuple[str, ...]]
    full_names: dict[str, str]


def read_step(prefix: str, index: Index, files: Files) -> int:
    """The training step, -1 where the checkpoint has none or its data are not here."""
    for name in _STEPS:
        tensor = index.tensors.get(name)
        if tensor is None or tensor.shape or tensor.size != _WIDTHS.get(tensor.dtype, -1):
            continue
        data = _bytes(prefix, index, tensor, files)
        return int.from_bytes(data, "big" if index.big_endian else "little", signed=True) if data else -1
    return -1


def read_graph(prefix: str, index: Index, files: Files) -> Graph | None:
    """The graph of objects; None if there is none or its data file is not here.

    Raises:
        CheckpointError: it is damaged.
    """
    tensor = index.tensors.get(OBJECT_GRAPH)
    if tensor is None or tensor.dtype != "string" or tensor.shape:
        return None
    name = shard_files(prefix, index.shards)[tensor.shard] if 0 <= tensor.shard < index.shards else prefix
    if tensor.size > _MOST_GRAPH:
        raise CheckpointError(name, tensor.offset, f"the graph of objects claims {tensor.size:,} bytes")
    data = _bytes(prefix, index, tensor, files)
    if data is None:
        return None
    try:
        length, at = varint(data, 0)
    except ValueError as problem:
        raise CheckpointError(name, tensor.offset, f"the graph of objects is damaged: {problem}") from None
    content = data[at + _CHECKSUM :]
    if length != len(content):
        raise CheckpointError(name, tensor.offset, "the graph of objects is damaged: its length is another one")
    try:
        return _graph(message_class("TrackableObjectGraph").FromString(content))
    except DecodeError:
        raise CheckpointError(name, tensor.offset, "the graph of objects is damaged: it cannot be parsed") from None


def _graph(message: object) -> Graph:
    nodes = message.nodes  # type: ignore[attr-defined]  # fields of messages exist at run time only
    children = [{child.local_name: child.node_id for child in node.children} for node in nodes]
    roots = children[0] if children else {}
    parts = {
        name: tuple(children[node])
        for name, node in roots.items()
        if name in ("model", "feature_extractor") and 0 <= node < len(children)
    }
    full_names = {
        attribute.checkpoint_key: attribute.full_name
        for node in nodes
        for attribute in node.attributes
        if attribute.full_name
    }
    return Graph(tuple(roots), parts, full_names)


def _bytes(prefix: str, index: Index, tensor: Tensor, files: Files) -> bytes | None:
    """The bytes of a tensor; None when its data file is not here."""
    if index.single_file or not 0 <= tensor.shard < index.shards:
        return None
    name = shard_files(prefix, index.shards)[tensor.shard]
    return Stored(name, files).read(tensor.offset, tensor.size) if files.is_file(name) else None

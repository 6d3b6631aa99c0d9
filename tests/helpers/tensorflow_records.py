"""Records written by the real TensorFlow, for tests; without it these are skipped."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
tensorflow = pytest.importorskip("tensorflow", reason="needs TensorFlow (the tf extra)")

Value = Any


def feature(values: Sequence[Value]) -> Any:
    """A feature of the type of its values; floats when there are none."""
    train = tensorflow.train
    if values and isinstance(values[0], int):
        return train.Feature(int64_list=train.Int64List(value=values))
    if values and isinstance(values[0], (bytes, str)):
        encoded = [value.encode() if isinstance(value, str) else value for value in values]
        return train.Feature(bytes_list=train.BytesList(value=encoded))
    return train.Feature(float_list=train.FloatList(value=values))


def serialized(features: Mapping[str, Sequence[Value]]) -> bytes:
    """An Example."""
    made = {
        name: values if hasattr(values, "SerializeToString") else feature(values) for name, values in features.items()
    }
    data: bytes = tensorflow.train.Example(features=tensorflow.train.Features(feature=made)).SerializeToString()
    return data


def image(width: int = 32, height: int = 24, seed: int = 0, kind: str = "jpeg", channels: int = 3) -> bytes:
    """An encoded image of noise."""
    pixels = tensorflow.random.stateless_uniform([height, width, channels], [seed, 1], 0, 255, tensorflow.int32)
    encode = {"jpeg": tensorflow.io.encode_jpeg, "png": tensorflow.io.encode_png}[kind]
    data: bytes = encode(tensorflow.cast(pixels, tensorflow.uint8)).numpy()
    return data


def example(
    boxes: Sequence[tuple[float, float, float, float]] = ((0.1, 0.5, 0.2, 0.6),),
    texts: Sequence[str] | None = None,
    seed: int = 0,
    **more: Any,
) -> dict[str, Any]:
    """Features of a good record: boxes are (xmin, xmax, ymin, ymax). `more`: further features, "__" for "/"."""
    picture = image(seed=seed)
    features: dict[str, Any] = {
        "image/encoded": [picture],
        "image/format": ["jpeg"],
        "image/source_id": [f"{seed}.jpg"],
        "image/height": [24],
        "image/width": [32],
        "image/object/class/text": list(texts if texts is not None else ["cat"] * len(boxes)),
        "image/object/class/label": [1] * len(boxes),
    }
    if not boxes:  # an empty list would have to have a type
        del features["image/object/class/text"], features["image/object/class/label"]
    for number, side in enumerate(("xmin", "xmax", "ymin", "ymax")):
        features[f"image/object/bbox/{side}"] = [float(box[number]) for box in boxes]
    features.update({name.replace("__", "/"): value for name, value in more.items()})
    return {name: value for name, value in features.items() if value is not None}


def write(path: Path, payloads: Sequence[bytes | Mapping[str, Any]], compression: str = "") -> Path:
    """A record file by tf.io.TFRecordWriter."""
    with tensorflow.io.TFRecordWriter(str(path), compression or None) as writer:
        for payload in payloads:
            writer.write(payload if isinstance(payload, bytes) else serialized(payload))
    return path

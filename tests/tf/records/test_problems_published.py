"""Records that people published, wherever they are at hand: read like TensorFlow reads them, and judged truly."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.records.problems import problems
from tests.helpers.paths import ROOT
from tests.helpers.tensorflow_records import tensorflow

CORPUS = Path(os.environ.get("ODLINT_SHARED") or ROOT.parent / "shared") / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*.record*") if path.is_file())
pytestmark = pytest.mark.skipif(not FILES, reason="the corpus of real files is not at hand (ODLINT_SHARED)")

_SIDES = ("xmin", "xmax", "ymin", "ymax")


def decoded(path: Path) -> list[dict[str, Any]]:
    """Every record, by TensorFlow."""
    var, one = tensorflow.io.VarLenFeature, tensorflow.io.FixedLenFeature
    spec = {
        "image/encoded": one((), tensorflow.string, ""),
        "image/height": one((), tensorflow.int64, 1),
        "image/width": one((), tensorflow.int64, 1),
        "image/object/class/text": var(tensorflow.string),
        "image/object/class/label": var(tensorflow.int64),
        **{f"image/object/bbox/{side}": var(tensorflow.float32) for side in _SIDES},
    }
    return [
        tensorflow.io.parse_single_example(raw, spec)
        for raw in tensorflow.data.TFRecordDataset(str(path)).as_numpy_iterator()
    ]


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(CORPUS).parts[1] + "/" + path.name for path in FILES])
def test_counts_are_tensorflows(path: Path) -> None:
    audit = audit_files([str(path)], pytest.fail)
    records = decoded(path)
    assert audit.sums["records"] == audit.sums["examples"] == len(records)
    classes: Counter[tuple[str, int]] = Counter()
    sizes: Counter[tuple[int, int]] = Counter()
    wrong_size = inverted = above = 0
    for record in records:
        texts = [text.decode() for text in record["image/object/class/text"].values.numpy()]
        classes.update(zip(texts, record["image/object/class/label"].values.numpy().tolist(), strict=True))
        height, width = tensorflow.image.decode_image(record["image/encoded"], 3).shape[:2]
        sizes[width, height] += 1
        wrong_size += (int(record["image/width"]), int(record["image/height"])) != (width, height)
        x0, x1, y0, y1 = (record[f"image/object/bbox/{side}"].values.numpy() for side in _SIDES)
        inverted += int(((x1 < x0) | (y1 < y0)).sum())
        above += int((~((x1 < x0) | (y1 < y0)) & ((x1 > 1.1) | (y1 > 1.1))).sum())
    assert audit.classes.counts() == classes
    assert audit.sizes.counts() == sizes
    assert audit.sums["boxes"] == sum(classes.values())
    assert audit.counts.get("image-size-wrong", 0) == wrong_size
    assert audit.counts.get("box-inverted", 0) == inverted
    assert audit.counts.get("box-in-pixels", 0) + audit.counts.get("box-beyond-limit", 0) == above
    for problem in problems(audit):
        assert problem.kind.severity != "error" or problem.kind.name == "box-inverted", problem

"""Each kind of problem, in records that TensorFlow wrote; and none in good ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from odlint.tf.records.checks import RECORD_CHECKS
from odlint.tf.records.label_comparison import Labels
from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.records.problems import problems
from tests.helpers.tensorflow_records import example, image, serialized, tensorflow, write

LABELS = Labels([(1, "cat", ""), (2, "dog", "")])
FLOATS = "float_list"


def ints(values: list[int]) -> Any:
    return tensorflow.train.Feature(int64_list=tensorflow.train.Int64List(value=values))


def kinds(path: Path, labels: Labels | None = None) -> dict[str, int]:
    failures: list[str] = []
    audit = audit_files([str(path)], failures.append)
    assert not failures
    return {one.kind.name: one.extent for one in problems(audit, labels)}


def bmp(bits: int = 24) -> bytes:
    row = (2 * bits // 8 + 3) // 4 * 4
    head = b"BM" + (54 + row * 2).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    sizes = (40).to_bytes(4, "little") + (2).to_bytes(4, "little") + (2).to_bytes(4, "little")
    return head + sizes + (1).to_bytes(2, "little") + bits.to_bytes(2, "little") + bytes(24) + bytes(row * 2)


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


TWO = ((0.1, 0.5, 0.2, 0.6), (0.2, 0.5, 0.2, 0.6))

# kind -> (features that differ from a good record's, how often it is counted)
BAD: dict[str, tuple[dict[str, Any], int]] = {
    "feature-wrong-type": ({"image__height": [24.0]}, 1),
    "feature-not-single": ({"image__height": [24, 24]}, 1),
    "image-missing": ({"image__encoded": None}, 1),
    "boxes-ragged": ({"image__object__bbox__xmin": [0.1, 0.2]}, 1),
    "classes-ragged": ({"image__object__class__text": ["cat", "cat"]}, 1),
    "boxes-without-class": ({"image__object__class__text": None, "image__object__class__label": None}, 1),
    "class-numbers-ragged": ({"image__object__class__label": [1, 1]}, 1),
    "weights-ragged": ({"image__object__weight": [1.0, 1.0]}, 1),
    "flags-ragged": ({"image__object__is_crowd": [0, 0]}, 1),
    "keypoints-ragged": ({"image__object__keypoint__x": [0.1, 0.2], "image__object__keypoint__y": [0.1]}, 1),
    "keypoint-extras-ragged": (
        {
            "image__object__keypoint__x": [0.1],
            "image__object__keypoint__y": [0.1],
            "image__object__keypoint__visibility": [1, 1],
        },
        1,
    ),
    "masks-ragged": ({"image__object__mask": [b"1", b"2"]}, 1),
    "box-inverted": ({"boxes": ((0.5, 0.1, 0.2, 0.6), (0.1, 0.2, 0.9, 0.6))}, 2),
    "box-in-pixels": ({"boxes": ((1.0, 15.0, 2.0, 20.0),)}, 1),
    "box-beyond-limit": ({"boxes": ((0.1, 1.2, 0.2, 0.6),)}, 1),
    "box-outside": ({"boxes": ((-0.1, 0.5, 0.2, 0.6), (0.1, 1.05, 0.2, 0.6))}, 2),
    "box-degenerate": ({"boxes": ((0.1, 0.1, 0.2, 0.6), (0.1, 0.5, 0.2, 0.2001))}, 2),
    "box-not-finite": ({"boxes": ((float("nan"), 0.5, 0.2, 0.6),)}, 1),
    "image-undecodable": ({"image__encoded": [b"images/one.jpg"]}, 1),
    "image-gif": ({"image__encoded": [b"GIF89a" + bytes([32, 0, 24, 0]) + bytes(20)]}, 1),
    "image-bmp-channels": ({"image__encoded": [bmp(32)], "image__width": [2], "image__height": [2]}, 1),
    "image-cut-off": ({"image__encoded": [cut(image())]}, 1),
    "image-format-raw": ({"image__format": [b"raw"]}, 1),
    "image-format-wrong": ({"image__format": [b"png"]}, 1),
    "image-size-wrong": ({"image__width": [24], "image__height": [32]}, 1),
    "class-text-empty": ({"texts": [""]}, 1),
    "class-text-unknown": ({"texts": ["Cat "]}, 1),
    "class-number-unknown": ({"image__object__class__text": None, "image__object__class__label": [3]}, 1),
    "class-text-and-number-disagree": ({"texts": ["dog"]}, 1),
}


def test_good_records_have_no_problem(tmp_path: Path) -> None:
    path = write(tmp_path / "good.record", [example(seed=0), example((), seed=1), example(TWO, ["cat", "cat"], seed=2)])
    assert kinds(path) == {}
    assert kinds(path, LABELS) == {"class-without-boxes": 1}


@pytest.mark.parametrize("kind", sorted(BAD))
def test_each_kind_is_found_where_it_is(kind: str, tmp_path: Path) -> None:
    changes, count = BAD[kind]
    path = write(tmp_path / "bad.record", [example(seed=7), example(seed=8, **changes), example(seed=9)])
    assert kinds(path, LABELS).get(kind) == count
    audit = audit_files([str(path)], print)
    examples = next(one for one in problems(audit, LABELS) if one.kind.name == kind).examples
    assert examples[0][0][1] == 1, "the second record"
    assert examples[0][0][2] > 100, "which does not begin at the file's first byte"


@pytest.mark.parametrize("kind", ["feature-wrong-type", "feature-not-single", "image-undecodable", "image-cut-off"])
def test_what_is_called_an_error_of_reading_stops_tensorflow(kind: str) -> None:
    data = serialized(example(seed=8, **BAD[kind][0]))
    spec = {
        "image/encoded": tensorflow.io.FixedLenFeature((), tensorflow.string, ""),
        "image/height": tensorflow.io.FixedLenFeature((), tensorflow.int64, 1),
    }
    with pytest.raises(tensorflow.errors.InvalidArgumentError):
        parsed = tensorflow.io.parse_single_example(data, spec)
        tensorflow.image.decode_image(parsed["image/encoded"], 3)


def test_an_empty_list_of_another_type_stops_tensorflow_too(tmp_path: Path) -> None:
    features = example((), seed=3, image__object__bbox__xmin=ints([]))
    assert kinds(write(tmp_path / "one.record", [features])) == {"feature-wrong-type": 1, "no-boxes-at-all": 1}
    spec = {"image/object/bbox/xmin": tensorflow.io.VarLenFeature(tensorflow.float32)}
    with pytest.raises(tensorflow.errors.InvalidArgumentError):
        tensorflow.io.parse_single_example(serialized(features), spec)


def test_images_and_numbers_that_repeat(tmp_path: Path) -> None:
    path = write(tmp_path / "one.record", [example(seed=1), example(seed=2), example(seed=1, image__source_id=["x"])])
    assert kinds(path) == {"image-repeated": 1}
    other = write(tmp_path / "two.record", [example(seed=1), example(seed=2, image__object__class__label=[2])])
    assert kinds(other) == {"class-numbers-vary": 2}


def test_a_feature_that_no_record_spells_right(tmp_path: Path) -> None:
    odd: dict[str, Any] = {"image__object__bbox__xmin": None, "image__object__bbox__x_min": [0.1], "image__extra": [1]}
    found = kinds(write(tmp_path / "one.record", [example(seed=1, **odd), example(seed=2, **odd)]))
    assert found["feature-misspelt"] == 2
    assert "feature-misspelt" not in kinds(write(tmp_path / "two.record", [example(seed=1, image__extra=[1])]))


def test_some_source_ids_empty(tmp_path: Path) -> None:
    path = write(tmp_path / "one.record", [example(seed=1), example(seed=2, image__source_id=None)])
    assert kinds(path) == {"source-id-empty": 1}


def test_imbalance_and_unused_classes(tmp_path: Path) -> None:
    many = example([(0.1, 0.5, 0.1, 0.5)] * 21, ["cat"] * 21, seed=1)
    few = example(seed=2, texts=["dog"], image__object__class__label=[2])
    assert kinds(write(tmp_path / "one.record", [many, few]), LABELS) == {"class-imbalance": 2}


def test_no_box_anywhere(tmp_path: Path) -> None:
    assert kinds(write(tmp_path / "one.record", [example((), seed=1)])) == {"no-boxes-at-all": 1}


def test_records_that_are_no_examples(tmp_path: Path) -> None:
    found = kinds(write(tmp_path / "one.record", [b"\xff\xff\xff", b'{"a": 1}', serialized(example())]))
    assert found == {"record-no-example": 2}


def test_a_huge_image(tmp_path: Path) -> None:
    huge = image(2001, 2000, channels=1)
    features = example(image__encoded=[huge], image__width=[2001], image__height=[2000])
    assert kinds(write(tmp_path / "one.record", [features])) == {"image-huge": 1}


def test_frames_of_sequences(tmp_path: Path) -> None:
    train = tensorflow.train

    def sequence(boxes: int) -> bytes:
        def frames(values: list[Any]) -> Any:
            return train.FeatureList(feature=values)

        def texts(values: list[bytes]) -> Any:
            return train.Feature(bytes_list=train.BytesList(value=values))

        lists = {
            "image/encoded": frames([texts([image(seed=one)]) for one in range(2)]),
            "image/source_id": frames([texts([b"%d" % one]) for one in range(2)]),
            "region/label/string": frames([texts([b"cat"]) for _ in range(2)]),
        }
        for name, value in (("xmin", 0.1), ("xmax", 0.5), ("ymin", 0.1), ("ymax", 0.5)):
            found = train.Feature(float_list=train.FloatList(value=[value]))
            lists[f"region/bbox/{name}"] = frames([found] * boxes)
        context = train.Features(feature={"image/height": ints([24]), "image/width": ints([32])})
        made: bytes = train.SequenceExample(
            context=context, feature_lists=train.FeatureLists(feature_list=lists)
        ).SerializeToString()
        return made

    good = write(tmp_path / "good.record", [sequence(2)])
    assert kinds(good) == {}
    audit = audit_files([str(good)], print)
    assert (audit.sums["sequences"], audit.sums["frames"], audit.sums["boxes"]) == (1, 2, 2)
    assert "frames-ragged" in kinds(write(tmp_path / "bad.record", [sequence(1)]))


def test_every_kind_has_a_test() -> None:
    elsewhere = {name for name in RECORD_CHECKS if name.startswith("file-")} | {"record-damaged"}  # test_files.py
    here = {
        "class-imbalance", "class-numbers-vary", "class-without-boxes", "feature-misspelt", "frames-ragged",
        "image-huge", "image-repeated", "no-boxes-at-all", "record-no-example", "source-id-empty",
    }  # fmt: skip
    assert set(BAD) | here | elsewhere == set(RECORD_CHECKS)

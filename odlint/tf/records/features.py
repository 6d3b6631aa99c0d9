"""Features that the API's decoders read, by name, with their types (data_decoders/tf_example_decoder.py)."""

from __future__ import annotations

BYTES, INT, FLOAT = "bytes_list", "int64_list", "float_list"
TYPE_NAMES = {BYTES: "bytes", INT: "int64", FLOAT: "float", "": "empty"}

# Read as exactly one value when they are there: FixedLenFeature(()).
SINGLE: dict[str, str] = {
    "image/encoded": BYTES,
    "image/format": BYTES,
    "image/filename": BYTES,
    "image/key/sha256": BYTES,
    "image/source_id": BYTES,
    "image/height": INT,
    "image/width": INT,
}
# Read by every reader, with any number of values.
LISTS: dict[str, str] = {
    "image/class/text": BYTES,
    "image/class/label": INT,
    "image/neg_category_ids": INT,
    "image/not_exhaustive_category_ids": INT,
    "image/class/confidence": FLOAT,
    "image/object/bbox/xmin": FLOAT,
    "image/object/bbox/xmax": FLOAT,
    "image/object/bbox/ymin": FLOAT,
    "image/object/bbox/ymax": FLOAT,
    "image/object/class/label": INT,
    "image/object/class/text": BYTES,
    "image/object/area": FLOAT,
    "image/object/is_crowd": INT,
    "image/object/difficult": INT,
    "image/object/group_of": INT,
    "image/object/weight": FLOAT,
}
# Read only by readers that are told to: masks (of either type), keypoints, channels, scores, context, poses, tracks.
OPTIONAL: dict[str, str] = {
    "image/additional_channels/encoded": BYTES,
    "image/object/class/multiclass_scores": FLOAT,
    "image/object/keypoint/x": FLOAT,
    "image/object/keypoint/y": FLOAT,
    "image/object/keypoint/z": FLOAT,
    "image/object/keypoint/z/weights": FLOAT,
    "image/object/keypoint/visibility": INT,
    "image/object/mask/weight": FLOAT,
    "image/context_features": FLOAT,
    "image/context_feature_length": INT,
    "image/object/densepose/num": INT,
    "image/object/densepose/part_index": INT,
    "image/object/densepose/x": FLOAT,
    "image/object/densepose/y": FLOAT,
    "image/object/densepose/u": FLOAT,
    "image/object/densepose/v": FLOAT,
    "image/object/track/label": INT,
}
TYPES: dict[str, str] = {**SINGLE, **LISTS, **OPTIONAL}
MASK = "image/object/mask"  # bytes with PNG_MASKS, floats with NUMERICAL_MASKS
READ = (*TYPES, MASK)

# Features of a SequenceExample (data_decoders/tf_sequence_example_decoder.py).
FRAME_CONTEXT: dict[str, str] = {"image/format": BYTES, "image/height": INT, "image/width": INT}
FRAME_LISTS: dict[str, str] = {
    "image/encoded": BYTES,
    "image/source_id": BYTES,
    "region/bbox/xmin": FLOAT,
    "region/bbox/xmax": FLOAT,
    "region/bbox/ymin": FLOAT,
    "region/bbox/ymax": FLOAT,
    "region/label/string": BYTES,
    "region/label/confidence": FLOAT,
    "region/is_annotated": INT,
}

# Features that writers of this format put in and the API does not read: no misspelling of any of the above.
UNREAD = frozenset(
    (
        "image/channels",
        "image/colorspace",
        "image/object/bbox/label",
        "image/object/truncated",
        "image/object/view",
        "image/object/pose",
        "image/object/occluded",
        "image/object/depiction",
        "image/object/class/confidence",
        "image/object/keypoint/text",
        "image/object/keypoint/num",
        "image/context_features_image_id_list",
        "image/object/mask/class",
        "image/date_captured",
        "image/seq_id",
        "image/seq_num_frames",
        "image/seq_frame_num",
        "image/location",
        "image/unix_time",
        "image/time_captured",
    )
)

# Which of the optional parts of an audit a record needs.
FLAGS = frozenset("image/object/" + name for name in ("is_crowd", "difficult", "group_of", "area", "weight"))
EXTRAS = frozenset((*OPTIONAL, MASK))

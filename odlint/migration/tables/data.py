"""The table of both readers: alike for all families but for a field or two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import CENTERNET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, Outcome
from odlint.migration.tables.rows import Row, decided, exact, fixed, none, unread

_TRAIN, _VALID = "task.train_data", "task.validation_data"
_READERS = ("train_input_reader", "eval_input_reader")


def data(family: str, masks: bool) -> Sequence[Row]:
    """Rows of both readers."""
    rows: list[Row] = []
    for reader, part in zip(_READERS, (_TRAIN, _VALID), strict=True):
        rows += [
            decided(f"{reader}.tf_record_input_reader.input_path", _paths(part, family), "all files", EXACT,
                    to=f"{part}.input_path"),
            decided(f"{reader}.label_map_path", _label_map(part, masks), "as CSV, where records hold names",
                    to=f"{part}.decoder"),
            *_boxes(reader, part, family),
            *_shuffling(reader, part),
            decided(f"{reader}.load_instance_masks", _masks(masks), "a matter of the model there", EXACT),
            fixed(f"{reader}.mask_type", "PNG_MASKS", "masks are read as PNG images"),
            fixed(f"{reader}.input_type", "TF_EXAMPLE", "records hold tf.train.Example"),
            fixed(f"{reader}.num_additional_channels", 0, "images have three channels"),
            none(f"{reader}.load_multiclass_scores", "only one class for each box is read"),
            none(f"{reader}.expand_labels_hierarchy", "labels are read as they are"),
            *(none(f"{reader}.{name}.*", "the model finds boxes, and masks, only")
              for name in ("num_keypoints", "keypoint_type_weight", "load_dense_pose", "load_track_id",
                           "load_keypoint_depth_features", "load_context_features", "load_context_image_ids",
                           "use_keypoint_label_map", "frame_index")),
            none(f"{reader}.sample_from_datasets_weights", "input_path as a mapping with weights can do that: by hand"),
            none(f"{reader}.sample_1_of_n_examples", "every example is read"),
            unread(f"{reader}.name", "it names the folder of the summaries"),
            unread(f"{reader}.use_display_name", "nobody reads it"),
            unread(f"{reader}.include_source_id", "source ids are always read"),
            *(unread(f"{reader}.{name}", "it is about the speed of reading, which is tuned automatically")
              for name in ("num_parallel_batches", "num_prefetch_batches", "queue_capacity", "min_after_dequeue",
                           "prefetch_size", "num_parallel_map_calls", "read_block_length",
                           "filenames_shuffle_buffer_size", "num_readers")),
        ]  # fmt: skip
    return rows


def _boxes(reader: str, part: str, family: str) -> Sequence[Row]:
    if family != CENTERNET:
        return [exact(f"{reader}.max_number_of_boxes", f"{part}.parser.max_num_instances")]
    if reader == "train_input_reader":
        return [exact(f"{reader}.max_number_of_boxes", "task.model.max_num_instances")]
    return [unread(f"{reader}.max_number_of_boxes", "one number holds for both readers: that of train_input_reader")]


def _paths(part: str, family: str) -> Any:
    def decide(value: list[str], _pipeline: Pipeline, _path: str) -> Outcome:
        if family == CENTERNET or len(value) == 1:
            return Outcome(EXACT, {f"{part}.input_path": ",".join(value)})
        return Outcome(EXACT, {f"{part}.input_path": list(value)})

    return decide


def _label_map(part: str, masks: bool) -> Any:
    decoder = f"{part}.decoder"

    def decide(_value: str, pipeline: Pipeline, _path: str) -> Outcome:
        if not pipeline.map_path:
            sets = {f"{decoder}.type": "simple_decoder", f"{decoder}.simple_decoder.regenerate_source_id": True}
            return Outcome(APPROXIMATE, sets, pipeline.by_text)
        named = f"{decoder}.label_map_decoder"
        sets = {
            f"{decoder}.type": "label_map_decoder",
            f"{named}.label_map": pipeline.map_path,
            f"{named}.regenerate_source_id": True,
        }
        if (
            masks and part == _VALID
        ):  # an annotation file is made of the records, by another reader than the experiment's
            sets[f"{decoder}.simple_decoder.regenerate_source_id"] = True
            why = "the evaluation of masks finds classes by number (class/label) all the same, or in an annotation_file"
            return Outcome(APPROXIMATE, sets, f"{pipeline.by_text}; {why}")
        return Outcome(EXACT, sets, pipeline.by_text)

    return decide


def _shuffling(reader: str, part: str) -> Sequence[Row]:
    if reader == "eval_input_reader":
        return [
            fixed(f"{reader}.shuffle", False, "evaluation reads in order"),
            fixed(f"{reader}.num_epochs", 1, "evaluation reads everything once"),
            unread(f"{reader}.shuffle_buffer_size", "evaluation reads in order"),
            exact(f"{reader}.drop_remainder", f"{part}.drop_remainder", default=False),
        ]

    def order(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
        if value:
            return Outcome(EXACT, {}, "training always shuffles")
        return Outcome(APPROXIMATE, {f"{part}.shuffle_buffer_size": 1}, "a buffer of one example shuffles files only")

    def epochs(value: int, _pipeline: Pipeline, _path: str) -> Outcome:
        if value:
            return Outcome(IMPOSSIBLE, {}, "training repeats the data until train_steps")
        return Outcome(EXACT, {}, "training repeats the data")

    return [
        decided(f"{reader}.shuffle", order, "training always shuffles", EXACT),
        exact(f"{reader}.shuffle_buffer_size", f"{part}.shuffle_buffer_size"),
        decided(f"{reader}.num_epochs", epochs, "training repeats the data", EXACT),
        fixed(f"{reader}.drop_remainder", True, "training leaves out an incomplete batch"),
    ]


def _masks(masks: bool) -> Any:
    def decide(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
        if value and not masks:
            return Outcome(IMPOSSIBLE, {}, "this model has no masks")
        return Outcome(EXACT, {}, "model.include_mask says it")

    return decide

"""Types of everything a rule may name: facts and functions of the host, for the compiler of rules.

`facts.py` computes what this module declares. Only rule compilation imports it, never a check.
"""

from __future__ import annotations

from collections.abc import Sequence

from odlint.analysis.records_fact import UNKNOWABLE
from odlint.language.environment import Environment, Function, Meaning, Variable, calls
from odlint.language.types import BOOL, DOUBLE, INT, STRING, ListType, RecordType, SchemaMessage, Type
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.index import message_names, message_type

LABEL_MAP_RECORD = RecordType(
    "label map",
    {
        "path": STRING,
        "file": STRING,
        "guessed": BOOL,
        "max_id": INT,
        "min_id": INT,
        "count": INT,
        "ids": ListType(INT),
        "names": ListType(STRING),
        "display_names": ListType(STRING),
        "shown_names": ListType(STRING),
        "keypoint_labels": ListType(STRING),
        "keypoint_ids": ListType(INT),
        "keypoint_names": ListType(STRING),
        "keypoint_display_names": ListType(STRING),
    },
)
CHECKPOINT_RECORD = RecordType(
    "checkpoint",
    {
        "path": STRING,
        "prefix": STRING,
        "file": STRING,
        "format": STRING,
        "holds": STRING,
        "architecture": STRING,
        "backbone": STRING,
        "class_slots": INT,
        "step": INT,
        "missing": ListType(STRING),
        "damage": STRING,
        "roots": ListType(STRING),
        "parts": ListType(STRING),
        "variables": ListType(STRING),
    },
)
LEARNING_RATE_RECORD = RecordType(
    "learning rate",
    {
        "kind": STRING,
        "base_field": STRING,
        "peak": DOUBLE,
        "warmup_rate": DOUBLE,
        "warmup_steps": INT,
        "last_step": INT,
    },
)
_INTS = """records images boxes record_bytes examples sequences fewest_frames without_boxes most_boxes with_text
unknown_boxes text_boxes used_classes commonest_boxes rarest_boxes least_number most_number disagreeing_boxes masks_png
masks_numbers with_keypoints least_keypoints most_keypoints with_scores least_scores most_scores least_channels
most_channels with_context without_context_length least_context_length most_context_length repeated_ids shared_images"""
RECORDS_RECORD = RecordType(
    "records",
    {
        **dict.fromkeys(_INTS.split(), INT),
        **dict.fromkeys(("most_boxes_at", "commonest", "rarest", "shared_at"), STRING),
        **dict.fromkeys(
            ("unknown_texts", "stray_texts", "unused_classes", "few_classes", "disagreeing"), ListType(STRING)
        ),
        **dict.fromkeys(("image_ratio", "below_8", "below_16", "anchors_missed"), DOUBLE),
        **dict.fromkeys(("sampled", "has_numbers", "all_texts_unknown"), BOOL),
    },
    UNKNOWABLE,
)

# name -> (type, may be unknown)
FACTS: dict[str, tuple[Type, bool]] = {
    "label_map": (LABEL_MAP_RECORD, True),
    "eval_label_map": (LABEL_MAP_RECORD, True),
    "records": (RECORDS_RECORD, True),
    "eval_records": (RECORDS_RECORD, True),
    "label_map_known": (BOOL, False),
    "eval_label_map_known": (BOOL, False),
    "checkpoint": (CHECKPOINT_RECORD, True),
    "checkpoint_known": (BOOL, False),
    "run_checkpoint": (CHECKPOINT_RECORD, True),
    "run_checkpoint_known": (BOOL, False),
    "architecture": (STRING, False),
    "extractor": (STRING, False),
    "family": (STRING, True),
    "optimizer": (STRING, False),
    "learning_rate": (LEARNING_RATE_RECORD, True),
    "tf": (INT, True),
    "tf_stated": (BOOL, False),
    "device": (STRING, False),
    "export": (STRING, False),
    "template": (BOOL, False),
}


def _method(name: str, params: Sequence[Type], result: Type, may_be_unknown: bool) -> Function:
    return Function(name, tuple(params), result, may_be_unknown, calls(f"F.{name}"))


FUNCTIONS: tuple[Function, ...] = (
    _method("path_absent", [STRING], BOOL, True),
    _method("records_absent", [STRING], BOOL, True),
    _method("checkpoint_absent", [STRING], BOOL, True),
    _method("checkpoints_beside", [STRING], ListType(STRING), True),
    _method("checkpoints_in", [STRING], ListType(STRING), True),
    _method("freezes_anything", [STRING, ListType(STRING)], BOOL, True),
    _method("extractor_backbone", [STRING], STRING, True),
    _method("is_in_run_folder", [STRING], BOOL, False),
    _method("path_is_folder", [STRING], BOOL, True),
    _method("is_placeholder", [STRING], BOOL, False),
    _method("is_remote", [STRING], BOOL, False),
    _method("is_printable", [STRING], BOOL, False),
    _method("known_extractors", [STRING, INT], ListType(STRING), False),
    _method("extractor_generation", [STRING], INT, False),
    _method("extractor_twin", [STRING], STRING, False),
)


LABEL_MAP_TYPES = frozenset(("StringIntLabelMap", "StringIntLabelMapItem", "KeypointMap", "LVISFrequency"))


def type_names() -> Sequence[str]:
    """Names of all message types."""
    return message_names()


def find_type(name: str) -> SchemaMessage | None:
    """The message type of this name; None if there is none."""
    return message_type(name) if name in message_names() else None


def root_of(type_name: str) -> tuple[str, SchemaMessage]:
    """(its name in rules, type) of the root of the files that hold messages of a type."""
    return ("map", message_type(LABEL_MAP)) if type_name in LABEL_MAP_TYPES else ("config", message_type(PIPELINE))


def environment_for(type_name: str) -> Environment:
    """Facts and functions for rules on a type: label maps have no facts."""
    known = environment()
    return Environment({}, known.functions) if type_name in LABEL_MAP_TYPES else known


def environment() -> Environment:
    """Facts and functions of configs, without the names that depend on a rule's anchors."""
    variables: dict[str, Meaning] = {
        name: Variable(type_, f'F.get("{name}")', unknown) for name, (type_, unknown) in FACTS.items()
    }
    return Environment(variables, {function.name: function for function in FUNCTIONS})

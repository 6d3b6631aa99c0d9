"""SequenceExamples: films whose frames are images with boxes (data_decoders/tf_sequence_example_decoder.py)."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import DecodeError

from odlint.tf.records.audit import Audit
from odlint.tf.records.boxes import observe_boxes
from odlint.tf.records.features import FRAME_CONTEXT, FRAME_LISTS, TYPE_NAMES
from odlint.tf.records.image_audit import observe_image, observe_source
from odlint.tf.records.record_locations import Place
from odlint.tf.wire.messages import message_class

_SequenceExample = message_class("SequenceExample")
_BOX = "region/bbox/"


def observe_sequence(audit: Audit, payload: bytes, place: Place) -> bool:
    """Add a record to an audit if it is a SequenceExample; whether it is."""
    try:
        sequence = _SequenceExample.FromString(payload)
    except DecodeError:
        return False
    lists = sequence.feature_lists.feature_list
    if not lists:
        return False
    audit.sums["sequences"] += 1
    for name, kind in FRAME_CONTEXT.items():
        feature = sequence.context.feature[name] if name in sequence.context.feature else None  # noqa: SIM401  # get() makes one
        written_kind = feature.WhichOneof("kind") if feature is not None else None
        if written_kind is not None and written_kind != kind:
            audit.note("feature-wrong-type", place, f"{name} holds {TYPE_NAMES[written_kind]} values")
        elif name != "image/format" and (written_kind is None or len(getattr(feature, kind).value) != 1):
            audit.note("feature-not-single", place, f"{name} must have one value in the context of a sequence")
    frames = {name: _frames(audit, lists, name, kind, place) for name, kind in FRAME_LISTS.items()}
    count = len(frames["image/encoded"])
    audit.spans["frames"].add(count, place)
    audit.sums["frames"] += count
    if not count:
        audit.note("image-missing", place, "the sequence has no image/encoded")
    lengths = {name: len(values) for name, values in frames.items() if name in lists}
    if len(set(lengths.values())) > 1:
        audit.note("frames-ragged", place, ", ".join(f"{length} {name}" for name, length in lengths.items()))
        return True
    for number in range(count):
        _observe_frame(audit, {name: values[number] for name, values in frames.items() if values}, place)
    return True


def _frames(audit: Audit, lists: Any, name: str, kind: str, place: Place) -> list[Any]:
    """The values of each frame."""
    if name not in lists:
        return []
    frames = []
    for feature in lists[name].feature:
        written_kind = feature.WhichOneof("kind")
        if written_kind is not None and written_kind != kind:
            audit.note("feature-wrong-type", place, f"{name} holds {TYPE_NAMES[written_kind]} values in a frame")
        frames.append(getattr(feature, kind).value if written_kind == kind else ())
    return frames


def _observe_frame(audit: Audit, frame: dict[str, Any], place: Place) -> None:
    image = frame.get("image/encoded")
    width = height = 0
    if image:
        seen = observe_image(audit, image[0], None, place)
        width, height = seen.width, seen.height
    source = frame.get("image/source_id")
    observe_source(audit, source[0] if source else b"", place)
    corners = tuple(frame.get(_BOX + name, ()) for name in ("xmin", "xmax", "ymin", "ymax"))
    observe_boxes(audit, corners, frame.get("region/label/string", ()), (), width, height, place)

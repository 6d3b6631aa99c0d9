"""Adds one record to an audit.

The same function serves a loop, a pool of processes and Apache Beam. It is the hot loop of `odlint data`: look-ups are
bound to locals, and sentences are made only of what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from google.protobuf.message import DecodeError

from odlint.tf.records.audit import Audit
from odlint.tf.records.boxes import observe_boxes
from odlint.tf.records.features import MASK, SINGLE, TYPE_NAMES, TYPES
from odlint.tf.records.image_audit import observe_image, observe_source
from odlint.tf.records.images import ImageHeader
from odlint.tf.records.record_locations import Place
from odlint.tf.records.sequences import observe_sequence
from odlint.tf.wire.messages import message_class

_BOX = "image/object/bbox/"
_Example = message_class("Example")
_GETTERS = {name: attrgetter(f"{kind}.value") for name, kind in TYPES.items()}
_FLAGS = (
    ("image/object/is_crowd", "crowd"),
    ("image/object/difficult", "difficult"),
    ("image/object/group_of", "group_of"),
    ("image/object/area", ""),
    ("image/object/weight", ""),
)
Values = Mapping[str, Any]  # feature -> its value, or its values as protobuf hands them out


def observe(audit: Audit, payload: bytes, place: Place) -> None:
    """Add one record to an audit.

    Args:
        audit: changed in place.
        payload: the record's bytes, a serialized Example or SequenceExample.
        place: file, number and byte offset of the record.
    """
    sums = audit.sums
    sums["records"] += 1
    sums["bytes"] += len(payload)
    try:
        features = _Example.FromString(payload).features.feature
    except DecodeError:
        audit.note("record-no-example", place, _what(payload))
        return
    values: dict[str, Any] = {}
    odd: list[str] = []
    for name in features:
        getter = _GETTERS.get(name)
        if getter is not None:
            value = getter(features[name])
            if len(value) == 1 and name in SINGLE:
                values[name] = value[0]
                continue
            if value and name not in SINGLE:
                values[name] = value
                continue
        odd.append(name)
    names: frozenset[tuple[str, str] | str] = frozenset(values)
    if odd:
        names |= {_odd_feature(audit, values, name, features[name], place) for name in odd}
    layout = audit.layout(names, place)
    if "image/encoded" not in values and b"\x12" in payload and observe_sequence(audit, payload, place):
        return
    if not names and payload:
        audit.note("record-no-example", place, _what(payload))
        return
    sums["examples"] += 1
    boxes, seen = _observe_usual(audit, values, place)
    if layout.flags and boxes is not None:
        _observe_flags(audit, values, boxes, place)
    if layout.extras:
        _observe_extras(audit, values, boxes, place)
    if seen is None and not any(name == "image/encoded" or name[0] == "image/encoded" for name in names):
        audit.note("image-missing", place, "the record has no feature image/encoded")


def _what(payload: bytes) -> str:
    return f"{len(payload):,} bytes that begin with {payload[:8].hex(' ')}" if payload else "it is empty"


def _odd_feature(audit: Audit, values: dict[str, Any], name: str, feature: Any, place: Place) -> tuple[str, str]:
    """A feature that the decoder does not read, or not like this: empty, of another type, several values for one."""
    kind = feature.WhichOneof("kind") or ""
    wanted = TYPES.get(name)
    if kind and kind == wanted:
        value = getattr(feature, kind).value
        if name in SINGLE:
            audit.note("feature-not-single", place, f"{name} has {len(value)} values")
        else:
            values[name] = value
    elif kind and wanted is not None:
        says = f"{name} holds {TYPE_NAMES[kind]} values, where {TYPE_NAMES[wanted]} are read"
        audit.note("feature-wrong-type", place, says)
    elif kind and name == MASK:
        values[name + "/" + kind] = getattr(feature, kind).value
    return name, kind


def _observe_usual(audit: Audit, values: Values, place: Place) -> tuple[int | None, ImageHeader | None]:
    """What every record should have: (number of boxes, None when they do not fit together; what the image is)."""
    get = values.get
    image = get("image/encoded")
    seen: ImageHeader | None = None
    width = height = 0
    if image is not None:
        seen = observe_image(audit, image, get("image/format"), place)
        width, height = seen.width, seen.height
        stated_width, stated_height = get("image/width", width), get("image/height", height)
        if (stated_width != width or stated_height != height) and width > 0 and height > 0:
            _note_size(audit, (stated_width, stated_height), (width, height), place)
    observe_source(audit, get("image/source_id", b""), place)
    corners = (get(_BOX + "xmin", ()), get(_BOX + "xmax", ()), get(_BOX + "ymin", ()), get(_BOX + "ymax", ()))
    texts, numbers = get("image/object/class/text", ()), get("image/object/class/label", ())
    return observe_boxes(audit, corners, texts, numbers, width, height, place), seen


def _note_size(audit: Audit, stated: tuple[int, int], real: tuple[int, int], place: Place) -> None:
    swapped = " (swapped)" if stated == real[::-1] else ""
    says = f"the record says {stated[0]} wide and {stated[1]} high, the image is {real[0]} by {real[1]}{swapped}"
    audit.note("image-size-wrong", place, says)


def _observe_flags(audit: Audit, values: Values, boxes: int, place: Place) -> None:
    for name, counter in _FLAGS:
        flags = values.get(name)
        if flags:
            if len(flags) != boxes:
                kind = "weights-ragged" if name.endswith("weight") else "flags-ragged"
                audit.note(kind, place, f"{len(flags)} values of {name} for {boxes} boxes")
            if counter:
                audit.sums[counter] += len(flags) - list(flags).count(0)


def _observe_extras(audit: Audit, values: Values, boxes: int | None, place: Place) -> None:
    """Masks, keypoints, further channels, scores and context, which few records have."""
    get, sums, spans = values.get, audit.sums, audit.spans
    further = get("image/additional_channels/encoded")
    if further:
        sums["with_channels"] += 1
        spans["channels"].add(len(further), place)
    if get("image/context_features"):
        sums["with_context"] += 1
    length = get("image/context_feature_length")
    if length:
        sums["with_context_length"] += 1
        spans["context_length"].add(max(0, int(length[0])), place)
    if boxes is None:
        return
    _observe_masks(audit, values, boxes, place)
    _observe_keypoints(audit, values, boxes, place)
    scores = get("image/object/class/multiclass_scores")
    if scores and boxes:
        sums["with_scores"] += 1
        spans["scores"].add(len(scores) // boxes, place)


def _observe_masks(audit: Audit, values: Values, boxes: int, place: Place) -> None:
    get = values.get
    pictures, numbers = get("image/object/mask/bytes_list"), get("image/object/mask/float_list")
    if pictures:
        audit.sums["masks_png"] += 1
        if len(pictures) != boxes:
            audit.note("masks-ragged", place, f"{len(pictures)} masks for {boxes} boxes")
    if numbers:
        audit.sums["masks_numbers"] += 1
        wanted = boxes * get("image/width", 1) * get("image/height", 1)
        if len(numbers) != wanted:
            audit.note(
                "masks-ragged", place, f"{len(numbers):,} mask values for {boxes} boxes, where {wanted:,} belong"
            )


def _observe_keypoints(audit: Audit, values: Values, boxes: int, place: Place) -> None:
    get = values.get
    x, y = get("image/object/keypoint/x"), get("image/object/keypoint/y")
    if not x and not y:
        return
    audit.sums["with_keypoints"] += 1
    across, down = len(x or ()), len(y or ())
    if across != down or not boxes or across % boxes:
        audit.note("keypoints-ragged", place, f"{across} x and {down} y for {boxes} boxes")
    else:
        audit.spans["keypoints"].add(across // boxes, place)
    for name in ("visibility", "z", "z/weights"):
        extra = get("image/object/keypoint/" + name)
        if extra is not None and len(extra) != across:
            audit.note("keypoint-extras-ragged", place, f"{len(extra)} values of keypoint/{name} for {across} points")

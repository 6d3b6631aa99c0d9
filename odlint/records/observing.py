"""One record looked at: the audit of everything before it becomes the audit of that and the record.

The same function serves a loop, a pool of processes and Apache Beam. It is the hot loop of `odlint data`: look-ups are
bound to locals, and sentences are made only of what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zlib import crc32

import google_crc32c
from google.protobuf.message import DecodeError

from odlint.records.audit import Audit
from odlint.records.boxes import observe_boxes
from odlint.records.features import MASK, SINGLE, TYPE_NAMES, TYPES
from odlint.records.images import Sniffed, sniff
from odlint.records.places import Place
from odlint.wire.messages import message_class

HUGE = 4_000_000  # pixels
_BOX = "image/object/bbox/"
_Example = message_class("Example")
Values = Mapping[str, Any]  # feature -> its values, as protobuf hands them out


def observe(audit: Audit, payload: bytes, place: Place) -> None:
    """Add one record to an audit.

    Args:
        audit: changed in place.
        payload: the record's bytes, a serialized Example or SequenceExample.
        place: where it stands.
    """
    sums = audit.sums
    sums["records"] += 1
    sums["bytes"] += len(payload)
    try:
        example = _Example.FromString(payload)
    except DecodeError:
        audit.note("record-no-example", place, _what(payload))
        return
    values: dict[str, Any] = {}
    entries = audit.features.entries
    for name, feature in example.features.feature.items():
        kind = feature.WhichOneof("kind") or ""
        known = entries.get((name, kind))
        if known is None or place < known[1]:
            audit.features.add((name, kind), place)
        else:
            entries[name, kind] = (known[0] + 1, known[1])
        if not kind:
            continue  # TensorFlow takes it for missing
        wanted = TYPES.get(name)
        if wanted == kind:
            values[name] = getattr(feature, kind).value
        elif wanted is not None:
            audit.note(
                "feature-wrong-type", place, f"{name} holds {TYPE_NAMES[kind]} values, where {TYPE_NAMES[wanted]} are read"
            )
        elif name == MASK:
            values[name + "/" + kind] = getattr(feature, kind).value
    if "image/encoded" not in values and b"\x12" in payload:
        from odlint.records.sequences import observe_sequence

        if observe_sequence(audit, payload, place):
            return
    if not values and payload and not example.features.feature:
        audit.note("record-no-example", place, _what(payload))
        return
    sums["examples"] += 1
    _observe_example(audit, values, place)


def _what(payload: bytes) -> str:
    return f"{len(payload):,} bytes that begin with {payload[:8].hex(' ')}" if payload else "it is empty"


def _observe_example(audit: Audit, values: Values, place: Place) -> None:
    get = values.get
    for name in SINGLE:
        value = get(name)
        if value is not None and len(value) != 1:
            audit.note("feature-not-single", place, f"{name} has {len(value)} values")
    stated = get("image/width"), get("image/height")
    image = get("image/encoded")
    seen: Sniffed | None = None
    if image:
        seen = observe_image(audit, image[0], get("image/format"), place)
        _compare_size(audit, seen, stated, place)
    elif image is None:
        audit.note("image-missing", place, "the record has no feature image/encoded")
    source = get("image/source_id")
    observe_source(audit, source[0] if source else b"", place)
    width = seen.width if seen is not None else 0
    height = seen.height if seen is not None else 0
    corners = (get(_BOX + "xmin", ()), get(_BOX + "xmax", ()), get(_BOX + "ymin", ()), get(_BOX + "ymax", ()))
    boxes = observe_boxes(
        audit, corners, get("image/object/class/text", ()), get("image/object/class/label", ()), width, height, place
    )
    if len(values) > 8:  # more than an image and four corners
        if boxes is not None:
            _observe_flags(audit, get, boxes, place)
            _observe_extras(audit, values, boxes, stated, place)
        _observe_context(audit, get, place)


def observe_source(audit: Audit, source: bytes, place: Place) -> None:
    """Count an image/source_id."""
    if source:
        audit.source_ids.add(crc32(source) << 32 | google_crc32c.value(source), place)
    else:
        audit.sums["without_source_id"] += 1


def observe_image(audit: Audit, data: bytes, stated: Any, place: Place) -> Sniffed:
    """Count an image by its header, and note what is wrong with its bytes or with the format that is stated."""
    seen = sniff(data)
    sums = audit.sums
    said = stated[0] if stated else b"jpeg"
    if said in (b"raw", b"RAW"):
        audit.note("image-format-raw", place, f"image/format is {said.decode()}")
    elif seen.problem and (not seen.format or not seen.width):
        audit.note("image-undecodable", place, seen.problem)
    elif seen.format == "webp":
        audit.note("image-undecodable", place, "it is a WebP")
    elif seen.format == "gif":
        audit.note("image-gif", place, f"{seen.width} by {seen.height} pixels")
    elif seen.problem:
        audit.note("image-cut-off", place, seen.problem)
    elif seen.format == "bmp" and seen.channels != 3:
        audit.note("image-bmp-channels", place, f"it has {seen.channels or 'an unusual number of'} channels")
    elif stated and said.lower().lstrip(b".").replace(b"jpg", b"jpeg") != seen.format.encode() and said:
        audit.note(
            "image-format-wrong", place, f"image/format is {said.decode('utf-8', 'replace')!r}, the bytes are {seen.format}"
        )
    if data:
        audit.images.add(google_crc32c.value(data) << 32 | (len(data) & 0xFFFFFFFF), place)
    if seen.width > 0 and seen.height > 0:
        audit.sizes.add((seen.width, seen.height), place)
        pixels = seen.width * seen.height
        sums["pixels"] += pixels
        audit.spans["pixels"].add(pixels, place)
        if pixels > HUGE:
            audit.note("image-huge", place, f"{seen.width:,} by {seen.height:,} pixels")
        if seen.channels in (1, 2):
            sums["gray"] += 1
        if seen.channels in (2, 4) and seen.format != "jpeg":
            sums["alpha"] += 1
    return seen


def _compare_size(audit: Audit, seen: Sniffed, stated: tuple[Any, Any], place: Place) -> None:
    width, height = stated
    if not width or not height or seen.width <= 0 or seen.height <= 0:
        return
    if width[0] != seen.width or height[0] != seen.height:
        swapped = width[0] == seen.height and height[0] == seen.width
        audit.note(
            "image-size-wrong",
            place,
            f"the record says {width[0]} wide and {height[0]} high, the image is {seen.width} by {seen.height}"
            + (" (swapped)" if swapped else ""),
        )


def _observe_flags(audit: Audit, get: Any, boxes: int, place: Place) -> None:
    sums = audit.sums
    for name, counter in (("is_crowd", "crowd"), ("difficult", "difficult"), ("group_of", "group_of"), ("area", "")):
        flags = get("image/object/" + name)
        if flags:
            if len(flags) != boxes:
                audit.note("flags-ragged", place, f"{len(flags)} values of image/object/{name} for {boxes} boxes")
            if counter:
                sums[counter] += sum(1 for flag in flags if flag)
    weights = get("image/object/weight")
    if weights and len(weights) != boxes:
        audit.note("weights-ragged", place, f"{len(weights)} weights for {boxes} boxes")


def _observe_extras(audit: Audit, values: Values, boxes: int, stated: tuple[Any, Any], place: Place) -> None:
    """Masks, keypoints, further channels, scores and context, which few records have."""
    get, sums, spans = values.get, audit.sums, audit.spans
    pictures, numbers = get("image/object/mask/bytes_list"), get("image/object/mask/float_list")
    if pictures:
        sums["masks_png"] += 1
        if len(pictures) != boxes:
            audit.note("masks-ragged", place, f"{len(pictures)} masks for {boxes} boxes")
    if numbers:
        sums["masks_numbers"] += 1
        width, height = stated
        wanted = boxes * (width[0] if width else 1) * (height[0] if height else 1)
        if len(numbers) != wanted:
            audit.note("masks-ragged", place, f"{len(numbers):,} mask values for {boxes} boxes, where {wanted:,} belong")
    x, y = get("image/object/keypoint/x"), get("image/object/keypoint/y")
    if x or y:
        sums["with_keypoints"] += 1
        across, down = len(x or ()), len(y or ())
        if across != down or not boxes or across % boxes:
            audit.note("keypoints-ragged", place, f"{across} x and {down} y for {boxes} boxes")
        else:
            spans["keypoints"].add(across // boxes, place)
        for name in ("visibility", "z", "z/weights"):
            extra = get("image/object/keypoint/" + name)
            if extra is not None and len(extra) != across:
                audit.note("keypoint-extras-ragged", place, f"{len(extra)} values of keypoint/{name} for {across} points")
    scores = get("image/object/class/multiclass_scores")
    if scores and boxes:
        sums["with_scores"] += 1
        spans["scores"].add(len(scores) // boxes, place)
    further = get("image/additional_channels/encoded")
    if further:
        sums["with_channels"] += 1
        spans["channels"].add(len(further), place)


def _observe_context(audit: Audit, get: Any, place: Place) -> None:
    if get("image/context_features"):
        audit.sums["with_context"] += 1
    length = get("image/context_feature_length")
    if length:
        audit.sums["with_context_length"] += 1
        audit.spans["context_length"].add(max(0, int(length[0])), place)

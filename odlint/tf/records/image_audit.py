"""The audit of one image: its size, its format, its digest and the id of its source."""

from __future__ import annotations

from zlib import crc32

import google_crc32c

from odlint.tf.records.audit import Audit
from odlint.tf.records.images import ImageHeader, sniff
from odlint.tf.records.record_locations import Place

HUGE = 4_000_000  # pixels
_FORMATS = {b"jpeg": b"jpeg", b"jpg": b"jpeg", b"JPEG": b"jpeg", b"JPG": b"jpeg", b".jpg": b"jpeg", b".png": b"png"}


def observe_source(audit: Audit, source: bytes, place: Place) -> None:
    """Count an image/source_id."""
    if source:
        audit.source_ids.add(crc32(source) << 32 | google_crc32c.value(source), place)
    else:
        audit.sums["without_source_id"] += 1


def observe_image(audit: Audit, data: bytes, stated: bytes | None, place: Place) -> ImageHeader:
    """Count an image by its header, and note what is wrong with its bytes or with the format that is stated."""
    header = sniff(data)
    sums = audit.sums
    image_format = stated if stated is not None else b"jpeg"
    if image_format in (b"raw", b"RAW"):
        audit.note("image-format-raw", place, f"image/format is {image_format.decode()}")
    elif header.problem and (not header.format or not header.width):
        audit.note("image-undecodable", place, header.problem)
    elif header.format == "webp":
        audit.note("image-undecodable", place, "it is a WebP")
    elif header.format == "gif":
        audit.note("image-gif", place, f"{header.width} by {header.height} pixels")
    elif header.problem:
        audit.note("image-cut-off", place, header.problem)
    elif header.format == "bmp" and header.channels != 3:
        audit.note("image-bmp-channels", place, f"it has {header.channels}")
    elif stated and _FORMATS.get(stated, stated.lower()) != header.format.encode():
        audit.note(
            "image-format-wrong",
            place,
            f"image/format is {image_format.decode('utf-8', 'replace')!r}, the bytes are {header.format}",
        )
    if data:
        audit.images.add(google_crc32c.value(data) << 32 | (len(data) & 0xFFFFFFFF), place)
    if header.width > 0 and header.height > 0:
        audit.sizes.add((header.width, header.height), place)
        pixels = header.width * header.height
        sums["pixels"] += pixels
        audit.spans["pixels"].add(pixels, place)
        if pixels > HUGE:
            audit.note("image-huge", place, f"{header.width:,} by {header.height:,} pixels")
        if header.channels in (1, 2):
            sums["gray"] += 1
        if header.channels in (2, 4) and header.format != "jpeg":
            sums["alpha"] += 1
    return header

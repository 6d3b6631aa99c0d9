"""Format, size and channels of images, read from their headers without decoding pixels."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE_PNG = struct.Struct(">II")
_BMP = struct.Struct("<IHHIIiihh")  # from byte 2
_PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}  # by colour type; a palette decodes to colours
# Markers that begin a frame header of a JPEG: all of C0 to CF but tables (C4), extensions (C8) and conditioning (CC).
_FRAMES = frozenset(marker for marker in range(0xC0, 0xD0) if marker not in (0xC4, 0xC8, 0xCC))


@dataclass(slots=True)
class ImageHeader:
    """Header of an image.

    Attributes:
        format: "jpeg", "png", "gif", "bmp", "webp", or "" for none of these.
        width, height: pixels; 0 if unknown.
        channels: 1 gray, 2 gray with alpha, 3 colours, 4 colours with alpha (or CMYK); 0 unknown.
        problem: what is wrong, as "the file ends early"; "" when nothing is.
    """

    format: str
    width: int = 0
    height: int = 0
    channels: int = 0
    problem: str = ""


def sniff(data: bytes) -> ImageHeader:
    """Look at the first bytes of an image, and at the last ones for files that end early."""
    if data[:3] == b"\xff\xd8\xff":
        return _jpeg(data)
    if data[:8] == _PNG:
        return _png(data)
    if data[:6] in (b"GIF87a", b"GIF89a"):
        if len(data) < 13:
            return ImageHeader("gif", problem="the file ends inside its header")
        width, height = struct.unpack_from("<HH", data, 6)
        return ImageHeader("gif", width, height, 3)
    if data[:2] == b"BM" and len(data) >= 30:
        return _bmp(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return ImageHeader("", problem=_unknown(data))


def _jpeg(data: bytes) -> ImageHeader:
    """Walks the segments up to the frame header, then looks for the end marker from the back."""
    at, end = 2, len(data)
    while at + 4 <= end:
        if data[at] != 0xFF:
            return ImageHeader("jpeg", problem=f"no marker at byte {at:,} of the JPEG: its header is damaged")
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:  # stand alone
            at += 2
            continue
        if marker in _FRAMES:
            if at + 10 > end:
                break
            height = data[at + 5] << 8 | data[at + 6]
            width = data[at + 7] << 8 | data[at + 8]
            channels = data[at + 9]
            # Most files end with the marker; some have bytes after it, and a thumbnail before may hold its own.
            whole = data[-2:] == b"\xff\xd9" or data.rfind(b"\xff\xd9") > at
            return ImageHeader("jpeg", width, height, channels, "" if whole else "the JPEG has no end: it was cut off")
        if marker in (0xD9, 0xDA):
            return ImageHeader("jpeg", problem="the JPEG has no frame header")
        at += 2 + (data[at + 2] << 8 | data[at + 3])
    return ImageHeader("jpeg", problem="the JPEG ends inside its header: it was cut off")


def _png(data: bytes) -> ImageHeader:
    if len(data) < 33 or data[12:16] != b"IHDR":
        return ImageHeader("png", problem="the PNG ends inside its header: it was cut off")
    width, height = _SIZE_PNG.unpack_from(data, 16)
    last = len(data) - 8 if data[-8:-4] == b"IEND" else data.rfind(b"IEND")
    whole = 0 < last <= len(data) - 8  # its name is followed by a checksum
    return ImageHeader(
        "png", width, height, _PNG_CHANNELS.get(data[25], 0), "" if whole else "the PNG has no end: it was cut off"
    )


def _bmp(data: bytes) -> ImageHeader:
    size, _, _, _, _, width, height, _, bits = _BMP.unpack_from(data, 2)
    channels = {8: 1, 24: 3, 32: 4}.get(bits, 0)
    if not channels:
        return ImageHeader("bmp", problem=f"it is a BMP with {bits} bits per pixel")
    problem = "the BMP is shorter than its header says: it was cut off" if size > len(data) else ""
    return ImageHeader("bmp", abs(width), abs(height), channels, problem)


def _webp(data: bytes) -> ImageHeader:
    kind = data[12:16]
    if kind == b"VP8 " and len(data) >= 30:
        width, height = struct.unpack_from("<HH", data, 26)
        return ImageHeader("webp", width & 0x3FFF, height & 0x3FFF, 3)
    if kind == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return ImageHeader("webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 4 if bits >> 28 & 1 else 3)
    if kind == b"VP8X" and len(data) >= 30:
        width = int.from_bytes(data[24:27], "little") + 1
        return ImageHeader("webp", width, int.from_bytes(data[27:30], "little") + 1, 4 if data[20] & 0x10 else 3)
    return ImageHeader("webp", problem="the WebP ends inside its header")


_HINTS = (
    (b"II*\0", "a TIFF"),
    (b"MM\0*", "a TIFF"),
    (b"%PDF", "a PDF"),
    (b"<svg", "an SVG"),
    (b"<!DO", "a web page"),
    (b"<htm", "a web page"),
    (b"\x93NUM", "a NumPy array"),
    (b"PK\x03\x04", "a ZIP archive"),
)


def _unknown(data: bytes) -> str:
    if not data:
        return "it is empty"
    if data[4:8] == b"ftyp":
        return "it is a HEIC, AVIF or video file"
    for head, what in _HINTS:
        if data.startswith(head):
            return f"it is {what}"
    if len(data) < 400 and (b"/" in data or b"\\" in data) and data.isascii():
        return "it is a path, not the content of the file"
    return f"it begins with {data[:8].hex(' ')}"

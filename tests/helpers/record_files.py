"""Record files, intact and damaged, and their audit in one process."""

from __future__ import annotations

import gzip
import random
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import google_crc32c

from odlint.tf.records.audit import Audit
from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.wire.framing import masked
from odlint.tf.wire.messages import message_class


def frame(payload: bytes) -> bytes:
    """The payload as a record file holds it: with its length and checksums."""
    length = struct.pack("<Q", len(payload))
    return b"".join(
        (
            length,
            struct.pack("<I", masked(google_crc32c.value(length))),
            payload,
            struct.pack("<I", masked(google_crc32c.value(payload))),
        )
    )


def payload(seed: int) -> bytes:
    """A record, good or bad. Tests compare audits with one another, so protobuf may write it."""
    dice = random.Random(seed)
    example = message_class("Example")()
    feature = example.features.feature
    feature["image/encoded"].bytes_list.value.append(bytes([0xFF, 0xD8, 0xFF]) + dice.randbytes(dice.randrange(30)))
    feature["image/source_id"].bytes_list.value.append(b"%d" % dice.randrange(20))
    count = dice.randrange(4)
    for side in ("xmin", "xmax", "ymin", "ymax"):
        feature[f"image/object/bbox/{side}"].float_list.value.extend(dice.uniform(-0.2, 1.4) for _ in range(count))
    feature["image/object/class/text"].bytes_list.value.extend(dice.choice((b"a", b"b", b"")) for _ in range(count))
    feature["image/object/class/label"].int64_list.value.extend(dice.randrange(3) for _ in range(dice.randrange(4)))
    if dice.random() < 0.3:
        feature[dice.choice(("image/object/mask", "image/object/weight", "oddity"))].float_list.value.append(1.0)
    data: bytes = example.SerializeToString()
    return data


def records(first: int, count: int) -> bytes:
    """Records with the seeds from `first` on, good and bad, as a file holds them."""
    return b"".join(frame(payload(seed)) for seed in range(first, first + count))


def flipped(data: bytes, at: int) -> bytes:
    """The data with one byte inverted."""
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def all_kinds(folder: Path) -> list[str]:
    """Write files of every kind that readers meet; returns their paths in order."""
    plain = records(0, 60)
    contents = {
        "broken-length.record": records(0, 5) + flipped(records(5, 5), 0),
        "broken-payload.record": flipped(plain, 40),
        "empty.record": b"",
        "gzip.record.gz": gzip.compress(records(40, 60)),
        "gzip-cut-off.record": gzip.compress(plain)[:-200],
        "page.record": b"<html><body>404</body></html>",
        "shard-00000-of-00002": plain,
        "shard-00001-of-00002": records(60, 30),
        "truncated.record": plain[:-7],
        "zlib.record": zlib.compress(records(90, 20)),
    }
    folder.mkdir(exist_ok=True)
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return sorted(str(folder / name) for name in contents)


def local_audit(paths: Sequence[str], limit: int = 0) -> tuple[Audit, list[str]]:
    """The audit of the files in one process, and its warnings."""
    warnings: list[str] = []
    return audit_files(paths, warnings.append, limit=limit), warnings

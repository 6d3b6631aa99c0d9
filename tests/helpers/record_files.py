"""Record files good and bad, and what a loop on this machine says of them."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path

from odlint.tf.records.audit import Audit
from odlint.tf.records.parallel_audit import audit_files
from tests.tf.records.test_audit import payload
from tests.tf.wire.test_framing import frame


def records(first: int, count: int) -> bytes:
    """So many records, good and bad ones, as a file holds them."""
    return b"".join(frame(payload(seed)) for seed in range(first, first + count))


def flipped(data: bytes, at: int) -> bytes:
    """A byte damaged."""
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def all_kinds(folder: Path) -> list[str]:
    """Files of every kind that readers meet, in order of their names."""
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
    """The audit by a loop, and what it complains of."""
    said: list[str] = []
    return audit_files(paths, said.append, limit=limit), said

"""How many images a training reads in one epoch: the records of its files, counted by their headers."""

from __future__ import annotations

import os
import re
import struct
import time
from typing import TYPE_CHECKING

from odlint.lsp.documents.path_targets import RECORDS, files_of
from odlint.tf.wire.framing import FOOTER, HEADER, masked

if TYPE_CHECKING:
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

_LENGTH = struct.Struct("<QI")
_SHARD = re.compile(r"-\d{5}-of-(\d{5})")
_PATIENCE = 2.0  # seconds for all files of one config

_counted: dict[tuple[str, int, int], int | None] = {}  # (path, modified, bytes) -> records


def images(root: Message, workspace: Workspace) -> int | None:
    """Images of one epoch; None when a file is missing, damaged, or too big to be counted while somebody waits."""
    reader = root.get("train_input_reader")
    patterns = reader.get("tf_record_input_reader").get("input_path")
    if not patterns or reader.get("sample_1_of_n_examples") > 1 or reader.get("sample_from_datasets_weights"):
        return None
    paths: dict[str, None] = {}
    for pattern in patterns:
        found = files_of(workspace, RECORDS, pattern)
        if not found or workspace.is_guess(pattern) or not _all_shards(pattern, found):
            return None
        paths.update(dict.fromkeys(found))
    until, total = time.monotonic() + _PATIENCE, 0
    for path in paths:
        count = _count(path, until)
        if count is None:
            return None
        total += count
    return total or None


def _all_shards(pattern: str, found: list[str]) -> bool:
    """Whether files of the form name-00000-of-00010 are all there."""
    shards = [shard[1] for path in found if (shard := _SHARD.search(os.path.basename(path)))]
    if not shards:
        return not pattern.rpartition("@")[2].isdigit()
    return len(set(shards)) == 1 and len(found) == len(shards) == int(shards[0])


def _count(path: str, until: float) -> int | None:
    try:
        state = os.stat(path)
        key = (path, state.st_mtime_ns, state.st_size)
        if key not in _counted:
            found = count_records(path, state.st_size, until)
            if found is None and time.monotonic() > until:
                return None  # perhaps next time, when other files are counted already
            _counted[key] = found
        return _counted[key]
    except OSError:
        return None


def count_records(path: str, size: int, until: float) -> int | None:
    """Records of an uncompressed file, by their lengths; None when one of these is wrong, or time is up."""
    import google_crc32c

    count = offset = 0
    with open(path, "rb") as file:
        while offset < size:
            header = file.read(HEADER)
            if len(header) < HEADER or (count % 1000 == 0 and time.monotonic() > until):
                return None
            length, checksum = _LENGTH.unpack(header)
            offset += HEADER + length + FOOTER
            if masked(google_crc32c.value(header[:8])) != checksum or offset > size:
                return None
            file.seek(offset)
            count += 1
    return count

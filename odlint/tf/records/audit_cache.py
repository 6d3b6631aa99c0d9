"""Cache of audits on disk, keyed by the content of the audited files. Entries that cannot be read count as missing.

An audit is two files: what rules ask, small, and the whole with the digests of images, which only a comparison of
training with evaluation and a second `odlint data` need. Each begins with a checksum of the rest.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from odlint.tf.records.audit import Audit
from odlint.tf.records.audit_json import VERSION, from_json, to_json

if TYPE_CHECKING:
    from odlint.workspace.files import Files

_SMALL, _WHOLE = ".json", ".whole.json"
_MOST = 200  # audits that a folder keeps


def key_of(paths: Sequence[str], files: Files) -> str:
    """The name of the audit of these files, by their names and marks; OSError when one is missing."""
    parts = [str(VERSION), *(f"{path}\0{files.mark(path)}" for path in sorted(paths))]
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def load(folder: str, key: str, files: Files, whole: bool = False) -> Audit | None:
    """A stored audit; None when there is none, or it is not as it was written."""
    path = os.path.join(folder, key + (_WHOLE if whole else _SMALL))
    try:
        checksum, _, body = files.read(path).partition(b"\n")
        return from_json(body.decode("ascii")) if checksum == _checksum(body) else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def store(folder: str, key: str, audit: Audit) -> None:
    """Write an audit; OSError when that fails. Each file is replaced as a whole."""
    os.makedirs(folder, exist_ok=True)
    for ending, digests in ((_WHOLE, True), (_SMALL, False)):
        body = to_json(audit, digests).encode("ascii")
        path = os.path.join(folder, key + ending)
        beside = f"{path}.{os.getpid()}"
        try:
            with open(beside, "wb") as file:
                file.write(_checksum(body) + b"\n" + body)
            os.replace(beside, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(beside)
            raise
    _forget_old(folder)


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode("ascii")


def _forget_old(folder: str) -> None:
    """Keep the newest audits only."""
    with suppress(OSError), os.scandir(folder) as entries:
        ours = [entry for entry in entries if entry.name.endswith(_SMALL)]
        ours.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
        for entry in ours[2 * _MOST :]:
            os.unlink(entry.path)

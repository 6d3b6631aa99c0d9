"""Cache of reports, keyed by the content of everything that a check reads.

The cache is a folder of JSON files ("shards"). Each contains the entries of some folders under one fingerprint of
settings and program. An entry is valid if its file has the same content and every question that the check asked the
disk still has the same answer. The cache never makes a run fail: an unreadable shard counts as empty, and write errors
are ignored.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from time import time
from typing import TYPE_CHECKING

from odlint.cli.run.file_dependencies import digest

if TYPE_CHECKING:
    from typing import Any

    from odlint.cli.run.file_dependencies import Dependencies, DependencyChecker
    from odlint.cli.run.report_serialization import SerializedReport

    Shard = dict[str, "Entry"]

_SHARDS = 64
_DAYS = 14  # entries under a fingerprint that was not used for so long are deleted
_README = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Results of odlint; may be deleted at any time.\n",
}


class Entry:
    """The result of one file: the digest of its content, the dependencies of its check, and the report."""

    __slots__ = ("content", "report", "seen")

    def __init__(self, content: str, seen: Dependencies, report: SerializedReport) -> None:
        self.content = content
        self.seen = seen
        self.report = report


class Cache:
    """A cache in a folder or, if the folder is "", in memory only.

    Attributes:
        used: entries that were looked up or stored, by file name.
    """

    def __init__(self, folder: str) -> None:
        self.used: dict[str, Entry] = {}
        self._folder = folder
        self._shards: dict[str, Shard] = {}
        self._changed: dict[str, Shard] = {}

    def look_up(self, fingerprint: str, name: str, content: str, checker: DependencyChecker) -> Entry | None:
        """The entry of a file if it is valid. `name`: as in messages; `content`: digest of the file's bytes."""
        entry = self._shard(_shard_path(fingerprint, name)).get(name)
        if entry is None or entry.content != content or not checker.holds(entry.seen):
            return None
        self.used[name] = entry
        return entry

    def store(self, fingerprint: str, name: str, entry: Entry) -> None:
        """Store a result."""
        shard_path = _shard_path(fingerprint, name)
        self.used[name] = self._shard(shard_path)[name] = entry
        self._changed.setdefault(shard_path, {})[name] = entry

    def save(self) -> None:
        """Write new entries. Those that other runs wrote meanwhile are kept, or at worst have to be computed again."""
        if not self._folder or not self._changed:
            return
        with suppress(OSError):
            _prepare(self._folder)
            for shard_path, new in self._changed.items():
                path = os.path.join(self._folder, shard_path)
                old = {name: entry for name, entry in _load(path).items() if name in new or os.path.lexists(name)}
                _write(path, {**old, **new})
            self._changed.clear()
            _delete_old(self._folder)

    def _shard(self, shard_path: str) -> Shard:
        shard = self._shards.get(shard_path)
        if shard is None:
            shard = self._shards[shard_path] = _load(os.path.join(self._folder, shard_path)) if self._folder else {}
        return shard


def _shard_path(fingerprint: str, name: str) -> str:
    """The shard of a file. Files of one folder share a shard, so that a run over one folder reads one."""
    folder = os.path.dirname(name).encode("utf-8", "surrogateescape")
    number = int.from_bytes(blake2b(folder, digest_size=2).digest(), "big") % _SHARDS
    return os.path.join(fingerprint, f"{number:02}.json")


def _load(path: str) -> Shard:
    """The entries of a shard; none if it is missing or damaged."""
    try:
        with open(path, "rb") as file:
            checksum, _, body = file.read().partition(b"\n")
        if checksum.decode("ascii") != digest(body):
            return {}
        seen, files = json.loads(body)
        return {name: Entry(content, seen[number], report) for name, (content, number, report) in files.items()}
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def _write(path: str, shard: Shard) -> None:
    """Replace a shard. Dependencies shared by several files are written once."""
    numbers: dict[str, int] = {}
    by_identity: dict[int, int] = {}
    distinct: list[Dependencies] = []
    files: dict[str, Any] = {}
    for name, entry in shard.items():
        number = by_identity.get(id(entry.seen))
        if number is None:
            number = numbers.setdefault(json.dumps(entry.seen), len(distinct))
            if number == len(distinct):
                distinct.append(entry.seen)
            by_identity[id(entry.seen)] = number
        files[name] = (entry.content, number, entry.report)
    body = json.dumps((distinct, files), separators=(",", ":")).encode("ascii")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(digest(body).encode("ascii") + b"\n" + body)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _prepare(folder: str) -> None:
    """Create the folder, with the files that make git and backups ignore it."""
    os.makedirs(folder, exist_ok=True)
    for name, text in _README.items():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "w", encoding="ascii") as file:
                file.write(text)


def _delete_old(folder: str) -> None:
    """Delete the shards of fingerprints that were not used for _DAYS days."""
    with os.scandir(folder) as entries:
        folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False) and _is_fingerprint(entry.name)]
    for fingerprint in folders:
        if time() - fingerprint.stat().st_mtime > _DAYS * 86400:
            with os.scandir(fingerprint.path) as shards:
                for shard in shards:
                    if shard.name[:2].isdigit() and shard.name[2:7] == ".json":
                        os.unlink(shard.path)
            os.rmdir(fingerprint.path)


def _is_fingerprint(name: str) -> bool:
    return len(name) == 20 and not set(name) - set("0123456789abcdef")

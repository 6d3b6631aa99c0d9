"""What earlier runs found, by the content of everything they looked at.

A folder of small JSON files ("shards"): each holds the files of some folders under one fingerprint of settings and
program. An entry is used when the file has the same content, and every question that its check asked of the disk still
has the same answer.
The cache never makes a run fail: what cannot be read is taken for empty, what cannot be written is left.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from time import time

from odlint.cli.run.file_dependencies import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from odlint.cli.run.file_dependencies import Dependencies, DependencyChecker
    from odlint.cli.run.report_serialization import SerializedReport

    Shard = dict[str, "Entry"]

_SHARDS = 64
_DAYS = 14  # results of settings that nobody used for so long are thrown away
_README = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Results of odlint; may be deleted at any time.\n",
}


class Entry:
    """One file's result: the digest of its content, what its check saw, and the report."""

    __slots__ = ("content", "report", "seen")

    def __init__(self, content: str, seen: Dependencies, report: SerializedReport) -> None:
        self.content = content
        self.seen = seen
        self.report = report


class Cache:
    """Results in a folder; with "" for a folder, in memory only.

    Attributes:
        used: entries that were found or stored, by the names of files.
    """

    def __init__(self, folder: str) -> None:
        self.used: dict[str, Entry] = {}
        self._folder = folder
        self._shards: dict[str, Shard] = {}
        self._changed: dict[str, Shard] = {}

    def look_up(self, fingerprint: str, name: str, content: str, witness: DependencyChecker) -> Entry | None:
        """The entry of a file, if it is still true. `name`: as the user wrote it; `content`: digest of its bytes."""
        entry = self._shard(_place(fingerprint, name)).get(name)
        if entry is None or entry.content != content or not witness.holds(entry.seen):
            return None
        self.used[name] = entry
        return entry

    def store(self, fingerprint: str, name: str, entry: Entry) -> None:
        """Remember a result."""
        place = _place(fingerprint, name)
        self.used[name] = self._shard(place)[name] = entry
        self._changed.setdefault(place, {})[name] = entry

    def save(self) -> None:
        """Write what is new. What other runs wrote meanwhile is kept, or at worst has to be found anew."""
        if not self._folder or not self._changed:
            return
        with suppress(OSError):
            _prepare(self._folder)
            for place, new in self._changed.items():
                path = os.path.join(self._folder, place)
                kept = {name: entry for name, entry in _load(path).items() if name in new or os.path.lexists(name)}
                _write(path, {**kept, **new})
            self._changed.clear()
            _forget_old(self._folder)

    def _shard(self, place: str) -> Shard:
        shard = self._shards.get(place)
        if shard is None:
            shard = self._shards[place] = _load(os.path.join(self._folder, place)) if self._folder else {}
        return shard


def _place(fingerprint: str, name: str) -> str:
    """The shard of a file: neighbours share one, so that a run over one folder reads one."""
    folder = os.path.dirname(name).encode("utf-8", "surrogateescape")
    number = int.from_bytes(blake2b(folder, digest_size=2).digest(), "big") % _SHARDS
    return os.path.join(fingerprint, f"{number:02}.json")


def _load(path: str) -> Shard:
    """The entries of a shard; none when it is missing or not as it was written."""
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
    """Replace a shard as a whole. What several files saw alike is written once."""
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
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "wb") as file:
            file.write(digest(body).encode("ascii") + b"\n" + body)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _prepare(folder: str) -> None:
    """The folder, marked so that git and backups leave it alone."""
    os.makedirs(folder, exist_ok=True)
    for name, text in _README.items():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "w", encoding="ascii") as file:
                file.write(text)


def _forget_old(folder: str) -> None:
    """Delete results of other settings or versions that nobody has added to for a while."""
    with os.scandir(folder) as entries:
        old = [one for one in entries if one.is_dir(follow_symlinks=False) and _is_ours(one.name)]
    for one in old:
        if time() - one.stat().st_mtime > _DAYS * 86400:
            with os.scandir(one.path) as shards:
                for shard in shards:
                    if shard.name[:2].isdigit() and shard.name[2:7] == ".json":
                        os.unlink(shard.path)
            os.rmdir(one.path)


def _is_ours(name: str) -> bool:
    return len(name) == 20 and not set(name) - set("0123456789abcdef")

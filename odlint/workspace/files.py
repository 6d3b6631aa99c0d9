"""A small interface to file systems: the disk, and files in memory for examples, editors and tests."""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol

    class Files(Protocol):
        """What the workspace asks of a file system. Paths use the conventions of `os.path`."""

        def read(self, path: str) -> bytes:
            """Content of a file; OSError when it cannot be read."""

        def size(self, path: str) -> int:
            """Size of a file in bytes; raises OSError if it is unknown."""

        def part(self, path: str, offset: int, size: int) -> bytes:
            """These bytes of a file, fewer where it ends; OSError when they cannot be read."""

        def is_file(self, path: str) -> bool:
            """Whether a file of this name can be seen."""

        def is_folder(self, path: str) -> bool:
            """Whether a folder of this name can be seen."""

        def matches(self, pattern: str) -> Sequence[str]:
            """Files that match a glob pattern."""

        def mark(self, path: str) -> str:
            """A mark that changes with the content, by size and time; raises OSError if there is no such file."""


class DiskFiles:
    """The real file system.

    Each folder's names are read once: make a new one to see later changes. The content of a file that many others point
    to, such as a label map, is read once as long as the file does not change.
    """

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {}
        self._contents: dict[str, tuple[tuple[int, int, int], bytes]] = {}  # state of the file, and what it held then

    def read(self, path: str) -> bytes:
        """Content of a file; OSError when it cannot be read."""
        status = os.stat(path)
        state = (status.st_ino, status.st_mtime_ns, status.st_size)
        kept = self._contents.get(path)
        if kept is not None and kept[0] == state:
            return kept[1]
        with open(path, "rb") as file:
            data = file.read()
        # A file that was changed just now may change again without another time of modification.
        if len(data) <= _LARGEST_KEPT and status.st_mtime_ns < time.time_ns() - _SETTLED:
            while len(self._contents) >= _MOST_KEPT:
                del self._contents[next(iter(self._contents))]
            self._contents[path] = (state, data)
        return data

    def size(self, path: str) -> int:
        """Size of a file in bytes; raises OSError if it is unknown."""
        return os.stat(path).st_size

    def part(self, path: str, offset: int, size: int) -> bytes:
        """These bytes of a file, fewer where it ends; OSError when they cannot be read."""
        with open(path, "rb") as file:
            file.seek(offset)
            return file.read(size)

    def is_file(self, path: str) -> bool:
        """Whether a file of this name can be seen."""
        return self._is_listed(path) and os.path.isfile(path)

    def _is_listed(self, path: str) -> bool:
        """Whether the folder of `path` has such a name; a cheap no for most of what is asked."""
        folder, name = os.path.split(path)
        if _FOLDS_NAMES or name in ("", ".", ".."):  # where case does not count, only the system knows
            return True
        names = self._names.get(folder)
        if names is None:
            names = self._names[folder] = _names_in(folder)
        return name in names

    def is_folder(self, path: str) -> bool:
        """Whether a folder of this name can be seen."""
        return self._is_listed(path) and os.path.isdir(path)

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        from glob import glob

        try:
            return glob(pattern)
        except (OSError, ValueError, RecursionError):
            return []

    def mark(self, path: str) -> str:
        """Size, time of the last change, and a digest of a few blocks: record files are too large to be read for it."""
        from hashlib import blake2b

        with open(path, "rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            digest = blake2b(f"{status.st_size} {status.st_mtime_ns}".encode(), digest_size=16)
            for part in range(_SAMPLES):
                file.seek(max(0, status.st_size - _SAMPLE) * part // (_SAMPLES - 1))
                digest.update(file.read(_SAMPLE))
        return digest.hexdigest()


_LARGEST_KEPT, _MOST_KEPT = 1 << 22, 32  # bytes of a file, and number of files, whose content is kept
_SETTLED = 100_000_000  # nanoseconds
_SAMPLES, _SAMPLE = 4, 4096  # blocks of a file that its mark looks at, and their bytes
_FOLDS_NAMES = os.name == "nt" or sys.platform == "darwin"


def _names_in(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder or os.curdir))
    except OSError:
        return frozenset()


class MemoryFiles:
    """Files held in memory; what is not in it may be looked up on another file system."""

    def __init__(self, contents: Mapping[str, bytes], beneath: Files | None = None) -> None:
        self.contents = {os.path.normpath(path): data for path, data in contents.items()}
        self.beneath = beneath

    def read(self, path: str) -> bytes:
        """Content of a file; OSError when it cannot be read."""
        data = self.contents.get(os.path.normpath(path))
        if data is not None:
            return data
        if self.beneath is None:
            raise FileNotFoundError(path)
        return self.beneath.read(path)

    def size(self, path: str) -> int:
        """Size of a file in bytes; raises OSError if it is unknown."""
        if self.beneath is not None and os.path.normpath(path) not in self.contents:
            return self.beneath.size(path)
        return len(self.read(path))

    def part(self, path: str, offset: int, size: int) -> bytes:
        """These bytes of a file, fewer where it ends; OSError when they cannot be read."""
        if self.beneath is not None and os.path.normpath(path) not in self.contents:
            return self.beneath.part(path, offset, size)
        return self.read(path)[offset : offset + size]

    def is_file(self, path: str) -> bool:
        """Whether a file of this name can be seen."""
        return os.path.normpath(path) in self.contents or (self.beneath is not None and self.beneath.is_file(path))

    def is_folder(self, path: str) -> bool:
        """Whether a folder of this name can be seen."""
        prefix = os.path.normpath(path) + os.sep
        return any(name.startswith(prefix) for name in self.contents) or (
            self.beneath is not None and self.beneath.is_folder(path)
        )

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        from fnmatch import fnmatchcase

        own = [name for name in self.contents if fnmatchcase(name, os.path.normpath(pattern))]
        return own + list(self.beneath.matches(pattern) if self.beneath is not None else ())

    def mark(self, path: str) -> str:
        """The digest of the content."""
        from hashlib import blake2b

        if os.path.normpath(path) not in self.contents and self.beneath is not None:
            return self.beneath.mark(path)
        return blake2b(self.read(path), digest_size=16).hexdigest()

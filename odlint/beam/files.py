"""Files that Beam's file systems reach: gs://, s3://, hdfs:// and whatever else is installed or registered.

Local paths stay with the disk. Whatever a file system raises becomes an OSError, which is what readers expect.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from os import SEEK_END
from typing import Any, BinaryIO, cast

from apache_beam.io.filesystem import BeamIOError, CompressionTypes
from apache_beam.io.filesystems import FileSystems

from odlint.tf.records.record_files import expand, is_record_name
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import is_remote

_SHARDED = re.compile(r"(.+)@(\d{1,6})\Z")
_LOCAL = "file://"
_GLOB = "*?["
_LONG = 300  # characters of a message


def matching_files(operand: str) -> list[str]:
    """The record files that an operand means, sorted, here or elsewhere: a file, folder, glob, or `name@N`.

    Empty for none; raises OSError when the file system cannot be asked.
    """
    operand = operand.removeprefix(_LOCAL)
    if not is_remote(operand):
        return expand(operand)
    sharded = _SHARDED.match(operand)
    if sharded:
        return _matches(f"{sharded[1]}-?????-of-{int(sharded[2]):05}")
    if any(mark in operand for mark in _GLOB):
        return _matches(operand)
    # What ends in a slash is a folder; an object store knows a folder by the names of the objects in it only.
    paths = [] if operand.endswith("/") else _matches(operand)
    inside = f"{operand.rstrip('/')}/**"
    return paths or [path for path in _matches(inside) if is_record_name(path.rpartition("/")[2])]


def open_anywhere(path: str) -> BinaryIO:
    """A file to read as it is, compressed or not; raises OSError."""
    with _as_oserror():
        stream = FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED)
    return cast(BinaryIO, _Stream(stream)) if is_remote(path) else cast(BinaryIO, stream)


class BeamFiles:
    """The disk for local paths, Beam's file systems for others. See odlint.workspace.files.Files."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` hears, once for each service, why it cannot be asked; what it holds is then unknown."""
        self._disk = DiskFiles()
        self._matched: dict[str, list[str]] = {}
        self._say = say
        self._silent: set[str] = set()

    def read(self, path: str) -> bytes:
        """Content of a file; OSError when it cannot be read."""
        if not is_remote(path):
            return self._disk.read(path)
        with open_anywhere(path) as stream:
            return stream.read()

    def size(self, path: str) -> int:
        """Size of a file in bytes; raises OSError if it is unknown."""
        if not is_remote(path):
            return self._disk.size(path)
        with open_anywhere(path) as stream:
            return stream.seek(0, SEEK_END)

    def part(self, path: str, offset: int, size: int) -> bytes:
        """These bytes of a file, fewer where it ends; OSError when they cannot be read."""
        if not is_remote(path):
            return self._disk.part(path, offset, size)
        with open_anywhere(path) as stream:
            stream.seek(offset)
            return stream.read(size)

    def is_file(self, path: str) -> bool:
        """Whether a file of this name can be seen."""
        return path in self._look_up(path) if is_remote(path) else self._disk.is_file(path)

    def is_folder(self, path: str) -> bool:
        """Whether a folder of this name can be seen."""
        return bool(self._look_up(f"{path.rstrip('/')}/*")) if is_remote(path) else self._disk.is_folder(path)

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        return self._look_up(pattern) if is_remote(pattern) else self._disk.matches(pattern)

    def mark(self, path: str) -> str:
        """See Files. Only files of this machine have marks that a later run compares."""
        if is_remote(path):
            raise OSError(f"{path}: nothing is remembered of files of other machines")
        return self._disk.mark(path)

    def _look_up(self, pattern: str) -> list[str]:
        if pattern not in self._matched:
            try:
                self._matched[pattern] = _matches(pattern)
            except OSError as problem:
                self._matched[pattern] = []
                service = pattern.partition("://")[0]
                if service not in self._silent:
                    self._silent.add(service)
                    self._say(f"{pattern}: {problem}")
        return self._matched[pattern]


def _matches(pattern: str) -> list[str]:
    with _as_oserror():
        (result,) = FileSystems.match([pattern])
        return sorted(metadata.path for metadata in result.metadata_list)


class _Stream:
    """A remote file: reads that fail raise OSError, and come back short only at the end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        with _as_oserror():
            if size < 0:
                return cast(bytes, self._stream.read())
            parts: list[bytes] = []
            while size > 0 and (part := self._stream.read(size)):
                parts.append(part)
                size -= len(part)
            return parts[0] if len(parts) == 1 else b"".join(parts)

    def seek(self, offset: int, whence: int = 0) -> int:
        with _as_oserror():
            self._stream.seek(offset, whence)
            return cast(int, self._stream.tell())

    def tell(self) -> int:
        return cast(int, self._stream.tell())

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *failure: object) -> None:
        with suppress(Exception):  # it was only read
            self._stream.close()


@contextmanager
def _as_oserror() -> Iterator[None]:
    """Turn whatever the client library of a service raises into an OSError with one sentence."""
    try:
        yield
    except BeamIOError as problem:
        reasons = list((problem.exception_details or {}).values())
        raise OSError(one_line(reasons[0] if reasons else problem)) from problem
    except OSError:
        raise
    except Exception as problem:
        raise OSError(one_line(problem)) from problem


def one_line(problem: BaseException | str) -> str:
    """Message of an exception, on one line and cut to a limit."""
    text = " ".join(str(problem).split())
    if not text and isinstance(problem, BaseException):
        text = type(problem).__name__
    return text if len(text) <= _LONG else text[:_LONG] + " ..."

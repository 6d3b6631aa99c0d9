"""A service for tests: far://NAME is the file NAME of the folder that ODLINT_TEST_FAR names.

Beam has workers import it like the file systems that people install.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator, Sequence
from typing import Any

from apache_beam.io.filesystem import BeamIOError, FileMetadata, FileSystem

SCHEME = "far"
FOLDER = "ODLINT_TEST_FAR"


class Stream(io.BytesIO):
    """A download: it hands out what it has, however much is asked for, and may break off."""

    def __init__(self, data: bytes, breaks: bool) -> None:
        super().__init__(data)
        self._breaks = breaks

    def read(self, size: int | None = -1) -> bytes:
        if self._breaks and self.tell() >= 512:
            raise RuntimeError("the connection was reset")  # client libraries have exceptions of their own
        return super().read(min(size, 512) if size is not None and size > 0 else size)


class FarFileSystem(FileSystem):
    """See the module."""

    @classmethod
    def scheme(cls) -> str:
        return SCHEME

    def join(self, basepath: str, *paths: str) -> str:
        return "/".join((basepath.rstrip("/"), *paths))

    def split(self, path: str) -> tuple[str, str]:
        head, _, tail = path.rpartition("/")
        return head, tail

    def mkdirs(self, path: str) -> None:
        os.makedirs(_here(path))

    def has_dirs(self) -> bool:
        return False  # like an object store

    def _list(self, dir_or_prefix: str) -> Iterator[FileMetadata]:
        for folder, _, names in os.walk(os.environ[FOLDER]):
            for name in names:
                path = os.path.join(folder, name)
                far = f"{SCHEME}://" + os.path.relpath(path, os.environ[FOLDER]).replace(os.sep, "/")
                if far.startswith(dir_or_prefix):
                    yield FileMetadata(far, os.path.getsize(path))

    def create(self, path: str, mime_type: str = "", compression_type: str = "") -> Any:
        os.makedirs(os.path.dirname(_here(path)), exist_ok=True)
        return open(_here(path), "wb")

    def open(self, path: str, mime_type: str = "", compression_type: str = "") -> Any:
        assert compression_type == "uncompressed"
        if "forbidden" in path:
            raise RuntimeError("403 you may not read this")
        with open(_here(path), "rb") as file:
            return Stream(file.read(), "breaks" in path)

    def copy(self, source_file_names: Sequence[str], destination_file_names: Sequence[str]) -> None:
        for source, target in zip(source_file_names, destination_file_names, strict=True):
            shutil.copy(_here(source), _here(target))

    def rename(self, source_file_names: Sequence[str], destination_file_names: Sequence[str]) -> None:
        for source, target in zip(source_file_names, destination_file_names, strict=True):
            os.makedirs(os.path.dirname(_here(target)), exist_ok=True)
            os.replace(_here(source), _here(target))

    def exists(self, path: str) -> bool:
        return os.path.isfile(_here(path))

    def size(self, path: str) -> int:
        return os.path.getsize(_here(path))

    def last_updated(self, path: str) -> float:
        return os.path.getmtime(_here(path))

    def checksum(self, path: str) -> str:
        return str(self.size(path))

    def metadata(self, path: str) -> FileMetadata:
        if not self.exists(path):
            raise BeamIOError(f"no such object: {path}")
        return FileMetadata(path, self.size(path), self.last_updated(path))

    def delete(self, paths: Sequence[str]) -> None:
        for path in paths:
            os.unlink(_here(path))


def _here(path: str) -> str:
    return os.path.join(os.environ[FOLDER], path.removeprefix(f"{SCHEME}://"))

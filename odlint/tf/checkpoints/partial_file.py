"""A file of which parts are read: the old checkpoints keep gigabytes of weights in the file that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.tf.checkpoints.errors import CheckpointError

if TYPE_CHECKING:
    from odlint.workspace.files import Files


_POINTER = b"version https://git-lfs"
_MOST_POINTER = 1024
_WHOLE = 1 << 22  # files up to this size are read at once
LFS = "it is a pointer of Git LFS, not the file itself: run git lfs pull"


class Stored:
    """One file: its size, and parts of it.

    Attributes:
        name: its path, for messages.
        size: bytes.
    """

    def __init__(self, name: str, files: Files) -> None:
        self.name = name
        self._files = files
        self._data: bytes | None = None
        try:
            self.size = files.size(name)
            if self.size <= _WHOLE:
                self._data = files.read(name)
                self.size = len(self._data)
        except OSError as error:
            raise CheckpointError(name, 0, f"it cannot be read: {error.strerror or error}") from None

    def is_pointer(self) -> bool:
        """Whether this is what Git LFS leaves in a large file's place."""
        return len(_POINTER) < self.size < _MOST_POINTER and self.read(0, len(_POINTER)) == _POINTER

    def read(self, offset: int, size: int) -> bytes:
        """Exactly these bytes; CheckpointError when the file does not have them."""
        if offset < 0 or size < 0 or offset + size > self.size:
            wanted = f"it has {self.size:,} bytes, but {offset + size:,} are spoken of: it is cut off or damaged"
            raise CheckpointError(self.name, min(max(offset, 0), self.size), LFS if self.is_pointer() else wanted)
        if self._data is not None:
            return self._data[offset : offset + size]
        try:
            data = self._files.part(self.name, offset, size)
        except OSError as error:
            raise CheckpointError(self.name, offset, f"it cannot be read: {error.strerror or error}") from None
        if len(data) < size:
            raise CheckpointError(self.name, offset, "it was cut off while it was read")
        return data

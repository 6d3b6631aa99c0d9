"""A file of which parts are read: the old checkpoints keep gigabytes of weights in the file that names them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.checkpoints.damage import Damaged

if TYPE_CHECKING:
    from odlint.model.files import Files


class Stored:
    """One file: its size, and parts of it.

    Attributes:
        name: its path, for messages.
        size: bytes.
    """

    def __init__(self, name: str, files: Files) -> None:
        self.name = name
        self._data: bytes | None = None
        try:
            self.size = os.stat(name).st_size if _on_disk(files) else self._whole(files)
        except OSError as error:
            raise Damaged(name, 0, f"it cannot be read: {error.strerror or error}") from None

    def _whole(self, files: Files) -> int:
        self._data = files.read(self.name)
        return len(self._data)

    def read(self, offset: int, size: int) -> bytes:
        """Exactly these bytes; Damaged when the file does not have them."""
        if offset < 0 or size < 0 or offset + size > self.size:
            raise Damaged(self.name, min(max(offset, 0), self.size), _too_short(offset + size, self.size))
        if self._data is not None:
            return self._data[offset : offset + size]
        try:
            with open(self.name, "rb") as file:
                file.seek(offset)
                data = file.read(size)
        except OSError as error:
            raise Damaged(self.name, offset, f"it cannot be read: {error.strerror or error}") from None
        if len(data) < size:
            raise Damaged(self.name, offset, "it was cut off while it was read")
        return data


def _on_disk(files: Files) -> bool:
    from odlint.model.files import DiskFiles

    return isinstance(files, DiskFiles)


def _too_short(wanted: int, have: int) -> str:
    return f"it has {have:,} bytes, but {wanted:,} are spoken of: it is cut off or damaged"

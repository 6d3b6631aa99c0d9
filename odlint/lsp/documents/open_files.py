"""The file system as the editor sees it: open documents with what is typed in them, beneath them the disk."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.lsp.documents.document import Documents
    from odlint.workspace.files import Files


class OpenFiles:
    """Files for one look at one document.

    Attributes:
        asked: absolute paths of all files that were read or looked for; when one of them changes, look again.
    """

    def __init__(self, documents: Documents, disk: Files) -> None:
        self._documents = documents
        self._disk = disk
        self.asked: set[str] = set()

    def read(self, path: str) -> bytes:
        """Content of a file; OSError when it cannot be read."""
        document = self._documents.at(self._note(path))
        return self._disk.read(path) if document is None else document.text.encode("utf-8", "replace")

    def size(self, path: str) -> int:
        """Bytes of a file; OSError when it cannot be told."""
        is_open = self._documents.at(self._note(path)) is not None
        return len(self.read(path)) if is_open else self._disk.size(path)

    def part(self, path: str, offset: int, size: int) -> bytes:
        """These bytes of a file, fewer where it ends; OSError when they cannot be read."""
        is_open = self._documents.at(self._note(path)) is not None
        return self.read(path)[offset : offset + size] if is_open else self._disk.part(path, offset, size)

    def is_file(self, path: str) -> bool:
        """Whether a file of this name can be seen."""
        return self._documents.at(self._note(path)) is not None or self._disk.is_file(path)

    def is_folder(self, path: str) -> bool:
        """Whether a folder of this name can be seen."""
        return self._disk.is_folder(path) or self._documents.below(os.path.abspath(path))

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        whole = os.path.abspath(pattern)
        found = list(self._disk.matches(pattern))
        return found + [one for one in self._documents.paths() if fnmatchcase(one, whole) and one not in found]

    def mark(self, path: str) -> str:
        """Changes when the content of a file does; OSError when there is none. Editors hold no records."""
        return self._disk.mark(self._note(path))

    def _note(self, path: str) -> str:
        whole = os.path.abspath(path)
        self.asked.add(whole)
        return whole

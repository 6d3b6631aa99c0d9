"""What a check reads besides the file itself, recorded as questions to the disk and their answers."""

from __future__ import annotations

from contextlib import contextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import reason
from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.syntax.source import Source

    Dependencies = dict[str, bool | str]  # answers by question

# Kinds of questions. A question is a kind followed by a path; the letters are stored in cache files.
IS_FILE = "f"
IS_FOLDER = "d"
CONTENT = "r"
MATCHES = "m"  # the path is a glob pattern
SIZE = "s"
PART = "p"  # the path is OFFSET:SIZE:PATH
MARK = "k"


def digest(data: bytes) -> str:
    """The digest of a content."""
    return blake2b(data, digest_size=16).hexdigest()


def split_question(question: str) -> tuple[str, str]:
    """(kind, path) of a question."""
    return question[:1], question[1:]


class TrackingFiles:
    """The disk. Records every question and its answer.

    Attributes:
        seen: answers by question.
    """

    def __init__(self, disk: DiskFiles) -> None:
        self._disk = disk
        self.seen: Dependencies = {}

    def read(self, path: str) -> bytes:
        """Content of a file. Raises OSError."""
        with self._recording_refusal(CONTENT + path):
            data = self._disk.read(path)
        self.seen[CONTENT + path] = digest(data)
        return data

    def size(self, path: str) -> int:
        """Size of a file in bytes. Raises OSError."""
        with self._recording_refusal(SIZE + path):
            size = self._disk.size(path)
        self.seen[SIZE + path] = str(size)
        return size

    def part(self, path: str, offset: int, size: int) -> bytes:
        """`size` bytes of a file, fewer at its end. Raises OSError."""
        question = f"{PART}{offset}:{size}:{path}"
        with self._recording_refusal(question):
            data = self._disk.part(path, offset, size)
        self.seen[question] = digest(data)
        return data

    def is_file(self, path: str) -> bool:
        """Whether the path is a file."""
        answer = self.seen[IS_FILE + path] = self._disk.is_file(path)
        return answer

    def is_folder(self, path: str) -> bool:
        """Whether the path is a folder."""
        answer = self.seen[IS_FOLDER + path] = self._disk.is_folder(path)
        return answer

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        paths = self._disk.matches(pattern)
        self.seen[MATCHES + pattern] = _listing(paths)
        return paths

    def mark(self, path: str) -> str:
        """A value that changes with the content of a file. Raises OSError."""
        with self._recording_refusal(MARK + path):
            mark = self._disk.mark(path)
        self.seen[MARK + path] = mark
        return mark

    @contextmanager
    def _recording_refusal(self, question: str) -> Iterator[None]:
        """Record an OSError as the answer to a question, and let it pass."""
        try:
            yield
        except OSError as problem:
            self.seen[question] = _refusal(problem)
            raise


class DependencyChecker:
    """Compares recorded answers with the disk. Each question is asked once per run."""

    def __init__(self, disk: DiskFiles) -> None:
        self._disk = disk
        self._answers: Dependencies = {}
        self._contents: dict[str, bytes] = {}
        self._sources: dict[tuple[str, str], Source] = {}
        self._results: dict[int, tuple[Dependencies, bool]] = {}

    def holds(self, seen: Dependencies) -> bool:
        """Whether every question still has the recorded answer. Files may share one object of dependencies."""
        result = self._results.get(id(seen))
        if result is None:
            unchanged = all(self._answer(question) == recorded for question, recorded in seen.items())
            result = self._results[id(seen)] = (seen, unchanged)
        return result[1]

    def source(self, name: str, path: str) -> Source:
        """The text of a dependency, under the name used in reports. Raises OSError."""
        source = self._sources.get((name, path))
        if source is None:
            source = self._sources[name, path] = decode(name, self._read(path))
        return source

    def _answer(self, question: str) -> bool | str:
        answer = self._answers.get(question)
        if answer is None:
            answer = self._answers[question] = self._ask(*split_question(question))
        return answer

    def _ask(self, kind: str, path: str) -> bool | str:
        if kind == IS_FILE:
            return self._disk.is_file(path)
        if kind == IS_FOLDER:
            return self._disk.is_folder(path)
        if kind == MATCHES:
            return _listing(self._disk.matches(path))
        try:
            if kind == SIZE:
                return str(self._disk.size(path))
            if kind == PART:
                offset, size, path = path.split(":", 2)
                return digest(self._disk.part(path, int(offset), int(size)))
            return self._disk.mark(path) if kind == MARK else digest(self._read(path))
        except OSError as problem:
            return _refusal(problem)

    def _read(self, path: str) -> bytes:
        data = self._contents.get(path)
        if data is None:
            data = self._contents[path] = self._disk.read(path)
        return data


def _refusal(problem: OSError) -> str:
    """The answer to a question that the operating system refuses."""
    return f"! {reason(problem)}"


def _listing(paths: Sequence[str]) -> str:
    """The answer to a glob pattern."""
    return digest("\0".join(sorted(paths)).encode("utf-8", "surrogateescape"))

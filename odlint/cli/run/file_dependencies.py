"""What a check looked at beside the file itself, as questions and answers that can be asked again."""

from __future__ import annotations

from hashlib import blake2b

from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.syntax.source import Source

    # A question is a letter and a path: is it a (f)ile, a fol(d)er, what do you (r)ead there, what does it (m)atch,
    # how many bytes are there (s), which ones at offset:size:path (p), what is its mar(k)?
    Dependencies = dict[str, bool | str]


def digest(data: bytes) -> str:
    """A content's name."""
    return blake2b(data, digest_size=16).hexdigest()


class TrackingFiles:
    """The disk, remembering what was asked and answered.

    Attributes:
        seen: answers by question.
    """

    def __init__(self, disk: DiskFiles) -> None:
        self._disk = disk
        self.seen: Dependencies = {}

    def read(self, path: str) -> bytes:
        """Content of a file; OSError when it cannot be read."""
        try:
            data = self._disk.read(path)
        except OSError as problem:
            self.seen["r" + path] = _refusal(problem)
            raise
        self.seen["r" + path] = digest(data)
        return data

    def size(self, path: str) -> int:
        """Bytes of a file; OSError when it cannot be told."""
        try:
            size = self._disk.size(path)
        except OSError as problem:
            self.seen["s" + path] = _refusal(problem)
            raise
        self.seen["s" + path] = str(size)
        return size

    def part(self, path: str, offset: int, size: int) -> bytes:
        """These bytes of a file, fewer where it ends; OSError when they cannot be read."""
        question = f"p{offset}:{size}:{path}"
        try:
            data = self._disk.part(path, offset, size)
        except OSError as problem:
            self.seen[question] = _refusal(problem)
            raise
        self.seen[question] = digest(data)
        return data

    def is_file(self, path: str) -> bool:
        """Whether a file of this name can be seen."""
        found = self.seen["f" + path] = self._disk.is_file(path)
        return found

    def is_folder(self, path: str) -> bool:
        """Whether a folder of this name can be seen."""
        found = self.seen["d" + path] = self._disk.is_folder(path)
        return found

    def matches(self, pattern: str) -> Sequence[str]:
        """Files that match a glob pattern."""
        found = self._disk.matches(pattern)
        self.seen["m" + pattern] = _listing(found)
        return found

    def mark(self, path: str) -> str:
        """Changes when the content of a file does; OSError when there is none."""
        try:
            mark = self.seen["k" + path] = self._disk.mark(path)
        except OSError as problem:
            self.seen["k" + path] = _refusal(problem)
            raise
        return mark


class DependencyChecker:
    """Answers questions again, each once in a run."""

    def __init__(self, disk: DiskFiles) -> None:
        self._disk = disk
        self._answers: Dependencies = {}
        self._contents: dict[str, bytes] = {}
        self._sources: dict[tuple[str, str], Source] = {}
        self._held: dict[int, tuple[Dependencies, bool]] = {}

    def holds(self, seen: Dependencies) -> bool:
        """Whether every question still has the answer it had. Files that share what they saw are asked about once."""
        known = self._held.get(id(seen))
        if known is None:
            answer = self._answer
            known = self._held[id(seen)] = (seen, all(answer(question) == said for question, said in seen.items()))
        return known[1]

    def source(self, name: str, path: str) -> Source:
        """The text of a file that was looked at, under the name it is reported by. Raises OSError."""
        found = self._sources.get((name, path))
        if found is None:
            found = self._sources[name, path] = decode(name, self._read(path))
        return found

    def _answer(self, question: str) -> bool | str:
        answer = self._answers.get(question)
        if answer is None:
            answer = self._answers[question] = self._ask(question[:1], question[1:])
        return answer

    def _ask(self, kind: str, path: str) -> bool | str:
        if kind == "f":
            return self._disk.is_file(path)
        if kind == "d":
            return self._disk.is_folder(path)
        if kind == "m":
            return _listing(self._disk.matches(path))
        try:
            if kind == "s":
                return str(self._disk.size(path))
            if kind == "p":
                offset, size, path = path.split(":", 2)
                return digest(self._disk.part(path, int(offset), int(size)))
            return self._disk.mark(path) if kind == "k" else digest(self._read(path))
        except OSError as problem:
            return _refusal(problem)

    def _read(self, path: str) -> bytes:
        data = self._contents.get(path)
        if data is None:
            data = self._contents[path] = self._disk.read(path)
        return data


def _refusal(problem: OSError) -> str:
    return f"! {problem.strerror or problem}"


def _listing(names: Sequence[str]) -> str:
    return digest("\0".join(sorted(names)).encode("utf-8", "surrogateescape"))

"""Checks of many files, with the cache of earlier runs and with worker processes. Files keep their order."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.progress import Progress
from odlint.cli.run.cache import Cache, Entry
from odlint.cli.run.cache_key import fingerprint
from odlint.cli.run.file_dependencies import DependencyChecker, digest
from odlint.cli.run.lint_run import LintFile
from odlint.cli.run.output import targets
from odlint.cli.run.report_serialization import deserialize, has_edits, serialize
from odlint.cli.run.workers import CHUNK, Chunk, Workers, available, check
from odlint.cli.settings.cache_folder import default_folder
from odlint.report.formatters.registry import FORMATS
from odlint.workspace.files import DiskFiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import InputFile
    from odlint.cli.run.lint_run import LintRun
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.finding import FileReport

_LEAST_FOR_WORKERS = 64  # files for which starting processes pays off
_MOST_QUEUED = 2000  # files read ahead of the one whose report is due
_LEAST_QUEUED = 256  # the same, while workers are busy
_CHUNKS_QUEUED = 4  # the same, per worker


class _QueuedFile(LintFile):
    """A file whose report may come from the cache or from a worker.

    Attributes:
        fingerprint: of its settings; content: digest of its bytes.
        entry: its cache entry.
        chunk: the chunk that contains it; number: its index there.
    """

    __slots__ = ("_check", "chunk", "content", "entry", "fingerprint", "number")

    def __init__(self, file: LintFile, check: ParallelCheck) -> None:
        super().__init__(file.input_file, file.data, file.linter, file.settings)
        self._check = check
        self.fingerprint = ""
        self.content = ""
        self.entry: Entry | None = None
        self.chunk: Chunk | None = None
        self.number = 0

    def check(self) -> FileReport:
        """The report on the file."""
        return self._check.report(self)


class _Failure:
    """An input that could not be read. Its error is printed when its turn comes."""

    __slots__ = ("name", "problem")

    def __init__(self, name: str, problem: Exception) -> None:
        self.name = name
        self.problem = problem


class ParallelCheck:
    """A check of many files.

    Args:
        run: the run.
        cache: results of earlier runs, if any.
        jobs: number of worker processes; 1 for none.
    """

    def __init__(self, run: LintRun, cache: Cache | None, jobs: int) -> None:
        self._run = run
        self._cache = cache
        self._edits = _needs_edits(run.arguments)
        self._disk = DiskFiles()
        self._checker = DependencyChecker(self._disk)
        self._fingerprints: dict[int, str] = {}
        self._queue: deque[_QueuedFile | _Failure] = deque()
        self._chunk: Chunk | None = None  # being filled
        self._workers = Workers(jobs) if jobs > 1 else None
        self._sent = 0

    def files(self, inputs: Sequence[InputFile]) -> Iterator[LintFile]:
        """Yield the files in order, each when its report is available or has to be computed next."""
        if len(inputs) < _LEAST_FOR_WORKERS:
            self._workers = None
        progress = Progress(self._run.console, len(inputs))
        try:
            for input_file in inputs:
                if not self._enqueue(input_file):
                    progress.step()
                yield from self._dequeue(progress, everything=False)
            self._send()
            yield from self._dequeue(progress, everything=True)
            if self._workers is not None:
                self._workers.finish()
        except BaseException:
            if self._workers is not None:
                self._workers.abort()
            raise
        self._run.console.wipe()
        if self._cache is not None:
            self._cache.save()

    def report(self, file: _QueuedFile) -> FileReport:
        """The report on a file: from the cache, from a worker, or computed now.

        Raises:
            CliError: a worker raised it.
        """
        entry = file.entry
        if entry is None and file.chunk is not None and file.chunk.sent:
            entry = self._from_worker(file, file.chunk)
        if entry is not None:
            try:
                return deserialize(entry.report, file.source, self._checker)
            except (OSError, ValueError, TypeError, LookupError, AttributeError):
                pass  # a file that it refers to is gone, or the entry is damaged
        return self._check(file)

    def _enqueue(self, input_file: InputFile) -> bool:
        """Read an input and find its report or assign it to a worker. Returns False if there is nothing to check."""
        try:
            file = self._run.open(input_file)
            if file is None:
                return False
            self._queue.append(self._queued(file))
        except Exception as problem:
            self._queue.append(_Failure(input_file.name, problem))
        return True

    def _queued(self, file: LintFile) -> _QueuedFile:
        queued = _QueuedFile(file, self)
        if self._cache is not None or self._workers is not None:
            queued.fingerprint = self._fingerprint(queued.settings)
        if self._cache is not None and not queued.stdin:
            queued.content = digest(queued.data)
            entry = self._cache.look_up(queued.fingerprint, queued.name, queued.content, self._checker)
            if entry is not None and (not self._edits or has_edits(entry.report)):
                queued.entry = entry
                return queued
        if self._workers is not None:
            self._assign(queued)
        return queued

    def _assign(self, file: _QueuedFile) -> None:
        """Add a file to the chunk that is being filled."""
        chunk = self._chunk
        if chunk is None or chunk.task[0] != file.fingerprint:
            self._send()
            chunk = self._chunk = Chunk(file.fingerprint, file.settings.engine, self._edits)
        file.chunk, file.number = chunk, len(chunk.jobs)
        chunk.jobs.append((file.name, file.path, file.data))
        if len(chunk.jobs) == CHUNK:
            self._send()

    def _send(self) -> None:
        """Send the chunk to the workers. A small last chunk is no reason to start them."""
        chunk, self._chunk = self._chunk, None
        if chunk is None or self._workers is None:
            return
        if len(chunk.jobs) == CHUNK or self._sent:
            chunk.send(self._workers)
            self._sent += 1

    def _dequeue(self, progress: Progress, everything: bool) -> Iterator[LintFile]:
        """Yield the files at the head of the queue whose report is available, or all files."""
        while self._queue:
            head = self._queue[0]
            if isinstance(head, _QueuedFile) and not everything and not self._is_ready(head.chunk):
                return
            self._queue.popleft()
            if isinstance(head, _QueuedFile):
                yield head
            else:
                with self._run.guard(head.name):
                    raise head.problem
            progress.step()

    def _is_ready(self, chunk: Chunk | None) -> bool:
        """Whether the results of a chunk are available, or must be waited for because the queue is full."""
        if chunk is None or chunk.done():
            return True
        if len(self._queue) < self._most_queued():
            return False
        if chunk is self._chunk:
            self._send()
        return True

    def _most_queued(self) -> int:
        """How many files may wait behind the one whose report is due."""
        if self._workers is None or not self._sent:
            return _MOST_QUEUED
        return max(self._workers.count * _CHUNKS_QUEUED * CHUNK, _LEAST_QUEUED)

    def _from_worker(self, file: _QueuedFile, chunk: Chunk) -> Entry | None:
        serialized, seen, error_type, message = chunk.wait()[file.number]
        if error_type == CliError.__name__:
            raise CliError(message)
        if error_type:
            raise type(error_type, (Exception,), {})(message)  # reported like a bug in this process
        return None if serialized is None else self._store(file, Entry(file.content, seen, serialized))

    def _check(self, file: _QueuedFile) -> FileReport:
        """Check a file in this process."""
        report, seen = check(file.linter, self._disk, file.source, file.path)
        if self._cache is not None:
            serialized = serialize(report, seen, self._edits)
            if serialized is not None:
                self._store(file, Entry(file.content, seen, serialized))
        return report

    def _store(self, file: _QueuedFile, entry: Entry) -> Entry:
        if self._cache is not None and not file.stdin:
            self._cache.store(file.fingerprint, file.name, entry)
        return entry

    def _fingerprint(self, settings: RunSettings) -> str:
        """The fingerprint of settings. The run keeps the objects, so that their ids stay unique."""
        key = self._fingerprints.get(id(settings))
        if key is None:
            key = self._fingerprints[id(settings)] = fingerprint(settings.engine)
        return key


def _needs_edits(arguments: Arguments) -> bool:
    """Whether a report contains the edits of repairs, which are expensive to compute."""
    if arguments.flag("--statistics"):
        return False
    printed, files = targets(arguments)
    return any(FORMATS[name][2] for name in (printed, *(name for name, _ in files)) if name)


def disk_cache(arguments: Arguments) -> Cache | None:
    """The cache of a run, unless --no-cache is given."""
    if arguments.flag("--no-cache"):
        return None
    return Cache(arguments.text("--cache-dir") or default_folder())


def job_count(arguments: Arguments) -> int:
    """The number of processes: --jobs, or one per processor.

    Raises:
        CliError: --jobs is not a positive number.
    """
    text = arguments.text("--jobs")
    if not text:
        return available()
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise CliError(f"--jobs takes the number of processes, 1 or more, not {text!r}")
    return int(text)

"""A check of many files: results of earlier runs where they still hold, processes for the rest, reports in order."""

from __future__ import annotations

from collections import deque

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.progress import Progress
from odlint.cli.run.cache import Cache, Entry
from odlint.cli.run.cache_key import fingerprint
from odlint.cli.run.file_dependencies import DependencyChecker, digest
from odlint.cli.run.output import targets
from odlint.cli.run.report_serialization import deserialize, has_edits, serialize
from odlint.cli.run.workers import CHUNK, Chunk, Workers, available, check
from odlint.cli.settings.cache_folder import default_folder
from odlint.report.formatters.registry import FORMATS
from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.cli.run.output import Output
    from odlint.cli.run.session import Session
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport

_FOR_PROCESSES = 64  # files that make up for starting processes
_AHEAD = 2000  # files read ahead of the one whose report is due
_LEAST_AHEAD = 256  # the same when processes are at work
_CHUNKS_AHEAD = 4  # per process


class _Pending:
    """An input on its way: to be printed when its turn comes.

    Attributes:
        problem: why it could not be read or settled; entry: what is known of it; chunk, number: who checks it.
    """

    __slots__ = ("chunk", "content", "data", "entry", "linter", "mark", "number", "one", "problem", "settings")

    linter: Linter  # these two are there unless there is a problem
    settings: RunSettings

    def __init__(self, one: Input) -> None:
        self.one = one
        self.data = b""
        self.content = ""
        self.mark = ""
        self.problem: Exception | None = None
        self.entry: Entry | None = None
        self.chunk: Chunk | None = None
        self.number = 0


class ParallelCheck:
    """One run over many files."""

    def __init__(self, session: Session, output: Output, cache: Cache | None, jobs: int) -> None:
        self._session = session
        self._output = output
        self._cache = cache
        self._edits = wants_edits(session.arguments)
        self._disk = DiskFiles()
        self._witness = DependencyChecker(self._disk)
        self._marks: dict[int, str] = {}
        self._waiting: deque[_Pending] = deque()
        self._chunk: Chunk | None = None  # being filled
        self._workers = Workers(jobs) if jobs > 1 else None
        self._sent = 0

    def run(self, inputs: Sequence[Input]) -> None:
        """Check and report on all of them."""
        if len(inputs) < _FOR_PROCESSES:
            self._workers = None
        self._progress = Progress(self._session.console, len(inputs))
        try:
            for one in inputs:
                pending = _Pending(one)
                try:
                    wanted = self._admit(pending)
                except Exception as problem:
                    pending.problem, wanted = problem, True
                if wanted:
                    self._waiting.append(pending)
                else:
                    self._progress.step()
                self._print(False)
            self._send()
            self._print(True)
            if self._workers is not None:
                self._workers.finish()
        except BaseException:
            if self._workers is not None:
                self._workers.abort()
            raise
        self._session.console.wipe()
        if self._cache is not None:
            self._cache.save()

    def _admit(self, pending: _Pending) -> bool:
        """Read an input, and find out who knows or checks it; False when there is nothing to say about it."""
        session, one = self._session, pending.one
        data = one.read()
        if data is None:
            return False
        ready = session.linter(one)
        if ready is None:
            return False
        pending.data = data
        pending.linter, pending.settings = ready
        if self._cache is not None or self._workers is not None:
            pending.mark = self._mark(pending.settings)
        if self._cache is not None and not one.stdin:
            pending.content = digest(data)
            entry = self._cache.look_up(pending.mark, one.name, pending.content, self._witness)
            if entry is not None and (not self._edits or has_edits(entry.report)):
                pending.entry = entry
                return True
        if self._workers is not None:
            self._assign(pending, pending.settings)
        return True

    def _assign(self, pending: _Pending, settings: RunSettings) -> None:
        """Into the chunk that is being filled."""
        chunk = self._chunk
        if chunk is None or chunk.task[0] != pending.mark:
            self._send()
            chunk = self._chunk = Chunk(pending.mark, settings.engine, self._edits)
        pending.chunk, pending.number = chunk, len(chunk.jobs)
        chunk.jobs.append((pending.one.name, pending.one.path or "", pending.data))
        if len(chunk.jobs) == CHUNK:
            self._send()

    def _send(self) -> None:
        """Have the chunk checked; a small last one is no reason to start processes."""
        chunk, self._chunk = self._chunk, None
        if chunk is None or self._workers is None:
            return
        if len(chunk.jobs) == CHUNK or self._sent:
            chunk.send(self._workers)
            self._sent += 1

    def _print(self, everything: bool) -> None:
        """Report on what is ready at the head of the queue; wait only when too much stands behind it."""
        waiting = self._waiting
        while waiting:
            chunk = waiting[0].chunk
            if chunk is not None and not everything and not self._ready(chunk):
                return
            pending = waiting.popleft()
            self._session.attempt(pending.one, lambda pending=pending: self._report(pending))  # type: ignore[misc]
            self._progress.step()

    def _ready(self, chunk: Chunk) -> bool:
        """Whether results of a chunk are there, or have to be waited for."""
        if chunk.done():
            return True
        if len(self._waiting) < self._in_flight():
            return False
        if chunk is self._chunk:
            self._send()
        return True

    def _in_flight(self) -> int:
        """How many files may wait behind the one whose report is due."""
        if self._workers is None or not self._sent:
            return _AHEAD
        return max(self._workers.count * _CHUNKS_AHEAD * CHUNK, _LEAST_AHEAD)

    def _report(self, pending: _Pending) -> None:
        """Print what is known of an input, checking it now if nobody did."""
        if pending.problem is not None:
            raise pending.problem
        entry = pending.entry
        if entry is None and pending.chunk is not None and pending.chunk.sent:
            entry = self._from_worker(pending, pending.chunk)
        report = None
        if entry is not None:
            try:
                report = deserialize(entry.report, decode(pending.one.name, pending.data), self._witness)
            except (OSError, ValueError, TypeError, LookupError, AttributeError):
                report = None  # a file that it speaks of has gone, or the entry is not ours: look again
        if report is None:
            report = self._check(pending)
        if report.failure:
            self._session.complain(f"{pending.one.name}: {report.failure}")
        self._session.settings = pending.settings
        self._session.apply_baseline(report, pending.one, pending.linter)
        self._output.file(report)
        self._session.judge(report, pending.settings)

    def _from_worker(self, pending: _Pending, chunk: Chunk) -> Entry | None:
        frozen, seen, kind, text = chunk.wait()[pending.number]
        if kind == "CliError":
            raise CliError(text)
        if kind:
            raise type(kind, (Exception,), {})(text)  # told like any bug of ours
        return None if frozen is None else self._keep(pending, Entry(pending.content, seen, frozen))

    def _check(self, pending: _Pending) -> FileReport:
        """Check a file in this process."""
        one = pending.one
        report, seen = check(pending.linter, self._disk, one.name, one.path or "", pending.data)
        if self._cache is not None:
            frozen = serialize(report, seen, self._edits)
            if frozen is not None:
                self._keep(pending, Entry(pending.content, seen, frozen))
        return report

    def _keep(self, pending: _Pending, entry: Entry) -> Entry:
        if self._cache is not None and not pending.one.stdin:
            self._cache.store(pending.mark, pending.one.name, entry)
        return entry

    def _mark(self, settings: RunSettings) -> str:
        """The fingerprint of settings (which the session keeps, so that each object stands for itself)."""
        mark = self._marks.get(id(settings))
        if mark is None:
            mark = self._marks[id(settings)] = fingerprint(settings.engine)
        return mark


def wants_edits(arguments: Arguments) -> bool:
    """Whether a report shows the edits of repairs, which cost much to work out."""
    if arguments.flag("--statistics"):
        return False
    printed, files = targets(arguments)
    return any(FORMATS[name][2] for name in (printed, *(name for name, _ in files)) if name)


def disk_cache(arguments: Arguments) -> Cache | None:
    """The cache of a run, if it may use one."""
    if arguments.flag("--no-cache"):
        return None
    return Cache(arguments.text("--cache-dir") or default_folder())


def job_count(arguments: Arguments) -> int:
    """How many processes the user wants, or there are processors for."""
    said = arguments.text("--jobs")
    if not said:
        return available()
    if not said.isascii() or not said.isdigit() or int(said) < 1:
        raise CliError(f"--jobs takes the number of processes, 1 or more, not {said!r}")
    return int(said)

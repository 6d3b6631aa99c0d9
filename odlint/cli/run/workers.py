"""Worker processes that check files, and the function with which they and the run itself check one file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.run.file_dependencies import TrackingFiles
from odlint.cli.run.report_serialization import serialize
from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    from odlint.analysis.settings import Settings
    from odlint.cli.run.file_dependencies import Dependencies
    from odlint.cli.run.report_serialization import SerializedReport
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source

    Job = tuple[str, str, bytes]  # name, path, content
    # (report, dependencies, type and message of an exception)
    Result = tuple[SerializedReport | None, Dependencies, str, str]

CHUNK = 16  # files sent to a worker at once


def check(linter: Linter, disk: DiskFiles, source: Source, path: str) -> tuple[FileReport, Dependencies]:
    """Check one file, and return the report and the dependencies of the check."""
    files = TrackingFiles(disk)
    return linter.check_source(source, path, files), files.seen


class Chunk:
    """Files that one worker checks, and the results.

    Attributes:
        task: fingerprint and settings of the files, and whether to compute edits.
        jobs: the files.
        sent: the chunk was sent to the workers.
    """

    _future: Future[list[Result]]
    _workers: Workers

    def __init__(self, fingerprint: str, settings: Settings, edits: bool) -> None:
        self.task = (fingerprint, settings, edits)
        self.jobs: list[Job] = []
        self.sent = False
        self._results: list[Result] | None = None

    def send(self, workers: Workers) -> None:
        """Send the chunk to the workers."""
        self._workers, self._future = workers, workers.submit(self, self.jobs)
        self.sent = True

    def done(self) -> bool:
        """Whether the results are available."""
        return self.sent and (self._results is not None or self._future.done())

    def wait(self) -> list[Result]:
        """The results, in the order of the jobs. If a file kills the worker, only its own result is an error."""
        from concurrent.futures import BrokenExecutor

        if self._results is None:
            try:
                self._results = self._future.result()
            except BrokenExecutor:
                self._results = [self._alone(job) for job in self.jobs]
        return self._results

    def _alone(self, job: Job) -> Result:
        """The result of one file, after a worker died while checking the chunk."""
        from concurrent.futures import BrokenExecutor

        try:
            return self._workers.submit(self, [job]).result()[0]
        except BrokenExecutor:
            return None, {}, "WorkerDied", "the process that checked it came to an end"


class Workers:
    """The worker processes, started with the first chunk.

    Attributes:
        count: their number.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, chunk: Chunk, jobs: Sequence[Job]) -> Future[list[Result]]:
        """Send files to the workers."""
        from concurrent.futures import BrokenExecutor

        try:
            return self._started().submit(_work, *chunk.task, jobs)
        except BrokenExecutor:  # a worker died: start new ones
            self.finish()
            return self._started().submit(_work, *chunk.task, jobs)

    def finish(self) -> None:
        """Stop the processes, which are idle or dead."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def abort(self) -> None:
        """Terminate the processes immediately."""
        if self._pool is not None:
            from multiprocessing import active_children

            self._pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor

            sys.stdout.flush()
            self._pool = ProcessPoolExecutor(self.count, _context(), _initialize)
        return self._pool


def available() -> int:
    """Number of processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _context() -> BaseContext:
    """Fork on Linux, which is fastest, and safe because the run has no threads; elsewhere, the default method."""
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else None)


def _initialize() -> None:
    """Initialize a worker: ignore Ctrl-C, and exit with the parent process."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


_linters: dict[str, Linter] = {}
_disk = DiskFiles()


def _work(fingerprint: str, settings: Settings, edits: bool, jobs: Sequence[Job]) -> list[Result]:
    """Check files, in a worker."""
    from odlint.cli.run.linter_factory import make_linter

    linter = _linters.get(fingerprint)
    if linter is None:
        linter = _linters[fingerprint] = make_linter(settings)
    return [_result(linter, job, edits) for job in jobs]


def _result(linter: Linter, job: Job, edits: bool) -> Result:
    name, path, data = job
    try:
        report, seen = check(linter, _disk, decode(name, data), path)
        return serialize(report, seen, edits), seen, "", ""
    except CliError as problem:
        return None, {}, CliError.__name__, problem.message
    except Exception as problem:
        return None, {}, type(problem).__name__, str(problem)

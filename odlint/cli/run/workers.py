"""Processes that check files for a run, and the function with which each of them, or the run itself, checks one."""

from __future__ import annotations

import os
import sys

from odlint.cli.framework.errors import CliError
from odlint.cli.run.file_dependencies import TrackingFiles
from odlint.cli.run.report_serialization import serialize
from odlint.syntax.source import decode
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    from odlint.analysis.settings import Settings
    from odlint.cli.run.file_dependencies import Dependencies
    from odlint.cli.run.report_serialization import SerializedReport
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport

    Job = tuple[str, str, bytes]  # name, path, content
    Result = tuple[
        SerializedReport | None, Dependencies, str, str
    ]  # report, what was seen, and the type and text of an exception

CHUNK = 16  # files sent at once


def check(linter: Linter, disk: DiskFiles, name: str, path: str, data: bytes) -> tuple[FileReport, Dependencies]:
    """Check one file, and tell what was looked at besides."""
    files = TrackingFiles(disk)
    return linter.check_source(decode(name, data), path, files), files.seen


class Chunk:
    """Files that a worker checks together, with their results when they are there."""

    _future: Future[list[Result]]
    _workers: Workers

    def __init__(self, fingerprint: str, settings: Settings, edits: bool) -> None:
        self.task = (fingerprint, settings, edits)
        self.jobs: list[Job] = []
        self.sent = False
        self._results: list[Result] | None = None

    def send(self, workers: Workers) -> None:
        """Have it checked."""
        self._workers, self._future = workers, workers.submit(self, self.jobs)
        self.sent = True

    def done(self) -> bool:
        """Whether there is nothing to wait for."""
        return self.sent and (self._results is not None or self._future.done())

    def wait(self) -> list[Result]:
        """The results, in the order of the jobs. A file that kills a worker costs only itself."""
        from concurrent.futures import BrokenExecutor

        if self._results is None:
            try:
                self._results = self._future.result()
            except BrokenExecutor:
                self._results = [self._alone(job) for job in self.jobs]
        return self._results

    def _alone(self, job: Job) -> Result:
        """The result of one file, when a worker died over all of them."""
        from concurrent.futures import BrokenExecutor

        try:
            return self._workers.submit(self, [job]).result()[0]
        except BrokenExecutor:
            return None, {}, "WorkerDied", "the process that checked it came to an end"


class Workers:
    """Processes, started when the first chunk is sent."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, chunk: Chunk, jobs: Sequence[Job]) -> Future[list[Result]]:
        """Have files checked."""
        from concurrent.futures import BrokenExecutor

        try:
            return self._started().submit(_work, *chunk.task, jobs)
        except BrokenExecutor:  # since a worker died: start anew
            self.finish()
            return self._started().submit(_work, *chunk.task, jobs)

    def finish(self) -> None:
        """End the processes, which have nothing left to do or died."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def abort(self) -> None:
        """End the processes at once, whatever they do."""
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
            self._pool = ProcessPoolExecutor(self.count, _context(), _begin)
        return self._pool


def available() -> int:
    """Processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _context() -> BaseContext:
    """Forking is fastest and safe here: the run has no threads when it starts its workers. Elsewhere, what is usual."""
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else None)


def _begin() -> None:
    """In a worker: leave Ctrl-C to the run, and end when it ends."""
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
    """In a worker: check files."""
    from odlint.cli.run.linter_factory import make_linter

    linter = _linters.get(fingerprint)
    if linter is None:
        linter = _linters[fingerprint] = make_linter(settings)
    return [_result(linter, job, edits) for job in jobs]


def _result(linter: Linter, job: Job, edits: bool) -> Result:
    try:
        report, seen = check(linter, _disk, *job)
        return serialize(report, seen, edits), seen, "", ""
    except CliError as problem:
        return None, {}, "CliError", problem.message
    except Exception as problem:
        return None, {}, type(problem).__name__, str(problem)

"""Processes that check files for a run, and the function with which each of them, or the run itself, checks one."""

from __future__ import annotations

import os
import sys

from odlint.cli.failure import CannotRun
from odlint.cli.frozen import freeze
from odlint.cli.recording import RecordingFiles
from odlint.model.files import DiskFiles
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    from odlint.cli.frozen import Frozen
    from odlint.cli.recording import Seen
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.lint.settings import Settings

    Job = tuple[str, str, bytes]  # name, path, content
    Result = tuple[Frozen | None, Seen, str, str]  # report, what was seen, and the type and text of an exception

CHUNK = 16  # files sent at once


def check(linter: Linter, disk: DiskFiles, name: str, path: str, data: bytes) -> tuple[FileReport, Seen]:
    """Check one file, and tell what was looked at besides."""
    files = RecordingFiles(disk)
    return linter.check_source(decode(name, data), path, files), files.seen


class Chunk:
    """Files that a worker checks together, with their results when they are there."""

    def __init__(self, fingerprint: str, settings: Settings, edits: bool) -> None:
        self.task = (fingerprint, settings, edits)
        self.jobs: list[Job] = []
        self.future: Future[list[Result]] | None = None
        self.results: list[Result] | None = None


class Workers:
    """Processes, started when the first chunk is sent."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    def send(self, chunk: Chunk) -> None:
        """Have a chunk checked."""
        chunk.future = self._submit(chunk, chunk.jobs)

    def results(self, chunk: Chunk) -> list[Result]:
        """Results of a chunk, waiting for them if need be. A file that kills a worker costs only itself."""
        from concurrent.futures import BrokenExecutor

        if chunk.results is None:
            assert chunk.future is not None  # it was sent
            try:
                chunk.results = chunk.future.result()
            except BrokenExecutor:
                self.finish()
                chunk.results = list(self._one_by_one(chunk))
        return chunk.results

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

    def _one_by_one(self, chunk: Chunk) -> Iterator[Result]:
        from concurrent.futures import BrokenExecutor

        for job in chunk.jobs:
            try:
                yield self._submit(chunk, [job]).result()[0]
            except BrokenExecutor:
                self.finish()
                yield None, {}, "WorkerDied", "the process that checked it came to an end"

    def _submit(self, chunk: Chunk, jobs: Sequence[Job]) -> Future[list[Result]]:
        from concurrent.futures import BrokenExecutor

        try:
            return self._started().submit(_work, *chunk.task, jobs)
        except BrokenExecutor:  # by an earlier chunk, whose turn comes
            self.finish()
            return self._started().submit(_work, *chunk.task, jobs)

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
    from odlint.cli.engine_access import make_linter

    linter = _linters.get(fingerprint)
    if linter is None:
        linter = _linters[fingerprint] = make_linter(settings)
    return [_result(linter, job, edits) for job in jobs]


def _result(linter: Linter, job: Job, edits: bool) -> Result:
    try:
        report, seen = check(linter, _disk, *job)
        return freeze(report, seen, edits), seen, "", ""
    except CannotRun as problem:
        return None, {}, "CannotRun", problem.message
    except Exception as problem:
        return None, {}, type(problem).__name__, str(problem)

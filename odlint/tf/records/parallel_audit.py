"""Audits of many files, in this process or in several: the same result either way."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from multiprocessing import get_context

from odlint.tf.records.audit import Audit, absorb
from odlint.tf.records.record_files import Piece, Sample, audit_piece, count_records, pieces, sample_of

Progress = Callable[[int, int], None]  # (bytes, records) that were read since the last call
Complain = Callable[[str], None]


def audit_files(
    paths: Sequence[str], complain: Complain, jobs: int = 1, limit: int = 0, progress: Progress | None = None
) -> Audit:
    """The audit of all files together.

    Args:
        paths: files, each once.
        complain: called with a message for every file that cannot be read; the others are still audited.
        jobs: processes.
        limit: look at so many records only, spread evenly over all; 0 for all.
        progress: called after each part of the work.
    """
    sample, before = _sample(paths, limit)
    if jobs > 1:
        parts: Iterable[Audit] = _in_processes(paths, complain, jobs, sample, before, progress)
    else:
        parts = _here(paths, complain, sample, before, progress)
    audit = Audit()
    for part in parts:
        absorb(audit, part)
    return audit.settle()


def _sample(paths: Sequence[str], limit: int) -> tuple[Sample | None, dict[str, int]]:
    """The sample, and how many records precede each file."""
    if not limit:
        return None, {}
    counts = {}
    for path in paths:
        with suppress(OSError):  # reported when it is opened to be audited
            counts[path] = count_records(path)
    return sample_of(paths, counts, limit)


def _here(
    paths: Sequence[str], complain: Complain, sample: Sample | None, before: dict[str, int], progress: Progress | None
) -> Iterator[Audit]:
    for path in paths:
        try:
            yield audit_piece(Piece(path), sample, before.get(path, 0), progress)
        except OSError as problem:
            complain(f"{path}: {problem.strerror or problem}")


def _in_processes(
    paths: Sequence[str],
    complain: Complain,
    jobs: int,
    sample: Sample | None,
    before: dict[str, int],
    progress: Progress | None,
) -> Iterator[Audit]:
    work: list[Piece] = []
    for path in paths:
        try:
            work += [Piece(path)] if len(paths) >= 4 * jobs or sample is not None else pieces(path)
        except OSError as problem:
            complain(f"{path}: {problem.strerror or problem}")
    # Forking is fastest, and safe: this process has no threads. Elsewhere, what is usual there.
    context = get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(jobs, context) as pool:
        futures = {pool.submit(audit_piece, piece, sample, before.get(piece.path, 0)): piece for piece in work}
        for future in as_completed(futures):
            try:
                part = future.result()
            except OSError as problem:
                complain(f"{futures[future].path}: {problem.strerror or problem}")
                continue
            if progress is not None:
                progress(part.sums["bytes"], part.sums["records"])
            yield part

"""The audit as Beam transforms: names of files in, one audit out. The same functions as in a loop on one machine."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import apache_beam as beam  # which reads annotations: they must not be strings here
from apache_beam.metrics import Metrics
from apache_beam.pvalue import AsDict

from odlint.beam.files import open_anywhere
from odlint.beam.partial_audit import PartialAudit, PartialAuditCoder
from odlint.tf.records.record_files import Piece, Sample, audit_piece, count_records, sample_of

Keyed = tuple[Any, str]
Samples = Mapping[Any, tuple[Sample | None, Mapping[str, int]]]
NAMESPACE = "odlint"  # of the counters that a runner shows


class AuditFile(beam.DoFn):
    """(key, file) -> (key, PartialAudit). Damaged records are left out; a file that cannot be opened is a failure."""

    def __init__(self) -> None:
        self._records = Metrics.counter(NAMESPACE, "records")
        self._bytes = Metrics.counter(NAMESPACE, "bytes")
        self._failed = Metrics.counter(NAMESPACE, "files that could not be opened")

    def process(self, keyed: Keyed, samples: Samples | None = None) -> Iterator[tuple[Any, PartialAudit]]:
        """Audit one file."""
        key, path = keyed
        sample, before = samples[key] if samples else (None, {})
        try:
            audit = audit_piece(Piece(path), sample, before.get(path, 0), opener=open_anywhere)
        except OSError as problem:
            self._failed.inc()
            yield key, PartialAudit(failures={path: problem.strerror or str(problem)})
            return
        self._records.inc(audit.sums["records"])
        self._bytes.inc(audit.sums["bytes"])
        yield key, PartialAudit(audit)


class CountRecords(beam.DoFn):
    """(key, file) -> (key, (file, number of its records)), by their headers."""

    def process(self, keyed: Keyed) -> Iterator[tuple[Any, tuple[str, int]]]:
        """Count one file; one that cannot be opened has none."""
        key, path = keyed
        try:
            count = count_records(path, open_anywhere)
        except OSError:
            count = 0
        yield key, (path, count)


class AuditCombineFn(beam.CombineFn):
    """Many audits to one: a sum in any order and grouping."""

    def create_accumulator(self) -> PartialAudit:
        """The audit of nothing."""
        return PartialAudit()

    def add_input(self, accumulator: PartialAudit, element: PartialAudit) -> PartialAudit:
        """The accumulator, with a further audit."""
        accumulator.absorb(element)
        return accumulator

    def merge_accumulators(self, accumulators: Iterable[PartialAudit]) -> PartialAudit:
        """All as one."""
        whole = PartialAudit()
        for accumulator in accumulators:
            whole.absorb(accumulator)
        return whole

    def compact(self, accumulator: PartialAudit) -> PartialAudit:
        """Cut it to its size before it travels."""
        accumulator.audit.settle()
        return accumulator

    def extract_output(self, accumulator: PartialAudit) -> PartialAudit:
        """The audit, settled."""
        accumulator.audit.settle()
        return accumulator

    def get_accumulator_coder(self) -> PartialAuditCoder:
        """How accumulators travel."""
        return PartialAuditCoder()


class AuditRecordsPerKey(beam.PTransform):
    """(key, file) -> (key, PartialAudit): one audit for each key, such as the reader that the files belong to.

    Args:
        limit: look at so many records of each key only, spread evenly over its files by name; 0 for all. The files
            are then opened twice: records are counted first.
    """

    def __init__(self, limit: int = 0) -> None:
        super().__init__()
        self._limit = limit

    def expand(self, keyed: Any) -> Any:
        """See the class."""
        audits = keyed | "Audit" >> _Audits(self._limit)
        return audits | "Merge" >> beam.CombinePerKey(AuditCombineFn()).with_output_types(tuple[Any, PartialAudit])


class AuditRecords(beam.PTransform):
    """File names, each once -> one PartialAudit of all, also of none. `limit`: see AuditRecordsPerKey."""

    def __init__(self, limit: int = 0) -> None:
        super().__init__()
        self._limit = limit

    def expand(self, paths: Any) -> Any:
        """See the class."""
        keyed = paths | "Key" >> beam.Map(_keyed).with_output_types(tuple[int, str])
        audits = keyed | "Audit" >> _Audits(self._limit) | "Values" >> beam.Values()
        return audits | "Merge" >> beam.CombineGlobally(AuditCombineFn()).with_output_types(PartialAudit)


class _Audits(beam.PTransform):
    """(key, file) -> (key, PartialAudit of that file)."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def expand(self, keyed: Any) -> Any:
        # Names come from one place: without this, one worker would read all files.
        keyed = keyed | "Spread" >> beam.Reshuffle()
        samples: list[Any] = []
        if self._limit:
            counted = keyed | "Count" >> beam.ParDo(CountRecords()) | "Together" >> beam.GroupByKey()
            samples = [AsDict(counted | "Choose" >> beam.Map(_sample, self._limit))]
        return keyed | "Read" >> beam.ParDo(AuditFile(), *samples).with_output_types(tuple[Any, PartialAudit])


def _keyed(path: str) -> tuple[int, str]:
    return 0, path


def _sample(
    counted: tuple[Any, Iterable[tuple[str, int]]], limit: int
) -> tuple[Any, tuple[Sample | None, dict[str, int]]]:
    key, counts = counted
    known = dict(counts)
    return key, sample_of(sorted(known), known, limit)

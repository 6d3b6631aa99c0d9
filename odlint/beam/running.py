"""One pipeline for all the records of a run: built, run to its end, and its result fetched."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from uuid import uuid4

import apache_beam as beam
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import (
    DirectOptions,
    GoogleCloudOptions,
    PipelineOptions,
    PortableOptions,
    SetupOptions,
    StandardOptions,
    TypeOptions,
)
from apache_beam.runners.runner import PipelineState
from apache_beam.utils.plugin import BeamPlugin

from odlint.beam.files import one_line, open_anywhere
from odlint.beam.partial_audit import PartialAudit
from odlint.beam.transform import AuditRecordsPerKey
from odlint.workspace.workspace import is_remote

DIRECT, PRISM, DATAFLOW = "DirectRunner", "PrismRunner", "DataflowRunner"


class PipelineFailed(Exception):
    """A pipeline could not be built or failed; `hint` suggests a remedy."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Pipelines:
    """Runs pipelines on one runner.

    Attributes:
        runner: its name in Beam, such as DirectRunner.
        known: all options of Beam; unknown: those given that it does not know, though the runner may.
    """

    def __init__(self, runner: str, flags: Sequence[str], say: Callable[[str], None]) -> None:
        """Raises PipelineFailed for options that Beam refuses; `say` is called with messages of the runner."""
        self.runner = runner
        self._say = say
        self._flags = list(flags)
        with _relayed(say, False):
            FileSystems.set_options(self._options())  # for what is looked up before a pipeline runs
            self.known = sorted(self._options().get_all_options())
            every = self._options().get_all_options(retain_unknown_options=True)
        self.unknown = sorted(set(every) - set(self.known))

    def audit(self, groups: Sequence[Sequence[str]], limit: int = 0) -> list[PartialAudit]:
        """The audit of each group of files, by one pipeline; raises PipelineFailed.

        Args:
            groups: none empty, each file once in a group.
            limit: records to look at in each group; 0 for all.
        """
        keyed = [(number, path) for number, paths in enumerate(groups) for path in paths]
        self._refuse_local(keyed)
        with _relayed(self._say, self.runner != DIRECT), self._folder() as folder:
            try:
                with self._hushed():
                    self._run(keyed, limit, folder)
                return self._fetch(folder, len(groups))
            except PipelineFailed:
                raise
            except Exception as problem:  # a runner may raise anything
                raise PipelineFailed(f"{self.runner} failed: {_cause(problem)}", _LOGS) from problem

    def _run(self, keyed: Sequence[tuple[int, str]], limit: int, folder: str) -> None:
        pipeline = beam.Pipeline(runner=self.runner, options=self._options())
        (
            pipeline
            | "Files" >> beam.Create(keyed).with_output_types(tuple[int, str])
            | "AuditRecords" >> AuditRecordsPerKey(limit)
            | "Lines" >> beam.MapTuple(_line).with_output_types(str)
            | "Write" >> beam.io.WriteToText(_result(folder), num_shards=1, shard_name_template="")
        )
        result = pipeline.run()
        try:
            state = result.wait_until_finish() or result.state
        except KeyboardInterrupt:  # or the cluster would go on
            with contextlib.suppress(Exception):
                result.cancel()
            raise
        if state != PipelineState.DONE:
            raise PipelineFailed(f"{self.runner} ended as {state}", _LOGS)

    def _fetch(self, folder: str, count: int) -> list[PartialAudit]:
        with open_anywhere(_result(folder)) as stream:
            lines = [line.partition(b" ") for line in stream.read().split(b"\n") if line]
        by_number = {int(number): PartialAudit.from_text(text.decode("ascii")) for number, _, text in lines}
        return [by_number[number] for number in range(count)]

    def _options(self) -> PipelineOptions:
        output = io.StringIO()
        try:
            with contextlib.redirect_stderr(output), contextlib.redirect_stdout(output):
                options = PipelineOptions(self._flags)
                options.view_as(StandardOptions).runner = self.runner
                if self.runner == DIRECT:
                    # Else Beam tries Prism first, and fetches it from the internet. Prism is refused for such
                    # pipelines; ours has no trigger that this could allow.
                    options.view_as(TypeOptions).allow_unsafe_triggers = True
                _prepare_workers(options)
                options.get_all_options()
        except SystemExit:  # argparse prints, and ends the process
            message = output.getvalue().strip().rpartition("error: ")[2] or "Beam refuses them"
            raise PipelineFailed(f"pipeline options: {one_line(message)}", _OPTIONS) from None
        return options

    def _refuse_local(self, keyed: Sequence[tuple[int, str]]) -> None:
        here = next((path for _, path in keyed if not is_remote(path)), None)
        if self.runner == DATAFLOW and here is not None:
            raise PipelineFailed(
                f"{here}: the workers of Dataflow do not see files of this machine",
                "Copy them to a bucket: gcloud storage cp, and name them gs://...",
            )

    @contextlib.contextmanager
    def _hushed(self) -> Iterator[None]:
        """Without what worker processes on this machine print: a page of their own affairs each."""
        if self.runner != DIRECT or self._options().view_as(DirectOptions).direct_running_mode != "multi_processing":
            yield
            return
        sys.stderr.flush()
        before = os.dup(2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        try:
            yield
        finally:
            os.dup2(before, 2)
            os.close(before)
            os.close(nowhere)

    @contextlib.contextmanager
    def _folder(self) -> Iterator[str]:
        """A folder for the result, which the workers and this process reach; gone afterwards."""
        options = self._options()
        above = options.view_as(GoogleCloudOptions).temp_location
        if above:
            folder = FileSystems.join(above, f"odlint-{uuid4().hex}")
            try:
                yield folder
            finally:
                with contextlib.suppress(Exception):  # rubbish in a folder for such
                    FileSystems.delete([_result(folder)] if is_remote(folder) else [folder])
        elif self.runner in (DIRECT, PRISM) or options.view_as(PortableOptions).environment_type == "LOOPBACK":
            with tempfile.TemporaryDirectory(prefix="odlint-", ignore_cleanup_errors=True) as temporary:
                yield temporary
        else:
            raise PipelineFailed(
                f"{self.runner} needs a folder for the result, which its workers and this machine reach",
                "Add it to the pipeline options: -- --temp_location gs://bucket/tmp (or s3://, hdfs://, a shared disk)",
            )


def _prepare_workers(options: PipelineOptions) -> None:
    """Have workers import the file systems that were added to Beam here, and nothing of the process that started."""
    setup = options.view_as(SetupOptions)
    own = [place for place in BeamPlugin.get_all_plugin_paths() if not place.startswith("apache_beam.")]
    setup.beam_plugins = sorted({*(setup.beam_plugins or ()), *own}) or None
    if setup.save_main_session is None:  # all that they run is in odlint's modules
        setup.save_main_session = False


def _line(number: int, audited: PartialAudit) -> str:
    return f"{number} {audited.to_text()}"


def _result(folder: str) -> str:
    return str(FileSystems.join(folder, "audits.txt"))


def _cause(problem: BaseException) -> str:
    """The sentence inside what a runner raises, which is often a traceback of another process."""
    lines = [line.strip() for line in str(problem).splitlines() if line.strip()]
    traced = any(line.startswith("Traceback (most recent call last)") for line in lines)
    return one_line(lines[-1] if traced and lines else (str(problem) or type(problem).__name__))


class _Relay(logging.Handler):
    """Passes on what is logged, one line each."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__()
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        self._say(one_line(record.getMessage()))


@contextlib.contextmanager
def _relayed(say: Callable[[str], None], wanted: bool) -> Iterator[None]:
    """Have what runners log of their doing go to `say`, and Beam's warnings, if `wanted`; the rest nowhere."""
    levels = {
        "apache_beam": logging.WARNING,
        "apache_beam.runners": logging.INFO,  # jobs, their states, and where to watch them
        "apache_beam.runners.worker": logging.WARNING,
    }
    loggers = [logging.getLogger(name) for name in levels]
    before = [logger.level for logger in loggers]
    relay, top = _Relay(say), loggers[0]
    for logger, level in zip(loggers, levels.values(), strict=True):
        logger.setLevel(level if wanted else logging.CRITICAL + 1)
    propagates, top.propagate = top.propagate, False
    top.addHandler(relay)
    try:
        yield
    finally:
        top.removeHandler(relay)
        top.propagate = propagates
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


_LOGS = "The runner's own logs say more; ODLINT_DEBUG=1 shows the whole traceback."
_OPTIONS = "What stands after -- are options of Beam: docs/beam.md"

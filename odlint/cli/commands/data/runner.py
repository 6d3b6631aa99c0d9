"""`odlint data --runner`: reading records with an Apache Beam pipeline, locally or on a cluster."""

from __future__ import annotations

import logging
from time import monotonic
from typing import TYPE_CHECKING

from odlint.cli.commands.data.reading import Reading
from odlint.cli.framework.errors import CliError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import BinaryIO

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.tf.records.audit import Audit
    from odlint.workspace.workspace import Workspace

_INSTALL = 'pip install "odlint[beam]"; for gs:// and Dataflow also "apache-beam[gcp]", for s3:// "apache-beam[aws]"'


class RunnerReading(Reading):
    """Audits by Beam pipelines, one for all records of a config."""

    reaches_remote = True

    def __init__(self, arguments: Arguments, console: Console, on_error: Callable[[str], None]) -> None:
        super().__init__(arguments, console, on_error)
        if arguments.given("--jobs"):
            raise CliError(
                "--jobs does not go with --runner", "DirectRunner takes -- --direct_num_workers N, clusters have theirs"
            )
        _require_beam()
        from odlint.beam.files import BeamFiles
        from odlint.beam.running import DIRECT, PipelineFailed, Pipelines

        try:
            self._pipelines = Pipelines(arguments.text("--runner"), arguments.passed, console.say)
        except PipelineFailed as problem:
            raise CliError(str(problem), problem.hint) from None
        self.files = self._files = BeamFiles(console.say)
        unknown = self._pipelines.unknown
        if unknown and self._pipelines.runner == DIRECT:
            raise CliError(
                f"Beam has no pipeline option --{unknown[0]}{did_you_mean(unknown[0], self._pipelines.known)}",
                "What stands after -- are options of Beam: docs/beam.md",
            )
        for name in unknown:
            console.say(f"Beam does not know the pipeline option --{name}: it is passed on to the runner")

    def expand(self, operand: str) -> list[str]:
        """See Reading."""
        from odlint.beam.files import matching_files

        try:
            return matching_files(operand)
        except OSError as problem:
            raise CliError(f"{operand}: {problem}", _INSTALL if _uninstalled(problem) else "") from None

    def opened(self, path: str) -> BinaryIO:
        """See Reading."""
        from odlint.beam.files import open_anywhere

        return open_anywhere(path)

    def workspace(self, path: str, path_map: Mapping[str, str], label_map: str) -> Workspace:
        """See Reading."""
        from odlint.beam.workspace import RemoteWorkspace

        return RemoteWorkspace(path, self._files, path_map, label_map)

    def _read_all(self, groups: Sequence[tuple[str, ...]], failures: list[list[str]]) -> list[Audit]:
        from odlint.beam.running import PipelineFailed

        if not groups:
            return []
        console, runner, start = self._console, self._pipelines.runner, monotonic()
        count = sum(map(len, groups))
        console.say(f"{runner} audits {count:,} {'file' if count == 1 else 'files'} ...")
        try:
            audits = self._pipelines.audit(groups, self.limit)
        except PipelineFailed as problem:
            if console.environ.get("ODLINT_DEBUG"):
                import traceback

                traceback.print_exception(problem, file=console.err)
            raise CliError(str(problem), problem.hint) from None
        for audited, messages in zip(audits, failures, strict=True):
            messages += [f"{path}: {reason}" for path, reason in sorted(audited.failures.items())]
        records = sum(audited.audit.sums["records"] for audited in audits)
        size = sum(audited.audit.sums["bytes"] for audited in audits)
        console.say(f"{runner} has read {records:,} records, {size / 1e6:,.0f} MB, in {monotonic() - start:,.0f} s")
        return [audited.audit for audited in audits]


def _require_beam() -> None:
    logging.disable(logging.WARNING)  # Beam warns about services that are not installed
    try:
        import apache_beam.io.filesystems  # noqa: F401  # also imports the file systems
    except ImportError as problem:
        missing = (problem.name or "").partition(".")[0] == "apache_beam"
        why = "Apache Beam is not installed here" if missing else f"Apache Beam cannot be imported: {problem}"
        raise CliError(f"--runner: {why}", _INSTALL) from None
    finally:
        logging.disable(logging.NOTSET)


def _uninstalled(problem: OSError) -> bool:
    return "Unable to get filesystem" in str(problem)

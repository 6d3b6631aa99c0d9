"""The base of commands that print reports on files."""

from __future__ import annotations

from odlint.cli.run.lint_run import LintRun
from odlint.cli.run.output import Output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile
    from odlint.lint.finding import FileReport


class ReportRun(LintRun):
    """One run that prints reports.

    Attributes:
        output: where reports go.

    Raises:
        CliError: a report cannot be written where the options say.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.output = Output(arguments, console)

    def check(self, files: Iterable[LintFile]) -> None:
        """Check files and print their reports."""
        for file in files:
            with self.guard(file.name):
                report = file.check()
                if report.failure:
                    self.error(f"{file.name}: {report.failure}")
                self.apply_baseline(file, report)
                self.report(file, report)

    def report(self, file: LintFile, report: FileReport) -> None:
        """Print a report and let it count for the exit code.

        Raises:
            CliError: a report cannot be written.
        """
        self.output.add(report)
        self.judge_report(file, report)

    def update_tally(self) -> None:
        """Add to the totals what no report contains."""
        tally = self.output.tally
        tally.stale, tally.failures, tally.packs = self.stale, self.failures, self.packs()

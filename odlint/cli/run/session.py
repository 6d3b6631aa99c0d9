"""One run with rules over files: finds the settings and the linter of each."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND
from odlint.cli.run.file_discovery import as_source
from odlint.cli.run.file_run import FileRun
from odlint.cli.run.linter_factory import make_linter
from odlint.cli.settings.layers import NEVER
from odlint.cli.settings.resolution import is_excluded, matching_overrides, run_settings
from odlint.lint.finding import SEVERITIES
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.baselines import BaselineStore
    from odlint.cli.run.file_discovery import Input
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.report.tally import Tally
    from odlint.syntax.source import Source

    Work = Callable[["Linter", "Input", "Source", bytes], "FileReport | None"]

MANY = 20  # files from which on cache and processes may pay


class Session(FileRun):
    """State of a run with rules.

    Attributes:
        found: a finding at the level at which its settings fail the run.
        inputs: how many files were looked at.
        stale: known findings that were not met, in words.
        settings: those of the file at hand.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.stale: list[str] = []
        self._known: BaselineStore | None = None
        self.found = False
        self.inputs = 0
        self.settings: RunSettings | None = None
        self._files = DiskFiles()
        self._linters: dict[tuple[str, tuple[int, ...]], tuple[Linter, RunSettings] | None] = {}

    def each(self, work: Work, many: Callable[[list[Input]], None] | None = None) -> None:
        """Do something with every input; the reports that come back count for the exit code. `many` may take over."""
        found = self.gathered()
        if many is not None and len(found) >= MANY:
            many(found)
        else:
            self.visit(found, lambda one: self._one(one, work))

    def apply_baseline(self, report: FileReport, one: Input, linter: Linter) -> None:
        """Take out of a report what the baseline of its settings knows."""
        settings = self.settings
        if settings is None or not settings.baseline or not one.path:
            return
        if self._known is None:
            from odlint.cli.run.baselines import BaselineStore

            self._known = BaselineStore()
        self.stale += self._known.apply_baseline(report, one.path, linter, settings)

    def count_missing(self) -> None:
        """Count what baselines know of files that are gone."""
        if self._known is not None:
            self.stale += self._known.of_missing_files()

    def tell(self, tally: Tally) -> None:
        """Note in a tally what no report says."""
        tally.stale, tally.failures, tally.packs = self.stale, self.failures, self.packs()

    def packs(self) -> list[str]:
        """Folders of the rule packs that were applied."""
        return [folder for ready in self._linters.values() if ready for folder in ready[1].engine.packs]

    def exit_code(self) -> int:
        """What the run ends with."""
        return COULD_NOT_RUN if self.failed else FOUND if self.found else CLEAN

    def _one(self, one: Input, work: Work) -> None:
        data = one.read()
        if data is None:
            return
        ready = self.linter(one)
        if ready is None:
            return
        linter, settings = ready
        self.settings = settings
        report = work(linter, one, as_source(one, data), data)
        if report is not None:
            self.judge(report, settings)

    def linter(self, one: Input) -> tuple[Linter, RunSettings] | None:
        """The linter for a file; None when its settings leave it out, or are broken, which is said once."""
        where = self.finder.settings_file(one.path)
        said = self.finder.said(where)
        if said is not None and not one.named and is_excluded(said, one.path):
            return None
        self.inputs += 1
        if said is None:
            return None
        key = (where, matching_overrides(said, one.path))
        if key not in self._linters:
            self._linters[key] = None
            settings = run_settings(self.arguments, where, said, key[1])
            self._linters[key] = (make_linter(settings.engine, settings.said, self._files), settings)
        return self._linters[key]

    def judge(self, report: FileReport, settings: RunSettings) -> None:
        """Let a report count for the exit code."""
        if settings.fail_on == NEVER or self.found:
            return
        failing = SEVERITIES[SEVERITIES.index(settings.fail_on) :]
        self.found = any(finding.severity in failing for finding in report.findings)

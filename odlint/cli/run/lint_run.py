"""The base of commands that apply rules to files: the linter, settings and baseline of each file."""

from __future__ import annotations

from odlint.cli.run.file_discovery import OpenFile
from odlint.cli.run.file_run import FileRun
from odlint.cli.run.linter_factory import make_linter
from odlint.cli.settings.resolution import is_excluded, matching_overrides, run_settings
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.baselines import BaselineStore
    from odlint.cli.run.file_discovery import InputFile
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport


class LintFile(OpenFile):
    """An input that has been read, with the linter for it.

    Attributes:
        linter: the linter.
        settings: the settings of the file.
    """

    __slots__ = ("linter", "settings")

    def __init__(self, input_file: InputFile, data: bytes, linter: Linter, settings: RunSettings) -> None:
        super().__init__(input_file, data)
        self.linter = linter
        self.settings = settings

    def check(self) -> FileReport:
        """Check the file."""
        return self.linter.check_source(self.source, self.path)


class LintRun(FileRun):
    """One run with rules.

    Attributes:
        file_count: number of files that are not excluded.
        stale: baseline entries that match no finding.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.file_count = 0
        self.stale: list[str] = []
        self._baselines: BaselineStore | None = None
        self._files = DiskFiles()  # shared, so that files named by several configs are read once
        self._linters: dict[tuple[str, tuple[int, ...]], tuple[Linter, RunSettings] | None] = {}

    def files(self, inputs: Sequence[InputFile] | None = None) -> Iterator[LintFile]:
        """Read the inputs (by default all) and yield those to check. Errors are printed."""
        for input_file in self.with_progress(self.inputs() if inputs is None else inputs):
            file = None
            with self.guard(input_file.name):
                file = self.open(input_file)
            if file is not None:
                yield file

    def open(self, input_file: InputFile) -> LintFile | None:
        """Read an input.

        Returns:
            The file, or None if there is nothing to check.

        Raises:
            OSError: it cannot be read.
            CliError: its settings are broken.
        """
        data = input_file.read()
        linter_and_settings = self.linter_for(input_file) if data is not None else None
        if data is None or linter_and_settings is None:
            return None
        return LintFile(input_file, data, *linter_and_settings)

    def linter_for(self, input_file: InputFile) -> tuple[Linter, RunSettings] | None:
        """The linter for a file.

        Returns:
            The linter and its settings, or None if the settings exclude the file, or are
            broken and an earlier call has raised.

        Raises:
            CliError: the settings are broken.
        """
        settings_file = self.resolver.settings_file(input_file.path)
        file_settings = self.resolver.load(settings_file)
        if file_settings is not None and not input_file.named and is_excluded(file_settings, input_file.path):
            return None
        self.file_count += 1
        if file_settings is None:
            return None
        overrides = matching_overrides(file_settings, input_file.path)
        key = (settings_file, overrides)
        if key not in self._linters:
            self._linters[key] = None
            settings = run_settings(self.arguments, settings_file, file_settings, overrides)
            self._linters[key] = (make_linter(settings.engine, settings.values, self._files), settings)
        return self._linters[key]

    def apply_baseline(self, file: LintFile, report: FileReport) -> None:
        """Remove the findings in the file's baseline from its report.

        Raises:
            CliError: the baseline is broken.
        """
        if not file.settings.baseline or not file.path:
            return
        if self._baselines is None:
            from odlint.cli.run.baselines import BaselineStore

            self._baselines = BaselineStore()
        self.stale += self._baselines.apply_baseline(report, file.path, file.linter, file.settings)

    def add_missing_files(self) -> None:
        """Add the baseline entries of files that no longer exist to `stale`."""
        if self._baselines is not None:
            self.stale += self._baselines.of_missing_files()

    def judge_report(self, file: LintFile, report: FileReport) -> None:
        """Let the findings of a report count for the exit code."""
        self.judge((finding.severity for finding in report.findings), file.settings.fail_on)

    def packs(self) -> list[str]:
        """Folders of the rule packs in use."""
        return [folder for entry in self._linters.values() if entry for folder in entry[1].engine.packs]

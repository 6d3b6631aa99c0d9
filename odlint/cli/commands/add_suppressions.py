"""`odlint check --add-ignores`: write comments that suppress the current findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.run.report_run import ReportRun
from odlint.cli.run.write_back import write_back
from odlint.fixing.suppression_comments import add_ignores
from odlint.report.summary import count

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile
    from odlint.syntax.source import Source


class SuppressionRun(ReportRun):
    """One run of `odlint check --add-ignores`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        if arguments.flag("--no-ignores"):
            raise CliError("--add-ignores writes what --no-ignores does not read: leave one of them away")
        super().__init__(arguments, console)
        self._reason = _one_line(arguments.text("--reason"))
        self._findings = self._changed_files = 0

    def run(self) -> int:
        """Process all files. Findings that could not be suppressed are reported and count for the exit code."""
        for file in self.files():
            with self.guard(file.name):
                self._suppress(file)
        self.output.end()
        if not self.arguments.flag("--quiet"):
            hidden = f"Hid {count(self._findings, 'finding')} in {count(self._changed_files, 'file')}."
            self.console.say(hidden if self._findings else "Nothing was hidden.")
        return self.exit_code()

    def _suppress(self, file: LintFile) -> None:
        if file.stdin:
            raise CliError("--add-ignores changes files, and standard input is none")
        if file.settings.engine.policy.require_reason and not self._reason:
            raise CliError('the settings require a reason: write --reason "..." beside --add-ignores')
        result = add_ignores(
            file.linter, file.source, lambda report: self.apply_baseline(file, report), self._reason, file.path
        )
        if not result.added:
            self.report(file, result.report)
        elif self._write(file, result.source):
            self._findings += result.added
            self._changed_files += 1
            self.report(file, result.report)
        else:
            self.report(file, file.check())

    def _write(self, file: LintFile, changed: Source) -> bool:
        with self.guard(file.name) as guard:
            write_back(file.path, changed.encode(changed.text), file.data, file.name)
        return not guard.failed


def _one_line(reason: str) -> str:
    if "\n" in reason or "\r" in reason:
        raise CliError("--reason is one line: it stands in a comment")
    return reason.strip()

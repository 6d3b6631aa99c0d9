"""`odlint check --add-ignores`: hide today's findings by comments in the files."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, CliError
from odlint.cli.run.output import Output
from odlint.cli.run.session import Session
from odlint.fixing.suppression_comments import add_ignores
from odlint.report.summary import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source


class AddSuppressions:
    """One run of `odlint check --add-ignores`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        if arguments.flag("--no-ignores"):
            raise CliError("--add-ignores writes what --no-ignores does not read: leave one of them away")
        self.session = Session(arguments, console)
        self.output = Output(arguments, console)
        self.console = console
        self.reason = _checked(arguments.text("--reason"))
        self.quiet = arguments.flag("--quiet")
        self.findings = self.files = 0

    def run(self) -> int:
        """Work through all inputs; what could not be hidden is reported, and counts for the exit code."""
        self.session.each(self._add)
        self.output.end()
        done = f"Hid {count(self.findings, 'finding')} in {count(self.files, 'file')}."
        if not self.quiet:
            told = done if self.findings else "Nothing was hidden."
            self.console.say(told)
        return COULD_NOT_RUN if self.session.failed else FOUND if self.session.found else CLEAN

    def _add(self, linter: Linter, one: Input, source: Source, data: bytes) -> FileReport:
        if one.stdin:
            raise CliError("--add-ignores changes files, and standard input is none")
        settings = self.session.settings
        if settings is not None and settings.engine.policy.require_reason and not self.reason:
            raise CliError('the settings require a reason: write --reason "..." beside --add-ignores')
        made = add_ignores(
            linter, source, lambda report: self.session.apply_baseline(report, one, linter), self.reason, one.path
        )
        if made.added and self._write(one, made.source, data):
            self.findings += made.added
            self.files += 1
            self.output.file(made.report)
            return made.report
        report = made.report if not made.added else linter.check_source(source, one.path)
        self.output.file(report)
        return report

    def _write(self, one: Input, source: Source, data: bytes) -> bool:
        from odlint.workspace.atomic_write import ChangedMeanwhile, write_atomically

        try:
            write_atomically(one.path or "", source.encode(source.text), data)
        except ChangedMeanwhile as problem:
            self.session.complain(str(problem))
            return False
        except OSError as problem:
            self.session.complain(f"{one.name}: cannot be written: {problem.strerror or problem}")
            return False
        return True


def _checked(reason: str) -> str:
    if "\n" in reason or "\r" in reason:
        raise CliError("--reason is one line: it stands in a comment")
    return reason.strip()

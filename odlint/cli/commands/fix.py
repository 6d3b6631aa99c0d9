"""`odlint fix`: repair files in place, or print the repairs as a patch."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.cli.framework.shared_options import (
    EXIT_CODES,
    FAIL_ON,
    FAIL_ON_CHANGE,
    HIDDEN,
    IGNORE_UNRELATED,
    INPUT,
    REPORT,
    RULES,
    TARGET,
    UNSAFE,
    WITH_CONFIGS,
)
from odlint.cli.run.report_run import ReportRun
from odlint.cli.run.write_back import print_patch, write_back
from odlint.fixing.fixer import fix_source
from odlint.report.views.fix_summary import Repaired, stage_again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile
    from odlint.fixing.fixer import FixResult

_DIFF = Option("--diff", FLAG, "Print a patch instead of writing files; exit with 1 when there is something to repair.")


class FixRun(ReportRun):
    """One run of `odlint fix`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._unsafe = arguments.flag("--unsafe-fixes")
        self._diff = arguments.flag("--diff")
        self._quiet = arguments.flag("--quiet")
        self._repaired = Repaired(self._unsafe)
        self._text_on_stdout = False  # standard output holds the repaired standard input: print nothing else there

    def run(self) -> int:
        """Process all files and return the exit code."""
        for file in self.files():
            with self.guard(file.name):
                if self._diff:
                    self._print_patch(file)
                else:
                    self._fix(file)
        if not self.file_count:
            self.say_nothing_found()
        return self._finish_diff() if self._diff else self._finish()

    def _print_patch(self, file: LintFile) -> None:
        result = self._result(file)
        if result.changed:
            self._repaired.add(result)
            print_patch(self.console, file.source, result.source, result.applied)

    def _fix(self, file: LintFile) -> None:
        result = self._result(file)
        if file.stdin:
            self._text_on_stdout = True
            self.console.write_bytes(result.source.encode(result.source.text) if result.changed else file.data)
        elif result.changed and not self._write(file, result):
            self.report(file, result.before)
            return
        self.apply_baseline(file, result.report)
        if result.changed:
            self._repaired.add(result)
            if not self._quiet:
                self._print_lines(*self._repaired.lines(file.name, result))
        if self._text_on_stdout:
            self.output.tally.add(result.report)
            self.judge_report(file, result.report)
        else:
            self.report(file, result.report)

    def _result(self, file: LintFile) -> FixResult:
        result = fix_source(file.linter, file.source, file.path, self._unsafe)
        for failure in result.failures:
            self.console.say(f"odlint: {file.name}: {failure}")
        return result

    def _write(self, file: LintFile, result: FixResult) -> bool:
        with self.guard(file.name) as guard:
            write_back(file.path, result.source.encode(result.source.text), file.data, file.name)
        return not guard.failed

    def _finish_diff(self) -> int:
        if self.file_count and not self._quiet:
            self.console.say(self._repaired.would())
        return COULD_NOT_RUN if self.failed else FOUND if self._repaired.files else CLEAN

    def _finish(self) -> int:
        self.update_tally()
        if not self._text_on_stdout:
            self.output.end()
        if self.file_count and not self._quiet:
            self._print_lines(self._repaired.did(self.output.tally, self.output.plain and not self._text_on_stdout))
        code = self.exit_code()
        if not self._repaired.files or not self.arguments.flag("--fail-on-change"):
            return code
        if not self._quiet:
            self._print_lines(stage_again(self._repaired.files))
        return code or FOUND

    def _print_lines(self, *lines: str) -> None:
        self.console.print_lines(lines, to_stderr=not self.output.plain or self._text_on_stdout)


def _run(arguments: Arguments, console: Console) -> int:
    return FixRun(arguments, console).run()


COMMAND = Command(
    "fix",
    _run,
    "[PATHS...]",
    (
        ("Repairs", (_DIFF, UNSAFE)),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", HIDDEN),
        ("Input", (*INPUT, IGNORE_UNRELATED, WITH_CONFIGS)),
        ("Output", (*REPORT, FAIL_ON, FAIL_ON_CHANGE)),
    ),
    "Repairs configs and label maps in place. Comments, layout and line ends are kept; every repair is verified before "
    "anything is written. Only repairs that surely keep the meaning are made, unless --unsafe-fixes is given. Standard "
    "input is written, repaired, to standard output.\n\n" + EXIT_CODES,
    (
        ("odlint fix pipeline.config", "repair one config"),
        ("odlint fix --diff pipeline.config", "see what would be done"),
        ("odlint fix --select learning_rate --unsafe-fixes .", "scale learning rates, and nothing else"),
        ("odlint fix - < broken.config > repaired.config", "repair text from a pipe"),
    ),
)

"""`odlint fix`: repair what can be repaired, in place or as a patch."""

from __future__ import annotations

from odlint.cli.commands.check import nothing_found
from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.cli.framework.shared_options import (
    EXIT_CODES,
    FAIL_ON,
    FAIL_ON_CHANGE,
    HIDDEN,
    INPUT,
    REPORT,
    RULES,
    SIFT,
    TARGET,
    UNSAFE,
    WITH_CONFIGS,
)
from odlint.cli.run.output import Output
from odlint.cli.run.session import Session
from odlint.fixing.fixer import fix_source
from odlint.report.patch import colored
from odlint.report.views.fix_summary import Repaired, stage_again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.fixing.fixer import FixResult
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source

_DIFF = Option("--diff", FLAG, "Print a patch instead of writing files; exit with 1 when there is something to repair.")


class _Fixing:
    """One run of `odlint fix`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.session = Session(arguments, console)
        self.output = Output(arguments, console)
        self.unsafe = arguments.flag("--unsafe-fixes")
        self.diff = arguments.flag("--diff")
        self.quiet = arguments.flag("--quiet")
        self.repaired = Repaired(self.unsafe)
        self.text_on_stdout = False  # the repaired text of standard input: reports must keep out of it

    def run(self) -> int:
        """Work through all inputs; returns the exit code."""
        self.session.each(self._patch if self.diff else self._fix)
        session, console = self.session, self.console
        if not session.inputs and not session.failed and not session.sifted:
            console.say(nothing_found(self.arguments))
        if self.diff:
            if session.inputs and not self.quiet:
                console.say(self.repaired.would())
            return COULD_NOT_RUN if session.failed else FOUND if self.repaired.files else CLEAN
        session.tell(self.output.tally)
        if not self.text_on_stdout:
            self.output.end()
        if session.inputs and not self.quiet:
            self._tell(self.repaired.did(self.output.tally, self.output.plain and not self.text_on_stdout))
        code = session.exit_code()
        if not self.repaired.files or not self.arguments.flag("--fail-on-change"):
            return code
        if not self.quiet:
            self._tell(stage_again(self.repaired.files))
        return code or FOUND

    def _patch(self, linter: Linter, one: Input, source: Source, _data: bytes) -> None:
        from odlint.fixing.diff import unified

        result = self._result(linter, one, source)
        if result.changed:
            self.repaired.add(result)
            self.console.write(colored(unified(source, result.source, result.applied), self.console.style()))

    def _fix(self, linter: Linter, one: Input, source: Source, data: bytes) -> FileReport:
        result = self._result(linter, one, source)
        if one.stdin:
            self.text_on_stdout = True
            self.console.write_bytes(result.source.encode(result.source.text) if result.changed else data)
        elif result.changed and not self._write(one, result, data):
            self.output.file(result.before)
            return result.before
        self.session.apply_baseline(result.report, one, linter)
        if result.changed:
            self.repaired.add(result)
            if not self.quiet:
                self._tell(*self.repaired.lines(one.name, result))
        if not self.text_on_stdout:
            self.output.file(result.report)
        else:
            self.output.tally.add(result.report)
        return result.report

    def _result(self, linter: Linter, one: Input, source: Source) -> FixResult:
        result = fix_source(linter, source, one.path or "", self.unsafe)
        for failure in result.failures:
            self.console.say(f"odlint: {one.name}: {failure}")
        return result

    def _write(self, one: Input, result: FixResult, data: bytes) -> bool:
        """Write the repaired file; False, with a message, when that is not possible."""
        from odlint.workspace.atomic_write import ChangedMeanwhile, write_atomically

        try:
            write_atomically(one.path or "", result.source.encode(result.source.text), data)
        except ChangedMeanwhile as problem:
            self.session.complain(str(problem))
            return False
        except OSError as problem:
            self.session.complain(f"{one.name}: cannot be written: {problem.strerror or problem}")
            return False
        return True

    def _tell(self, *lines: str) -> None:
        """Lines for people: on standard output where that is for people, else beside it."""
        for line in lines:
            if self.output.plain and not self.text_on_stdout:
                self.console.write(line + "\n")
            else:
                self.console.say(line)


def _run(arguments: Arguments, console: Console) -> int:
    return _Fixing(arguments, console).run()


COMMAND = Command(
    "fix",
    "repair what can be repaired",
    _run,
    "[PATHS...]",
    (
        ("Repairs", (_DIFF, UNSAFE)),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", HIDDEN),
        ("Input", (*INPUT, SIFT, WITH_CONFIGS)),
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

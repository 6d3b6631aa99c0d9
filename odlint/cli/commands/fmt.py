"""`odlint fmt`: format files in place, or print the changes as a patch."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, CliError
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.cli.framework.shared_options import COLOR, FAIL_ON_CHANGE, IGNORE_UNRELATED, STDIN_FILENAME
from odlint.cli.run.file_discovery import OpenFile
from odlint.cli.run.file_run import FileRun
from odlint.cli.run.write_back import print_patch, write_back
from odlint.report.sanitize import clean
from odlint.report.summary import count
from odlint.schema import EXPERIMENT
from odlint.syntax.formatting import FormatError, FormatVerificationError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source
from odlint.workspace.file_kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import InputFile

_CHECK = Option("--check", FLAG, "Write nothing; exit with 1 when there is a file whose layout would change.")
_DIFF = Option("--diff", FLAG, "Print a patch instead of writing files; exit with 1 when there is something in it.")
_QUIET = Option("--quiet", FLAG, "Say nothing but what could not be done.", short="-q")


class FormatRun(FileRun):
    """One run of `odlint fmt`."""

    activity, after_bug = "formatting", ", which was left as it is"

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._diff = arguments.flag("--diff")
        self._check = arguments.flag("--check")
        self._dry_run = self._diff or self._check
        self._quiet = arguments.flag("--quiet")
        self._text_on_stdout = self._diff  # standard output holds a patch or a file: print nothing else there
        self._files = 0
        self._formatted = 0  # files that are formatted now, or could be
        self._changed = 0

    def run(self) -> int:
        """Process all files and return the exit code."""
        inputs = self.inputs()
        self._text_on_stdout |= any(input_file.stdin for input_file in inputs)
        for input_file in self.with_progress(inputs):
            with self.guard(input_file.name):
                file = self._open(input_file)
                if file is not None:
                    self._format(file)
        if self._formatted:
            self._print_line(self._summary())
        else:
            self.say_nothing_found()
        fails = self._changed and (self._dry_run or self.arguments.flag("--fail-on-change"))
        if fails and not self._dry_run:
            from odlint.report.views.fix_summary import stage_again

            self._print_line(stage_again(self._changed))
        return COULD_NOT_RUN if self.failed else FOUND if fails else CLEAN

    def describe_bug(self, problem: Exception) -> str:
        """An unexpected exception in one line. The message of a FormatVerificationError is sufficient."""
        return str(problem) if isinstance(problem, FormatVerificationError) else super().describe_bug(problem)

    def _open(self, input_file: InputFile) -> OpenFile | None:
        """Read an input; None if there is nothing to format."""
        if not input_file.named and self.resolver.excludes_file(input_file.path):
            return None
        data = input_file.read()
        if data is None:
            return None
        file = OpenFile(input_file, data)
        if kind_of(file.name, file.source.text) != EXPERIMENT:
            return file
        if input_file.named and not self.skip_unsupported:
            raise CliError(f"{file.name}: this is YAML: odlint fmt is for configs and label maps")
        return None

    def _format(self, file: OpenFile) -> None:
        self._files += 1
        try:
            text = _formatted_text(file.source)
        except FormatError as problem:
            raise self._refusal(file, problem) from None
        changed = text != file.source.text
        if self._diff:
            print_patch(self.console, file.source, Source(file.name, text))
        elif not self._check:
            self._write(file, text, changed)
        self._formatted += 1
        if changed:
            self._changed += 1
            if not self._diff:
                self._print_line(f"{'Would format' if self._check else 'Formatted'} {file.name}")

    def _write(self, file: OpenFile, text: str, changed: bool) -> None:
        data = file.source.encode(text)
        if file.stdin:
            self.console.write_bytes(data)
        elif changed:
            write_back(file.path, data, file.data, file.name)

    def _refusal(self, file: OpenFile, problem: FormatError) -> CliError:
        row, column = file.source.position(problem.start)
        more = f" (and {count(problem.more, 'more problem')})" if problem.more else ""
        hint = "Nothing was written." if file.stdin else "The file was left as it is."
        if problem.syntax:
            hint += f" odlint check {'-' if file.stdin else file.name} tells all that is wrong in it."
        return CliError(f"{file.name}:{row}:{column}: {problem.message}{more}", hint)

    def _summary(self) -> str:
        failed = self._files - self._formatted
        left = f"; {failed} could not be formatted" if failed else ""
        if not self._changed:
            return f"{count(self._formatted, 'file')} already formatted{left}."
        if self._dry_run:
            return f"{self._changed} of {count(self._files, 'file')} would be formatted{left}."
        return f"Formatted {self._changed} of {count(self._files, 'file')}{left}."

    def _print_line(self, line: str) -> None:
        if not self._quiet:
            self.console.print_lines([clean(line)], to_stderr=self._text_on_stdout)


def _formatted_text(source: Source) -> str:
    """The formatted text. Raises FormatError, also for bytes that the API cannot read."""
    for problem in source.problems:
        raise FormatError(problem.start, problem.message, True)
    return formatted(parse(source.text))


def _run(arguments: Arguments, console: Console) -> int:
    return FormatRun(arguments, console).run()


COMMAND = Command(
    "fmt",
    _run,
    "[PATHS...]",
    (
        ("Instead of writing files", (_CHECK, _DIFF)),
        ("Input", (STDIN_FILENAME, IGNORE_UNRELATED)),
        ("Output", (FAIL_ON_CHANGE, _QUIET, COLOR)),
    ),
    "Formats configs and label maps in place: two spaces per level, one field per line, floats with digits on both "
    "sides of the point. Comments and groups of lines are kept, and so is the meaning: that is verified before "
    "anything is written. What stands below a comment 'odlint: off' is left alone, up to a comment 'odlint: on'. "
    "Standard input is written, formatted, to standard output. Without a path the current folder is searched.\n\n"
    "Exit codes: 0 done, 1 --check or --diff found something to format, or --fail-on-change formatted something, 2 a "
    "file could not be formatted.",
    (
        ("odlint fmt pipeline.config", "format one file"),
        ("odlint fmt --check .", "fail when a file is not formatted, for CI"),
        ("odlint fmt --diff models/", "see what would be done"),
        ("odlint fmt - < pipeline.config", "format text from a pipe"),
    ),
)

"""`odlint fmt`: bring files into the canonical layout, in place or as a patch."""

from __future__ import annotations

from odlint.cli.commands.check import nothing_found
from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND
from odlint.cli.framework.options import FLAG, Command, Option
from odlint.cli.framework.shared_options import COLOR, FAIL_ON_CHANGE, SIFT, STDIN_FILENAME
from odlint.cli.run.file_discovery import as_source
from odlint.cli.run.file_run import FileRun
from odlint.report.sanitize import clean
from odlint.report.summary import count
from odlint.schema import EXPERIMENT
from odlint.syntax.formatting import FormatError, FormatVerificationError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.workspace.file_kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.syntax.source import Source

_CHECK = Option("--check", FLAG, "Write nothing; exit with 1 when there is a file whose layout would change.")
_DIFF = Option("--diff", FLAG, "Print a patch instead of writing files; exit with 1 when there is something in it.")
_QUIET = Option("--quiet", FLAG, "Say nothing but what could not be done.", short="-q")


class _Formatting(FileRun):
    """One run of `odlint fmt`."""

    doing, safely = "formatting", ", which was left as it is"

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.diff = arguments.flag("--diff")
        self.check = arguments.flag("--check")
        self.quiet = arguments.flag("--quiet")
        self.files = 0  # that were looked at
        self.done = 0  # that are formatted now, or could be
        self.changed = 0
        self.text_on_stdout = self.diff  # sentences for people must keep out of it

    def run(self) -> int:
        """Work through all inputs; returns the exit code."""
        found = self.gathered()
        self.text_on_stdout |= any(one.stdin for one in found)
        self.visit(found, self._one)
        if self.done:
            self._tell(self._summary())
        elif not self.failed and not self.sifted:
            self.console.say(nothing_found(self.arguments))
        would = self.diff or self.check
        fails = self.changed and (would or self.arguments.flag("--fail-on-change"))
        if fails and not would:
            from odlint.report.views.fix_summary import stage_again

            self._tell(stage_again(self.changed))
        return COULD_NOT_RUN if self.failed else FOUND if fails else CLEAN

    def tell_of(self, problem: Exception) -> str:
        """A bug of ours in words; a layout that was not proven speaks for itself."""
        return str(problem) if isinstance(problem, FormatVerificationError) else super().tell_of(problem)

    def _one(self, one: Input) -> None:
        data = one.read() if one.named or not self.finder.leaves_out(one.path or "", file=True) else None
        if data is None:
            return
        source = as_source(one, data)
        if kind_of(source.name, source.text) != EXPERIMENT:
            self._format(one, source, data)
        elif one.named and not self.arguments.flag("--sift"):
            self.complain(f"{one.name}: this is YAML: odlint fmt is for configs and label maps")

    def _format(self, one: Input, source: Source, data: bytes) -> None:
        self.files += 1
        try:
            text = _text(source)
        except FormatError as refused:
            self._refuse(one, source, refused)
            return
        changed = text != source.text
        if self.diff:
            self._patch(source, text)
        if changed and not (self.diff or self.check or one.stdin) and not self._write(one, source.encode(text), data):
            return
        if one.stdin and not (self.diff or self.check):
            self.console.write_bytes(source.encode(text))
        self.done += 1
        if changed:
            self.changed += 1
            if not self.diff:
                self._tell(f"{'Would format' if self.check else 'Formatted'} {one.name}")

    def _patch(self, source: Source, text: str) -> None:
        from odlint.fixing.diff import unified
        from odlint.report.patch import colored
        from odlint.syntax.source import Source as Changed

        patch = unified(source, Changed(source.name, text))
        self.console.write(colored(patch, self.console.style()))

    def _write(self, one: Input, new: bytes, old: bytes) -> bool:
        """Write the formatted file; False, with a message, when that is not possible."""
        from odlint.workspace.atomic_write import ChangedMeanwhile, write_atomically

        try:
            write_atomically(one.path or "", new, old)
        except ChangedMeanwhile as problem:
            self.complain(str(problem))
            return False
        except OSError as problem:
            self.complain(f"{one.name}: cannot be written: {problem.strerror or problem}")
            return False
        return True

    def _refuse(self, one: Input, source: Source, refused: FormatError) -> None:
        row, column = source.position(refused.start)
        more = f" (and {count(refused.more, 'more problem')})" if refused.more else ""
        left = "Nothing was written" if one.stdin else "The file was left as it is"
        shown = "-" if one.stdin else one.name
        hint = f"{left}. odlint check {shown} tells all that is wrong in it." if refused.syntax else f"{left}."
        self.complain(f"{one.name}:{row}:{column}: {refused.message}{more}", hint)

    def _summary(self) -> str:
        failed = self.files - self.done
        left = f"; {failed} could not be formatted" if failed else ""
        if not self.changed:
            return f"{count(self.done, 'file')} already formatted{left}."
        if self.diff or self.check:
            return f"{self.changed} of {count(self.files, 'file')} would be formatted{left}."
        return f"Formatted {self.changed} of {count(self.files, 'file')}{left}."

    def _tell(self, line: str) -> None:
        """A line for people: on standard output where that is for people, else beside it."""
        if self.quiet:
            return
        if self.text_on_stdout:
            self.console.say(line)
        else:
            self.console.write(clean(line) + "\n")


def _text(source: Source) -> str:
    """The formatted text; raises FormatError, also for files whose bytes the API cannot read."""
    for problem in source.problems:
        raise FormatError(problem.start, problem.message, True)
    return formatted(parse(source.text))


def _run(arguments: Arguments, console: Console) -> int:
    return _Formatting(arguments, console).run()


COMMAND = Command(
    "fmt",
    "bring files into the canonical layout",
    _run,
    "[PATHS...]",
    (
        ("Instead of writing files", (_CHECK, _DIFF)),
        ("Input", (STDIN_FILENAME, SIFT)),
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

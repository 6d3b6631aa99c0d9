"""`odlint adapt`: make a config of the model zoo fit a dataset."""

from __future__ import annotations

import os

from odlint.cli.commands.adapt.options import OPTIONS, read_wishes
from odlint.cli.framework.errors import CLEAN, FOUND, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, FAIL_ON, TARGET
from odlint.cli.run.file_discovery import STDIN
from odlint.cli.run.session import Session
from odlint.report.style import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.adapting.adapt import Adaptation
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source

_EXAMPLE = "odlint adapt pipeline.config --label-map label_map.pbtxt --train train.record --eval val.record"
_OUTPUT = Option(
    "--output", VALUE, "Write the adapted config to FILE, and leave the one given alone.", "FILE", short="-o"
)
_DIFF = Option("--diff", FLAG, "Print a patch and write nothing; exit with 1 when there is something to change.")
_TF, _PATH_MAP = (next(one for one in TARGET if one.name == name) for name in ("--tf", "--path-map"))
_ISOLATED = Option("--isolated", FLAG, "Ignore all settings files.")
_QUIET = Option("--quiet", FLAG, "Say nothing about what was changed.", short="-q")


class _Adapting:
    """One run of `odlint adapt`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.session = Session(arguments, console)
        self.diff = arguments.flag("--diff")
        self.quiet = arguments.flag("--quiet")
        self.output = arguments.text("--output")
        self.changed = False

    def run(self) -> int:
        """Adapt the config; returns the exit code."""
        problems = list(_misuse(self.arguments))
        self.wishes = read_wishes(self.arguments, problems)
        self.replaced = self._content_of_output(problems)
        for problem in problems:
            self.session.complain(problem)
        if not problems:
            self.session.each(self._adapt)
        if self.diff and not self.session.failed:
            return FOUND if self.changed else CLEAN
        return self.session.exit_code()

    def _content_of_output(self, problems: list[str]) -> bytes | None:
        """What --output holds now; None when it is not there. Anything but a config is not written over."""
        if not self.output or self.diff or not os.path.lexists(self.output):
            folder = os.path.dirname(os.path.realpath(self.output)) if self.output else ""
            if folder and not os.path.isdir(folder):
                problems.append(f"--output {self.output}: there is no folder {folder}; make it first")
            return None
        if os.path.isdir(self.output):
            problems.append(
                f"--output takes a file, such as {os.path.join(self.output, 'pipeline.config')}, not a folder"
            )
            return None
        from odlint.schema import PIPELINE
        from odlint.syntax.source import decode
        from odlint.workspace.file_kinds import kind_by_content

        try:
            with open(self.output, "rb") as file:
                data = file.read()
        except OSError as problem:
            problems.append(f"--output {self.output}: {problem.strerror or problem}")
            return None
        if data.strip() and kind_by_content(decode(self.output, data).text) != PIPELINE:
            problems.append(f"--output {self.output}: this file is there and holds no config; choose another name")
        return data

    def _adapt(self, linter: Linter, one: Input, source: Source, data: bytes) -> FileReport | None:
        from odlint.adapting.adapt import adapt_source

        adapted = adapt_source(linter, source, self.wishes, self.output or one.path)
        if adapted.report is None:
            for problem in adapted.problems:
                self.session.complain(problem)
            self.console.say(f"{one.name} was left as it is." if not self.output else "Nothing was written.")
            return None
        self.changed = bool(adapted.changes)
        if self.diff:
            self._patch(source, adapted)
            return None
        if not self._write(one, adapted, data):
            return None
        self._tell(adapted, self.output or one.name, one.stdin and not self.output)
        return adapted.report

    def _patch(self, source: Source, adapted: Adaptation) -> None:
        from odlint.fixing.diff import unified
        from odlint.report.patch import colored

        self.console.write(colored(unified(source, adapted.source), self.console.style()))
        self._tell(adapted, source.name, True)

    def _write(self, one: Input, adapted: Adaptation, data: bytes) -> bool:
        """Put the adapted config where it belongs; False, with a message, when that is not possible."""
        from odlint.workspace.atomic_write import ChangedMeanwhile, create, write_atomically

        made = adapted.source.encode(adapted.source.text) if adapted.changes else data
        try:
            if self.output and self.replaced is None:
                create(self.output, made)
            elif self.output:
                write_atomically(self.output, made, self.replaced or b"")
            elif one.stdin:
                self.console.write_bytes(made)
            elif adapted.changes:
                write_atomically(one.path or "", made, data)
        except ChangedMeanwhile as problem:
            self.session.complain(str(problem))
            return False
        except OSError as problem:
            self.session.complain(f"{self.output or one.name}: cannot be written: {problem.strerror or problem}")
            return False
        return True

    def _tell(self, adapted: Adaptation, name: str, beside: bool) -> None:
        """The report: on standard output, or beside it when that holds the config or a patch."""
        from odlint.report.views.adapt import adapted_lines, verdict_lines

        if self.quiet:
            return
        style = Style() if beside else self.console.style()
        for line in (*adapted_lines(name, adapted, style), *verdict_lines(adapted, style)):
            if beside:
                self.console.say(line)
            else:
                self.console.write(line + "\n")


def _misuse(arguments: Arguments) -> Sequence[str]:
    """What is wrong with the operands."""
    operands = arguments.operands
    if not operands:
        return [f"adapt needs a config, as in {_EXAMPLE}"]
    if len(operands) > 1:
        return [
            f"adapt takes one config, not {len(operands)} ({', '.join(operands[:3])}): a pattern of records is written "
            "in quotes, and --train and --eval stand before each path"
        ]
    if operands[0] != STDIN and os.path.isdir(operands[0]):
        return [
            f"{operands[0]} is a folder: name the config in it, such as {os.path.join(operands[0], 'pipeline.config')}"
        ]
    return []


def _run(arguments: Arguments, console: Console) -> int:
    if not any(arguments.given(option.name) for option in OPTIONS):
        listed = ", ".join(option.name for option in OPTIONS)
        raise CliError(f"nothing to adapt to: give at least one of {listed}", f"Example: {_EXAMPLE}")
    return _Adapting(arguments, console).run()


COMMAND = Command(
    "adapt",
    "make a config of the model zoo fit a dataset",
    _run,
    "CONFIG",
    (
        ("What to fit", OPTIONS),
        ("Output", (_OUTPUT, _DIFF, _QUIET, COLOR, FAIL_ON)),
        ("Settings", (_TF, _PATH_MAP, _ISOLATED)),
    ),
    "Changes every field that must change together, says what it changed and why, and what odlint check finds in the "
    "result. The config is changed in place unless --output names another file. Comments, layout and line ends are "
    "kept. What is not asked for stays as it is; asking twice changes nothing more.\n\n"
    "Exit codes: 0 done, 1 done but odlint check finds mistakes in the result, 2 nothing was written.",
    (
        ("odlint adapt zoo.config --label-map map.pbtxt --checkpoint zoo/checkpoint --batch-size 8", "in place"),
        (
            "odlint adapt zoo.config --batch-size 4 -o my.config",
            "only the batch size and the learning rate, into a copy",
        ),
        ("odlint adapt zoo.config --image-size 512 --diff", "see what would be done"),
    ),
)

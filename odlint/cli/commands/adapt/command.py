"""`odlint adapt`: make a config of the model zoo fit a dataset."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.commands.adapt.options import OPTIONS, read_options
from odlint.cli.framework.errors import CLEAN, FOUND, CliError, reason
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, FAIL_ON, TARGET
from odlint.cli.run.file_discovery import STDIN
from odlint.cli.run.lint_run import LintRun
from odlint.cli.run.write_back import print_patch, write_back
from odlint.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.adapting.adapt import Adaptation
    from odlint.adapting.adapt_options import AdaptOptions
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile

_EXAMPLE = "odlint adapt pipeline.config --label-map label_map.pbtxt --train train.record --eval val.record"
_OUTPUT = Option(
    "--output", VALUE, "Write the adapted config to FILE, and leave the one given alone.", "FILE", short="-o"
)
_DIFF = Option("--diff", FLAG, "Print a patch and write nothing; exit with 1 when there is something to change.")
_TF, _PATH_MAP = (next(option for option in TARGET if option.name == name) for name in ("--tf", "--path-map"))
_ISOLATED = Option("--isolated", FLAG, "Ignore all settings files.")
_QUIET = Option("--quiet", FLAG, "Say nothing about what was changed.", short="-q")


class AdaptRun(LintRun):
    """One run of `odlint adapt`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._diff = arguments.flag("--diff")
        self._quiet = arguments.flag("--quiet")
        self._output = arguments.text("--output")
        self._changed = False

    def run(self) -> int:
        """Adapt the config and return the exit code."""
        problems = list(_operand_problems(self.arguments))
        options = read_options(self.arguments, problems)
        old_output = self._read_output(problems)
        for problem in problems:
            self.error(problem)
        for file in self.files() if not problems else ():
            with self.guard(file.name):
                self._adapt(file, options, old_output)
        if self._diff and not self.failed:
            return FOUND if self._changed else CLEAN
        return self.exit_code()

    def _read_output(self, problems: list[str]) -> bytes | None:
        """The current content of --output, None if it does not exist. Only configs may be overwritten."""
        if not self._output or self._diff or not os.path.lexists(self._output):
            folder = os.path.dirname(os.path.realpath(self._output)) if self._output else ""
            if folder and not os.path.isdir(folder):
                problems.append(f"--output {self._output}: there is no folder {folder}; make it first")
            return None
        if os.path.isdir(self._output):
            problems.append(
                f"--output takes a file, such as {os.path.join(self._output, 'pipeline.config')}, not a folder"
            )
            return None
        from odlint.schema import PIPELINE
        from odlint.syntax.source import decode
        from odlint.workspace.file_kinds import kind_by_content

        try:
            with open(self._output, "rb") as file:
                data = file.read()
        except OSError as problem:
            problems.append(f"--output {self._output}: {reason(problem)}")
            return None
        if data.strip() and kind_by_content(decode(self._output, data).text) != PIPELINE:
            problems.append(f"--output {self._output}: this file is there and holds no config; choose another name")
        return data

    def _adapt(self, file: LintFile, options: AdaptOptions, old_output: bytes | None) -> None:
        from odlint.adapting.adapt import adapt_source

        adapted = adapt_source(file.linter, file.source, options, self._output or file.path or None)
        if adapted.report is None:
            for problem in adapted.problems:
                self.error(problem)
            self.console.say(f"{file.name} was left as it is." if not self._output else "Nothing was written.")
            return
        self._changed = bool(adapted.changes)
        if self._diff:
            print_patch(self.console, file.source, adapted.source)
            self._print_account(adapted, file.name, to_stderr=True)
            return
        self._write(file, adapted, old_output)
        self._print_account(adapted, self._output or file.name, to_stderr=file.stdin and not self._output)
        self.judge_report(file, adapted.report)

    def _write(self, file: LintFile, adapted: Adaptation, old_output: bytes | None) -> None:
        data = adapted.source.encode(adapted.source.text) if adapted.changes else file.data
        if self._output:
            write_back(self._output, data, old_output)
        elif file.stdin:
            self.console.write_bytes(data)
        elif adapted.changes:
            write_back(file.path, data, file.data, file.name)

    def _print_account(self, adapted: Adaptation, name: str, to_stderr: bool) -> None:
        """Print what was changed: to standard error if standard output holds the config or a patch."""
        from odlint.report.views.adapt import adapted_lines, verdict_lines

        if not self._quiet:
            style = Style() if to_stderr else self.console.style()
            lines = (*adapted_lines(name, adapted, style), *verdict_lines(adapted, style))
            self.console.print_lines(lines, to_stderr)


def _operand_problems(arguments: Arguments) -> Sequence[str]:
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
    return AdaptRun(arguments, console).run()


COMMAND = Command(
    "adapt",
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

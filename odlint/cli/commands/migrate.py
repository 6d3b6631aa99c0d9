"""`odlint migrate`: convert a pipeline config to an experiment of the TensorFlow Model Garden."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, TARGET
from odlint.cli.run.command_run import CommandRun
from odlint.cli.run.file_discovery import STDIN, open_operand
from odlint.cli.run.write_back import overwrite
from odlint.report.style import Style
from odlint.report.summary import count

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import OpenFile
    from odlint.migration.migrate import Migrated

_STDOUT = STDIN
_EXPERIMENT, _LABEL_MAP = "experiment.yaml", "label_map.csv"
_EXAMPLE = "Example: odlint migrate pipeline.config -o garden"
_CLASSES_BY = {"ids": "numbers", "names": "names"}


class MigrateRun(CommandRun):
    """One run of `odlint migrate`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._force = arguments.flag("--force")
        self._output = _output(arguments)

    def run(self) -> int:
        """Migrate the config, write the files, print the account, and return the exit code."""
        file = self._open_config()
        self._refuse_to_overwrite(file.path)
        migrated = self._migrate(file)
        report = self.arguments.text("--report")
        files = [(report, _account(migrated, report)), (self._output, migrated.yaml)]
        if migrated.label_map and self._output != _STDOUT:
            self._refuse_other_label_map(migrated.label_map)
            files.insert(0, (self._csv_path(), migrated.label_map))
        self._write([(name, text) for name, text in files if name])
        self._print_account(migrated)
        return self.exit_code()

    def _open_config(self) -> OpenFile:
        from odlint.schema import EXPERIMENT, PIPELINE
        from odlint.workspace.file_kinds import kind_of

        operands = self.arguments.operands
        if len(operands) != 1:
            raise CliError(
                f"migrate takes one config, not {len(operands)}" if operands else "migrate needs a config", _EXAMPLE
            )
        path = operands[0]
        file = open_operand(path)
        source = file.source
        if not source.readable:
            raise CliError(f"{path}: {source.problems[0].message}")
        kind = kind_of(source.name, source.text)
        if kind == EXPERIMENT:
            raise CliError(f"{path} is an experiment of the Model Garden already")
        if kind != PIPELINE:
            raise CliError(f"{path} is no pipeline config", _EXAMPLE)
        return file

    def _refuse_to_overwrite(self, path: str) -> None:
        for name in (self._output, self.arguments.text("--report")):
            if not name or name == _STDOUT or not os.path.lexists(name):
                continue
            if os.path.exists(path) and os.path.exists(name) and os.path.samefile(path, name):
                raise CliError(f"{name} is the config itself: name another file")
            if os.path.isdir(name):
                raise CliError(f"{name} is a folder: -o DIR writes into one, --output takes a file")
            if not self._force:
                raise CliError(f"{name} is there already: nothing was written", "--force writes over it")

    def _refuse_other_label_map(self, text: str) -> None:
        """Raise instead of overwriting a different label map."""
        path = self._csv_path()
        if self._force or not os.path.lexists(path):
            return
        if not _has_content(path, text.encode()):
            raise CliError(
                f"{path} is there already, with other classes: nothing was written", "--force writes over it"
            )

    def _migrate(self, file: OpenFile) -> Migrated:
        from odlint.cli.settings.resolution import SettingsResolver, run_settings
        from odlint.migration.migrate import AdaptOptions, migrate
        from odlint.migration.outcome import MigrationError

        settings = run_settings(self.arguments, SettingsResolver(self.arguments).settings_file(file.path)).engine
        label_map = settings.label_map
        if label_map and not os.path.isfile(label_map):
            raise CliError(f"--label-map {label_map}: there is no such file")
        options = AdaptOptions(
            self.arguments.flag("--approximate"),
            self._csv_path(),
            _CLASSES_BY.get(self.arguments.text("--classes-by"), ""),
            _EXPERIMENT if self._output == _STDOUT else self._output,
        )
        try:
            return migrate(file.source, settings, options, file.path)
        except MigrationError as problem:
            raise CliError(f"{file.name}: not migrated: {problem.message}", problem.hint) from None

    def _csv_path(self) -> str:
        folder = "" if self._output == _STDOUT else os.path.dirname(self._output)
        return os.path.join(folder, _LABEL_MAP)

    def _write(self, files: list[tuple[str, str]]) -> None:
        """Write the files, the experiment last: if it exists, the others do."""
        for name, text in files:
            if name == _STDOUT:
                self.console.write(text)
            else:
                overwrite(name, text.encode("utf-8", "surrogateescape"))

    def _print_account(self, migrated: Migrated) -> None:
        """Print the account of all fields: to standard error if standard output holds a file."""
        from odlint.report.views.migration import migrated_lines

        to_stderr = _STDOUT in (self._output, self.arguments.text("--report"))
        style = Style() if to_stderr else self.console.style()
        whole = not self.arguments.flag("--quiet")
        written = "standard output" if self._output == _STDOUT else self._output
        lines = [*migrated_lines(migrated, written, style, whole)]
        if migrated.label_map:
            classes = f"Classes by name: {self._csv_path()}"
            lines.append(classes if self._output != _STDOUT else f"{classes}, which only -o and --output FILE write")
        warnings = sum(finding.severity == "warning" for finding in migrated.report.findings)
        if warnings:
            counted = count(warnings, "warning")
            lines.append(
                f"odlint check {self._output} has {counted}"
                if self._output != _STDOUT
                else f"odlint check has {counted} for it"
            )
        self.console.print_lines(lines, to_stderr)


def _output(arguments: Arguments) -> str:
    """The file of the experiment: --output FILE, or experiment.yaml in -o DIR or the current folder."""
    if arguments.given("--output"):
        if arguments.given("--directory"):
            raise CliError("-o DIR and --output FILE both say where the experiment goes: give one of them")
        if not arguments.text("--output"):
            raise CliError("--output takes a file, such as --output experiment.yaml")
        return arguments.text("--output")
    return os.path.join(arguments.text("--directory"), _EXPERIMENT)


def _has_content(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False


def _account(migrated: Migrated, path: str) -> str:
    """The account of all fields, in the format of the file name."""
    if not path:
        return ""
    from odlint.report.views.migration import as_json, as_markdown

    return as_json(migrated) if path.lower().endswith(".json") else as_markdown(migrated)


def _run(arguments: Arguments, console: Console) -> int:
    return MigrateRun(arguments, console).run()


_WHERE = (
    Option(
        "--directory", VALUE, "Write experiment.yaml and what it needs into DIR (default: here).", "DIR", short="-o"
    ),
    Option("--output", VALUE, "Write the experiment to FILE, - for standard output.", "FILE"),
    Option(
        "--report",
        VALUE,
        "Write the account of all fields to FILE: .json, else Markdown; - for standard output.",
        "FILE",
    ),
    Option("--force", FLAG, "Write over files that are there."),
    Option("--quiet", FLAG, "Print the sum of the account only.", short="-q"),
    COLOR,
)
_HOW = (
    Option("--approximate", FLAG, "Migrate models without a counterpart to the nearest one, and mark what differs."),
    Option(
        "--classes-by",
        VALUE,
        "What records hold of classes: ids (class/label) or names (class/text). Default: look into the first "
        "ones, else as the API reads them, by name.",
        "WHAT",
        ("ids", "names"),
    ),
    *(option for option in TARGET if option.name in ("--label-map", "--path-map", "--tf")),
    Option("--isolated", FLAG, "Ignore all settings files."),
)
COMMAND = Command(
    "migrate",
    _run,
    "CONFIG",
    (("What to make", _HOW), ("Output", _WHERE)),
    "Writes the YAML of an experiment (tf-models-official), the label map as CSV where records hold class names, "
    "and an account of every field: exact, approximate, impossible or unread, with the reason and the line. Nothing is "
    "dropped in silence. "
    "RetinaNet from SSD with FPN, Faster and Mask R-CNN with FPN, CenterNet with hourglass; other models only with "
    "--approximate, or not at all.\n\n"
    "Exit codes: 0 done, 2 not migrated, and nothing written.",
    (
        ("odlint migrate pipeline.config -o garden", "garden/experiment.yaml, garden/label_map.csv"),
        ("odlint migrate pipeline.config --output - --report fields.md", "look first"),
        ("odlint migrate efficientdet.config --approximate -o garden", "the nearest model"),
    ),
)

"""`odlint migrate`: a pipeline config as an experiment of the TensorFlow Model Garden."""

from __future__ import annotations

import os
import sys

from odlint.cli.framework.errors import CLEAN, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, TARGET
from odlint.report.style import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.migration.migrate import Migrated
    from odlint.syntax.source import Source

_STDIN = _STDOUT = "-"
_EXPERIMENT, _LABEL_MAP = "experiment.yaml", "label_map.csv"
_EXAMPLE = "Example: odlint migrate pipeline.config -o garden"
_BY = {"ids": "numbers", "names": "names"}


class _Migration:
    """One run of `odlint migrate`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.force = arguments.flag("--force")
        self.output = _output(arguments)

    def run(self) -> int:
        """Migrate, write, report; returns the exit code."""
        source, path = self._source()
        self._refuse_to_overwrite(path)
        migrated = self._migrated(source, path)
        report = self.arguments.text("--report")
        files = [(report, _document(migrated, report)), (self.output, migrated.yaml)]
        if migrated.label_map and self.output != _STDOUT:
            self._refuse_other_map(migrated.label_map)
            files.insert(0, (self._csv_path(), migrated.label_map))
        self._write([(name, text) for name, text in files if name])
        self._tell(migrated)
        return CLEAN

    def _source(self) -> tuple[Source, str | None]:
        from odlint.schema import EXPERIMENT, PIPELINE
        from odlint.syntax.source import decode
        from odlint.workspace.file_kinds import kind_of

        operands = self.arguments.operands
        if len(operands) != 1:
            raise CliError(
                f"migrate takes one config, not {len(operands)}" if operands else "migrate needs a config", _EXAMPLE
            )
        path = operands[0]
        try:
            data = sys.stdin.buffer.read() if path == _STDIN else _content(path)
        except OSError as problem:
            raise CliError(f"{path}: {problem.strerror or problem}") from None
        source = decode("<stdin>" if path == _STDIN else path, data)
        if not source.readable:
            raise CliError(f"{path}: {source.problems[0].message}")
        kind = kind_of(source.name, source.text)
        if kind == EXPERIMENT:
            raise CliError(f"{path} is an experiment of the Model Garden already")
        if kind != PIPELINE:
            raise CliError(f"{path} is no pipeline config", _EXAMPLE)
        return source, None if path == _STDIN else path

    def _refuse_to_overwrite(self, path: str | None) -> None:
        for name in (self.output, self.arguments.text("--report")):
            if not name or name == _STDOUT or not os.path.lexists(name):
                continue
            if path is not None and os.path.exists(path) and os.path.exists(name) and os.path.samefile(path, name):
                raise CliError(f"{name} is the config itself: name another file")
            if os.path.isdir(name):
                raise CliError(f"{name} is a folder: -o DIR writes into one, --output takes a file")
            if not self.force:
                raise CliError(f"{name} is there already: nothing was written", "--force writes over it")

    def _refuse_other_map(self, text: str) -> None:
        """The same label map may be there already; another one is somebody's."""
        path = self._csv_path()
        if self.force or not os.path.lexists(path):
            return
        try:
            same = _content(path) == text.encode()
        except OSError:
            same = False
        if not same:
            raise CliError(
                f"{path} is there already, with other classes: nothing was written", "--force writes over it"
            )

    def _migrated(self, source: Source, path: str | None) -> Migrated:
        from odlint.cli.settings.resolution import SettingsResolver, run_settings
        from odlint.migration.migrate import AdaptOptions, migrate
        from odlint.migration.outcome import MigrationError

        settings = run_settings(self.arguments, SettingsResolver(self.arguments).settings_file(path or "")).engine
        label_map = settings.label_map
        if label_map and not os.path.isfile(label_map):
            raise CliError(f"--label-map {label_map}: there is no such file")
        wishes = AdaptOptions(
            self.arguments.flag("--approximate"),
            self._csv_path(),
            _BY.get(self.arguments.text("--classes-by"), ""),
            _EXPERIMENT if self.output == _STDOUT else self.output,
        )
        try:
            return migrate(source, settings, wishes, path or "")
        except MigrationError as problem:
            raise CliError(f"{source.name}: not migrated: {problem.message}", problem.hint) from None

    def _csv_path(self) -> str:
        folder = "" if self.output == _STDOUT else os.path.dirname(self.output)
        return os.path.join(folder, _LABEL_MAP)

    def _write(self, files: list[tuple[str, str]]) -> None:
        """The experiment comes last: where it is, the rest is."""
        from odlint.workspace.atomic_write import ChangedMeanwhile, write_copy

        for name, text in files:
            if name == _STDOUT:
                self.console.write(text)
                continue
            try:
                os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
                write_copy(name, text.encode("utf-8", "surrogateescape"))
            except ChangedMeanwhile as problem:
                raise CliError(str(problem)) from None
            except OSError as problem:
                raise CliError(f"{name}: cannot be written: {problem.strerror or problem}") from None

    def _tell(self, migrated: Migrated) -> None:
        """The account: on standard output, or beside it where that holds a file."""
        from odlint.report.views.migration import migrated_lines

        beside = _STDOUT in (self.output, self.arguments.text("--report"))
        style = Style() if beside else self.console.style()
        whole = not self.arguments.flag("--quiet")
        written = "standard output" if self.output == _STDOUT else self.output
        lines = [*migrated_lines(migrated, written, style, whole)]
        if migrated.label_map:
            held = f"Classes by name: {self._csv_path()}"
            lines.append(held if self.output != _STDOUT else f"{held}, which only -o and --output FILE write")
        warned = sum(finding.severity == "warning" for finding in migrated.report.findings)
        if warned:
            found = f"{warned} warning{'s' if warned > 1 else ''}"
            lines.append(
                f"odlint check {self.output} has {found}"
                if self.output != _STDOUT
                else f"odlint check has {found} for it"
            )
        for line in lines:
            if beside:
                self.console.say(line)
            else:
                self.console.write(line + "\n")


def _output(arguments: Arguments) -> str:
    """Where the experiment goes: --output FILE, or experiment.yaml in -o DIR, or here."""
    if arguments.given("--output"):
        if arguments.given("--directory"):
            raise CliError("-o DIR and --output FILE both say where the experiment goes: give one of them")
        if not arguments.text("--output"):
            raise CliError("--output takes a file, such as --output experiment.yaml")
        return arguments.text("--output")
    return os.path.join(arguments.text("--directory"), _EXPERIMENT)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _document(migrated: Migrated, path: str) -> str:
    if not path:
        return ""
    from odlint.report.views.migration import as_json, as_markdown

    return as_json(migrated) if path.lower().endswith(".json") else as_markdown(migrated)


def _run(arguments: Arguments, console: Console) -> int:
    return _Migration(arguments, console).run()


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
    "turn a config into an experiment of the Model Garden",
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

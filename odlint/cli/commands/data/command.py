"""`odlint data`: what is wrong with records, by themselves and against the config that reads them."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.runner_options import RUNNER
from odlint.cli.framework.shared_options import COLOR, EXIT_CODES, FAIL_ON, INPUT, RULES, TARGET
from odlint.cli.run.report_file import write_report
from odlint.lint.finding import SEVERITIES, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from odlint.cli.commands.data.reading import Reading
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.settings.resolution import RunSettings
    from odlint.report.views.records import RecordsReport
    from odlint.tf.records.label_comparison import Labels

_NEVER = "never"


def _run(arguments: Arguments, console: Console) -> int:
    if not arguments.operands:
        raise CliError("data needs record files, or a config that names some", _EXAMPLE)
    from odlint.cli.commands.data.operands import sort_operands

    run = _Run(arguments, console)
    configs, records = sort_operands(arguments.operands, run.reading, run.complain)
    reports = [run.audited(records)] if records else []
    reports += [report for path in configs if (report := run.config(path)) is not None]
    run.show(reports)
    return run.exit_code()


class _Run:
    """One run of `odlint data`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        from odlint.cli.settings.resolution import SettingsResolver

        self.arguments = arguments
        self.console = console
        self.failed = False
        self.found = False
        self._finder = SettingsResolver(arguments)
        self.reading = _reading(arguments)(arguments, console, self.complain)

    def complain(self, message: str, hint: str = "") -> None:
        """Say what could not be done, and remember it for the exit code."""
        self.failed = True
        self.console.error(message, hint)

    def audited(self, paths: Sequence[str]) -> RecordsReport:
        """The report on records that no config stands for."""
        from odlint.cli.settings.resolution import run_settings
        from odlint.report.views.records import AuditedRecords, RecordsReport
        from odlint.tf.records.problems import problems

        settings = run_settings(self.arguments, self._finder.settings_file(paths[0]))
        labels = self._labels(settings.engine.label_map)
        audit = self.reading.audits([paths])[0]
        found = problems(audit, labels)
        self._judge((one.kind.severity for one in found), settings)
        name = paths[0] if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1} more"
        return RecordsReport([AuditedRecords(name, "", audit, found, labels)])

    def config(self, path: str) -> RecordsReport | None:
        """The report on a config and the records that it names."""
        from odlint.cli.commands.data.config import ConfigRun

        try:
            settings = self._settings(path)
            report = ConfigRun(path, settings.engine, self.reading, self.complain).report()
        except CliError as problem:
            self.complain(problem.message, problem.hint)
            return None
        except OSError as problem:
            self.complain(f"{path}: {problem.strerror or problem}")
            return None
        self._judge((one.kind.severity for records in report.records for one in records.problems), settings)
        self._judge((finding.severity for finding in report.findings), settings)
        return report

    def show(self, reports: Sequence[RecordsReport]) -> None:
        """Print the reports."""
        chosen = self.arguments.text("--output-format")
        module = {"json": "records_json", "html": "records_html"}.get(chosen, "records_text")
        text = __import__(f"odlint.report.views.{module}", fromlist=("render",)).render(reports, self.console.style())
        target = self.arguments.text("--output-file")
        if target:
            write_report(target, text)
        else:
            self.console.write(text)

    def exit_code(self) -> int:
        """What the run ends with."""
        return COULD_NOT_RUN if self.failed else FOUND if self.found else CLEAN

    def _settings(self, path: str) -> RunSettings:
        from odlint.cli.settings.resolution import matching_overrides, run_settings

        where = self._finder.settings_file(path)
        said = self._finder.said(where)
        return run_settings(self.arguments, where, said, matching_overrides(said, path) if said is not None else ())

    def _judge(self, severities: Iterable[str], settings: RunSettings) -> None:
        fail_on = settings.fail_on or WARNING
        if fail_on == _NEVER:
            return
        failing = SEVERITIES[SEVERITIES.index(fail_on) :]
        self.found |= any(severity in failing for severity in severities)

    def _labels(self, path: str) -> Labels | None:
        from odlint.cli.commands.data.config import read_labels

        return read_labels(path, self.reading.files) if path else None


def _reading(arguments: Arguments) -> type[Reading]:
    if arguments.given("--runner"):
        from odlint.cli.commands.data.runner import RunnerReading

        return RunnerReading
    from odlint.cli.commands.data.reading import Reading

    return Reading


_EXAMPLE = "Example: odlint data pipeline.config, or odlint data 'train.record-?????-of-00010'"

COMMAND = Command(
    "data",
    "find mistakes in records, by themselves and against a config",
    _run,
    "RECORDS...|CONFIG... [-- PIPELINE OPTIONS]",
    (
        (
            "Reading",
            (
                Option("--limit", VALUE, "Look at so many records only, spread evenly over all. Default: all.", "N"),
                Option("--jobs", VALUE, "Read with so many processes. Default: one per processor, for much data.", "N"),
                RUNNER,
                Option("--no-cache", FLAG, "Read the records even where they have not changed, and remember nothing."),
                Option(
                    "--cache-dir", VALUE, "Keep results there. Default: .odlint_cache at the project's root.", "DIR"
                ),
            ),
        ),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Input", INPUT[1:]),
        (
            "Output",
            (
                Option("--output-format", VALUE, "How to print.", "FORMAT", ("text", "json", "html"), "text"),
                Option("--output-file", VALUE, "Write the report to FILE instead of printing it.", "FILE"),
                COLOR,
                FAIL_ON,
            ),
        ),
    ),
    "Reads TFRecord files without TensorFlow, every record of them, and says what is wrong with features, boxes, "
    "classes and images, with the first records of each kind. With a config, the records of its readers are read and "
    "compared with label map, model and training. Records are files, folders, globs, or name@10 for ten shards.\n\n"
    + EXIT_CODES,
    (
        ("odlint data pipeline.config", "the records that a config names, and what the config asks of them"),
        ("odlint data train.record", "one file by itself"),
        ("odlint data --label-map map.pbtxt 'train.record-?????-of-00010'", "ten shards, against a label map"),
        ("odlint data --limit 1000 train.record@100", "a thousand records out of a hundred shards"),
        ("odlint data --output-format html --output-file data.html pipeline.config", "a page with charts"),
        ("odlint data --runner DirectRunner 'gs://bucket/train.record@100'", "a bucket's records, by Apache Beam"),
    ),
    passing="--runner",
)

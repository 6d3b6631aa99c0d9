"""`odlint data`: find mistakes in records, alone and together with the config that reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, EXIT_CODES, FAIL_ON, INPUT, RULES, TARGET
from odlint.cli.run.file_run import FileRun
from odlint.cli.run.report_file import write_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.cli.commands.data.reading import Reading
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.settings.resolution import RunSettings
    from odlint.report.style import Style
    from odlint.report.views.records import RecordsReport
    from odlint.tf.records.label_comparison import Labels

_EXAMPLE = "Example: odlint data pipeline.config, or odlint data 'train.record-?????-of-00010'"
_RUNNERS = ("DirectRunner", "PrismRunner", "DataflowRunner", "FlinkRunner", "SparkRunner", "PortableRunner")
_RUNNER = Option(
    "--runner",
    VALUE,
    "Read with an Apache Beam pipeline on this runner, from gs://, s3:// and hdfs:// as well. Words after -- are "
    "pipeline options. Needs odlint[beam].",
    "RUNNER",
    _RUNNERS,
)


def _run(arguments: Arguments, console: Console) -> int:
    if not arguments.operands:
        raise CliError("data needs record files, or a config that names some", _EXAMPLE)
    from odlint.cli.commands.data.operands import sort_operands

    run = DataRun(arguments, console)
    configs, records = sort_operands(arguments.operands, run.reading, run.error)
    reports = [run.report_on_records(records)] if records else []
    for path in configs:
        with run.guard(path):
            reports.append(run.report_on_config(path))
    run.show(reports)
    return run.exit_code()


class DataRun(FileRun):
    """One run of `odlint data`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.reading = _reading_type(arguments)(arguments, console, self.error)

    def report_on_records(self, paths: Sequence[str]) -> RecordsReport:
        """Report on record files given without a config. Raises CliError if settings or label map are broken."""
        from odlint.cli.settings.resolution import run_settings
        from odlint.report.views.records import AuditedRecords, RecordsReport
        from odlint.tf.records.problems import problems

        settings = run_settings(self.arguments, self.resolver.settings_file(paths[0]))
        labels = self._labels(settings.engine.label_map)
        audit = self.reading.audits([paths])[0]
        record_problems = problems(audit, labels)
        self.judge((problem.kind.severity for problem in record_problems), settings.fail_on)
        name = paths[0] if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1} more"
        return RecordsReport([AuditedRecords(name, "", audit, record_problems, labels)])

    def report_on_config(self, path: str) -> RecordsReport:
        """Report on a config and the records that it names. Raises CliError or OSError."""
        from odlint.cli.commands.data.config import ConfigRun

        settings = self._settings(path)
        report = ConfigRun(path, settings.engine, self.reading, self.error).report()
        problems = [problem for records in report.records for problem in records.problems]
        severities = [problem.kind.severity for problem in problems]
        severities += [finding.severity for finding in report.findings]
        self.judge(severities, settings.fail_on)
        return report

    def show(self, reports: Sequence[RecordsReport]) -> None:
        """Print the reports."""
        text = _render_function(self.arguments.text("--output-format"))(reports, self.console.style())
        target = self.arguments.text("--output-file")
        if target:
            write_report(target, text)
        else:
            self.console.write(text)

    def _settings(self, path: str) -> RunSettings:
        from odlint.cli.settings.resolution import matching_overrides, run_settings

        settings_file = self.resolver.settings_file(path)
        file_settings = self.resolver.load(settings_file)
        overrides = matching_overrides(file_settings, path) if file_settings is not None else ()
        return run_settings(self.arguments, settings_file, file_settings, overrides)

    def _labels(self, path: str) -> Labels | None:
        from odlint.cli.commands.data.config import read_labels

        return read_labels(path, self.reading.files) if path else None


def _render_function(output_format: str) -> Callable[[Sequence[RecordsReport], Style], str]:
    from odlint.report.views import records_html, records_json, records_text

    renderers = {"json": records_json.render, "html": records_html.render, "text": records_text.render}
    return renderers[output_format]


def _reading_type(arguments: Arguments) -> type[Reading]:
    if arguments.given("--runner"):
        from odlint.cli.commands.data.runner import RunnerReading

        return RunnerReading
    from odlint.cli.commands.data.reading import Reading

    return Reading


COMMAND = Command(
    "data",
    _run,
    "RECORDS...|CONFIG... [-- PIPELINE OPTIONS]",
    (
        (
            "Reading",
            (
                Option("--limit", VALUE, "Look at so many records only, spread evenly over all. Default: all.", "N"),
                Option("--jobs", VALUE, "Read with so many processes. Default: one per processor, for much data.", "N"),
                _RUNNER,
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

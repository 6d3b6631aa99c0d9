"""A config of `odlint data`: its records are audited, then its rules are applied, with the audits as facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.analysis.analyzed_file import analyze
from odlint.analysis.audits import GivenAudits
from odlint.analysis.front_ends import front_end
from odlint.cli.commands.data.reading import REMOTE
from odlint.cli.framework.errors import CliError, reason
from odlint.cli.run.linter_factory import make_linter
from odlint.odapi.label_map import read_label_map
from odlint.report.views.records import AuditedRecords, RecordsReport
from odlint.schema import PIPELINE
from odlint.syntax.source import decode
from odlint.tf.records.input_paths import reader_files
from odlint.tf.records.label_comparison import Labels
from odlint.tf.records.problems import problems
from odlint.workspace.workspace import is_placeholder, is_remote

if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.analysis.settings import Settings
    from odlint.analysis.training import Training
    from odlint.cli.commands.data.reading import Reading
    from odlint.tf.records.audit import Audit
    from odlint.workspace.files import Files

ROLES = {"train": "train_input_reader", "eval": "eval_input_reader"}


class ConfigRun:
    """One config.

    Args:
        path: the file.
        settings: settings of the linter.
        reading: reads the records.
        on_error: called with message and hint of each record file that is missing.
    """

    def __init__(self, path: str, settings: Settings, reading: Reading, on_error: Callable[[str, str], None]) -> None:
        self._path = path
        self._settings = settings
        self._reading = reading
        self._on_error = on_error
        self._workspace = reading.workspace(path, settings.path_map, settings.label_map)

    def report(self) -> RecordsReport:
        """Report on the records and on the config. Raises CliError or OSError."""
        source = decode(self._path, self._reading.files.read(self._path))
        front = front_end(PIPELINE, self._settings.target)
        analyzed = analyze(source, self._settings, workspace=self._workspace, front=front)
        if analyzed.refusals:
            row, column, message = analyzed.refusals[0]
            raise CliError(
                f"{self._path}:{row}:{column}: {message}", f"The API refuses the file: odlint check {self._path}"
            )
        training = analyzed.training
        files = {role: paths for role in ROLES if (paths := self._files(training, role))}
        if not files:
            raise CliError(f"{self._path}: none of its records is on this machine", _MAP)
        audits = self._reading.audits(list(files.values()))
        records = [self._records(training, role, audit) for role, audit in zip(files, audits, strict=True)]
        training.audits = GivenAudits({audited.role: audited.audit for audited in records})
        return RecordsReport(records, make_linter(self._settings).check(analyzed), analyzed.root)

    def _files(self, training: Training, role: str) -> list[str]:
        reader = training.reader(role)
        if reader is None:
            return []
        paths, missing = reader_files(self._workspace, reader)
        for path in missing:
            self._report_missing(path, role)
        return paths

    def _records(self, training: Training, role: str, audit: Audit) -> AuditedRecords:
        fact = training.label_map(role).value
        labels = Labels(fact.label_map.classes) if fact is not None else None
        # Rules compare the classes of training records with the label map. There are none for evaluation.
        record_problems = problems(audit, labels if role == "eval" else None)
        return AuditedRecords(f"{ROLES[role]} of {self._path}", role, audit, record_problems, labels)

    def _report_missing(self, path: str, role: str) -> None:
        field = f"{ROLES[role]}: {path}"
        if is_remote(path) and not self._reading.reaches_remote:
            self._on_error(f"{self._path}: {field}: files of another machine are not read", REMOTE)
        elif is_placeholder(path):
            self._on_error(f"{self._path}: {field}: nobody has filled in this path", "")
        else:
            where = "there" if is_remote(path) else "here"
            self._on_error(f"{self._path}: {field}: no file {where} matches", "" if is_remote(path) else _MAP)


_MAP = "Paths of another machine: --path-map /content=. tells where they are here."


def read_labels(path: str, files: Files) -> Labels:
    """The label map in a file. Raises CliError if it is broken."""
    try:
        label_map = read_label_map(path, files.read(path))
    except OSError as problem:
        raise CliError(f"{path}: {reason(problem)}") from None
    if label_map.problems:
        first = label_map.problems[0]
        row, column = label_map.source.position(first.start)
        raise CliError(f"{path}:{row}:{column}: {first.message}", f"The API refuses the label map: odlint check {path}")
    return Labels(label_map.classes)
